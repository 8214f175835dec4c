package org.winset.desk.web;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the desk is served.
 *
 * @param root a case, or a folder with cases in it; nothing outside it is touched
 * @param host the address to listen at
 * @param port the first port tried; 0 for any free one
 * @param token what a visitor must know; needed where others than this machine can reach the host
 * @param draws how often the pages have all uncertain numbers drawn
 */
public record WebOptions(Path root, String host, int port, Optional<String> token, long draws) {
  /** As many draws as {@code --draws} usually has: the same chances as the command line's. */
  public static final long USUAL_DRAWS = 10_000;

  /** The shortest token that is taken. */
  public static final int SHORTEST_TOKEN = 16;

  /** With as many draws as usual. */
  public WebOptions(Path root, String host, int port, Optional<String> token) {
    this(root, host, port, token, USUAL_DRAWS);
  }

  /** Whether only this machine can reach the host. */
  public boolean loopback() {
    return isLoopback(host);
  }

  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
