package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WelcomeTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"welcome\">(.*?)</script>");
  private static final String CASE = "/api/cases/two-rivers";
  private static final String PAGE = "/c/two-rivers/overview";

  @TempDir Path scratch;

  @Test
  void a_page_brings_the_session_the_case_and_its_first_answers() throws Exception {
    assumeTrue(WebServer.hasPages(), "the pages were left out of this build");
    try (Visit visit = Visit.to(scratch)) {
      visit.server.awaitFirstAnswers(Duration.ofMinutes(1));

      JsonNode data = data(visit.get(PAGE).body());

      assertThat(data.get("session"))
          .isEqualTo(visit.json(visit.get("/api/session")).get("session"));
      ObjectNode whole = (ObjectNode) visit.json(visit.get(CASE));
      JsonNode numbers = ((ObjectNode) whole.get("content")).remove("inputs");
      JsonNode brought = ((ObjectNode) data.at("/case/content")).remove("inputs");
      assertThat(data.get("case")).isEqualTo(whole);
      assertThat(brought)
          .as("the leaders' numbers, which are shown first")
          .isNotEmpty()
          .hasSizeLessThan(numbers.size())
          .allMatch(n -> n.get("path").asString().contains(".leader."))
          .isSubsetOf(numbers);
      assertThat(data.get("glance")).isEqualTo(visit.json(visit.post(CASE + "/glance", "{}")));
    }
  }

  @Test
  void no_text_of_a_case_ends_the_data_it_stands_in() throws Exception {
    assumeTrue(WebServer.hasPages(), "the pages were left out of this build");
    try (Visit visit = Visit.to(scratch)) {
      Path file = visit.file("case.yaml");
      String title = "</script><script>alert(1)</script><!--";
      Files.writeString(
          file,
          Files.readString(file)
              .replaceFirst(
                  "(?m)^title: .*$", Matcher.quoteReplacement("title: \"" + title + "\"")));

      String page = visit.get(PAGE).body();

      assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<!--");
      assertThat(data(page).at("/case/content/title").asString()).isEqualTo(title);
      assertThat(data(page).get("glance").isNull()).as("not known of this state").isTrue();
    }
  }

  private static JsonNode data(String page) {
    Matcher found = DATA.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return JsonMapper.builder().build().readTree(found.group(1));
  }
}
