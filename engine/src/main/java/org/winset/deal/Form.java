package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.winset.number.Fractions;
import org.winset.number.Rational;

/**
 * An exact function of packages that is a sum of one term per super-issue of a {@link Board}.
 *
 * @param base the constant
 * @param terms by super-issue and combination
 */
record Form(Rational base, Fractions terms) {
  Form {
    terms = terms.reduced();
  }

  /** A score on a board whose super-issues hold all its linked pairs. */
  static Form of(Board board, Score score) {
    BigInteger common = score.terms().denominator();
    for (Score.Pair pair : score.pairs()) {
      common = Fractions.common(common, pair.extra().denominator());
    }
    Fractions byOption = score.terms().over(common);
    BigInteger[] extras = new BigInteger[score.pairs().size()];
    for (int p = 0; p < extras.length; p++) {
      extras[p] = score.pairs().get(p).extra().numeratorOver(common);
    }
    BigInteger[][] terms = new BigInteger[board.size()][];
    for (int s = 0; s < terms.length; s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      int[][] combinations = issue.combinations();
      terms[s] = new BigInteger[combinations.length];
      for (int c = 0; c < combinations.length; c++) {
        terms[s][c] = sum(byOption, issue, combinations[c]);
      }
      for (int p = 0; p < extras.length; p++) {
        addPair(score.pairs().get(p), extras[p], issue, terms[s]);
      }
    }
    return new Form(score.constant(), Fractions.of(common, terms));
  }

  private static BigInteger sum(Fractions byOption, Board.SuperIssue issue, int[] combination) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < combination.length; i++) {
      sum = sum.add(byOption.numerator(issue.issues()[i], combination[i]));
    }
    return sum;
  }

  /** Adds what a pair is worth to the combinations that have both its options. */
  private static void addPair(
      Score.Pair pair, BigInteger extra, Board.SuperIssue issue, BigInteger[] terms) {
    int left = Arrays.binarySearch(issue.issues(), pair.left().issue());
    int right = Arrays.binarySearch(issue.issues(), pair.right().issue());
    for (int c = 0; c < terms.length && left >= 0; c++) {
      int[] combination = issue.combinations()[c];
      if (combination[left] == pair.left().option()
          && combination[right] == pair.right().option()) {
        terms[c] = terms[c].add(extra);
      }
    }
  }

  /**
   * A party's leader margin; what enforcement does to his threshold lies within one super-issue.
   */
  static Form leaderMargin(Board board, Acceptance party) {
    Acceptance.Threshold threshold = party.threshold();
    Form value = of(board, party.value());
    if (!threshold.dependsOnEnforcement()) {
      return value.plus(threshold.at(Rational.ONE).negated()).over(party.scale());
    }
    int enforcing = threshold.enforcement().getFirst().choice().issue();
    Rational[][] needed = new Rational[board.size()][];
    for (int s = 0; s < needed.length; s++) {
      needed[s] = new Rational[value.terms.length(s)];
      Arrays.fill(needed[s], Rational.ZERO);
      if (Arrays.binarySearch(board.superIssues().get(s).issues(), enforcing) >= 0) {
        for (int c = 0; c < needed[s].length; c++) {
          needed[s][c] = threshold.at(threshold.escape(board.with(s, c))).negated();
        }
      }
    }
    return new Form(value.base, value.terms.plus(Fractions.of(needed))).over(party.scale());
  }

  /** A constant plus a whole number for every combination. */
  static Form count(Board board, Rational base, ToIntFunction<Cell> count) {
    BigInteger[][] terms = new BigInteger[board.size()][];
    for (int s = 0; s < terms.length; s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      terms[s] =
          Arrays.stream(issue.combinations())
              .map(c -> BigInteger.valueOf(count.applyAsInt(new Cell(issue.issues(), c))))
              .toArray(BigInteger[]::new);
    }
    return new Form(base, Fractions.of(BigInteger.ONE, terms));
  }

  /**
   * The form in which each combination kept counts as the worst of those kept that it is alike
   * with.
   *
   * @param alike by super-issue and combination, what stands for all those alike
   * @param kept by super-issue, the combinations that are possible
   */
  Form atWorst(int[][] alike, int[][] kept) {
    BigInteger[][] worst = new BigInteger[terms.lists()][];
    for (int s = 0; s < worst.length; s++) {
      int list = s;
      worst[s] =
          IntStream.range(0, terms.length(s))
              .mapToObj(c -> terms.numerator(list, c))
              .toArray(BigInteger[]::new);
      Map<Integer, BigInteger> least = new HashMap<>();
      for (int c : kept[s]) {
        least.merge(alike[s][c], worst[s][c], BigInteger::min);
      }
      for (int c : kept[s]) {
        worst[s][c] = least.getOrDefault(alike[s][c], worst[s][c]);
      }
    }
    return new Form(base, Fractions.of(terms.denominator(), worst));
  }

  /** One combination of one super-issue. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  record Cell(int[] issues, int[] options) {}

  /** Its value at a package. */
  Rational of(Board board, Deal deal) {
    int[] combinations = board.combinationsOf(deal);
    return base.plus(terms.sum(s -> combinations[s]));
  }

  Form plus(Form other) {
    return new Form(base.plus(other.base), terms.plus(other.terms));
  }

  Form plus(Rational more) {
    return new Form(base.plus(more), terms);
  }

  Form times(Rational factor) {
    return new Form(base.times(factor), terms.times(factor));
  }

  Form over(Rational divisor) {
    return times(Rational.ONE.over(divisor));
  }

  /**
   * The combination of each super-issue at which the form is greatest, or least; the first of
   * equals, so that together they are the least such package in file order.
   *
   * @param kept by super-issue, the combinations that are possible, ascending; at least one
   */
  int[] extreme(int[][] kept, boolean greatest) {
    int[] chosen = new int[kept.length];
    for (int s = 0; s < kept.length; s++) {
      chosen[s] = kept[s][0];
      for (int c : kept[s]) {
        int order = terms.compare(s, c, chosen[s]);
        chosen[s] = (greatest ? order > 0 : order < 0) ? c : chosen[s];
      }
    }
    return chosen;
  }

  /** The least denominator of all its numbers. */
  BigInteger denominator() {
    return Fractions.common(base.denominator(), terms.denominator());
  }

  /** Least value over the board. */
  Rational least() {
    return base.plus(terms.sum(terms::least));
  }

  /** Greatest value over the board. */
  Rational most() {
    return base.plus(terms.sum(terms::greatest));
  }
}
