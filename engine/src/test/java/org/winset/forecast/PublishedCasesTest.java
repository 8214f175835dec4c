package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winset.deal.Count;
import org.winset.deal.Deal;
import org.winset.deal.Solutions;
import org.winset.deal.Verdict;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Reading;
import org.winset.number.Rational;

/** Cases with known answers give them: published examples, and the teaching case worked by hand. */
class PublishedCasesTest {
  private static Assessment assess(String folder) {
    Path path = Path.of("..", "cases").resolve(folder);
    return switch (CaseFolder.read(path)) {
      case Reading.Fine fine -> Draw.atPointValues(fine.dossier()).assess();
      case Reading.Faulty faulty -> throw new AssertionError(faulty.problems().toString());
    };
  }

  private static List<String> words(Dossier dossier, Deal deal) {
    return dossier.issues().stream()
        .map(issue -> option(issue, deal.option(dossier.issues().indexOf(issue))))
        .toList();
  }

  private static String option(Issue issue, int index) {
    return issue.options().get(index).id();
  }

  private static Rational ratio(String text) {
    String[] parts = text.split("/");
    return Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
  }

  private static List<Rational> ratios(String text) {
    return java.util.Arrays.stream(text.split(" ")).map(PublishedCasesTest::ratio).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "nash-1950, 5, 5, a50, 1/2 1/2, 1/4, 3/16, a50, 1/2 1/2",
    "kalai-smorodinsky-1975, 5, 5, mostly-anne, 4/5 5/9, 4/9, 13/30, middle, 3/5 13/18",
    "raiffa-1982, 9, 2, anne ben, 3/10 3/10, 9/100, 1/100, anne ben, 1 1",
    "fearon-1995, 15, 7, a75 half, 1/5 1/5, 1/25, 3/100, a75 half, 1/2 1/2"
  })
  void a_published_bargain_has_its_known_solutions(
      String folder,
      long feasible,
      long zopa,
      String nashDeal,
      String gains,
      String product,
      String next,
      String ksDeal,
      String ratios) {
    Assessment assessment = assess("literature/" + folder);
    Solutions solutions = assessment.zopa().solutions().orElseThrow();

    assertThat(assessment.zopa().feasible()).isEqualTo(BigInteger.valueOf(feasible));
    assertThat(assessment.zopa().packages()).isEqualTo(Count.exactly(BigInteger.valueOf(zopa)));
    assertThat(String.join(" ", words(assessment.dossier(), solutions.nash().deal())))
        .isEqualTo(nashDeal);
    assertThat(solutions.nash().gains()).isEqualTo(ratios(gains));
    assertThat(solutions.nash().product()).isEqualTo(ratio(product));
    assertThat(solutions.nash().next().orElseThrow().product()).isEqualTo(ratio(next));
    Solutions.KalaiSmorodinsky ks = solutions.kalaiSmorodinsky().orElseThrow();
    assertThat(String.join(" ", words(assessment.dossier(), ks.deal()))).isEqualTo(ksDeal);
    assertThat(ks.sorted()).isEqualTo(ratios(ratios));
  }

  @Test
  void an_outside_option_moves_the_equal_split_and_a_plan_at_its_value_is_signed() {
    Assessment assessment = assess("literature/nash-1950-outside-option");

    assertThat(assessment.zopa().packages()).isEqualTo(Count.exactly(BigInteger.valueOf(3)));
    Solutions.Nash nash = assessment.zopa().solutions().orElseThrow().nash();
    assertThat(words(assessment.dossier(), nash.deal())).containsExactly("a75");
    assertThat(nash.gains()).isEqualTo(ratios("1/4 1/4"));
    Assessment.OfPlan even = plan(assessment, "even");
    assertThat(even.parties().getFirst().answer().verdict()).isEqualTo(Verdict.SIGNS);
    assertThat(margin(even, 0)).isEqualTo(Rational.ZERO);
  }

  @Test
  void a_leader_who_would_sign_may_be_unable_to_ratify() {
    Assessment assessment = assess("literature/putnam-1988");

    assertThat(assessment.zopa().packages()).isEqualTo(Count.exactly(BigInteger.ONE));
    Assessment.OfPlan even = plan(assessment, "even");
    assertThat(even.parties().getFirst().answer().verdict()).isEqualTo(Verdict.CANNOT_RATIFY);
    assertThat(margin(even, 0)).isEqualTo(ratio("-1/4"));
    assertThat(even.parties().getFirst().killers()).containsExactly(0);
  }

  private static Assessment.OfPlan plan(Assessment assessment, String id) {
    return assessment.plans().stream()
        .filter(p -> p.plan().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Rational margin(Assessment.OfPlan plan, int party) {
    return plan.parties().get(party).answer().worst().orElseThrow().margin();
  }

  @Test
  void the_teaching_case_gives_what_its_walk_through_works_out_by_hand() {
    Assessment assessment = assess("two-rivers");
    Assessment.OfPlan first = plan(assessment, "first-plan");

    assertThat(assessment.zopa().feasible()).isEqualTo(BigInteger.valueOf(120));
    assertThat(assessment.zopa().packages()).isEqualTo(Count.exactly(BigInteger.valueOf(3)));
    assertThat(verdicts(first))
        .containsExactly(Verdict.SIGNS, Verdict.CANNOT_RATIFY, Verdict.SIGNS);
    assertThat(first.parties().get(1).answer().best().orElseThrow().leaderMargin())
        .isEqualTo(ratio("11/74"));
    assertThat(margin(first, 1)).isEqualTo(ratio("-1/10"));
    assertThat(first.parties().get(1).holdsOverRanges()).isTrue();
    assertThat(first.parties().get(1).killers()).containsExactly(0);
    assertThat(first.repairForAll().orElseThrow().size()).isEqualTo(2);
    assertThat(verdicts(plan(assessment, "counter")))
        .containsExactly(Verdict.REFUSES, Verdict.SIGNS, Verdict.NOT_BOUND);
    assertThat(verdicts(plan(assessment, "bridging-plan")))
        .containsExactly(Verdict.SIGNS, Verdict.DEPENDS, Verdict.NOT_BOUND);
    assertThat(assessment.zopa().solutions().orElseThrow().nash().gains())
        .isEqualTo(ratios("3/35 14/37"));
  }

  private static List<Verdict> verdicts(Assessment.OfPlan plan) {
    return plan.parties().stream().map(p -> p.answer().verdict()).toList();
  }
}
