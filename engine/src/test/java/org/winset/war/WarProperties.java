package org.winset.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every war. */
class WarProperties {
  /** The text's own equations, looked at balance by balance. */
  @Property(tries = 300)
  void values_solve_the_equations_they_are_defined_by(@ForAll("wars") War war) {
    WarSolver solver = WarSolver.of(war);
    for (Side side : Side.values()) {
      Belligerent own = war.side(side);
      Motion motion = new Motion(war.steps());
      motion.set(war.believed(side));
      for (Leader leader : Leader.values()) {
        double[] value = byHeld(war, side, x -> solver.value(side, leader, x));
        double[] country = byHeld(war, side, x -> solver.countryOnPackageScale(side, x));
        double[] star = byHeld(war, side, x -> solver.country(side, x));
        double blame = leader == Leader.INCUMBENT ? 1 : own.successorBlame();
        double defeat =
            own.lambda() * own.nationIfLost()
                + (1 - own.lambda()) * own.office(blame * own.riskAfterDefeat(), war.discount());
        assertThat(value[0]).isCloseTo(defeat, within(1e-12));
        assertThat(star[0]).isZero();
        assertThat(star[war.steps()]).isEqualTo(1);
        for (int y = 1; y < war.steps(); y++) {
          double held = (double) y / war.steps();
          double flow = 1 - war.discount();
          double span = own.nationIfWon() - own.nationIfLost();
          double going =
              own.lambda() * (flow * (own.nationIfLost() + span * held) - span * own.cost())
                  + (1 - own.lambda())
                      * (flow * (1 + own.warBenefit())
                          - war.discount() * own.hazard() * own.costOfLosing())
                  + war.discount()
                      * ((1 - own.hazard()) * motion.mean(value, y)
                          + own.hazard() * own.lambda() * motion.mean(country, y));
          assertThat(value[y]).isCloseTo(Math.max(defeat, going), within(1e-10));
          assertThat(star[y])
              .isCloseTo(
                  Math.max(0, flow * held - own.cost() + war.discount() * motion.mean(star, y)),
                  within(1e-11));
        }
      }
    }
  }

  @Property(tries = 300)
  void the_two_parts_add_up_and_nothing_is_without_a_number(@ForAll("wars") War war) {
    WarSolver solver = WarSolver.of(war);
    for (Side side : Side.values()) {
      double lambda = war.side(side).lambda();
      for (Leader leader : Leader.values()) {
        for (int x = 1; x < war.steps(); x++) {
          double value = solver.value(side, leader, x);
          double parts =
              lambda * solver.national(side, leader, x)
                  + (1 - lambda) * solver.office(side, leader, x);
          assertThat(value).isFinite().isCloseTo(parts, within(1e-12));
          double least = solver.reservation(side, leader, x);
          assertThat(least == Double.POSITIVE_INFINITY || (least >= 0 && least <= 1)).isTrue();
          Weighing weighing = Weighing.of(solver, side, leader, x, .5, .5, .5);
          assertThat(weighing.sum()).isFinite();
        }
      }
    }
  }

