package org.winset.bench;

import java.util.Locale;
import org.winset.belief.Row;

/** How often what was given a probability came true, by bins of the probability. */
final class Reliability {
  private final double[] said;
  private final long[] count;
  private final long[] right;
  private double truth;
  private double logs;
  private double brier;
  private double leads;
  private long hits;
  private long questions;

  Reliability(int bins) {
    said = new double[bins];
    count = new long[bins];
    right = new long[bins];
  }

  /** One question answered. */
  void add(Row posterior, int answer) {
    questions++;
    truth += posterior.at(answer);
    logs += Math.log(Math.max(posterior.at(answer), 1e-12));
    int lead = 0;
    for (int h = 0; h < posterior.size(); h++) {
      double p = posterior.at(h);
      boolean so = h == answer;
      lead = p > posterior.at(lead) ? h : lead;
      brier += (p - (so ? 1 : 0)) * (p - (so ? 1 : 0)) / 2;
      int bin = (int) Math.min(count.length - 1, p * count.length);
      said[bin] += p;
      count[bin]++;
      right[bin] += so ? 1 : 0;
    }
    leads += posterior.at(lead);
    hits += lead == answer ? 1 : 0;
  }

  /** Mean P(truth), log score, Brier (0..1), mean P(lead), share of right leads, mean gap. */
  String cells() {
    double gap = 0;
    long all = 0;
    for (int b = 0; b < count.length; b++) {
      if (count[b] > 0) {
        gap += Math.abs(said[b] - right[b]);
        all += count[b];
      }
    }
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f",
        truth / questions,
        logs / questions,
        brier / questions,
        leads / questions,
        (double) hits / questions,
        gap / all);
  }

  /** Two curves side by side. */
  static void print(double rho, Reliability naive, Reliability adjusted) {
    System.out.printf(Locale.ROOT, "True correlation %.1f%n%n", rho);
    System.out.println("| bin | naive says | is so | adjusted says | is so |");
    System.out.println("|---|---|---|---|---|");
    for (int b = 0; b < naive.count.length; b++) {
      System.out.printf(
          Locale.ROOT,
          "| %.1f to %.1f | %s | %s |%n",
          (double) b / naive.count.length,
          (double) (b + 1) / naive.count.length,
          naive.bin(b),
          adjusted.bin(b));
    }
    System.out.println();
  }

  private String bin(int b) {
    return count[b] == 0
        ? "– | –"
        : String.format(
            Locale.ROOT, "%.2f | %.2f", said[b] / count[b], (double) right[b] / count[b]);
  }
}
