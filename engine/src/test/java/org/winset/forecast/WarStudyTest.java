package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winset.deal.Verdict;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.forecast.WarAssessment.OfSide;
import org.winset.war.Weighing;

/** The two rivers at war, worked by hand in docs/concepts.md, and what moves them. */
class WarStudyTest {
  private static final Path TWO_RIVERS = Path.of("..", "cases", "two-rivers-war");

  static Dossier dossier(Path folder, String... settings) {
    Dossier dossier = ((Reading.Fine) CaseFolder.read(folder)).dossier();
    return ((Overrides.Outcome.Applied) Overrides.apply(dossier, List.of(settings))).dossier();
  }

  private static Assessment assess(String... settings) {
    return Draw.atPointValues(dossier(TWO_RIVERS, settings)).assess();
  }

  /**
   * By hand: half a step either way with .05 a month, so C = (.01 x .5 - .015 + .99 x .05)/(1 - .99
   * x .9); office is worth (.0001 + .9801 x .05 (Omega(.1) + Omega(.9)))/(1 - .9801 x .9), with A =
   * .0001/.0199.
   */
  @Test
  void northland_is_as_worked_by_hand() {
    double a = .0001 / .0199;
    double country = .0395 / .109;
    double office = (.0001 + .9801 * .05 * ((.9 * a - .1) + (.1 * a - .9))) / (1 - .9801 * .9);
    double war = .5 * country + .5 * office;
    double truce = .5 * .5 + .5 * (.42 * a - .58);
    double defeat = .5 * (.1 * a - .9);
    double scale = .5 + .5 * (a + 1) * .8;

    WarAssessment assessment = assess().war().orElseThrow();
    OfSide north = assessment.sides().getFirst();

    assertThat(north.country()).isCloseTo(country, within(1e-12));
    assertThat(north.office()).isCloseTo(office, within(1e-12));
    assertThat(north.value()).isCloseTo(war, within(1e-12));
    assertThat(north.officeShare()).isCloseTo(.5 * (a + 1) * .8 / scale, within(1e-12));
    Weighing weighing = assessment.plans().getFirst().sides().getFirst().orElseThrow().worst();
    double kept = 1 - .1 * .5;
    assertThat(weighing.national()).isCloseTo(.5 * (.5 - country) / scale, within(1e-9));
    assertThat(weighing.political())
        .isCloseTo(-.5 * (office - (.42 * a - .58)) / scale, within(1e-9));
    assertThat(weighing.cheated()).isCloseTo(.05 * (defeat - war) / (kept * scale), within(1e-9));
    assertThat(weighing.sum())
        .isCloseTo((kept * truce + .05 * defeat - war) / (kept * scale), within(1e-9));
  }

  @Test
  void the_parts_add_up_to_the_margin_that_the_verdict_rests_on() {
    Assessment assessment = assess();
    for (int s = 0; s < 2; s++) {
      OfSide side = assessment.war().orElseThrow().sides().get(s);
      double sum =
          assessment
              .war()
              .orElseThrow()
              .plans()
              .getFirst()
              .sides()
              .get(s)
              .orElseThrow()
              .best()
              .sum();
      assertThat(
              assessment
                  .plans()
                  .getFirst()
                  .parties()
                  .get(side.party())
                  .answer()
                  .best()
                  .orElseThrow()
                  .leaderMargin()
                  .toDouble())
          .isCloseTo(sum, within(1e-9));
    }
  }

  @Test
  void both_countries_hurt_and_one_leader_bars_the_deal() {
    Assessment assessment = assess();
    WarAssessment war = assessment.war().orElseThrow();

    assertThat(war.hurtingStalemate()).isTrue();
    assertThat(war.openNow()).isFalse();
    assertThat(war.ripe()).isFalse();
    assertThat(war.sides().getFirst().agencyGap().getAsDouble()).isGreaterThan(.1);
    assertThat(verdict(assessment, 0)).isEqualTo(Verdict.REFUSES);
    assertThat(verdict(assessment, 1)).isEqualTo(Verdict.SIGNS);
  }

