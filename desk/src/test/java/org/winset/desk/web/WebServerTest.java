package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
  private static final int LAST_PORT = 65_535;
  private static final Pattern OURS =
      Pattern.compile("reports|draws|look-ahead|first-answers-\\d+");

  @TempDir Path root;

  @Test
  void a_server_that_finds_no_port_leaves_nothing_running() throws Exception {
    Set<Thread> before = ours();
    try (ServerSocket taken = new ServerSocket()) {
      take(taken);

      assertThatThrownBy(
              () -> WebServer.start(new WebOptions(root, "127.0.0.1", LAST_PORT, Optional.empty())))
          .isInstanceOf(IOException.class)
          .hasMessage("no free port from 65535 on");
    }

    Set<Thread> left = new HashSet<>(ours());
    left.removeAll(before);
    for (Thread thread : left) {
      thread.join(TimeUnit.SECONDS.toMillis(20));
    }
    assertThat(left).noneMatch(Thread::isAlive);
  }

  /** The last port: there is none after it to be tried. */
  private static void take(ServerSocket socket) throws IOException {
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), LAST_PORT));
    } catch (BindException e) {
      // Somebody else has it, which will do.
    }
  }

  private static Set<Thread> ours() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> OURS.matcher(thread.getName()).matches())
        .collect(Collectors.toSet());
  }
}
