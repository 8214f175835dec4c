package org.winset.belief;

import java.util.Arrays;

/**
 * A cluster of items some of which are decided, with what its other items can at most add to one
 * column's score against another's.
 */
final class OpenCluster {
  private final FlipSearch.Cluster cluster;
  private final int target;
  private final Row[] values;
  private final double[] scratch;

  /**
   * A cluster with all its items as they are.
   *
   * @param target the column that should lead
   */
  OpenCluster(FlipSearch.Cluster cluster, int target) {
    this.cluster = cluster;
    this.target = target;
    this.values = new Row[cluster.items().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cluster.items().get(i).getFirst().logs();
    }
    this.scratch = new double[values.length];
  }

  void decide(int i, FlipSearch.Option option) {
    values[i] = option.logs();
  }

  void undo(int i) {
    values[i] = cluster.items().get(i).getFirst().logs();
  }

  double sum(int column) {
    for (int i = 0; i < values.length; i++) {
      scratch[i] = values[i].at(column);
    }
    return Weigher.discounted(scratch, values.length, cluster.within());
  }

  /**
   * Bounds on sum(target) - sum(rival) when 0, 1, … {@code left} changes are made to items from
   * {@code from} on.
   */
  double[] most(int from, int left, int rival) {
    double[] bounds = new double[left + 1];
    if (values.length == 1 && from == 0) {
      Arrays.fill(bounds, Double.NEGATIVE_INFINITY);
      for (FlipSearch.Option option : cluster.items().getFirst()) {
        for (int j = option.cost(); j <= left; j++) {
          bounds[j] = Math.max(bounds[j], option.logs().at(target) - option.logs().at(rival));
        }
      }
      return bounds;
    }
    double[] highest = highest(from, left, target, 1);
    double[] lowest = highest(from, left, rival, -1);
    for (int j = 0; j <= left; j++) {
      bounds[j] = highest[j] + lowest[j];
    }
    return bounds;
  }

  /** Bounds on sign x sum(column) with 0, 1, … changes. */
  private double[] highest(int from, int left, int column, int sign) {
    int size = values.length;
    double keep = 1 - cluster.within();
    double[] now = new double[size];
    for (int i = 0; i < size; i++) {
      now[i] = sign * values[i].at(column);
    }
    double base = positives(now, keep, -1, 0);
    double[] gains = new double[size - from];
    for (int i = from; i < size; i++) {
      double best = now[i];
      for (FlipSearch.Option option : cluster.items().get(i)) {
        best = Math.max(best, sign * option.logs().at(column));
      }
      gains[i - from] = best > 0 && best > now[i] ? positives(now, keep, i, best) - base : 0;
    }
    Arrays.sort(gains);
    double[] bounds = new double[left + 1];
    double gained = 0;
    for (int j = 0; j <= left; j++) {
      if (j > 0 && j <= gains.length) {
        gained += gains[gains.length - j];
      }
      bounds[j] = base + gained - negatives(now, from, j, keep);
    }
    return bounds;
  }

  /** The discounted sum of the positive values, the one at {@code changed} being another. */
  private double positives(double[] now, double keep, int changed, double value) {
    for (int i = 0; i < now.length; i++) {
      scratch[i] = Math.max(0, i == changed ? value : now[i]);
    }
    return discount(keep, now.length);
  }

  /** The least discounted sum of the sizes of negative values that dropping {@code j} leaves. */
  private double negatives(double[] now, int from, int j, double keep) {
    double[] open = Arrays.copyOfRange(now, from, now.length);
    Arrays.sort(open);
    int kept = 0;
    for (int i = 0; i < from; i++) {
      scratch[kept++] = Math.max(0, -now[i]);
    }
    for (int i = j; i < open.length; i++) {
      scratch[kept++] = Math.max(0, -open[i]);
    }
    return discount(keep, kept);
  }

  private double discount(double keep, int count) {
    Arrays.sort(scratch, 0, count);
    double sum = 0;
    double factor = 1;
    for (int k = count - 1; k >= 0; k--) {
      sum += factor * scratch[k];
      factor *= keep;
    }
    return sum;
  }
}
