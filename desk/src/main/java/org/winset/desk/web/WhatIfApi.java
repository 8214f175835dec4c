package org.winset.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.winset.deal.Deal;
import org.winset.desk.report.HtmlPage;
import org.winset.desk.report.Json;
import org.winset.desk.report.JsonPackage;
import org.winset.desk.report.JsonReport;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Setting;
import org.winset.dossier.WhatIf;
import org.winset.forecast.Draw;
import org.winset.forecast.PointRun;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;

/** What a case says when numbers are set to other values, over HTTP. */
final class WhatIfApi {
  private static final int LONGEST_VISITOR = 80;
  private static final int MOST_DRAWS = 10_000;

  /** Milliseconds a page holds a connection while others have their turn: browsers have few. */
  private static final long PATIENCE = 300;

  /** Nanoseconds before a client that waits for a whole report sees a sign of life. */
  private static final long SILENT = 1_000_000_000;

  private final CaseShelf shelf;
  private final FirstAnswers firsts;
  private final Runs runs;
  private final Visitors visitors = new Visitors();

  WhatIfApi(CaseShelf shelf, FirstAnswers firsts, Runs runs) {
    this.shelf = shelf;
    this.firsts = firsts;
    this.runs = runs;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/cases/{case}/assessment", this::assessment);
    routes.get("/api/cases/{case}/report.html", this::html);
    routes.post("/api/cases/{case}/glance", this::glance);
    routes.post("/api/cases/{case}/package", this::judge);
    routes.post("/api/cases/{case}/runs", this::run);
    routes.get("/api/cases/{case}/what-ifs/{name}", this::readWhatIf);
    routes.put("/api/cases/{case}/what-ifs/{name}", this::writeWhatIf);
    routes.delete("/api/cases/{case}/what-ifs/{name}", this::deleteWhatIf);
  }

  private void assessment(Context ctx) throws IOException {
    report(ctx, "application/json", answer -> JsonReport.render(answer.report()));
  }

  private void html(Context ctx) throws IOException {
    report(ctx, "text/html; charset=utf-8", answer -> HtmlPage.render(answer.report()));
  }

