package org.winset.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.winset.desk.drafts.DraftFile;
import org.winset.desk.drafts.DraftFolder;
import org.winset.desk.drafts.Drafted;
import org.winset.desk.drafts.Review;
import org.winset.desk.report.Json;
import org.winset.evidence.Ledger;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

/** What a case rests on, over HTTP: the texts its quotes stand in, and drafts to decide about. */
final class LedgerApi {
  /** What may name a draft: a file is looked for by it, so nothing that parts folders. */
  private static final Pattern DRAFT = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

  private final CaseShelf shelf;

  LedgerApi(CaseShelf shelf) {
    this.shelf = shelf;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/cases/{case}/sources/{source}", this::text);
    routes.get("/api/cases/{case}/drafts", this::texts);
    routes.get("/api/cases/{case}/drafts/{source}", this::drafts);
    routes.post("/api/cases/{case}/drafts/{draft}/accept", this::accept);
    routes.post("/api/cases/{case}/drafts/{draft}/reject", this::reject);
  }

  /** A source's text, with all that is quoted from it. */
  private void text(Context ctx) {
    Ledger ledger = open(ctx).good().dossier().ledger();
    String id = ctx.pathParam("source");
    if (ledger.source(id).isEmpty()) {
      throw Refusal.of(
          Refusal.NOT_FOUND,
          "source",
          "the ledger has no such source",
          Nearest.suggestion(id, ledger.sources().stream().map(s -> s.id()).toList()));
    }
    Answers.send(ctx, new QuotedText(ledger, id).json());
  }

  /** The texts that drafts were made from, and how many of each wait for a decision. */
  private void texts(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    Problems problems = new Problems();
    List<DraftFile> files = new ArrayList<>();
    for (Path file : new DraftFolder(open.safeFolder()).files()) {
      DraftFile.read(file, problems).ifPresent(files::add);
    }
    Answers.send(
        ctx,
        Json.object()
            .list("texts", files, LedgerApi::text)
            .list("problems", open.here(problems.sorted()), Answers::json));
  }

  private static Json text(DraftFile file) {
    return Json.object()
        .put("source", file.source().id())
        .put("citation", file.source().citation())
        .put("language", file.source().language())
        .put("waiting", file.waiting())
        .put("all", file.drafts().size());
  }

  /** The drafts of one text, in text order. */
  private void drafts(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    DraftFolder folder = new DraftFolder(open.safeFolder());
    String source = ctx.pathParam("source");
    // Looked up among the files there are: a visitor names ids, never paths.
    Path file =
        folder.files().stream()
            .filter(folder.path().resolve(source + ".yaml")::equals)
            .findFirst()
            .orElseThrow(() ->
                Refusal.of(Refusal.NOT_FOUND, "drafts", "there are no drafts of such a text", ""));
    Problems problems = new Problems();
    DraftFile drafts =
        DraftFile.read(file, problems)
            .orElseThrow(() -> new Refusal(Refusal.UNWORKABLE, open.here(problems.sorted())));
    Answers.send(
        ctx,
        text(drafts)
            .list("drafts", drafts.drafts(), LedgerApi::json)
            .list("problems", open.here(problems.sorted()), Answers::json));
  }

  private static Json json(Drafted draft) {
    return Json.object()
        .put("id", draft.id())
        .put("claim", draft.item().claim())
        .put("kind", draft.item().kind().words())
        .put("speaker", draft.item().speaker())
        .texts("about", draft.item().about())
        .put("event", draft.item().event().map(e -> e.text()))
        .put("when", draft.when())
        .texts("quantities", draft.quantities())
        .put("rule", draft.rule().id())
        .put("precision", draft.precision())
        .put("part", draft.part())
        .put("usual", draft.isUsual())
        .put("state", draft.state())
        .list(
            "quotes",
            draft.item().anchors(),
            a ->
                Json.object()
                    .put("words", a.quote())
                    .put("before", a.before())
                    .put("after", a.after()));
  }

  private void accept(Context ctx) throws IOException {
    Body body = Body.json(ctx, Body.MOST_JSON);
    Review.Changes changes =
        new Review.Changes(
            body.filled("as"),
            body.filled("claim"),
            body.filled("kind"),
            body.filled("speaker"),
            body.list("about"),
            body.filled("event"),
            body.filled("digit"),
            body.list("states"),
            body.filled("note"));
    decide(ctx, (review, draft) -> review.accept(draft, changes));
  }

  private void reject(Context ctx) throws IOException {
    decide(ctx, Review::reject);
  }

  /**
   * Decides as {@code winset ledger} does, while no other server writes; as there, not about a case
   * that cannot be worked with.
   */
  private void decide(Context ctx, BiFunction<Review, List<String>, Review.Outcome> decision)
      throws IOException {
    OpenCase open = open(ctx);
    String draft = ctx.pathParam("draft");
    if (!DRAFT.matcher(draft).matches()) {
      throw Refusal.of(Refusal.NOT_FOUND, "draft", "there is no such draft", "");
    }
    OpenCase.State state = open.state();
    if (!state.problems().isEmpty()) {
      throw new Refusal(Refusal.UNWORKABLE, state.problems());
    }
    Review review = new Review(open.safeFolder());
    switch (Stored.alone(shelf.root(), () -> decision.apply(review, List.of(draft)))) {
      case Review.Outcome.Done(List<String> lines) ->
          Answers.send(ctx, Json.object().put("words", String.join("\n", lines)));
      case Review.Outcome.Refused(List<Problem> problems) ->
          throw new Refusal(Refusal.UNWORKABLE, open.here(problems));
    }
  }

  private OpenCase open(Context ctx) {
    return shelf.get(ctx.pathParam("case"));
  }
}
