package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winset.dossier.Choice;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.WorthPoints;
import org.winset.number.Fractions;
import org.winset.number.Rational;

/**
 * An exact additive function of packages: a constant, one term per option, and one per linked pair
 * of options.
 *
 * <p>The definition everything in this room rests on: utilities, support, leaders' values and
 * margins are all scores.
 */
final class Score {
  /** Extra value of a package that has both options. */
  record Pair(Choice left, Choice right, Rational extra) {
    boolean in(Deal deal) {
      return deal.option(left.issue()) == left.option()
          && deal.option(right.issue()) == right.option();
    }
  }

  private final Rational constant;

  /** By issue and option. */
  private final Fractions terms;

  private final List<Pair> pairs;

  private Score(Rational constant, Fractions terms, List<Pair> pairs) {
    this.constant = constant;
    this.terms = terms;
    this.pairs = pairs;
  }

  /** The utility of section 1: sum of normalised weight times value, 0..1, plus worth-links. */
  static Score utility(Preferences preferences) {
    Fractions weights = Fractions.of(new Rational[][] {array(preferences.weights())});
    Fractions values =
        Fractions.of(preferences.values().stream().map(Score::array).toArray(Rational[][]::new));
    BigInteger whole = BigInteger.ZERO;
    BigInteger[][] terms = new BigInteger[values.lists()][];
    for (int i = 0; i < terms.length; i++) {
      BigInteger weight = weights.numerator(0, i);
      whole = whole.add(weight);
      terms[i] = new BigInteger[values.length(i)];
      for (int k = 0; k < terms[i].length; k++) {
        terms[i][k] = weight.multiply(values.numerator(i, k));
      }
    }
    BigInteger unit = whole.multiply(BigInteger.valueOf(100)).multiply(values.denominator());
    List<Pair> pairs = new ArrayList<>();
    for (WorthPoints worth : preferences.worth()) {
      pairs.add(new Pair(worth.left(), worth.right(), worth.points().over(Rational.HUNDRED)));
    }
    return new Score(Rational.ZERO, Fractions.of(unit, terms), List.copyOf(pairs));
  }

  private static Rational[] array(List<Rational> numbers) {
    return numbers.toArray(Rational[]::new);
  }

  /** The constant score 0 over issues with these numbers of options. */
  static Score zero(List<Integer> optionCounts) {
    return new Score(Rational.ZERO, Fractions.of(zeros(optionCounts)), List.of());
  }

  private static Rational[][] zeros(List<Integer> lengths) {
    Rational[][] zeros = new Rational[lengths.size()][];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = new Rational[lengths.get(i)];
      Arrays.fill(zeros[i], Rational.ZERO);
    }
    return zeros;
  }

  /** The score that is some number on packages with one option and 0 on the others. */
  static Score ofOption(List<Integer> optionCounts, Choice choice, Rational extra) {
    Rational[][] terms = zeros(optionCounts);
    terms[choice.issue()][choice.option()] = extra;
    return new Score(Rational.ZERO, Fractions.of(terms), List.of());
  }

  /** This score plus another. */
  Score plus(Score other) {
    List<Pair> both = new ArrayList<>(pairs);
    both.addAll(other.pairs);
    return new Score(constant.plus(other.constant), terms.plus(other.terms), List.copyOf(both));
  }

  /** This score plus a constant. */
  Score plus(Rational more) {
    return new Score(constant.plus(more), terms, pairs);
  }

  /** This score times a factor. */
  Score times(Rational factor) {
    List<Pair> scaled =
        pairs.stream().map(p -> new Pair(p.left(), p.right(), p.extra().times(factor))).toList();
    return new Score(constant.times(factor), terms.times(factor), scaled);
  }

  Rational of(Deal deal) {
    return constant.plus(linkPart(deal)).plus(terms.sum(deal::option));
  }

  /** The share of a package's value that comes from linked pairs. */
  Rational linkPart(Deal deal) {
    Rational sum = Rational.ZERO;
    for (Pair pair : pairs) {
      if (pair.in(deal)) {
        sum = sum.plus(pair.extra());
      }
    }
    return sum;
  }

  /** Best value issue by issue over all options, linked pairs left out. */
  Rational best() {
    return constant.plus(terms.sum(terms::greatest));
  }

  /** Worst value issue by issue over all options, linked pairs left out. */
  Rational worst() {
    return constant.plus(terms.sum(terms::least));
  }

  /** A bound from below: the worst of every issue and of every linked pair. */
  Rational lowest() {
    Rational sum = worst();
    for (Pair pair : pairs) {
      sum = sum.plus(pair.extra().min(Rational.ZERO));
    }
    return sum;
  }

  /** A bound from above: the best of every issue and of every linked pair. */
  Rational highest() {
    Rational sum = best();
    for (Pair pair : pairs) {
      sum = sum.plus(pair.extra().max(Rational.ZERO));
    }
    return sum;
  }

  /** By how much an option's term falls short of the best its issue can bring. */
  Rational loss(int issue, int option) {
    return terms.difference(issue, terms.greatest(issue), option);
  }

  /** By issue and option. */
  Fractions terms() {
    return terms;
  }

  Rational constant() {
    return constant;
  }

  List<Pair> pairs() {
    return pairs;
  }
}
