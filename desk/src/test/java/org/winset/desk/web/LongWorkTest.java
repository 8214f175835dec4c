package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What takes long on a real case: ends when nobody waits for it, and keeps nobody's connection. */
@Timeout(240)
class LongWorkTest {
  private static final Path CASES = Path.of("..", "cases");
  private static final String CASE = "/api/cases/russia-ukraine-2025";
  private static final int MOST_DRAWS = 10_000;
  private static final String COST = "war.russia.cost";

  @TempDir Path scratch;

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
  void while_somebody_has_draws_another_has_his_report_and_is_told_to_come_back() throws Exception {
    try (Visit visit = Visit.over(CASES);
        Socket reader = new Socket(InetAddress.getLoopbackAddress(), visit.server.port())) {
      ask(reader, visit.server.port(), CASE + "/assessment?draws=" + MOST_DRAWS);
      head(reader);

      String told = visit.post(CASE + "/runs", "{\"visitor\":\"second\",\"settings\":[]}").body();

      assertThat(told)
          .contains("event: glance", "event: report", "event: prospects")
          .endsWith("event: busy\ndata: {}\n\n");

      String had =
          Pattern.compile("(?m)^id: (\\S+)$")
              .matcher(told)
              .results()
              .map(id -> '"' + id.group(1) + '"')
              .collect(Collectors.joining(","));
      assertThat(visit.post(CASE + "/runs", again("\"another\"")).body())
          .as("who has something else is told all again")
          .contains("event: report", "event: prospects");
      assertThat(visit.post(CASE + "/runs", again(had)).body())
          .as("who has it is not told it again")
          .contains("event: glance")
          .doesNotContain("event: closest", "event: report", "event: prospects")
          .endsWith("event: busy\ndata: {}\n\n");
    }
  }

  private static String again(String had) {
    return "{\"visitor\":\"second\",\"settings\":[],\"had\":[" + had + "]}";
  }

  /** The answer is longer than what sockets hold for a reader, so that writing it waits for him. */
  @Test
  void one_who_does_not_read_keeps_nobody_waiting() throws Exception {
    try (Visit visit = Visit.over(CASES);
        Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(1_000);
      deaf.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), visit.server.port()));
      String body = "{\"visitor\":\"deaf\",\"settings\":[]}";
      String head =
          "POST %s/runs HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(
                  CASE, visit.server.port(), Guard.SESSION_HEADER, visit.session(), body.length());
      deaf.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      assertThat(becomes(true)).as("somebody works for him").isTrue();

      String told = toldInTheEnd(visit, "{\"visitor\":\"b\",\"settings\":[\"" + COST + "=2\"]}");

      assertThat(told).contains("event: report").contains("event: prospects");
    }
  }

  @Test
  void whoever_moves_on_ends_at_once_what_he_asked_before() throws Exception {
    try (Visit visit = Visit.over(CASES)) {
      visit.post(CASE + "/glance", "{\"settings\":[]}");
      FutureTask<String> run =
          new FutureTask<>(
              () -> visit.post(CASE + "/runs", "{\"visitor\":\"a\",\"settings\":[]}").body());
      Thread.startVirtualThread(run);
      assertThat(becomes(true)).isTrue();

      visit.post(CASE + "/glance", "{\"visitor\":\"a\",\"settings\":[\"" + COST + "=2\"]}");

      assertThat(run.get(30, TimeUnit.SECONDS)).endsWith("event: over\ndata: {}\n\n");
      assertThat(becomes(false)).as("nobody works for nobody").isTrue();
    }
  }

  @Test
  void of_fifty_who_ask_at_once_each_is_answered() throws Exception {
    try (Visit visit = Visit.to(scratch)) {
      List<Callable<String>> visitors =
          IntStream.range(0, 50)
              .<Callable<String>>mapToObj(i ->
                  () ->
                      toldInTheEnd(
                          visit,
                          "/api/cases/two-rivers",
                          "{\"visitor\":\"v%d\",\"settings\":[\"parties.north.leader.reservation=%d\"]}"
                              .formatted(i, 20 + i)))
              .toList();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        assertThat(threads.invokeAll(visitors, 120, TimeUnit.SECONDS))
            .allSatisfy(told -> assertThat(told.get()).contains("event: report"));
      }
    }
  }

  private static String toldInTheEnd(Visit visit, String run) throws Exception {
    return toldInTheEnd(visit, CASE, run);
  }

  /** As our pages do: comes back as often as he is told that others are before him. */
  private static String toldInTheEnd(Visit visit, String at, String run) throws Exception {
    String told = visit.postUntil(at + "/runs", run, "event: prospects");
    while (!told.contains("event: prospects")) {
      assertThat(told).contains("event: busy");
      Thread.sleep(500);
      told = visit.postUntil(at + "/runs", run, "event: prospects");
    }
    return told;
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

  /** Whether there is work before long, or none any more: between two steps is not the end. */
  private static boolean becomes(boolean work) throws InterruptedException {
    int wanted = work ? 1 : 5;
    int seen = 0;
    for (int look = 0; look < 400 && seen < wanted; look++) {
      seen = atWork() == work ? seen + 1 : 0;
      Thread.sleep(50);
    }
    return seen >= wanted;
  }
}
