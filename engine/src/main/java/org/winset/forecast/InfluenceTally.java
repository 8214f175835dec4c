package org.winset.forecast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Sums of outcomes by input and bin: how an outcome depends on one input, whatever all others are.
 */
final class InfluenceTally {
  private final double[] weights;
  private final double[][] sums;

  InfluenceTally(int inputs, int outcomes) {
    this.weights = new double[inputs * Bins.COUNT];
    this.sums = new double[outcomes][inputs * Bins.COUNT];
  }

  /** Adds a draw. */
  void add(Bins bins, double[] values, double weight, double[] outcomes) {
    for (int n = 0; n < bins.size(); n++) {
      int at = n * Bins.COUNT + bins.bin(n, values);
      weights[at] += weight;
      for (int o = 0; o < outcomes.length; o++) {
        sums[o][at] += weight * outcomes[o];
      }
    }
  }

  void add(InfluenceTally next) {
    addTo(weights, next.weights);
    for (int o = 0; o < sums.length; o++) {
      addTo(sums[o], next.sums[o]);
    }
  }

  private static void addTo(double[] into, double[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] += more[i];
    }
  }

  /** Weight of the draws in a bin of an input. */
  double weight(int input, int bin) {
    return weights[input * Bins.COUNT + bin];
  }

  /** Mean of an outcome over them; NaN if there are none. */
  double mean(int outcome, int input, int bin) {
    int at = input * Bins.COUNT + bin;
    return sums[outcome][at] / weights[at];
  }

  void write(DataOutput out) throws IOException {
    for (double[] row : rows()) {
      for (double number : row) {
        out.writeDouble(number);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (double[] row : rows()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readDouble();
      }
    }
  }

  private double[][] rows() {
    double[][] rows = new double[1 + sums.length][];
    rows[0] = weights;
    System.arraycopy(sums, 0, rows, 1, sums.length);
    return rows;
  }
}