  @Property(tries = 200)
  void every_war_ends_somehow_or_goes_on(@ForAll("wars") War war, @ForAll long seed) {
    Random random = new Random(seed);
    WarSolver solver = WarSolver.of(war);
    OpenStates open = new OpenStates(war.steps());
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        for (int x = 1; x < war.steps(); x++) {
          open.set(a, b, x, random.nextBoolean());
        }
      }
    }
    ForwardPass pass = new ForwardPass(war.steps(), 48);
    pass.run(solver, open, war.balance(), 48);
    for (int month = 1; month <= 48; month++) {
      assertThat(pass.signed(month) + pass.decided(month) + pass.atWar(month))
          .isCloseTo(1, within(1e-12));
      assertThat(pass.signed(month)).isBetween(pass.signed(month - 1), 1.0);
      assertThat(pass.signedAfterChange(month)).isBetween(0.0, pass.signed(month) + 1e-15);
      assertThat(pass.hazard(month)).isBetween(0.0, 1 + 1e-12);
    }
  }

  /** The mirror: swap the sides and count the balance from the other end. */
  @Property(tries = 200)
  void it_does_not_matter_which_side_is_called_a(@ForAll("wars") War war) {
    War mirrored =
        new War(
            war.steps(),
            war.steps() - war.balance(),
            war.discount(),
            1 - war.chance(),
            war.months(),
            war.signing(),
            war.b(),
            war.a());
    WarSolver one = WarSolver.of(war);
    WarSolver other = WarSolver.of(mirrored);
    for (int x = 1; x < war.steps(); x++) {
      for (Leader leader : Leader.values()) {
        assertThat(one.value(Side.A, leader, x))
            .isEqualTo(other.value(Side.B, leader, war.steps() - x));
      }
      assertThat(one.country(Side.B, x)).isEqualTo(other.country(Side.A, war.steps() - x));
    }
  }

  /** The least terms are just enough, and a hair less is not. */
  @Property(tries = 300)
  void the_reservation_value_is_the_least_that_suffices(@ForAll("wars") War war) {
    WarSolver solver = WarSolver.of(war);
    for (Side side : Side.values()) {
      Belligerent own = war.side(side);
      int x = war.balance();
      double least = solver.reservation(side, Leader.INCUMBENT, x);
      double worth = least == Double.POSITIVE_INFINITY ? 1 : least;
      double sum = onTheLine(solver, side, own, x, worth);
      if (least == Double.POSITIVE_INFINITY) {
        assertThat(sum).isLessThan(1e-12);
      } else if (least == 0) {
        assertThat(sum).isGreaterThan(-1e-12);
      } else {
        assertThat(sum).isCloseTo(0, within(1e-10));
      }
    }
  }

  private static double onTheLine(
      WarSolver solver, Side side, Belligerent own, int x, double utility) {
    double standing = (utility - own.nationIfLost()) / (own.nationIfWon() - own.nationIfLost());
    return Weighing.of(solver, side, Leader.INCUMBENT, x, utility, Math.clamp(standing, 0, 1), 1)
        .sum();
  }

  private interface Balance {
    double at(int balance);
  }

  private static double[] byHeld(War war, Side side, Balance values) {
    double[] byHeld = new double[war.steps() + 1];
    for (int x = 0; x <= war.steps(); x++) {
      byHeld[side.held(x, war.steps())] = values.at(x);
    }
    return byHeld;
  }

  @Provide
  Arbitrary<War> wars() {
    return Arbitraries.longs().map(WarProperties::random);
  }

  /** Any war, ends of the ranges among them. */
  private static War random(long seed) {
    Random random = new Random(seed);
    int steps = 2 + random.nextInt(12);
    double chance = .001 + .998 * random.nextDouble();
    return new War(
        steps,
        1 + random.nextInt(steps - 1),
        random.nextBoolean() ? .99 : .8 + .19 * random.nextDouble(),
        chance,
        Math.exp(6 * random.nextDouble()),
        random.nextDouble(),
        side(random, chance),
        side(random, 1 - chance));
  }

  private static Belligerent side(Random random, double chance) {
    DoubleSupplier share =
        () -> {
          int end = random.nextInt(6);
          return end == 0 ? 0 : end == 1 ? 1 : random.nextDouble();
        };
    return new Belligerent(
        random.nextBoolean() ? chance : .01 + .98 * random.nextDouble(),
        share.getAsDouble() * .05,
        share.getAsDouble(),
        share.getAsDouble(),
        2 * share.getAsDouble(),
        .05 * share.getAsDouble(),
        .05 * share.getAsDouble(),
        share.getAsDouble(),
        2 * share.getAsDouble(),
        share.getAsDouble(),
        share.getAsDouble(),
        share.getAsDouble(),
        .49 * share.getAsDouble(),
        .5 * random.nextDouble(),
        1 + random.nextInt(3),
        .6 + random.nextDouble(),
        .5 * random.nextDouble());
  }
}
