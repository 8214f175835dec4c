package org.winset.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Exact forms compiled to 64-bit whole numbers, for the search to add and compare.
 *
 * <p>All rows share one unit. Where the common denominator of all terms fits, the numbers are exact
 * ({@link #slack} 0). Else every term is rounded up to a power-of-two unit, so that sums bound the
 * true value from above and exceed it by less than {@link #slack}; the exact numerators are kept
 * beside them to decide what survives. Sums stay below 2^48, so that a surrogate row with
 * multipliers summing to 1024 fits.
 *
 * <p>Combinations of a super-issue that are equal in every row form one class: it is searched once
 * and counts as many times as it has members.
 */
final class Rows {
  /** Sums stay below two to this. */
  static final int BITS = 48;

  final int rows;
  final int supers;

  /** By row. */
  final long[] base;

  /** By super-issue, then {@code class * rows + row}. */
  final long[][] gain;

  /** Number of classes by super-issue. */
  final int[] sizes;

  /** Members of each class, by super-issue. */
  final long[][] members;

  /** Least combination of each class, by super-issue. */
  final int[][] least;

  /** A sum exceeds the true value in these units by less than this; 0 if rows are exact. */
  final long slack;

  private final BigInteger denominator;
  private final BigInteger unit;

  /** Exact numerators, if they differ from the rows. */
  private final @Nullable Exact exact;

  Rows(
      int rows,
      long[] base,
      long[][] gain,
      long[][] members,
      int[][] least,
      long slack,
      BigInteger denominator,
      BigInteger unit,
      @Nullable Exact exact) {
    this.rows = rows;
    this.supers = gain.length;
    this.base = base;
    this.gain = gain;
    this.sizes = Arrays.stream(members).mapToInt(m -> m.length).toArray();
    this.members = members;
    this.least = least;
    this.slack = slack;
    this.denominator = denominator;
    this.unit = unit;
    this.exact = exact;
  }

  /** Exact numerators, laid out as the rows are. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  record Exact(BigInteger[] base, BigInteger[][] gain) {}

  /** Rows of zeros over a board, to be filled with exact whole numbers. */
  static Rows blank(int rows, Board board) {
    return blank(
        rows,
        board.superIssues().stream()
            .map(s -> IntStream.range(0, s.combinations().length).toArray())
            .toArray(int[][]::new));
  }

  /** Rows of zeros over some combinations by super-issue. */
  static Rows blank(int rows, int[][] combinations) {
    long[][] gain = new long[combinations.length][];
    long[][] members = new long[combinations.length][];
    for (int s = 0; s < gain.length; s++) {
      gain[s] = new long[combinations[s].length * rows];
      members[s] = new long[combinations[s].length];
      Arrays.fill(members[s], 1);
    }
    return new Rows(
        rows, new long[rows], gain, members, combinations, 0, BigInteger.ONE, BigInteger.ONE, null);
  }

  /**
   * The same rows over some of the combinations.
   *
   * @param kept combinations by super-issue, ascending; those equal in all rows become one class
   */
  Rows within(int[][] kept) {
    return within(kept, this);
  }

  /**
   * The same over narrowed rows where nothing changes.
   *
   * @param kept by super-issue; null where {@code known} has what is wanted
   * @param known these rows, narrowed before
   */
  Rows within(int[] @Nullable [] kept, Rows known) {
    long[][] newGain = new long[supers][];
    long[][] newMembers = new long[supers][];
    int[][] newLeast = new int[supers][];
    BigInteger[][] newExact = new BigInteger[supers][];
    for (int s = 0; s < supers; s++) {
      int[] wanted = kept[s];
      if (wanted == null) {
        newGain[s] = known.gain[s];
        newMembers[s] = known.members[s];
        newLeast[s] = known.least[s];
        newExact[s] = known.exact == null ? new BigInteger[0] : known.exact.gain[s];
        continue;
      }
      int[] representatives = new int[wanted.length];
      long[] counts = new long[wanted.length];
      int[] slots = new int[4 * Integer.highestOneBit(wanted.length + 1)];
      int found = 0;
      for (int c : wanted) {
        int slot = slot(s, c, representatives, slots);
        if (slots[slot] == 0) {
          representatives[found++] = c;
          slots[slot] = found;
        }
        counts[slots[slot] - 1] += members[s][c];
      }
      newMembers[s] = Arrays.copyOf(counts, found);
      newLeast[s] = new int[found];
      newGain[s] = new long[found * rows];
      newExact[s] = new BigInteger[exact == null ? 0 : found * rows];
      for (int k = 0; k < found; k++) {
        newLeast[s][k] = least[s][representatives[k]];
        System.arraycopy(gain[s], representatives[k] * rows, newGain[s], k * rows, rows);
        if (exact != null) {
          System.arraycopy(exact.gain[s], representatives[k] * rows, newExact[s], k * rows, rows);
        }
      }
    }
    return new Rows(
        rows,
        base,
        newGain,
        newMembers,
        newLeast,
        slack,
        denominator,
        unit,
        exact == null ? null : new Exact(exact.base, newExact));
  }

  /** The same rows with a whole number added to one of them. */
  Rows raised(int row, long more) {
    BigInteger exactly = denominator.multiply(BigInteger.valueOf(more));
    long[] newBase = base.clone();
    newBase[row] += unit.multiply(BigInteger.valueOf(more)).longValueExact();
    BigInteger[] newExact = exact == null ? null : exact.base.clone();
    if (newExact != null) {
      newExact[row] = newExact[row].add(exactly);
    }
    return new Rows(
        rows,
        newBase,
        gain,
        members,
        least,
        slack,
        denominator,
        unit,
        exact == null || newExact == null ? null : new Exact(newExact, exact.gain));
  }

  /**
   * Where the class that equals a combination in all rows stands in a hash table, or would.
   *
   * @param slots class plus one by slot; 0 is free
   */
  private int slot(int superIssue, int combination, int[] representatives, int[] slots) {
    long hash = 0;
    for (int r = 0; r < rows; r++) {
      hash = (hash ^ gain[superIssue][combination * rows + r]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0
        && !alike(superIssue, representatives[slots[slot] - 1], this, combination)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Whether a class of this equals a class of other rows of the same forms. */
  private boolean alike(int superIssue, int k, Rows other, int otherK) {
    int at = k * rows;
    int to = otherK * rows;
    return Arrays.equals(gain[superIssue], at, at + rows, other.gain[superIssue], to, to + rows)
        && (exact == null
            || other.exact == null
            || Arrays.equals(
                exact.gain[superIssue],
                at,
                at + rows,
                other.exact.gain[superIssue],
                to,
                to + rows));
  }

  /** All rows when super-issue s takes class {@code chosen[s]}. */
  long[] sums(int[] chosen) {
    long[] sums = new long[rows];
    sums(chosen, sums);
    return sums;
  }

  /** Writes all rows when super-issue s takes class {@code chosen[s]}. */
  void sums(int[] chosen, long[] sums) {
    System.arraycopy(base, 0, sums, 0, rows);
    for (int s = 0; s < supers; s++) {
      for (int r = 0; r < rows; r++) {
        sums[r] += gain[s][chosen[s] * rows + r];
      }
    }
  }

  /** The least value of a row, in units; no super-issue is empty. */
  long least(int row) {
    long sum = base[row];
    for (int s = 0; s < supers; s++) {
      sum += leastGain(s, row);
    }
    return sum;
  }

  /** The least a super-issue can add to a row. */
  long leastGain(int superIssue, int row) {
    long low = Long.MAX_VALUE;
    for (int k = 0; k < sizes[superIssue]; k++) {
      low = Math.min(low, gain[superIssue][k * rows + row]);
    }
    return low;
  }

  /** The most a super-issue can add to a row. */
  long mostGain(int superIssue, int row) {
    long high = Long.MIN_VALUE;
    for (int k = 0; k < sizes[superIssue]; k++) {
      high = Math.max(high, gain[superIssue][k * rows + row]);
    }
    return high;
  }

  /** Whether some super-issue has nothing left to choose from. */
  boolean empty() {
    for (int size : sizes) {
      if (size == 0) {
        return true;
      }
    }
    return false;
  }

  /** The rows without rounding when super-issue s takes class {@code chosen[s]}. */
  ExactRows exact(int[] chosen) {
    return new ExactRows(this, chosen);
  }

  /** Exact numerator of a row, likewise. */
  BigInteger exactSum(int[] chosen, int row) {
    BigInteger sum = exactBase(row);
    for (int s = 0; s < supers; s++) {
      sum = sum.add(exactGain(s, chosen[s], row));
    }
    return sum;
  }

  /** Exact numerator of a row's constant. */
  BigInteger exactBase(int row) {
    return exact == null ? BigInteger.valueOf(base[row]) : exact.base[row];
  }

  /** Exact numerator of what a class adds to a row. */
  BigInteger exactGain(int superIssue, int k, int row) {
    return exact == null
        ? BigInteger.valueOf(gain[superIssue][k * rows + row])
        : exact.gain[superIssue][k * rows + row];
  }

  /** The number whose numerator over the common denominator is {@code exact}. */
  Rational rational(BigInteger exact) {
    return Rational.of(exact, denominator);
  }

  /** The numerator of a value over the common denominator, which must fit it. */
  BigInteger exact(Rational value) {
    return value.numeratorOver(denominator);
  }

  /** How many units make 1, as nearly as a double says. */
  double unit() {
    return unit.doubleValue();
  }

  /** The largest number of units not above an exact value. */
  long floor(BigInteger exact) {
    BigInteger[] parts = exact.multiply(unit).divideAndRemainder(denominator);
    return parts[0]
        .subtract(parts[1].signum() < 0 ? BigInteger.ONE : BigInteger.ZERO)
        .longValueExact();
  }

  /** The least combination of each chosen class. */
  int[] combinations(int[] chosen) {
    int[] combinations = new int[supers];
    for (int s = 0; s < supers; s++) {
      combinations[s] = least[s][chosen[s]];
    }
    return combinations;
  }

  /** The classes that combinations of the uncut rows fall into. */
  int[] classesOf(int[] combinations, Rows whole) {
    int[] classes = new int[supers];
    for (int s = 0; s < supers; s++) {
      int at = combinations[s];
      int superIssue = s;
      classes[s] =
          IntStream.range(0, sizes[s])
              .filter(k -> alike(superIssue, k, whole, at))
              .findFirst()
              .orElseThrow();
    }
    return classes;
  }

  /** Number of packages there are. */
  BigInteger packages() {
    return Arrays.stream(members)
        .map(m -> BigInteger.valueOf(Arrays.stream(m).sum()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Number of packages that take these classes. */
  BigInteger packages(int[] chosen) {
    BigInteger product = BigInteger.ONE;
    for (int s = 0; s < supers; s++) {
      product = product.multiply(BigInteger.valueOf(members[s][chosen[s]]));
    }
    return product;
  }
}
