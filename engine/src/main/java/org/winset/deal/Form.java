package org.winset.deal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/**
 * An exact function of packages that is a sum of one term per super-issue of a {@link Board}.
 *
 * @param base the constant
 * @param terms by super-issue and combination
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shared
record Form(Rational base, Rational[][] terms) {
  /** A score on a board whose super-issues hold all its linked pairs. */
  static Form of(Board board, Score score) {
    Rational[][] terms = new Rational[board.size()][];
    for (int s = 0; s < terms.length; s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      terms[s] =
          Arrays.stream(issue.combinations())
              .map(c -> term(score, issue, c))
              .toArray(Rational[]::new);
    }
    return new Form(score.constant(), terms);
  }

  private static Rational term(Score score, Board.SuperIssue issue, int[] combination) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < combination.length; i++) {
      sum = sum.plus(score.term(issue.issues()[i], combination[i]));
    }
    for (Score.Pair pair : score.pairs()) {
      int left = Arrays.binarySearch(issue.issues(), pair.left().issue());
      int right = Arrays.binarySearch(issue.issues(), pair.right().issue());
      if (left >= 0
          && combination[left] == pair.left().option()
          && combination[right] == pair.right().option()) {
        sum = sum.plus(pair.extra());
      }
    }
    return sum;
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
    Rational[][] terms = new Rational[board.size()][];
    for (int s = 0; s < terms.length; s++) {
      terms[s] = value.terms[s].clone();
      if (Arrays.binarySearch(board.superIssues().get(s).issues(), enforcing) >= 0) {
        for (int c = 0; c < terms[s].length; c++) {
          Rational needed = threshold.at(threshold.escape(board.with(s, c)));
          terms[s][c] = terms[s][c].minus(needed);
        }
      }
    }
    return new Form(value.base, terms).over(party.scale());
  }

  /** A constant plus a whole number for every combination. */
  static Form count(Board board, Rational base, ToIntFunction<Cell> count) {
    Rational[][] terms = new Rational[board.size()][];
    for (int s = 0; s < terms.length; s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      terms[s] =
          Arrays.stream(issue.combinations())
              .map(c -> Rational.of(count.applyAsInt(new Cell(issue.issues(), c))))
              .toArray(Rational[]::new);
    }
    return new Form(base, terms);
  }

  /**
   * The form in which each combination kept counts as the worst of those kept that it is alike
   * with.
   *
   * @param alike by super-issue and combination, what stands for all those alike
   * @param kept by super-issue, the combinations that are possible
   */
  Form atWorst(int[][] alike, int[][] kept) {
    Rational[][] worst = new Rational[terms.length][];
    for (int s = 0; s < terms.length; s++) {
      Map<Integer, Rational> least = new HashMap<>();
      for (int c : kept[s]) {
        least.merge(alike[s][c], terms[s][c], Rational::min);
      }
      worst[s] = terms[s].clone();
      for (int c : kept[s]) {
        worst[s][c] = least.getOrDefault(alike[s][c], terms[s][c]);
      }
    }
    return new Form(base, worst);
  }

  /** One combination of one super-issue. */
  record Cell(int[] issues, int[] options) {}

  /** Its value at a package. */
  Rational of(Board board, Deal deal) {
    int[] combinations = board.combinationsOf(deal);
    Rational sum = base;
    for (int s = 0; s < terms.length; s++) {
      sum = sum.plus(terms[s][combinations[s]]);
    }
    return sum;
  }

  Form plus(Form other) {
    Rational[][] sum = new Rational[terms.length][];
    for (int s = 0; s < sum.length; s++) {
      Rational[] left = terms[s];
      Rational[] right = other.terms[s];
      sum[s] =
          IntStream.range(0, left.length)
              .mapToObj(c -> left[c].plus(right[c]))
              .toArray(Rational[]::new);
    }
    return new Form(base.plus(other.base), sum);
  }

  Form plus(Rational more) {
    return new Form(base.plus(more), terms);
  }

  Form times(Rational factor) {
    Rational[][] scaled = new Rational[terms.length][];
    for (int s = 0; s < terms.length; s++) {
      scaled[s] = Arrays.stream(terms[s]).map(factor::times).toArray(Rational[]::new);
    }
    return new Form(base.times(factor), scaled);
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
        int order = terms[s][c].compareTo(terms[s][chosen[s]]);
        chosen[s] = (greatest ? order > 0 : order < 0) ? c : chosen[s];
      }
    }
    return chosen;
  }

  /** Least value over the board. */
  Rational least() {
    Rational sum = base;
    for (Rational[] term : terms) {
      sum = sum.plus(Arrays.stream(term).min(Comparator.naturalOrder()).orElseThrow());
    }
    return sum;
  }

  /** Greatest value over the board. */
  Rational most() {
    Rational sum = base;
    for (Rational[] term : terms) {
      sum = sum.plus(Arrays.stream(term).max(Comparator.naturalOrder()).orElseThrow());
    }
    return sum;
  }
}
