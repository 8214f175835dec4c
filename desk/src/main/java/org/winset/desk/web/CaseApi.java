package org.winset.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.winset.desk.report.Json;
import org.winset.dossier.CaseFolder;

/** Cases and their files over HTTP. */
final class CaseApi {
  private static final String YAML = "application/yaml; charset=utf-8";

  private final CaseShelf shelf;

  CaseApi(CaseShelf shelf) {
    this.shelf = shelf;
  }

  void add(RoutesConfig routes) {
    routes.get("/api/cases", this::list);
    routes.get("/api/cases/{case}", this::show);
    routes.get("/api/cases/{case}/state", this::state);
    routes.get("/api/cases/{case}/files/{file}", this::read);
    routes.put("/api/cases/{case}/files/{file}", this::write);
    routes.post("/api/cases/{case}/files/{file}/check", this::check);
    routes.post("/api/cases/{case}/numbers", this::writeNumbers);
  }

  private void list(Context ctx) {
    Answers.send(
        ctx,
        Json.object()
            .list(
                "cases",
                shelf.all(),
                c -> {
                  OpenCase.State state = c.state();
                  return Json.object()
                      .put("id", c.id())
                      .put("title", state.good().map(g -> g.dossier().title()))
                      .put("asOf", state.good().map(g -> g.dossier().asOf().toString()))
                      .put("summary", state.good().flatMap(g -> g.dossier().summary()))
                      .put("problems", state.problems().size());
                }));
  }

  private void show(Context ctx) {
    Answers.send(ctx, json(open(ctx)));
  }

  /** A case as it stands: its state, and what can be worked with. */
  static Json json(OpenCase open) {
    return json(open, open.state());
  }

  /** The same of a state it was in. */
  private static Json json(OpenCase open, OpenCase.State state) {
    Json json = withoutContent(open, state);
    state.good().ifPresent(good -> json.raw("content", open.content(good)));
    return json;
  }

  /** The same without what can be worked with. */
  static Json withoutContent(OpenCase open, OpenCase.State state) {
    return state(open, state)
        .list(
            "warnings", state.good().map(OpenCase.Good::warnings).orElse(List.of()), Answers::json);
  }

  /** What a page asks every few seconds: short, and shorter still if nothing has changed. */
  private void state(Context ctx) {
    OpenCase open = open(ctx);
    OpenCase.State state = open.state();
    String tag = Stored.tag((state.version() + open.whatIfs()).getBytes(StandardCharsets.UTF_8));
    ctx.header("ETag", tag);
    if (tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return;
    }
    Answers.send(ctx, state(open, state));
  }

  private static Json state(OpenCase open, OpenCase.State state) {
    return Json.object()
        .put("id", open.id())
        .put("version", state.version())
        .put("goodVersion", state.good().map(OpenCase.Good::version))
        .list("problems", state.problems(), Answers::json)
        .texts("whatIfs", open.whatIfs());
  }

  private void read(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    String name = ctx.pathParam("file");
    Stored.Content content =
        open.file(name)
            .read()
            .orElseThrow(
                () -> Refusal.of(Refusal.NOT_FOUND, name, "the case has no such file yet", ""));
    ctx.header("ETag", content.tag());
    ctx.contentType(YAML).result(content.open());
  }

  private void write(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    String name = ctx.pathParam("file");
    Stored file = open.file(name);
    String seen = Answers.condition(ctx);
    byte[] bytes = Body.text(ctx).getBytes(StandardCharsets.UTF_8);
    ctx.header("ETag", Answers.written(file.write(bytes, seen), name));
    Answers.send(ctx, state(open, open.state()));
  }

  /** Writes numbers into the case's own file, in the places where they stand. */
  private void writeNumbers(Context ctx) throws IOException {
    OpenCase open = open(ctx);
    List<String> settings = Body.json(ctx, Body.MOST_JSON).settings();
    Stored file = open.file(CaseFolder.CASE);
    Stored.Content content =
        file.read()
            .orElseThrow(
                () -> Refusal.of(Refusal.NOT_FOUND, CaseFolder.CASE, "the case has no file", ""));
    String text = new NumberWriter(open).written(content.text(), settings);
    ctx.header(
        "ETag",
        Answers.written(
            file.write(text.getBytes(StandardCharsets.UTF_8), Answers.condition(ctx)),
            CaseFolder.CASE));
    Answers.send(ctx, state(open, open.state()));
  }

  private void check(Context ctx) {
    OpenCase open = open(ctx);
    String name = ctx.pathParam("file");
    open.file(name);
    String text = Body.text(ctx);
    Answers.send(
        ctx,
        Json.object()
            .put("fine", open.wouldBeFine(name, text))
            .list("problems", open.wouldBeWrong(name, text), Answers::json));
  }

  private OpenCase open(Context ctx) {
    return shelf.get(ctx.pathParam("case"));
  }
}
