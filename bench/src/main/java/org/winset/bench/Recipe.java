package org.winset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes instances of a kind, the same for the same number wherever it is run.
 *
 * <p>Realistic: two camps; on 60 % of the issues they want opposite things, 25 % bring joint gain,
 * on 15 % each party has a mind of its own. A weight is .65 of its camp's exponential draw and .35
 * of its own; values follow a curve exp(.5 gaussian) along the order of options; reservation values
 * lie between .45 and .55. Opposed: 95 % of the issues opposed. Two hard kinds: uncorrelated
 * (weights and values drawn freely) and near-equal (weights within 2 % of each other, values all or
 * nothing).
 */
final class Recipe {
  private static final int ISSUES = 28;
  private static final double MILLIONTHS = 1e6;

  private final SplittableRandom random;
  private final int parties;
  private final int most;
  private final String style;

  private Recipe(String kind, int number) {
    String[] parts = kind.split("-", 3);
    this.parties = Integer.parseInt(parts[0].substring(1));
    this.most = Integer.parseInt(parts[1].substring(1));
    this.style = parts[2];
    this.random = new SplittableRandom(31L * kind.hashCode() + number);
  }

  /** So many instances of a kind such as {@code n10-o4-realistic}. */
  static List<Instance> instances(String kind, int count) {
    List<Instance> made = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      made.add(new Recipe(kind, number).instance(kind + "-g" + number));
    }
    return made;
  }

  private Instance instance(String id) {
    int[] options = new int[ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      options[i] = most == 2 ? 2 : 2 + random.nextInt(most - 1);
    }
    double[][] campWeights = {exponentials(), exponentials()};
    double[] slant = new double[ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      slant[i] = random.nextDouble();
    }
    long[] base = new long[parties];
    long[][][] contributions = new long[parties][ISSUES][];
    for (int p = 0; p < parties; p++) {
      double[] weights = weights(campWeights[p % 2]);
      double whole = 0;
      for (double weight : weights) {
        whole += weight;
      }
      for (int i = 0; i < ISSUES; i++) {
        double[] values = values(options[i], rises(p, slant[i]));
        contributions[p][i] = new long[options[i]];
        for (int k = 0; k < options[i]; k++) {
          contributions[p][i][k] = Math.round(weights[i] / whole * values[k] * MILLIONTHS);
        }
      }
      base[p] = -Math.round((.45 + .1 * random.nextDouble()) * MILLIONTHS);
    }
    return new Instance(id, base, contributions);
  }

  private double[] weights(double[] camp) {
    double[] own = exponentials();
    double[] weights = new double[ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      weights[i] =
          switch (style) {
            case "uncorrelated" -> own[i];
            case "equal" -> 1 + .02 * random.nextDouble();
            default -> .65 * camp[i] + .35 * own[i];
          };
    }
    return weights;
  }

  /** Whether a party's values rise along the options of an issue with this slant. */
  private boolean rises(int party, double slant) {
    boolean realistic = style.equals("realistic");
    double opposed = realistic ? .6 : .95;
    double joint = realistic ? .85 : .97;
    if (style.equals("uncorrelated") || style.equals("equal") || slant >= joint) {
      return random.nextBoolean();
    }
    return slant >= opposed || party % 2 == 0;
  }

  /** Values from 0 to 1. */
  private double[] values(int options, boolean rising) {
    double[] values = new double[options];
    if (style.equals("uncorrelated")) {
      return free(values);
    }
    double curve = StrictMath.exp(.5 * gaussian());
    for (int k = 0; k < options; k++) {
      double place = k / (options - 1.0);
      values[k] = StrictMath.pow(rising ? place : 1 - place, curve);
    }
    return values;
  }

  private double[] free(double[] values) {
    double least = 1;
    double greatest = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] = random.nextDouble();
      least = Math.min(least, values[k]);
      greatest = Math.max(greatest, values[k]);
    }
    for (int k = 0; k < values.length; k++) {
      values[k] = (values[k] - least) / (greatest - least);
    }
    return values;
  }

  private double[] exponentials() {
    double[] draws = new double[ISSUES];
    for (int i = 0; i < ISSUES; i++) {
      draws[i] = -StrictMath.log(1 - random.nextDouble());
    }
    return draws;
  }

  /** Box and Muller (1958), in strict arithmetic so that every machine makes the same. */
  private double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
