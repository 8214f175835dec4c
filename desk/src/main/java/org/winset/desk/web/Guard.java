package org.winset.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request is let in: from a page of ours on this machine, or from somebody who
 * knows the token.
 *
 * <p>A page anywhere on the web can make a browser send requests to this machine. It is kept out by
 * the name it calls us (DNS rebinding), by its origin, and by a token in a header that only our own
 * pages can read and send.
 */
final class Guard {
  /** The header that carries the session's token with every request that changes something. */
  static final String SESSION_HEADER = "X-Winset-Session";

  private static final String COOKIE = "winset-token";
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
          + " 'none'";

  private final WebOptions options;
  private final Rate rate;
  private final String session;

  Guard(WebOptions options, Rate rate) {
    this.options = options;
    this.rate = rate;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.session = HexFormat.of().formatHex(secret);
  }

  /** What {@link #SESSION_HEADER} must carry. */
  String session() {
    return session;
  }

  /** Lets a request in, or ends it. */
  void admit(Context ctx) {
    headers(ctx);
    if (!rate.allows()) {
      ctx.header("Retry-After", "1");
      throw Refusal.of(Refusal.TOO_MANY, "request", "too many requests at once", "wait a second");
    }
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw forbidden("a method is not to be overridden");
    }
    String host = ctx.header("Host");
    if (host == null || !isOurs(host, ctx.req().getLocalPort())) {
      throw forbidden("this server is not called that");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw forbidden("the request comes from another site's page");
    }
    String site = ctx.header("Sec-Fetch-Site");
    boolean navigation = "navigate".equals(ctx.header("Sec-Fetch-Mode"));
    if (site != null
        && !site.equals("same-origin")
        && !site.equals("none")
        && !(navigation && READING.contains(ctx.method()) && !ctx.path().startsWith("/api/"))) {
      throw forbidden("the request comes from another site's page");
    }
    token(ctx);
    if (!READING.contains(ctx.method()) && !same(session, ctx.header(SESSION_HEADER))) {
      throw forbidden(
          "the header " + SESSION_HEADER + " is missing or of another session of the server");
    }
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }

  /** By a name nobody else can point at this machine: loopback, an address, or the one given. */
  private boolean isOurs(String header, int port) {
    int colon = header.endsWith("]") ? -1 : header.lastIndexOf(':');
    String name = colon < 0 ? header : header.substring(0, colon);
    String given = colon < 0 ? "80" : header.substring(colon + 1);
    String host = name.toLowerCase(Locale.ROOT);
    return given.equals(Integer.toString(port))
        && (WebOptions.isLoopback(host)
            || (!options.loopback() && (host.equals(options.host()) || isAddress(host))));
  }

  private static boolean isAddress(String host) {
    return host.matches("\\d{1,3}(\\.\\d{1,3}){3}") || host.matches("\\[[0-9a-f:.]+\\]");
  }

  /** The token, once in the address, from then on in a cookie or a header. */
  private void token(Context ctx) {
    Optional<String> token = options.token();
    if (token.isEmpty()) {
      return;
    }
    String authorization = ctx.header("Authorization");
    String bearer =
        authorization != null && authorization.startsWith("Bearer ")
            ? authorization.substring("Bearer ".length())
            : null;
    if (same(token.get(), bearer) || same(token.get(), ctx.cookie(COOKIE))) {
      return;
    }
    if (ctx.method().equals(HandlerType.GET) && same(token.get(), ctx.queryParam("token"))) {
      ctx.header("Set-Cookie", COOKIE + "=" + token.get() + "; Path=/; HttpOnly; SameSite=Strict");
      ctx.redirect(ctx.path());
      ctx.skipRemainingHandlers();
      return;
    }
    throw Refusal.of(
        Refusal.UNAUTHORIZED,
        "request",
        "this server asks for a token",
        "open the address with ?token=… at its end");
  }

  private static boolean same(String secret, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal forbidden(String rule) {
    return Refusal.of(Refusal.FORBIDDEN, "request", rule, "");
  }
}
