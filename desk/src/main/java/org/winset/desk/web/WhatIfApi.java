package org.winset.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.winset.deal.Deal;
import org.winset.desk.report.HtmlPage;
import org.winset.desk.report.Json;
import org.winset.desk.report.JsonGlance;
import org.winset.desk.report.JsonPackage;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Setting;
import org.winset.dossier.WhatIf;
import org.winset.forecast.Glance;
import org.winset.forecast.PointRun;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;

/** What a case says when numbers are set to other values, over HTTP. */
final class WhatIfApi {
  private static final int LONGEST_VISITOR = 80;
  private static final int MOST_DRAWS = 10_000;

  private final CaseShelf shelf;
  private final Runs runs;

  WhatIfApi(CaseShelf shelf, Runs runs) {
    this.shelf = shelf;
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

  private void assessment(Context ctx) {
    ctx.contentType("application/json").result(report(open(ctx), ctx).json());
  }

  private void html(Context ctx) {
    OpenCase open = open(ctx);
    Runs.Answer answer = report(open, ctx);
    ctx.header("Content-Disposition", "attachment; filename=\"" + open.id() + ".html\"");
    ctx.html(HtmlPage.render(answer.report()));
  }

  private Runs.Answer report(OpenCase open, Context ctx) {
    String draws = Objects.requireNonNullElse(ctx.queryParam("draws"), "0");
    if (!draws.matches("\\d{1,9}") || Long.parseLong(draws) > MOST_DRAWS) {
      throw Refusal.of(
          Refusal.BAD,
          "draws",
          "this should be a whole number from 0 to " + MOST_DRAWS,
          "winset assess CASE --draws N takes more");
    }
    return runs.report(
        open.id(), open.good(), ctx.queryParams("set"), Long.parseLong(draws), () -> false);
  }

  private void glance(Context ctx) {
    List<String> settings = Body.json(ctx, Body.MOST_JSON).settings();
    OpenCase open = open(ctx);
    Answers.send(ctx, JsonGlance.json(draw(open.good(), settings).glance(open.memory()), settings));
  }

  private void judge(Context ctx) {
    Body body = Body.json(ctx, Body.MOST_JSON);
    Dossier dossier = Runs.set(open(ctx).good().dossier(), body.settings());
    PointRun draw = Runs.draw(dossier);
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
    String visitor = body.requiredText("visitor");
    if (visitor.length() > LONGEST_VISITOR) {
      throw Refusal.of(Refusal.BAD, "visitor", "this is too long a name", "");
    }
    OpenCase open = open(ctx);
    OpenCase.Good good = open.good();
    Runs.Ticket ticket = runs.begin(visitor);
    PointRun draw = draw(good, settings);
    Stream stream = new Stream(ctx);
    try {
      Glance glance = draw.glance(open.memory());
      stream.send("glance", JsonGlance.json(glance, settings).toString());
      if (!ticket.over() && !stream.closed()) {
        stream.send("closest", JsonGlance.closest(glance, draw.closest()).toString());
      }
      Runs.Answer answer =
          runs.report(
              open.id(),
              good,
              settings,
              0,
              () -> {
                stream.breathe();
                return ticket.over() || stream.closed();
              });
      stream.send("report", answer.json());
      runs.odds(
          glance.dossier(),
          body.isTrue("sensitivity"),
          () -> ticket.over() || stream.closed(),
          (event, json) -> stream.send(event, json.toString()));
      stream.send("done", "{}");
    } catch (CancellationException e) {
      stream.send("over", "{}");
    }
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
    return Runs.draw(Runs.set(good.dossier(), settings));
  }

  private OpenCase open(Context ctx) {
    return shelf.get(ctx.pathParam("case"));
  }
}
