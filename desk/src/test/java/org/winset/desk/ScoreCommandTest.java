package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assess --keep}, {@code resolve}, {@code score}: from a forecast to what it was worth. */
class ScoreCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Path copy;

  @BeforeEach
  void copy_the_case() throws IOException {
    copy = Copies.of(Path.of("../cases/two-rivers-war"), folder);
  }

  private Session keep(String... more) {
    List<String> call =
        Stream.concat(
                Stream.of("assess", copy.toString(), "--draws", "64", "--keep"), Stream.of(more))
            .toList();
    return Session.run(call.toArray(String[]::new));
  }

  private Session resolve(String... more) {
    List<String> call =
        Stream.concat(Stream.of("resolve", copy.toString()), Stream.of(more)).toList();
    return Session.run(call.toArray(String[]::new));
  }

  private Session score() {
    return Session.run("score", copy.toString());
  }

  private List<Path> kept() throws IOException {
    Path assessments = copy.resolve("assessments");
    if (!Files.isDirectory(assessments)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(assessments)) {
      return files.sorted().toList();
    }
  }

  @Test
  void one_question_on_one_day_counts_once_however_many_seeds_were_kept() throws IOException {
    keep();
    Session.run("assess", copy.toString(), "--draws", "192", "--seed", "2", "--keep");
    resolve("signed-2026", "no", "--on", "2026-07-01", "--why", "still at war");

    double sum = 0;
    double draws = 0;
    for (Path file : kept()) {
      JsonNode root = JSON.readTree(Files.readString(file));
      sum += root.at("/questions/0/model/mean").asDouble() * root.at("/draws").asLong();
      draws += root.at("/draws").asLong();
    }
    String out = score().out();

    assertThat(kept()).hasSize(2);
    assertThat(out)
        .contains("counted once, as the mean of what was kept: signed-2026 as of 2025-06-30 (2)")
        .contains(three(sum / draws * sum / draws))
        .doesNotContain("NaN");
    assertThat(out.split("signed-2026", -1)).hasSize(3); // one row, and the note
  }

  @Test
  void a_kept_forecast_is_scored_beside_base_rates_for_a_war_of_that_age() throws IOException {
    assertThat(keep("--set", "war.north.cost=2.5").code()).isZero();
    assertThat(resolve("signed-2026", "no", "--on", "2026-07-01", "--why", "still at war").code())
        .isZero();

    JsonNode question = JSON.readTree(Files.readString(kept().getFirst())).at("/questions/0");
    double model = question.at("/model/mean").asDouble();
    double base = question.at("/baseRates/0/chance").asDouble();
    String out = score().out();

    assertThat(model).isBetween(.01, .99);
    assertThat(base).isBetween(.01, .99).isNotEqualTo(model);
    assertThat(question.at("/baseRates/0/atRisk").asInt()).isPositive();
    // by definition: for a no, Brier is the chance squared, log is -ln of the rest
    assertThat(out)
        .contains(percent(model), percent(base))
        .contains(three(model * model), three(base * base))
        .contains(three(-Math.log(1 - model)), three(-Math.log(1 - base)))
        .contains(three(1 - model * model / (base * base)))
        .doesNotContain("no longer gives them");
  }

  @Test
  void an_older_war_has_another_base_rate() throws IOException {
    keep();
    keep("--as-of", "2026-01-15");

    double earlier = base(kept().getFirst());
    double later = base(kept().getLast());

    // half the time is left, and the war is half a year older
    assertThat(later).isPositive().isLessThan(earlier);
  }

  private static double base(Path record) throws IOException {
    return JSON.readTree(Files.readString(record)).at("/questions/0/baseRates/0/chance").asDouble();
  }

  @Test
  void a_record_tells_all_it_takes_to_make_it_again() throws IOException {
    keep("--seed", "5", "--as-of", "2025-12-01");
    Path first = kept().getFirst();
    String before = Files.readString(first);
    JsonNode record = JSON.readTree(before);
    Files.delete(first);

    Session.run(
        "assess",
        copy.toString(),
        "--keep",
        "--draws",
        record.get("draws").asString(),
        "--seed",
        record.get("seed").asString(),
        "--as-of",
        record.get("asOf").asString());

    assertThat(kept()).containsExactly(first);
    assertThat(Files.readString(first)).isEqualTo(before);
    assertThat(record.get("settings").get(0).asString()).isEqualTo("as-of=2025-12-01");
  }

  @Test
  void a_forecast_that_the_case_no_longer_gives_is_scored_and_named() throws IOException {
    keep();
    keep("--as-of", "2025-12-01");
    resolve("signed-2026", "no", "--on", "2026-06-30");
    assertThat(score().out()).doesNotContain("no longer gives them");
    String scored = scores(score().out());

    Path file = copy.resolve("case.yaml");
    Files.writeString(
        file, Files.readString(file).replace("signing: {is: .1,", "signing: {is: .2,"));

    assertThat(score().out())
        .contains("no longer gives them: " + kept().getFirst().getFileName() + ", ")
        .contains(kept().getLast().getFileName().toString());
    assertThat(scores(score().out())).isEqualTo(scored);
  }

  private static String scores(String out) {
    return out.substring(out.indexOf("Scores"), out.indexOf("Brier:"));
  }

  @Test
  void hindsight_is_not_scored() {
    keep();
    keep("--as-of", "2026-03-01");
    resolve("signed-2026", "yes", "--on", "2026-02-01");

    assertThat(score().out())
        .contains("Not scored, since settled by then: signed-2026 as of 2026-03-01");
    assertThat(score().out().lines().filter(l -> l.startsWith("signed-2026"))).hasSize(1);
  }

  @Test
  void without_answers_or_forecasts_there_is_nothing_to_score() {
    assertThat(score())
        .satisfies(s -> assertThat(s.code()).isEqualTo(2))
        .satisfies(s -> assertThat(s.err()).contains("nothing to score").contains("--keep"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signed-2027 | no    | 2026-06-30 | signed-2026",
        "signed-2026 | maybe | 2026-06-30 | an answer is yes or no",
        "signed-2026 | no    | 2026-06-31 | this is no day",
        "signed-2026 | no    | 2026-06-29 | until 2026-06-30 it may still happen",
        "signed-2026 | yes   | 2026-07-01 | a yes by 2026-06-30 cannot be settled after"
      })
  void an_answer_that_cannot_be_is_refused_and_nothing_is_kept(
      String question, String answer, String on, String rule) {
    Session session = resolve(question, answer, "--on", on);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains(rule).doesNotContain("\tat ");
    assertThat(copy.resolve("answers.yaml")).doesNotExist();
  }

  @Test
  void an_answer_stands_once_it_is_given() throws IOException {
    resolve("signed-2026", "no", "--on", "2026-06-30", "--why", "a \"quote\" and a \\");
    String before = Files.readString(copy.resolve("answers.yaml"));

    Session again = resolve("signed-2026", "yes", "--on", "2026-06-01");

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("signed-2026 is answered already: no, on 2026-06-30");
    assertThat(Files.readString(copy.resolve("answers.yaml"))).isEqualTo(before);
  }

  @Test
  void where_nothing_can_be_written_the_report_is_not_lost() throws IOException {
    Files.writeString(copy.resolve("assessments"), "a file in the way");
    Files.createDirectory(copy.resolve("answers.yaml"));

    assertThat(keep())
        .satisfies(s -> assertThat(s.code()).isEqualTo(2))
        .satisfies(s -> assertThat(s.err()).contains("assessments").contains("cannot be made"))
        .satisfies(s -> assertThat(s.out()).contains("64 draws"));
    assertThat(resolve("signed-2026", "no", "--on", "2026-06-30"))
        .satisfies(s -> assertThat(s.code()).isEqualTo(2))
        .satisfies(s -> assertThat(s.err()).contains("answers.yaml").doesNotContain("\tat "));
  }

  @Test
  void a_damaged_record_or_answer_is_named() throws IOException {
    keep();
    resolve("signed-2026", "no", "--on", "2026-06-30");
    Path record = kept().getFirst();
    String whole = Files.readString(record);

    Files.writeString(record, whole.substring(0, whole.length() / 2));
    assertThat(score().code()).isEqualTo(2);
    assertThat(score().err()).contains(record.getFileName().toString()).contains("damaged");

    Files.writeString(record, whole);
    Path answers = copy.resolve("answers.yaml");
    Files.writeString(answers, Files.readString(answers).replace("answer: no", "answer: perhaps"));
    assertThat(score().code()).isEqualTo(2);
    assertThat(score().err()).contains("answers.yaml:3").contains("an answer is yes or no");
  }

  @ParameterizedTest
  @CsvSource({"tomorrow, this is no day", "2020-01-01, and the case speaks of no time before"})
  void a_day_to_look_from_must_be_one_the_case_speaks_of(String day, String rule) {
    assertThat(keep("--as-of", day))
        .satisfies(s -> assertThat(s.code()).isEqualTo(2))
        .satisfies(s -> assertThat(s.err()).contains("--as-of " + day).contains(rule));
  }

  @Test
  void what_is_dated_after_the_day_does_not_count_and_is_named() {
    String real = "../cases/russia-ukraine-2025";
    Session beliefs = Session.run("beliefs", real, "--as-of", "2025-12-03", "--format", "json");
    Session late = Session.run("assess", real, "--as-of", "2025-12-03", "--plan", "ua-20");

    assertThat(JSON.readTree(beliefs.out()).at("/beliefs/notUsed")).isNotEmpty();
    assertThat(late.code()).isEqualTo(2);
    assertThat(late.err()).contains("ua-20");
  }

  private static String percent(double chance) {
    return String.format(java.util.Locale.ROOT, "%.1f%%", chance * 100);
  }

  private static String three(double score) {
    return String.format(java.util.Locale.ROOT, "%.3f", score);
  }
}
