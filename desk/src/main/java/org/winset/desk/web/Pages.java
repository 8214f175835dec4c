package org.winset.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The front end's files, as the build left them in {@code app/} beside this class. */
final class Pages {
  /** What the front end knows to show of a case; anything else is an unknown address. */
  static final Set<String> OF_A_CASE =
      Set.of(
          "overview",
          "plans",
          "deal",
          "war",
          "beliefs",
          "forecast",
          "sensitivity",
          "doubts",
          "ledger",
          "file",
          "compare");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final CaseShelf shelf;
  private final Welcome welcome;

  Pages(CaseShelf shelf, Welcome welcome) {
    this.shelf = shelf;
    this.welcome = welcome;
  }

  /** Whether the build has made the front end: it needs Node. */
  static boolean built() {
    return Pages.class.getResource("app/index.html") != null;
  }

  void add(RoutesConfig routes) {
    routes.get("/", Pages::index);
    routes.get("/favicon.ico", ctx -> file(ctx, "favicon.svg"));
    routes.get("/c/{case}", ctx -> index(ctx, ctx.pathParam("case")));
    routes.get(
        "/c/{case}/{page}",
        ctx -> {
          if (!OF_A_CASE.contains(ctx.pathParam("page"))) {
            refuse(ctx, Refusal.of(Refusal.NOT_FOUND, "page", "there is no such page", ""));
          }
          index(ctx, ctx.pathParam("case"));
        });
    routes.get(
        "/assets/{file}",
        ctx -> {
          ctx.header("Cache-Control", "public, max-age=31536000, immutable");
          file(ctx, "assets/" + ctx.pathParam("file"));
        });
  }

  private void index(Context ctx, String caseId) throws IOException {
    OpenCase open;
    try {
      open = shelf.get(caseId);
    } catch (Refusal refusal) {
      refuse(ctx, refusal);
      index(ctx);
      return;
    }
    requireBuilt();
    ctx.contentType(TYPES.get("html")).result(welcome.into(text("index.html"), open));
  }

  /** Whoever looks with a browser is told by a page; anybody else by the problems alone. */
  private static void refuse(Context ctx, Refusal refusal) {
    if (!built() || !Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/html")) {
      throw refusal;
    }
    ctx.status(refusal.status());
  }

  private static void index(Context ctx) throws IOException {
    requireBuilt();
    file(ctx, "index.html");
  }

  private static void requireBuilt() {
    if (!built()) {
      throw Refusal.of(
          Refusal.NOT_FOUND,
          "page",
          "this Winset was built without its pages",
          "install Node 20.19 or newer with npm, then build again; the HTTP interface works");
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream("app/" + name)) {
      if (in == null) {
        throw unknown();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void file(Context ctx, String name) throws IOException {
    for (String part : name.split("/", -1)) {
      if (!NAME.matcher(part).matches()) {
        throw unknown();
      }
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = Optional.ofNullable(TYPES.get(ending)).orElseThrow(Pages::unknown);
    try (InputStream in = Pages.class.getResourceAsStream("app/" + name)) {
      if (in == null) {
        throw unknown();
      }
      ctx.contentType(type).result(in.readAllBytes());
    }
  }

  private static Refusal unknown() {
    return Refusal.of(Refusal.NOT_FOUND, "file", "there is no such file", "");
  }
}