  /**
   * A whole report. While it is worked out, line breaks go ahead of it, which mean nothing in
   * either format: they show whether the client is still there.
   */
  private void report(Context ctx, String type, Function<Runs.Answer, String> written)
      throws IOException {
    OpenCase open = open(ctx);
    OpenCase.Good good = open.good();
    List<String> settings = ctx.queryParams("set");
    long draws = draws(ctx);
    draw(good, settings);
    ctx.contentType(type);
    if (type.startsWith("text/html")) {
      ctx.header("Content-Disposition", "attachment; filename=\"" + open.id() + ".html\"");
    }
    Wire wire = new Wire(ctx, "\n", SILENT);
    try {
      runs.report(
              open.id(),
              good,
              settings,
              draws,
              new Runs.Caller(wire::left, () -> false, Runs.Caller.FOR_EVER, (part, json) -> {}))
          .ifPresent(answer -> wire.write(written.apply(answer)));
    } catch (RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        throw e;
      }
      ctx.res().sendError(Wire.BREAK_OFF);
    }
  }

  private static long draws(Context ctx) {
    String draws = Objects.requireNonNullElse(ctx.queryParam("draws"), "0");
    if (!draws.matches("\\d{1,9}") || Long.parseLong(draws) > MOST_DRAWS) {
      throw Refusal.of(
          Refusal.BAD,
          "draws",
          "this should be a whole number from 0 to " + MOST_DRAWS,
          "winset assess CASE --draws N takes more");
    }
    return Long.parseLong(draws);
  }

  /** First answers; whoever says who he is ends what he asked of other numbers. */
  private void glance(Context ctx) {
    Body body = Body.json(ctx, Body.MOST_JSON);
    List<String> settings = body.settings();
    OpenCase open = open(ctx);
    body.text("visitor")
        .map(WhatIfApi::visitor)
        .ifPresent(visitor -> visitors.moved(visitor, aim(open, settings)));
    ctx.contentType("application/json").result(firsts.of(open, open.good(), settings));
  }

  private void judge(Context ctx) {
    Body body = Body.json(ctx, Body.MOST_JSON);
    Dossier dossier = Runs.set(open(ctx).good().dossier(), body.settings());
    PointRun draw = Draw.atPointValues(dossier);
    Deal deal = body.texts("options").map(o -> deal(dossier, o)).orElseGet(draw.closest()::deal);
    Answers.send(ctx, new JsonPackage(dossier, draw.bargain()).json(deal));
  }

  private static Deal deal(Dossier dossier, Map<String, String> options) {
    int[] chosen = new int[dossier.issues().size()];
    for (int i = 0; i < chosen.length; i++) {
      Issue issue = dossier.issues().get(i);
      String option = options.getOrDefault(issue.id(), "");
      chosen[i] = issue.indexOf(option);
      if (chosen[i] < 0) {
        throw Refusal.of(
            Refusal.UNWORKABLE,
            "options",
            option.isEmpty()
                ? "the package says nothing on " + issue.id()
                : "unknown option " + Problems.quote(option) + " of " + issue.id(),
            Nearest.suggestion(option, issue.optionIds()));
      }
    }
    return Deal.of(chosen);
  }

  /**
   * First answers at once, then what takes longer, until a newer run of the same visitor begins.
   */
  private void run(Context ctx) throws IOException {
    Body body = Body.json(ctx, Body.MOST_JSON);
    List<String> settings = body.settings();
    String visitor = visitor(body.requiredText("visitor"));
    OpenCase open = open(ctx);
    OpenCase.Good good = open.good();
    boolean sensitivity = body.isTrue("sensitivity");
    Had had = new Had(body.list("had"));
    Visitors.Ticket ticket = visitors.begin(visitor, aim(open, settings), sensitivity);
    String first = firsts.of(open, good, settings);
    Stream stream = new Stream(ctx);
    stream.send("glance", first);
    Runs.Caller caller =
        new Runs.Caller(
            stream::left, ticket::over, PATIENCE, (part, json) -> stream.sendNew(had, part, json));
    try {
      boolean told =
          runs.report(open.id(), good, settings, 0, caller).isPresent()
              && runs.odds(open.id(), good, settings, sensitivity, caller);
      stream.send(told ? "done" : "busy", "{}");
    } catch (CancellationException e) {
      stream.send("over", "{}");
    }
  }

  /** A visitor's name, of bearable length. */
  private static String visitor(String visitor) {
    if (visitor.length() > LONGEST_VISITOR) {
      throw Refusal.of(Refusal.BAD, "visitor", "this is too long a name", "");
    }
    return visitor;
  }

  /** What a visitor looks at. */
  private static List<String> aim(OpenCase open, List<String> settings) {
    List<String> aim = new ArrayList<>(settings);
    aim.addFirst(open.id());
    return aim;
  }

  private void readWhatIf(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    String name = ctx.pathParam("name");
    Stored file = open.whatIf(name);
    Stored.Content content =
        file.read()
            .orElseThrow(() ->
                Refusal.of(
                    Refusal.NOT_FOUND,
                    "what-if",
                    "the case has no such what-if",
                    Nearest.suggestion(name, open.whatIfs())));
    Problems problems = new Problems();
    WhatIf whatIf =
        WhatIf.read(open.whatIfPath(name), open.good().dossier(), problems)
            .orElseThrow(() -> new Refusal(Refusal.UNWORKABLE, open.here(problems.sorted())));
    ctx.header("ETag", content.tag());
    Answers.send(
        ctx,
        Json.object()
            .put("name", name)
            .put("title", whatIf.title())
            .put("note", whatIf.note())
            .texts("settings", whatIf.settings().stream().map(Setting::toString).toList()));
  }

  private void writeWhatIf(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    String name = ctx.pathParam("name");
    Stored file = open.whatIf(name);
    String seen = Answers.condition(ctx);
    Body body = Body.json(ctx, Body.MOST_JSON);
    List<String> settings = body.settings();
    Runs.set(open.good().dossier(), settings);
    String text =
        WhatIf.text(
            body.requiredText("title"),
            body.text("note"),
            settings.stream().map(Setting::of).toList());
    ctx.header(
        "ETag", Answers.written(file.write(text.getBytes(StandardCharsets.UTF_8), seen), name));
    Answers.send(ctx, Json.object().put("name", name));
  }

  private void deleteWhatIf(Context ctx) throws IOException {
    String name = ctx.pathParam("name");
    if (!open(ctx).whatIf(name).delete(Answers.condition(ctx))) {
      throw Refusal.of(
          Refusal.CHANGED, name, "the what-if has been changed by somebody else", "look again");
    }
    ctx.status(204);
  }

  private static PointRun draw(OpenCase.Good good, List<String> settings) {
    return Draw.atPointValues(Runs.set(good.dossier(), settings));
  }

  private OpenCase open(Context ctx) {
    return shelf.get(ctx.pathParam("case"));
  }
}
