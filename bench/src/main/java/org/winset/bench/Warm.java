package org.winset.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.winset.deal.Bargain;
import org.winset.deal.Numbers;
import org.winset.deal.Shape;
import org.winset.deal.Trial;
import org.winset.dossier.Party;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Rational;

/**
 * Prints how many draws a second one core decides, each starting from what was learnt about the one
 * before: every weight of an instance times a lognormal factor. Once with the instance's own
 * thresholds, once with all of them moved so that half of the draws have an agreement.
 *
 * <p>Timed are taking a draw's numbers and the answer, as an ensemble asks for it; how the numbers
 * are drawn is not. Arguments: kinds.
 */
public final class Warm {
  private static final List<String> KINDS =
      List.of("n6-o2-realistic", "n6-o2-opposed", "n10-o4-realistic");

  private static final double SPREAD = .2;
  private static final int DRAWS = 2_000;
  private static final int ROUNDS = 5;
  private static final int EACH = 5;
  private static final long SEED = 1;

  private final Shape shape;
  private final List<Numbers> draws = new ArrayList<>();

  private Warm(Instance instance) {
    Resolved resolved = resolved(instance);
    this.shape = Shape.of(Bargain.of(resolved));
    Random random = new Random(SEED);
    for (int d = 0; d < DRAWS; d++) {
      draws.add(draw(resolved, random));
    }
  }

  public static void main(String[] arguments) {
    System.out.println(Clock.machine());
    System.out.println();
    System.out.println(
        "| kind | draws with an agreement | emptiness, draws/s | greatest least margin, draws/s |");
    System.out.println("|---|---|---|---|");
    for (String kind : arguments.length > 0 ? List.of(arguments) : KINDS) {
      List<Warm> all = Instance.ofKind(kind, EACH).stream().map(Warm::new).toList();
      print(kind, all);
      all.forEach(Warm::moveToTheEdge);
      print(kind, all);
    }
  }

  private static void print(String kind, List<Warm> all) {
    double[] emptiness = all.stream().mapToDouble(w -> w.rate(true)).toArray();
    double[] level = all.stream().mapToDouble(w -> w.rate(false)).toArray();
    int agreed = all.stream().mapToInt(w -> w.decide(true)).sum();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f %% | %.0f (%.0f to %.0f) | %.0f (%.0f to %.0f) |%n",
        kind,
        100. * agreed / (all.size() * DRAWS),
        Clock.quantile(emptiness, .5),
        Clock.quantile(emptiness, 0),
        Clock.quantile(emptiness, 1),
        Clock.quantile(level, .5),
        Clock.quantile(level, 0),
        Clock.quantile(level, 1));
  }

  private double rate(boolean onlyEmptiness) {
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      times[round] = Clock.time(() -> decide(onlyEmptiness));
    }
    return DRAWS * 1e3 / Clock.quantile(times, .5);
  }

  private int decide(boolean onlyEmptiness) {
    Trial trial = shape.trial();
    int agreed = 0;
    for (Numbers draw : draws) {
      trial.take(draw);
      agreed += (onlyEmptiness ? trial.open() : trial.level() >= 0) ? 1 : 0;
    }
    return agreed;
  }

  /** Moves all thresholds alike so that half of the draws have an agreement. */
  private void moveToTheEdge() {
    Trial trial = shape.trial();
    double[] levels = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      trial.take(draws.get(d));
      levels[d] = trial.level();
    }
    double middle = Clock.quantile(levels, .5);
    for (Numbers draw : draws) {
      for (int p = 0; p < shape.parties(); p++) {
        draw.reservation(p, draw.reservation(p) + 100 * middle);
      }
    }
  }

  private Numbers draw(Resolved resolved, Random random) {
    Numbers numbers = shape.numbers();
    for (int p = 0; p < resolved.parties().size(); p++) {
      List<Rational> weights = resolved.parties().get(p).nation().weights();
      for (int i = 0; i < weights.size(); i++) {
        numbers
            .nation(p)
            .weight(i, weights.get(i).toDouble() * Math.exp(SPREAD * random.nextGaussian()));
      }
    }
    return numbers;
  }

  /**
   * The instance as a case: what an issue spans is its weight, and the base a reservation value.
   */
  static Resolved resolved(Instance instance) {
    return new Resolved(
        IntStream.range(0, instance.issues())
            .mapToObj(i -> instance.contributions()[0][i].length)
            .toList(),
        List.of(),
        List.of(),
        IntStream.range(0, instance.parties()).mapToObj(p -> party(instance, p)).toList(),
        List.of());
  }

  private static ResolvedParty party(Instance instance, int p) {
    List<Rational> weights = new ArrayList<>();
    List<List<Rational>> values = new ArrayList<>();
    long worst = instance.base()[p];
    long whole = 0;
    for (long[] terms : instance.contributions()[p]) {
      long least = Arrays.stream(terms).min().orElseThrow();
      long range = Arrays.stream(terms).max().orElseThrow() - least;
      worst += least;
      whole += range;
      weights.add(Rational.of(range));
      List<Rational> points = new ArrayList<>();
      for (long term : terms) {
        points.add(range == 0 ? Rational.ZERO : Rational.of(100 * (term - least), range));
      }
      values.add(points);
    }
    return new ResolvedParty(
        "p" + p,
        Party.Role.SIGNATORY,
        List.of(),
        new Preferences(weights, values, List.of()),
        Rational.ONE,
        Optional.of(Rational.of(-100 * worst, whole)),
        List.of(),
        new Rule.LeaderAlone(),
        Rational.ZERO,
        Rational.ZERO);
  }
}