  @Test
  void a_dearer_war_opens_a_deal_and_relief_while_talks_run_closes_it_again() {
    assertThat(assess("war.north.cost=2.5").zopa().empty()).isFalse();
    assertThat(assess("war.north.cost=2.5").war().orElseThrow().ripe()).isTrue();
    assertThat(assess("war.north.cost=2.5", "war.north.talks-relief=.5").zopa().empty()).isTrue();
  }

  @Test
  void a_leader_who_cannot_be_bought_has_no_terms() {
    OfSide north = assess("war.south.reneges=.9").war().orElseThrow().sides().getFirst();

    assertThat(north.reservation()).isEqualTo(OptionalDouble.empty());
    assertThat(north.agencyGap()).isEmpty();
  }

  @Test
  void the_stated_reservation_value_is_kept_to_compare() {
    OfSide north = assess().war().orElseThrow().sides().getFirst();
    OfSide south = assess().war().orElseThrow().sides().getLast();

    // .5 x 50 + .5 x 40 = 45 against 55 stated, on a scale of 100
    assertThat(north.byStatedReservation().orElseThrow().getFirst().margin().orElseThrow())
        .hasToString("-1/10");
    assertThat(south.byStatedReservation()).isEmpty();
  }

  @Test
  void a_verdict_is_firm_only_while_every_number_of_the_war_is_known() {
    assertThat(firm("parties.north.wants.valley.values.line=30..55")).isTrue();
    assertThat(firm("parties.north.wants.valley.values.line=30..90")).isFalse();
    assertThat(firm("war.north.cost=1.4..1.6")).isFalse();
  }

  private static boolean firm(String setting) {
    return assess(setting).plans().getFirst().parties().getFirst().holdsOverRanges();
  }

  private static Verdict verdict(Assessment assessment, int party) {
    return assessment.plans().getFirst().parties().get(party).answer().verdict();
  }

  /** Where a number turns an answer, it turns it in the exact run too. */
  @Test
  void thresholds_are_where_the_exact_run_turns() {
    Dossier dossier = dossier(TWO_RIVERS);
    var deal =
        Draw.atPointValues(dossier)
            .assess()
            .plans()
            .getFirst()
            .parties()
            .getFirst()
            .answer()
            .best()
            .orElseThrow()
            .deal();
    List<WarThresholds.Crossing> crossings = WarThresholds.ofLeader(dossier, 0, deal);

    assertThat(crossings).extracting(c -> c.input().path()).contains("war.north.cost");
    for (WarThresholds.Crossing crossing : crossings) {
      double step = 1e-6 * Math.max(1, Math.abs(crossing.at())) * (crossing.rises() ? 1 : -1);
      assertThat(signs(crossing.input().path(), crossing.at() + step))
          .as("beyond %s", crossing)
          .isTrue();
      assertThat(signs(crossing.input().path(), crossing.at() - step))
          .as("before %s", crossing)
          .isFalse();
    }
    for (WarThresholds.Crossing crossing : WarThresholds.ofAgreement(dossier)) {
      double step = 1e-6 * Math.max(1, Math.abs(crossing.at())) * (crossing.rises() ? 1 : -1);
      assertThat(open(crossing.input().path(), crossing.at() + step)).isTrue();
      assertThat(open(crossing.input().path(), crossing.at() - step)).isFalse();
    }
  }

  private static boolean signs(String path, double value) {
    var answer =
        assess(path + "=" + decimal(value)).plans().getFirst().parties().getFirst().answer();
    return answer.best().orElseThrow().leaderMargin().signum() >= 0;
  }

  private static boolean open(String path, double value) {
    return !assess(path + "=" + decimal(value)).zopa().empty();
  }

