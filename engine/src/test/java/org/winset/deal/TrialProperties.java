package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Group;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Rational;

/**
 * A trial that has seen many draws says of the next what a fresh one says, and what looking at
 * every package in turn says.
 */
class TrialProperties {
  private static final int DRAWS = 6;

  /** Nearer to 0 than this a draw may count a refusal as consent. */
  private static final double NEAR = 1e-8;

  /** Thresholds without bound on either side, and a level many scales below 0. */
  @Example
  void nor_where_margins_are_farther_than_is_told_apart() {
    LongStream.of(812, 3835, 193_834).forEach(this::answers_do_not_depend_on_the_draws_before);
  }

  @Property(tries = 60)
  void answers_do_not_depend_on_the_draws_before(@ForAll long seed) {
    RandomCases cases = new RandomCases(seed);
    Resolved first = cases.next();
    List<Plan.Point> plan = cases.plan();
    Random random = new Random(seed);
    Shape shape;
    try {
      shape = Shape.of(Bargain.of(first));
    } catch (UnworkableCase indifferentOrEmpty) {
      return;
    }
    Shape.Fills fills = shape.fills(plan);
    Trial seasoned = shape.trial();
    for (int draw = 0; draw < DRAWS; draw++) {
      Resolved resolved = draw == 0 ? first : moved(first, random);
      Numbers numbers = shape.numbers();
      numbers.set(resolved);
      Trial fresh = shape.trial();
      seasoned.turnTo(random.nextInt(3));
      Bargain bargain;
      try {
        bargain = Bargain.of(resolved);
        seasoned.take(numbers);
        fresh.take(numbers);
      } catch (UnworkableCase indifferent) {
        continue;
      }
      equal(seasoned, fresh, fills, bargain);
      equalByHand(seasoned, bargain, plan, fills);
    }
  }

  private static void equal(Trial seasoned, Trial fresh, Shape.Fills fills, Bargain bargain) {
    assertThat(seasoned.open()).isEqualTo(fresh.open());
    assertThat(seasoned.level()).isEqualTo(fresh.level());
    assertThat(seasoned.open()).isEqualTo(seasoned.level() >= 0);
    double level = seasoned.level();
    for (int steps : new int[] {3, 200, 10_000}) {
      assertThat((Double) seasoned.level(steps)).isEqualTo((Double) fresh.level(steps));
      assertThat(seasoned.level(steps)).isCloseTo(level, within(.5 / steps + NEAR));
      assertThat(seasoned.level(steps) >= 0).isEqualTo(level >= 0);
    }
    assertThat(seasoned.isAbove(level)).isFalse();
    assertThat(seasoned.isAbove(level - NEAR)).isTrue();
    for (int p = 0; p < bargain.parties().size() && fills.feasible(); p++) {
      assertThat(seasoned.verdict(p, fills)).isEqualTo(fresh.verdict(p, fills));
      assertThat((Double) seasoned.best(p, fills)).isEqualTo((Double) fresh.best(p, fills));
      assertThat((Double) seasoned.worst(p, fills)).isEqualTo((Double) fresh.worst(p, fills));
    }
  }

  private static void equalByHand(
      Trial trial, Bargain bargain, List<Plan.Point> plan, Shape.Fills fills) {
    List<Deal> packages = RandomCases.packages(bargain);
    double level = packages.stream().mapToDouble(d -> level(bargain, d)).max().orElseThrow();
    assertThat(told(trial.level())).isCloseTo(told(level), within(NEAR));
    boolean open = trial.open();
    assertThat(open).isEqualTo(packages.stream().anyMatch(bargain::inZopa));
    assertThat(!open || bargain.inZopa(trial.met())).isTrue();
    for (int p = 0; p < bargain.parties().size() && fills.feasible(); p++) {
      Acceptance party = bargain.parties().get(p);
      List<Deal> bound =
          packages.stream().filter(d -> SearchProperties.fills(plan, d) && party.binds(d)).toList();
      if (!bound.isEmpty()) {
        double best =
            bound.stream().mapToDouble(d -> party.margin(d).toDouble()).max().orElseThrow();
        double worst =
            bound.stream().mapToDouble(d -> party.margin(d).toDouble()).min().orElseThrow();
        assertThat(told(trial.best(p, fills))).isCloseTo(told(best), within(NEAR));
        assertThat(told(trial.worst(p, fills))).isCloseTo(told(worst), within(NEAR));
      }
    }
  }

  /** A draw tells no margin apart from others more than 1,024 scales away. */
  private static double told(double margin) {
    return Math.clamp(margin, -1024, 1024);
  }

  private static double level(Bargain bargain, Deal deal) {
    double level = Double.POSITIVE_INFINITY;
    for (Acceptance party : bargain.parties()) {
      double margin = party.margin(deal).toDouble();
      if (!party.isGuarantor() || (party.binds(deal) && margin < 0)) {
        level = Math.min(level, margin);
      }
    }
    return level;
  }

  /** The same case with other numbers in the same places. */
  private static Resolved moved(Resolved resolved, Random random) {
    return new Resolved(
        resolved.optionCounts(),
        resolved.links(),
        resolved.enforcement(),
        resolved.parties().stream().map(p -> moved(p, random)).toList(),
        resolved.dyad());
  }

  private static ResolvedParty moved(ResolvedParty party, Random random) {
    List<Group> groups = new ArrayList<>();
    int whole = party.groups().stream().mapToInt(g -> 1).sum();
    for (Group group : party.groups()) {
      groups.add(
          new Group(
              group.id(),
              Rational.of(1, whole),
              Rational.of(random.nextInt(70)),
              moved(group.preferences(), random)));
    }
    return new ResolvedParty(
        party.id(),
        party.role(),
        party.bindsWhen(),
        moved(party.nation(), random),
        Rational.of(random.nextInt(101), 100),
        party.reservation().map(r -> Rational.of(random.nextInt(80))),
        groups,
        moved(party.ratification(), random),
        party.reneges(),
        party.plansToRenege());
  }

  private static Rule moved(Rule rule, Random random) {
    return switch (rule) {
      case Rule.Quota(Rational share) -> new Rule.Quota(Rational.of(1 + random.nextInt(100), 100));
      case Rule.All(List<Rule> rules) ->
          new Rule.All(rules.stream().map(r -> moved(r, random)).toList());
      case Rule.LeaderAlone _, Rule.Vetoes _ -> rule;
    };
  }

  private static Preferences moved(Preferences preferences, Random random) {
    return new Preferences(
        preferences.weights().stream()
            .map(w -> w.times(Rational.of(50 + random.nextInt(100), 100)))
            .toList(),
        preferences.values().stream()
            .map(row ->
                row.stream().map(v -> v.plus(Rational.of(random.nextInt(21) - 10L))).toList())
            .toList(),
        preferences.worth());
  }
}
