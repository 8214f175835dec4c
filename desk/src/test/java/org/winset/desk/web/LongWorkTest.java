package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes long on a real case: ends when nobody waits for it, and keeps nobody's connection. */
@Timeout(240)
class LongWorkTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final String CASE = "/api/cases/russia-ukraine-2025";
  private static final int MOST_DRAWS = 10_000;

  @Test
  void a_report_whose_reader_leaves_is_not_worked_out_to_its_end() throws Exception {
    try (Visit visit = Visit.over(CASES)) {
      try (Socket reader = new Socket(InetAddress.getLoopbackAddress(), visit.server.port())) {
        ask(reader, visit.server.port(), CASE + "/assessment?draws=" + MOST_DRAWS);
        assertThat(head(reader)).startsWith("HTTP/1.1 200").contains("application/json");
        assertThat(becomes(true)).as("somebody works for him").isTrue();
      }
      assertThat(becomes(false)).as("nobody works for nobody").isTrue();
      try (Socket again = new Socket(InetAddress.getLoopbackAddress(), visit.server.port())) {
        ask(again, visit.server.port(), CASE + "/assessment?draws=" + MOST_DRAWS);
        assertThat(becomes(true)).as("it was not done, or it would be kept").isTrue();
      }
    }
  }

  @Test
  void while_one_is_worked_for_another_is_told_so_and_let_go() throws Exception {
    try (Visit visit = Visit.over(CASES);
        Socket reader = new Socket(InetAddress.getLoopbackAddress(), visit.server.port())) {
      ask(reader, visit.server.port(), CASE + "/assessment?draws=" + MOST_DRAWS);
      head(reader);

      String told = visit.post(CASE + "/runs", "{\"visitor\":\"second\",\"settings\":[]}").body();

      assertThat(told).contains("event: glance").endsWith("event: busy\ndata: {}\n\n");
    }
  }

  private static void ask(Socket socket, int port, String path) throws IOException {
    socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** What comes before the body's first bytes, which are signs of life. */
  private static String head(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static boolean atWork() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.getName().equals("beside") || t.getName().startsWith("draws-"));
  }

  /** Whether there is work, or none, before long. */
  private static boolean becomes(boolean work) throws InterruptedException {
    for (int look = 0; look < 400 && atWork() != work; look++) {
      Thread.sleep(50);
    }
    return atWork() == work;
  }
}
