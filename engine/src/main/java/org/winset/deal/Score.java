package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import org.winset.dossier.Choice;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.WorthPoints;
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
  private final Rational[][] terms;
  private final List<Pair> pairs;

  private Score(Rational constant, Rational[][] terms, List<Pair> pairs) {
    this.constant = constant;
    this.terms = terms;
    this.pairs = pairs;
  }

  /** The utility of section 1: sum of normalised weight times value, 0..1, plus worth-links. */
  static Score utility(Preferences preferences) {
    Rational whole = preferences.weights().stream().reduce(Rational.ZERO, Rational::plus);
    Rational unit = whole.times(Rational.HUNDRED);
    Rational[][] terms = new Rational[preferences.weights().size()][];
    for (int i = 0; i < terms.length; i++) {
      List<Rational> values = preferences.values().get(i);
      Rational weight = preferences.weights().get(i).over(unit);
      terms[i] = values.stream().map(weight::times).toArray(Rational[]::new);
    }
    List<Pair> pairs = new ArrayList<>();
    for (WorthPoints worth : preferences.worth()) {
      pairs.add(new Pair(worth.left(), worth.right(), worth.points().over(Rational.HUNDRED)));
    }
    return new Score(Rational.ZERO, terms, List.copyOf(pairs));
  }

  /** The constant score 0 over issues with these numbers of options. */
  static Score zero(List<Integer> optionCounts) {
    Rational[][] terms = new Rational[optionCounts.size()][];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = new Rational[optionCounts.get(i)];
      java.util.Arrays.fill(terms[i], Rational.ZERO);
    }
    return new Score(Rational.ZERO, terms, List.of());
  }

  /** This score plus another. */
  Score plus(Score other) {
    Rational[][] sum = new Rational[terms.length][];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = new Rational[terms[i].length];
      for (int k = 0; k < sum[i].length; k++) {
        sum[i][k] = terms[i][k].plus(other.terms[i][k]);
      }
    }
    List<Pair> both = new ArrayList<>(pairs);
    both.addAll(other.pairs);
    return new Score(constant.plus(other.constant), sum, List.copyOf(both));
  }

  /** The score that is some number on packages with one option and 0 on the others. */
  static Score ofOption(List<Integer> optionCounts, Choice choice, Rational extra) {
    Score score = zero(optionCounts);
    score.terms[choice.issue()][choice.option()] = extra;
    return score;
  }

  /** This score plus a constant. */
  Score plus(Rational more) {
    return new Score(constant.plus(more), terms, pairs);
  }

  /** This score times a factor. */
  Score times(Rational factor) {
    Rational[][] product = new Rational[terms.length][];
    for (int i = 0; i < product.length; i++) {
      product[i] = java.util.Arrays.stream(terms[i]).map(factor::times).toArray(Rational[]::new);
    }
    List<Pair> scaled =
        pairs.stream().map(p -> new Pair(p.left(), p.right(), p.extra().times(factor))).toList();
    return new Score(constant.times(factor), product, scaled);
  }

  Rational of(Deal deal) {
    Rational sum = constant.plus(linkPart(deal));
    for (int i = 0; i < terms.length; i++) {
      sum = sum.plus(terms[i][deal.option(i)]);
    }
    return sum;
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
    Rational sum = constant;
    for (int i = 0; i < terms.length; i++) {
      sum = sum.plus(bestTerm(i));
    }
    return sum;
  }

  /** Worst value issue by issue over all options, linked pairs left out. */
  Rational worst() {
    Rational sum = constant;
    for (Rational[] options : terms) {
      sum = sum.plus(java.util.Arrays.stream(options).min(Rational::compareTo).orElseThrow());
    }
    return sum;
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

  /** The best term an issue can bring. */
  Rational bestTerm(int issue) {
    return java.util.Arrays.stream(terms[issue]).max(Rational::compareTo).orElseThrow();
  }

  Rational term(int issue, int option) {
    return terms[issue][option];
  }

  Rational constant() {
    return constant;
  }

  List<Pair> pairs() {
    return pairs;
  }
}
