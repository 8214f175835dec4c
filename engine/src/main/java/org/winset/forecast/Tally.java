package org.winset.forecast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over draws of a list of measures, by replicate: all that is kept of an ensemble, so that its
 * size does not depend on how many draws there are.
 *
 * <p>Tallies of chunks are added in the order of the chunks, so that sums come out the same to the
 * last bit whoever computed them. Not thread-safe.
 */
final class Tally {
  /** More kinds of failure than this are not told apart. */
  private static final int MOST_REASONS = 50;

  private static final String OTHER = "other reasons";

  private final int measures;
  private long draws;
  private final double[] count = new double[Points.REPLICATES];
  private final double[] weight = new double[Points.REPLICATES];
  private double squaredWeight;
  private final double[][] plain;
  private final double[][] weighted;
  private final double[] squares;
  private final double[][] histograms;
  private final TreeMap<String, Long> impossible = new TreeMap<>();

  /**
   * @param measures how many numbers each draw gives
   * @param histograms how many margins each draw gives
   */
  Tally(int measures, int histograms) {
    this.measures = measures;
    this.plain = new double[Points.REPLICATES][measures];
    this.weighted = new double[Points.REPLICATES][measures];
    this.squares = new double[measures];
    this.histograms = new double[histograms][Margins.BINS];
  }

  /** Adds one draw. */
  void add(int replicate, double drawWeight, double[] values) {
    draws++;
    count[replicate]++;
    weight[replicate] += drawWeight;
    squaredWeight += drawWeight * drawWeight;
    for (int m = 0; m < measures; m++) {
      plain[replicate][m] += values[m];
      weighted[replicate][m] += drawWeight * values[m];
      squares[m] += values[m] * values[m];
    }
  }

  /** Adds one margin to a histogram; NaN is left out. */
  void addMargin(int histogram, double drawWeight, double margin) {
    if (!Double.isNaN(margin)) {
      histograms[histogram][Margins.bin(margin)] += drawWeight;
    }
  }

  /** Notes a draw whose numbers mean nothing together. */
  void addImpossible(String reason) {
    draws++;
    add(reason, 1);
  }

  private void add(String reason, long times) {
    boolean known = impossible.containsKey(reason) || impossible.size() < MOST_REASONS;
    impossible.merge(known ? reason : OTHER, times, Long::sum);
  }

  /** Adds the tally of the draws that follow. */
  void add(Tally next) {
    draws += next.draws;
    squaredWeight += next.squaredWeight;
    addTo(count, next.count);
    addTo(weight, next.weight);
    addTo(squares, next.squares);
    for (int r = 0; r < Points.REPLICATES; r++) {
      addTo(plain[r], next.plain[r]);
      addTo(weighted[r], next.weighted[r]);
    }
    for (int h = 0; h < histograms.length; h++) {
      addTo(histograms[h], next.histograms[h]);
    }
    next.impossible.forEach(this::add);
  }

  private static void addTo(double[] into, double[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] += more[i];
    }
  }

  /** Draws looked at, those without a meaning included. */
  long draws() {
    return draws;
  }

  /** Draws that had no meaning, by reason. */
  Map<String, Long> impossible() {
    return Map.copyOf(impossible);
  }

  /** How many draws with equal weights would tell as much: (sum w)^2 / sum w^2 (Kish 1965). */
  double effectiveDraws() {
    double sum = sum(weight);
    return squaredWeight == 0 ? 0 : sum * sum / squaredWeight;
  }

  /** Draws of each replicate that had a meaning. */
  double[] counts() {
    return count;
  }

  /** Their weights. */
  double[] weights() {
    return weight;
  }

  /** A measure by replicate, each draw times its weight. */
  double[] weighted(int measure) {
    return column(weighted, measure);
  }

  /** A measure by replicate, all draws alike. */
  double[] plain(int measure) {
    return column(plain, measure);
  }

  /** The mean weight of a draw. */
  Estimate meanWeight() {
    return Estimate.ratio(weight, count);
  }

  /** The weighted mean of a measure. */
  Estimate mean(int measure) {
    return Estimate.ratio(column(weighted, measure), weight);
  }

  /** The mean of a measure, all draws alike. */
  Estimate plainMean(int measure) {
    return Estimate.ratio(column(plain, measure), count);
  }

  /** The variance that the plain mean of as many independent draws would have. */
  double independentVariance(int measure) {
    double n = sum(count);
    double mean = sum(column(plain, measure)) / n;
    return (squares[measure] / n - mean * mean) / n;
  }

  /** Weights of a margin by bin. */
  double[] histogram(int histogram) {
    return histograms[histogram].clone();
  }

  private static double[] column(double[][] byReplicate, int measure) {
    double[] column = new double[byReplicate.length];
    for (int r = 0; r < column.length; r++) {
      column[r] = byReplicate[r][measure];
    }
    return column;
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(draws);
    out.writeDouble(squaredWeight);
    for (double[] row : rows()) {
      for (double number : row) {
        out.writeDouble(number);
      }
    }
    out.writeInt(impossible.size());
    for (Map.Entry<String, Long> entry : impossible.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeLong(entry.getValue());
    }
  }

  /** Replaces all sums by those written. */
  void read(DataInput in) throws IOException {
    draws = in.readLong();
    squaredWeight = in.readDouble();
    for (double[] row : rows()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readDouble();
      }
    }
    impossible.clear();
    int reasons = in.readInt();
    for (int i = 0; i < reasons; i++) {
      impossible.put(in.readUTF(), in.readLong());
    }
  }

  private double[][] rows() {
    double[][] rows = new double[3 + 2 * Points.REPLICATES + histograms.length][];
    rows[0] = count;
    rows[1] = weight;
    rows[2] = squares;
    System.arraycopy(plain, 0, rows, 3, Points.REPLICATES);
    System.arraycopy(weighted, 0, rows, 3 + Points.REPLICATES, Points.REPLICATES);
    System.arraycopy(histograms, 0, rows, 3 + 2 * Points.REPLICATES, histograms.length);
    return rows;
  }
}
