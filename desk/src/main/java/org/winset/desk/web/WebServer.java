package org.winset.desk.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.winset.deal.UnworkableCase;
import org.winset.desk.report.Json;

/** A running desk: pages and HTTP interface over one folder of cases. */
public final class WebServer implements AutoCloseable {
  private static final int PORTS_TRIED = 20;
  private static final int LAST_PORT = 65_535;
  private static final int BURST = 2_000;
  private static final int PER_SECOND = 500;

  private final Javalin javalin;
  private final WebOptions options;
  private final FirstAnswers firsts;
  private final Runs runs;
  private final Thread ahead;
  private final CaseShelf shelf;
  private final Practice practice;

  private WebServer(
      Javalin javalin,
      WebOptions options,
      FirstAnswers firsts,
      Runs runs,
      Thread ahead,
      CaseShelf shelf,
      Practice practice) {
    this.javalin = javalin;
    this.options = options;
    this.firsts = firsts;
    this.runs = runs;
    this.ahead = ahead;
    this.shelf = shelf;
    this.practice = practice;
  }

  /**
   * Starts to serve.
   *
   * @throws IOException if the folder cannot be read, or none of the ports tried is free
   */
  public static WebServer start(WebOptions options) throws IOException {
    Path root = options.root().toRealPath();
    Guard guard = new Guard(options, new Rate(BURST, PER_SECOND, System::nanoTime));
    CaseShelf shelf = new CaseShelf(root);
    FirstAnswers firsts = new FirstAnswers();
    Runs runs = new Runs(options.draws(), firsts);
    Practice practice = new Practice(runs::busy);
    Thread ahead =
        Thread.ofPlatform().daemon().name("look-ahead").start(() -> firsts.lookAhead(shelf));
    try {
      Javalin javalin =
          bound(
              options,
              () ->
                  Javalin.create(config -> {
                    config.routes.before(ctx -> practice.disturb());
                    configure(config, guard, shelf, firsts, runs);
                  }));
      return new WebServer(javalin, options, firsts, runs, ahead, shelf, practice);
    } catch (IOException | RuntimeException e) {
      runs.close();
      firsts.close();
      throw e;
    }
  }

  /** On the port asked for, or the next that is free; 0 is any. */
  private static Javalin bound(WebOptions options, Supplier<Javalin> made) throws IOException {
    int first = options.port();
    int last = first == 0 ? 0 : Math.min(first + PORTS_TRIED - 1, LAST_PORT);
    for (int port = first; port <= last; port++) {
      Javalin javalin = made.get();
      try {
        return javalin.start(options.host(), port);
      } catch (JavalinBindException e) {
        javalin.stop();
      }
    }
    throw new IOException("no free port from " + first + " on");
  }

  /** Whether the pages were built: without Node there is only the HTTP interface. */
  public static boolean hasPages() {
    return Pages.built();
  }

  public int port() {
    return javalin.port();
  }

  /**
   * Waits until the first answers of the cases are there, for visitors to find them.
   *
   * @param atMost how long to wait; they are worked out even if it takes longer
   */
  public void awaitFirstAnswers(Duration atMost) throws InterruptedException {
    ahead.join(atMost);
  }

  /** Makes ready for the first person to move a number, as long as nobody asks for anything. */
  public void practise() {
    practice.begin(shelf);
  }

  /** Where a browser finds it. */
  public String address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return "http://" + host + ":" + port() + "/";
  }

  @Override
  public void close() {
    practice.close();
    javalin.stop();
    runs.close();
    firsts.close();
  }

  private static void configure(
      JavalinConfig config, Guard guard, CaseShelf shelf, FirstAnswers firsts, Runs runs) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = Body.MOST_TEXT;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
    });
    config.jetty.modifyServer(server -> {
      ErrorHandler plain = new ErrorHandler();
      plain.setShowStacks(false);
      plain.setShowCauses(false);
      server.setErrorHandler(plain);
    });
    routes(config.routes, guard, shelf, firsts, runs);
  }

  private static void routes(
      RoutesConfig routes, Guard guard, CaseShelf shelf, FirstAnswers firsts, Runs runs) {
    routes.before(guard::admit);
    routes.get(
        "/api/session", ctx -> Answers.send(ctx, Json.object().put("session", guard.session())));
    routes.get(
        "/api/openapi.yaml",
        ctx -> ctx.contentType("application/yaml").result(resource("web/openapi.yaml")));
    routes.get("/api/schemas/{file}", WebServer::schema);
    new CaseApi(shelf).add(routes);
    new WhatIfApi(shelf, firsts, runs).add(routes);
    new LedgerApi(shelf).add(routes);
    new Pages(shelf, new Welcome(guard.session(), firsts)).add(routes);
    routes.exception(Refusal.class, (e, ctx) -> Answers.refuse(ctx, e));
    routes.exception(
        UnworkableCase.class,
        (e, ctx) ->
            Answers.refuse(
                ctx,
                Refusal.of(
                    Refusal.UNWORKABLE,
                    ctx.pathParamMap().getOrDefault("case", "case"),
                    String.valueOf(e.getMessage()),
                    "")));
    routes.exception(IOException.class, (e, ctx) -> Answers.refuse(ctx, Answers.unwritable(e)));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            Answers.refuse(
                ctx,
                Refusal.of(
                    e.getStatus(),
                    "request",
                    e.getStatus() == Refusal.NOT_FOUND
                        ? "there is nothing at this address"
                        : "this cannot be answered",
                    "")));
    routes.exception(
        Exception.class,
        (e, ctx) ->
            Answers.refuse(
                ctx,
                Refusal.of(
                    500, "winset", "internal failure (" + e.getClass().getSimpleName() + ")", "")));
  }

  private static void schema(Context ctx) throws IOException {
    String name = ctx.pathParam("file");
    if (!name.equals("case.schema.json") && !name.equals("ledger.schema.json")) {
      throw Refusal.of(Refusal.NOT_FOUND, "schema", "there is no such schema", "");
    }
    ctx.contentType("application/json").result(resource(name));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WebServer.class.getResourceAsStream("/org/winset/desk/" + name))) {
      return in.readAllBytes();
    }
  }
}
