package org.winset.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winset.desk.reading.Rule.Tier;

/**
 * The reader on labelled texts. Those in {@code dev} served to make the rules, those in {@code
 * test} did not; {@code -Dwinset.golden=write} writes the measured precisions anew.
 */
class EvaluationTest {
  private static final Path LABELLED =
      Path.of("src/test/resources/org/winset/desk/reading/labelled");
  private static final Path PRECISION =
      Path.of("src/main/resources/org/winset/desk/reading/precision.txt");

  private static Evaluation dev;
  private static Evaluation test;

  @BeforeAll
  static void measure() throws IOException {
    dev = Evaluation.on(LABELLED.resolve("dev"));
    test = Evaluation.on(LABELLED.resolve("test"));
  }

  @Test
  void there_are_enough_texts_and_quotes() {
    assertThat(dev.texts() + test.texts()).isGreaterThanOrEqualTo(40);
    assertThat(dev.quotes() + test.quotes()).isGreaterThanOrEqualTo(250);
  }

  @Test
  void quotes_are_found_with_their_exact_ends() {
    for (Evaluation set : new Evaluation[] {dev, test}) {
      assertThat(set.recall().precision()).isGreaterThanOrEqualTo(.99);
      assertThat(set.detection().precision()).isGreaterThanOrEqualTo(.99);
    }
  }

  @Test
  void the_surest_rules_are_sure_and_reach_far() {
    assertThat(test.of(Tier.A).precision()).isGreaterThanOrEqualTo(.95);
    assertThat(test.coverage(Tier.A)).isGreaterThanOrEqualTo(.35);
  }

  @Test
  void most_quotes_of_four_words_or_more_get_the_right_speaker() {
    assertThat(test.longQuotes().precision()).isGreaterThanOrEqualTo(.85);
  }

  @Test
  void the_precision_that_drafts_show_was_measured_on_the_test_set() throws IOException {
    String measured = Precision.table(test);
    if ("write".equals(System.getProperty("winset.golden"))) {
      Files.writeString(PRECISION, measured);
    }
    assertThat(PRECISION).hasContent(measured);
  }
}