  private static String decimal(double value) {
    return new java.math.BigDecimal(value)
        .setScale(12, java.math.RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  @Test
  void a_deal_that_is_surely_broken_opens_nothing() {
    for (String almost : List.of("0.9", "0.99", "0.9996", "0.99999")) {
      Dossier dossier = dossier(TWO_RIVERS, "war.north.reneges=" + almost);

      assertThat(WarThresholds.ofAgreement(dossier))
          .noneMatch(c -> c.input().path().endsWith("reneges") && c.rises());
      assertThat(Draw.atPointValues(dossier).assess().zopa().empty()).isTrue();
    }
  }

  @Test
  void nobody_who_never_signs_anticipates_a_settlement() {
    AnticipatedSettlement.Outcome outcome =
        assess("war.signing=0", "war.north.cost=2.5").war().orElseThrow().robustness();
    Assessment base = assess("war.signing=0", "war.north.cost=2.5");
    var deal = base.plans().getFirst().parties().getFirst().answer().best().orElseThrow().deal();

    assertThat(outcome.open()).isTrue();
    assertThat(outcome.bargain().orElseThrow().parties().getFirst().leaderMargin(deal).toDouble())
        .isCloseTo(base.bargain().parties().getFirst().leaderMargin(deal).toDouble(), within(1e-9));
  }

  /** A deal that is better than war makes waiting for it better too, so leaders ask for more. */
  @Test
  void hoping_for_a_settlement_raises_what_leaders_ask() {
    Assessment base = assess("war.north.cost=2.5");
    AnticipatedSettlement.Outcome outcome = base.war().orElseThrow().robustness();
    var deal = base.plans().getFirst().parties().getFirst().answer().best().orElseThrow().deal();

    assertThat(outcome.determined()).isTrue();
    for (int p = 0; p < 2; p++) {
      assertThat(outcome.bargain().orElseThrow().parties().get(p).leaderMargin(deal))
          .isLessThan(base.bargain().parties().get(p).leaderMargin(deal));
    }
  }

  @Test
  void draws_weigh_the_war_as_the_exact_run_does() {
    Dossier dossier = dossier(TWO_RIVERS, "war.north.cost=1..3");
    Stage stage = Stage.of(dossier, Conditions.of(1));
    Draw draw = new Draw(stage);
    Outcome outcome = new Outcome(stage);
    int signing = 0;
    for (int k = 0; k < 64; k++) {
      draw.make(k, new Outcome[] {outcome}, new double[stage.accounts()]);
      signing += outcome.verdicts[0][0] == Verdict.SIGNS ? 1 : 0;
      assertThat(outcome.open).isEqualTo(outcome.verdicts[0][0] == Verdict.SIGNS);
    }

    // he signs from 2.25 on: three eighths of the range
    assertThat(signing).isBetween(22, 26);
  }

  @Test
  void a_fair_and_free_war_lasts_and_is_worth_what_the_textbook_says() {
    Dossier dossier = dossier(Path.of("..", "cases", "literature", "feller-1968"));
    WarSanity sanity = WarSanity.of(dossier).orElseThrow();
    Assessment assessment = Draw.atPointValues(dossier).assess();

    assertThat(sanity.months()).isCloseTo(105, within(1e-6));
    assertThat(sanity.front().gain()).isCloseTo(.1, within(1e-12));
    assertThat(assessment.war().orElseThrow().sides().getFirst().country())
        .isCloseTo(.3, within(1e-12));
    assertThat(assessment.zopa().packages().atLeast()).isEqualTo(1);
    assertThat(assessment.zopa().feasible()).isEqualTo(11);
  }

  @Test
  void the_bargaining_range_comes_out_of_the_costly_lottery() {
    Assessment assessment =
        Draw.atPointValues(dossier(Path.of("..", "cases", "literature", "fearon-1995-war")))
            .assess();
    List<OfSide> sides = assessment.war().orElseThrow().sides();

    assertThat(sides.getFirst().reservation().getAsDouble()).isCloseTo(.5, within(1e-6));
    assertThat(sides.getLast().reservation().getAsDouble()).isCloseTo(.1, within(1e-6));
    assertThat(assessment.zopa().packages().atLeast()).isEqualTo(6);
    assertThat(assessment.zopa().solutions().orElseThrow().nash().deal().toArray())
        .containsExactly(3, 1);
  }
}
