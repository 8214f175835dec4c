package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.winset.deal.Bargain;
import org.winset.deal.Solver;
import org.winset.deal.Verdict;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.Reading;
import org.winset.number.Rational;

/**
 * Levers of the Two Rivers, whose thresholds can be worked out by hand: no package that Southland
 * could sign is worth more than 62.5 to Northland's leader, and none that Northland could sign more
 * than 75 to Southland's farmers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeverScanTest {
  private static final double CLOSE = 1e-3;

  private Dossier dossier;
  private Levers levers;

  @BeforeAll
  void scan() {
    dossier = ((Reading.Fine) CaseFolder.read(Path.of("../cases/two-rivers"))).dossier();
    levers = new LeverScan(dossier, dossier.plans()).scan();
  }

  private Dossier with(String... settings) {
    return ((Overrides.Outcome.Applied) Overrides.apply(dossier, List.of(settings))).dossier();
  }

  private Levers.OfLever lever(String id) {
    return levers.levers().stream()
        .filter(l -> l.lever().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_lever_that_closes_the_deal_is_found_to_a_hundred_thousandth_of_its_range() {
    assertThat(levers.open()).isTrue();
    Levers.Turn farmers = lever("farmers").turn().orElseThrow();
    assertThat(farmers.value().toDouble()).isCloseTo(75, within(CLOSE));
    assertThat(farmers.share().toDouble()).isCloseTo(.3, within(CLOSE));
    assertThat(lever("upstream").turn().orElseThrow().value().toDouble())
        .isCloseTo(62.5, within(CLOSE));
    assertThat(lever("drought").turn()).isEmpty();
  }

  @Test
  void every_verdict_that_changes_on_the_way_is_told() {
    assertThat(lever("upstream").crossings())
        .extracting(c -> Math.round(c.value().toDouble() * 100) / 100.0, Levers.Crossing::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                57.5, new Levers.Change.Answer(2, 0, Verdict.SIGNS, Verdict.DEPENDS)),
            org.assertj.core.groups.Tuple.tuple(62.5, new Levers.Change.Deal(false)),
            org.assertj.core.groups.Tuple.tuple(
                66.25, new Levers.Change.Answer(2, 0, Verdict.DEPENDS, Verdict.REFUSES)),
            org.assertj.core.groups.Tuple.tuple(
                86.25, new Levers.Change.Answer(0, 0, Verdict.SIGNS, Verdict.REFUSES)));
  }

  @Test
  void what_turns_the_answer_stands_in_order_of_how_far_it_must_move() {
    assertThat(levers.turning())
        .extracting(l -> l.lever().id())
        .containsExactly("upstream", "farmers");
  }

  @Test
  void where_a_lever_says_a_deal_opens_the_exact_search_agrees() {
    for (String value : List.of("74.9", "75.1")) {
      Dossier moved = with("parties.south.constituencies.farmers.accepts-at=" + value);
      assertThat(Draw.atPointValues(moved).assess().zopa().empty()).isEqualTo(value.equals("75.1"));
    }
  }

  @Test
  void two_levers_together_open_a_deal_by_shorter_moves_than_either_alone() {
    Dossier shut =
        with(
            "parties.north.leader.reservation=70",
            "parties.south.constituencies.farmers.accepts-at=80");
    Levers found = new LeverScan(shut, shut.plans()).scan();
    assertThat(found.open()).isFalse();
    Levers.Pair pair =
        found.pairs().stream()
            .filter(p -> p.first() == 1 && p.second() == 2)
            .findFirst()
            .orElseThrow();
    for (int lever : List.of(pair.first(), pair.second())) {
      assertThat(found.levers().get(lever).turn().orElseThrow().share())
          .isGreaterThan(pair.share());
    }
    assertThat(pair.atFirst().toDouble()).isCloseTo(80 - 50 * 7.5 / 55, within(.1));
    assertThat(pair.atSecond().toDouble()).isCloseTo(62.5, within(.1));
  }

  @Test
  void a_map_of_two_levers_agrees_with_the_exact_search() {
    Levers.Map map =
        new LeverScan(dossier, dossier.plans())
            .map(lever("farmers").lever(), lever("upstream").lever(), 4);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        Dossier moved =
            with(
                map.first().path() + "=" + map.columns().get(column).toDecimal(),
                map.second().path() + "=" + map.rows().get(row).toDecimal());
        assertThat(map.deal().get(row).get(column))
            .contains(!Draw.atPointValues(moved).assess().zopa().empty());
      }
    }
  }

  /** Whether levers of a war weigh it anew: on a case small enough for the exact search. */
  @Test
  void levers_of_a_war_agree_with_the_exact_search_where_they_turn_and_at_their_ends() {
    Dossier war = ((Reading.Fine) CaseFolder.read(Path.of("../cases/two-rivers-war"))).dossier();
    Levers found = new LeverScan(war, war.plans()).scan();
    assertThat(found.turning()).isNotEmpty();
    for (Levers.OfLever lever : found.levers()) {
      List<Levers.Point> points = lever.points();
      for (int i = 0; i < points.size(); i += 8) {
        assertThat(points.get(i).open()).contains(open(war, lever, points.get(i).value()));
      }
      lever
          .turn()
          .ifPresent(turn -> assertThat(open(war, lever, turn.value())).isNotEqualTo(found.open()));
    }
  }

  @Test
  void a_lever_of_whole_steps_is_looked_at_step_by_step_and_turns_at_one() {
    Dossier war = TestCases.named("russia-ukraine-2025");
    Levers.OfLever front =
        new LeverScan(war, war.plans())
            .scan().levers().stream()
                .filter(l -> l.lever().path().equals("war.balance"))
                .findFirst()
                .orElseThrow();
    assertThat(front.points())
        .extracting(p -> p.value().toDecimal())
        .containsExactly("4", "5", "6", "7", "8", "9");
    for (Levers.Point point : front.points()) {
      assertThat(point.open()).contains(open(war, front, point.value()));
    }
    Levers.Turn turn = front.turn().orElseThrow();
    assertThat(front.points()).extracting(Levers.Point::value).contains(turn.value());
    assertThat(front.crossings())
        .filteredOn(c -> c.what() instanceof Levers.Change.Deal)
        .extracting(Levers.Crossing::value)
        .contains(turn.value());
  }

  private static boolean open(Dossier dossier, Levers.OfLever lever, Rational value) {
    Bargain moved =
        Hostilities.bargain(
            dossier, i -> i.path().equals(lever.lever().path()) ? value : i.amount().typical());
    return new Solver(moved, Solver.Budget.STANDARD).anyDeal().isPresent();
  }
}
