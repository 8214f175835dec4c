package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A language model that helps, and one that misbehaves: a server on this machine plays both. */
class ModelReadingTest {
  private static final String TEXT =
      """
      The walkout
      Sela Moran left the hall before noon. The farmers, she made clear, would come back for a seat on the board
      and for nothing else. Tomas Venk stayed and counted the chairs that were left.
      """;

  @TempDir Path folder;
  private HttpServer server;
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private volatile Answer answer = new Answer(200, chat("[]"), 0);
  private String rivers = "";

  private record Answer(int status, String body, long delay) {}

  @BeforeEach
  void start() throws IOException {
    rivers = Copies.of(Path.of("../cases/two-rivers"), folder).toString();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          received.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + "\n"
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          try {
            Thread.sleep(answer.delay());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/");
          exchange.sendResponseHeaders(answer.status(), bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void nothing_leaves_unless_an_address_is_given() throws IOException {
    Session session = read();

    assertThat(session.code()).isZero();
    assertThat(received).isEmpty();
    assertThat(Path.of(rivers, "drafts/sent.log")).doesNotExist();
  }

  @Test
  void what_stands_word_for_word_near_its_speaker_becomes_a_draft() throws IOException {
    answer =
        new Answer(
            200,
            chat(
                """
                Here is the list: [{"quote": "would come back for a seat on the board", "speaker": "Sela Moran",
                "claim": "The farmers return for a seat.", "likelihood": 0.9}]\
                """),
            0);
    Session session = withModel();

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("Sela Moran: The farmers return for a seat.", "model not measured");
    assertThat(session.out()).doesNotContain("0.9");
    assertThat(received)
        .singleElement()
        .asString()
        .startsWith("Bearer secret\n")
        .contains("The walkout");
    assertThat(Files.readString(Path.of(rivers, "drafts/sent.log")))
        .contains(" sent ", " bytes of walkout to http://127.0.0.1:", "(model small)", "SHA-256")
        .doesNotContain("secret");
  }

  @Test
  void what_it_paraphrases_invents_or_gives_to_somebody_absent_is_rejected_and_shown()
      throws IOException {
    answer =
        new Answer(
            200,
            chat(
                """
                [{"quote": "The farmers will return for a seat", "speaker": "Sela Moran", "claim": "x"},
                 {"quote": "would come back for a seat", "speaker": "President Arda", "claim": "x"},
                 {"quote": "a seat", "speaker": "Sela Moran", "claim": "x"},
                 {"quote": "counted the chairs that were left", "claim": "x"},
                 {"quote": 7}, "garbage", null]\
                """),
            0);
    Session session = withModel();

    assertThat(session.code()).isZero();
    assertThat(session.out())
        .contains("rejected: the quote does not stand in the text: \"The farmers will return")
        .contains("rejected: the speaker does not stand in the text")
        .contains("rejected: the quote is too short to be anything's words: \"a seat\"")
        .contains("rejected: no speaker is named: \"counted the chairs");
    assertThat(session.out()).doesNotContain("model not measured");
  }

  @Test
  void garbage_errors_redirects_and_silence_leave_the_rules_drafts_and_are_told()
      throws IOException {
    for (Map.Entry<Answer, String> wrong :
        Map.of(
                new Answer(200, "<html>", 0), "the answer is not JSON",
                new Answer(200, "{\"choices\": []}", 0), "the answer is not one of a chat model",
                new Answer(200, chat("I am sorry."), 0), "the model answered without a list",
                new Answer(200, chat("[{\"quote\": ]"), 0), "the model's list is not JSON",
                new Answer(500, "down", 0), "it answered with status 500",
                new Answer(302, "", 0), "it answered with status 302",
                new Answer(200, " ".repeat(2_000_000), 0), "it answered with more than 1 MB",
                new Answer(200, chat("[]"), 3_000), "no answer within 1 s")
            .entrySet()) {
      answer = wrong.getKey();
      Session session = withModel();

      assertThat(session.code()).as(wrong.getValue()).isZero();
      assertThat(session.err()).contains("the model failed: walkout: " + wrong.getValue());
      assertThat(session.out()).contains("1 text read into");
    }
  }

  @Test
  void an_address_that_is_none_is_refused_before_anything_is_read() throws IOException {
    assertThat(read("--model", "file:///etc/passwd", "--model-name", "x").err())
        .contains("--model: \"file:///etc/passwd\" is no address of the web");
    assertThat(read("--model", "http://127.0.0.1:9").err()).contains("give --model-name NAME");
    assertThat(
            read("--model", "http://127.0.0.1:9", "--model-name", "x", "--model-patience", "0")
                .err())
        .contains("--model-patience: 0 seconds is no time to wait; give 1 to 3600");
  }

  @Test
  void what_of_a_long_text_is_not_sent_is_told() throws IOException {
    Session session =
        read(
            Files.writeString(
                folder.resolve("long.txt"), "The lake is full again. ".repeat(12_000)),
            Map.of(),
            "--model",
            address(""),
            "--model-name",
            "small",
            "--model-patience",
            "5");

    assertThat(received).hasSize(40);
    assertThat(session.err())
        .contains(
            "not sent to the model: walkout beyond its first 240000 characters of 288000 (no more than"
                + " 40 pieces of a text are sent)");
  }

  @Test
  void neither_log_nor_screen_shows_a_name_a_password_or_a_query_of_the_address()
      throws IOException {
    Session session =
        read(
            Files.writeString(folder.resolve("walkout.txt"), TEXT),
            Map.of(),
            "--model",
            address("ana:hush@") + "?token=s3cr3t",
            "--model-name",
            "small",
            "--model-patience",
            "5");

    assertThat(received).singleElement().asString().startsWith("Basic YW5hOmh1c2g=\n");
    assertThat(session.out() + session.err() + Files.readString(Path.of(rivers, "drafts/sent.log")))
        .contains("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/chat/completions")
        .doesNotContain("ana:")
        .doesNotContain("hush")
        .doesNotContain("s3cr3t");
  }

  private String address(String user) {
    return "http://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  private Session withModel() throws IOException {
    return read("--model", address(""), "--model-name", "small", "--model-patience", "1", "--all");
  }

  private Session read(String... more) throws IOException {
    return read(
        Files.writeString(folder.resolve("walkout.txt"), TEXT),
        Map.of("WINSET_MODEL_KEY", "secret"),
        more);
  }

  private Session read(Path text, Map<String, String> environment, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "read",
                text.toString(),
                "--case",
                rivers,
                "--source",
                "walkout",
                "--date",
                "2025-05-20"));
    args.addAll(List.of(more));
    return Session.run(environment, args.toArray(String[]::new));
  }

  private static String chat(String content) {
    var mapper = JsonMapper.shared();
    var root = mapper.createObjectNode();
    root.putArray("choices").addObject().putObject("message").put("content", content);
    return root.toString();
  }
}
