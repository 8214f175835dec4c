package org.winset.belief;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/** One number for each hypothesis of a question, in its order. Immutable. */
public final class Row implements Comparable<Row> {
  /** Probabilities no further apart than this are a tie. */
  public static final double TIE = 1e-12;

  private final double[] numbers;

  private Row(double[] numbers) {
    this.numbers = numbers;
  }

  public static Row of(double... numbers) {
    return new Row(numbers.clone());
  }

  public double at(int column) {
    return numbers[column];
  }

  public int size() {
    return numbers.length;
  }

  /** A copy. */
  public double[] toArray() {
    return numbers.clone();
  }

  public DoubleStream stream() {
    return Arrays.stream(numbers);
  }

  /** How far the greatest number is above the least; 0 if there is none. */
  public double spread() {
    return size() == 0 ? 0 : stream().max().orElseThrow() - stream().min().orElseThrow();
  }

  /** The column with the greatest number; empty if another is within {@link #TIE} of it. */
  public OptionalInt lead() {
    return lead(numbers);
  }

  static OptionalInt lead(double[] numbers) {
    int best = 0;
    for (int c = 1; c < numbers.length; c++) {
      best = numbers[c] > numbers[best] ? c : best;
    }
    for (int c = 0; c < numbers.length; c++) {
      if (c != best && numbers[best] - numbers[c] <= TIE) {
        return OptionalInt.empty();
      }
    }
    return numbers.length == 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** By the first column in which they differ. */
  @Override
  public int compareTo(Row other) {
    return Arrays.compare(numbers, other.numbers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
