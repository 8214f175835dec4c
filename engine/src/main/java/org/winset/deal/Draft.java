package org.winset.deal;

import java.util.Arrays;
import java.util.List;
import org.winset.dossier.Resolved.WorthPoints;

/**
 * One row in the making: a term in doubles for every combination of every super-issue, gathered
 * part by part and then written as whole numbers.
 */
final class Draft {
  /** Units in 1: a party's scale, or a group's whole. */
  static final double UNIT = 0x1p35;

  /**
   * Farther than this from its threshold no margin is told apart, but for what other super-issues
   * add.
   */
  private static final double FARTHEST = 0x1p10;

  private final Board board;
  private final int[] firstOption;
  private final double[][] terms;

  /** By super-issue, as last measured: its least and its greatest term. */
  private final double[] least;

  private final double[] most;

  /** The super-issue that was widest when the row was last written. */
  private int wide;

  /** Given to every row, so that rounding never denies what lies exactly at its threshold. */
  private final long tolerance;

  /**
   * @param firstOption by issue, where its options stand among all options
   */
  Draft(Board board, int[] firstOption) {
    this.board = board;
    this.firstOption = firstOption;
    this.terms =
        board.superIssues().stream()
            .map(s -> new double[s.combinations().length])
            .toArray(double[][]::new);
    this.least = new double[terms.length];
    this.most = new double[terms.length];
    this.tolerance = board.size() + 2L;
  }

  /** Starts from terms by option. */
  void start(double[] byOption) {
    for (int s = 0; s < terms.length; s++) {
      Board.SuperIssue issue = board.superIssues().get(s);
      for (int c = 0; c < terms[s].length; c++) {
        int[] options = issue.combinations()[c];
        double sum = 0;
        for (int i = 0; i < options.length; i++) {
          sum += byOption[firstOption[issue.issues()[i]] + options[i]];
        }
        terms[s][c] = sum;
      }
    }
  }

  /** Adds what pairs of options are worth to an actor, times a factor. */
  void addWorth(List<WorthPoints> pairs, double[] points, double factor) {
    for (int l = 0; l < points.length; l++) {
      WorthPoints pair = pairs.get(l);
      for (int s = 0; s < terms.length; s++) {
        Board.SuperIssue issue = board.superIssues().get(s);
        int left = Arrays.binarySearch(issue.issues(), pair.left().issue());
        int right = Arrays.binarySearch(issue.issues(), pair.right().issue());
        for (int c = 0; c < terms[s].length && left >= 0 && right >= 0; c++) {
          int[] options = issue.combinations()[c];
          if (options[left] == pair.left().option() && options[right] == pair.right().option()) {
            terms[s][c] += points[l] / 100 * factor;
          }
        }
      }
    }
  }

  /** One term. */
  double term(int superIssue, int combination) {
    return terms[superIssue][combination];
  }

  /** Replaces one term. */
  void term(int superIssue, int combination, double term) {
    terms[superIssue][combination] = term;
  }

  /** The greatest sum over the board. */
  double most() {
    double sum = 0;
    for (double[] row : terms) {
      sum += most(row);
    }
    return sum;
  }

  private static double most(double[] row) {
    double most = Double.NEGATIVE_INFINITY;
    for (double term : row) {
      most = Math.max(most, term);
    }
    return most;
  }

  /** The least sum over the board. */
  double least() {
    double sum = 0;
    for (double[] row : terms) {
      sum += least(row);
    }
    return sum;
  }

  private static double least(double[] row) {
    double least = Double.POSITIVE_INFINITY;
    for (double term : row) {
      least = Math.min(least, term);
    }
    return least;
  }

  /**
   * Writes (constant + terms)/scale as a row; each super-issue's least term joins the base.
   *
   * <p>One super-issue may have terms without bound: an option that enforces nothing, where nearly
   * every deal is broken. So for each of its combinations what a package can have at best with it
   * is cut to what is told apart; whatever else it holds then moves it by what it is worth.
   */
  void write(Rows rows, int row, double constant, double scale) {
    for (int s = 0; s < terms.length; s++) {
      measure(s);
    }
    wide = widest();
    for (int s = 0; s < terms.length; s++) {
      if (s != wide) {
        writeTerms(rows, row, s, scale);
      }
    }
    writeWidest(rows, row, constant, scale);
  }

  /**
   * Writes a row again in which nothing has changed since but the constant and one super-issue's
   * terms.
   *
   * @param changed the super-issue, -1 if only the constant has changed
   */
  void rewrite(Rows rows, int row, double constant, double scale, int changed) {
    int before = wide;
    if (changed >= 0) {
      measure(changed);
      wide = widest();
      if (changed != wide) {
        writeTerms(rows, row, changed, scale);
      }
    }
    if (before != wide && before != changed) {
      writeTerms(rows, row, before, scale);
    }
    writeWidest(rows, row, constant, scale);
  }

  private void measure(int superIssue) {
    least[superIssue] = least(terms[superIssue]);
    most[superIssue] = most(terms[superIssue]);
  }

  private void writeTerms(Rows rows, int row, int superIssue, double scale) {
    double unit = UNIT / scale;
    double[] from = terms[superIssue];
    long[] into = rows.gain[superIssue];
    for (int c = 0; c < from.length; c++) {
      into[c * rows.rows + row] = Math.round((from[c] - least[superIssue]) * unit);
    }
  }

  private void writeWidest(Rows rows, int row, double constant, double scale) {
    double greatest = constant;
    double depth = 0;
    for (int s = 0; s < terms.length; s++) {
      if (s != wide) {
        greatest += most[s];
        depth += most[s] - least[s];
      }
    }
    double lowest = told((greatest + least[wide]) / scale);
    for (int c = 0; c < terms[wide].length; c++) {
      double best = told((greatest + terms[wide][c]) / scale);
      rows.gain[wide][c * rows.rows + row] = Math.round((best - lowest) * UNIT);
    }
    rows.base[row] = Math.round((lowest - depth / scale) * UNIT) + tolerance;
  }

  /** The super-issue whose terms differ most. */
  private int widest() {
    int widest = 0;
    double greatest = -1;
    for (int s = 0; s < terms.length; s++) {
      double spread = most[s] - least[s];
      if (Double.isNaN(spread)) {
        return s; // all without bound
      }
      if (spread > greatest) {
        greatest = spread;
        widest = s;
      }
    }
    return widest;
  }

  private static double told(double margin) {
    return Math.clamp(margin, -FARTHEST, FARTHEST);
  }
}
