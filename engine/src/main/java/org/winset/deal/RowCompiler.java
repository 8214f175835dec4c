package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.number.Fractions;

/** Turns exact forms into whole numbers: {@link Rows} over every combination of a board. */
final class RowCompiler {
  private RowCompiler() {}

  /** The forms, one row each, over every combination of the board. */
  static Rows compile(Board board, List<Form> forms) {
    int rows = forms.size();
    int supers = board.size();
    List<BigInteger> denominators = forms.stream().map(Form::denominator).toList();
    BigInteger denominator = denominators.stream().reduce(BigInteger.ONE, Fractions::common);
    BigInteger[] exactBase = new BigInteger[rows];
    BigInteger[][] exactGain = new BigInteger[supers][];
    for (int s = 0; s < supers; s++) {
      exactGain[s] = new BigInteger[board.superIssues().get(s).combinations().length * rows];
    }
    BigInteger largest = BigInteger.ONE;
    for (int r = 0; r < rows; r++) {
      Form form = forms.get(r);
      exactBase[r] = form.base().numeratorOver(denominator);
      Fractions terms = form.terms().over(denominator);
      BigInteger reach = exactBase[r].abs();
      for (int s = 0; s < supers; s++) {
        BigInteger most = BigInteger.ZERO;
        for (int c = 0; c < terms.length(s); c++) {
          BigInteger term = terms.numerator(s, c);
          exactGain[s][c * rows + r] = term;
          most = most.max(term.abs());
        }
        reach = reach.add(most);
      }
      largest = largest.max(reach);
    }
    boolean exact = largest.bitLength() <= Rows.BITS;
    BigInteger unit = exact ? denominator : unitFor(largest, denominator, denominators);
    long[] base = new long[rows];
    for (int r = 0; r < rows; r++) {
      base[r] = ceiling(exactBase[r], unit, denominator);
    }
    long[][] gain = new long[supers][];
    long[][] members = new long[supers][];
    int[][] least = new int[supers][];
    for (int s = 0; s < supers; s++) {
      gain[s] = new long[exactGain[s].length];
      for (int i = 0; i < gain[s].length; i++) {
        gain[s][i] = ceiling(exactGain[s][i], unit, denominator);
      }
      int combinations = board.superIssues().get(s).combinations().length;
      members[s] = new long[combinations];
      Arrays.fill(members[s], 1);
      least[s] = IntStream.range(0, combinations).toArray();
    }
    return new Rows(
        rows,
        base,
        gain,
        members,
        least,
        exact ? 0 : supers + 2L,
        denominator,
        unit,
        exact ? null : new Rows.Exact(exactBase, exactGain));
  }

  /**
   * The finest unit that keeps {@code largest/denominator} units within the bits there are and in
   * which the forms of least denominators are exact: constituencies' levels and points have few
   * digits, and where one of them decides, packages that tie are then seen to tie.
   */
  private static BigInteger unitFor(
      BigInteger largest, BigInteger denominator, List<BigInteger> denominators) {
    int whole = Math.max(0, largest.bitLength() - denominator.bitLength() + 1);
    if (whole > Rows.BITS - 20) {
      throw new UnworkableCase("margins beyond a million times a party's scale cannot be compared");
    }
    int bits = Rows.BITS - 1 - whole;
    BigInteger unit = BigInteger.ONE;
    for (BigInteger own : denominators.stream().sorted().toList()) {
      BigInteger both = Fractions.common(unit, own);
      unit = both.bitLength() <= bits ? both : unit;
    }
    return unit.shiftLeft(bits - unit.bitLength());
  }

  private static long ceiling(BigInteger exact, BigInteger unit, BigInteger denominator) {
    if (unit.equals(denominator)) {
      return exact.longValueExact();
    }
    BigInteger[] parts = exact.multiply(unit).divideAndRemainder(denominator);
    return parts[0].add(parts[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO).longValueExact();
  }

  /**
   * Rows that are given as whole numbers already.
   *
   * @param base by row
   * @param contributions by row, super-issue and combination
   */
  static Rows ofUnits(long[] base, long[][][] contributions) {
    int rows = base.length;
    int supers = contributions[0].length;
    long[][] gain = new long[supers][];
    long[][] members = new long[supers][];
    int[][] least = new int[supers][];
    for (int s = 0; s < supers; s++) {
      int combinations = contributions[0][s].length;
      gain[s] = new long[combinations * rows];
      members[s] = new long[combinations];
      least[s] = new int[combinations];
      for (int k = 0; k < combinations; k++) {
        members[s][k] = 1;
        least[s][k] = k;
        for (int r = 0; r < rows; r++) {
          gain[s][k * rows + r] = contributions[r][s][k];
        }
      }
    }
    Rows units =
        new Rows(rows, base, gain, members, least, 0, BigInteger.ONE, BigInteger.ONE, null);
    requireRange(units);
    return units;
  }

  private static void requireRange(Rows rows) {
    for (int r = 0; r < rows.rows; r++) {
      double reach = Math.abs((double) rows.base[r]);
      for (int s = 0; s < rows.supers; s++) {
        reach +=
            Math.max(
                Math.abs((double) rows.mostGain(s, r)), Math.abs((double) rows.leastGain(s, r)));
      }
      if (reach >= 1L << Rows.BITS) {
        throw new UnworkableCase(
            "row " + r + " can reach " + reach + "; sums must stay below 2^48");
      }
    }
  }
}
