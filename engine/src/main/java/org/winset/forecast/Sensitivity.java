package org.winset.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;

/**
 * Which groups of inputs the answers hang on: {@link SobolIndices} of two outcomes, whether there
 * is any deal and how near the best package comes to one.
 *
 * <p>Over the mixture of all accounts of the parties' aims, which of them is true being one more
 * group; the silence so far is left aside. The same whatever the number of threads, as {@link
 * Ensemble} is.
 */
public final class Sensitivity {
  /** Pairs of points in a chunk: one for each replicate. */
  private static final int CHUNK = Points.REPLICATES;

  private static final int ANY_DEAL = 0;
  private static final int LEAST_MARGIN = 1;
  private static final int OUTCOMES = 2;

  private final Stage stage;
  private final Groups groups;
  private final Points pairs;

  Sensitivity(Stage stage) {
    this.stage = stage;
    this.groups = Groups.of(stage);
    this.pairs = new Points(2 * Probe.dimensions(stage), stage.conditions().seed());
  }

  /**
   * What is asked of a case.
   *
   * @throws UnworkableCase if the case's point values together have no meaning
   */
  public static Sensitivity of(Dossier dossier, Conditions conditions) {
    return new Sensitivity(Stage.of(dossier, conditions));
  }

  /**
   * One group.
   *
   * @param anyDeal of whether there is any deal
   * @param leastMargin of the greatest least margin of any package
   */
  public record OfGroup(String name, Indices anyDeal, Indices leastMargin) {}

  /**
   * First-order and total-order index.
   *
   * @param first the share of the outcome's variance that knowing the group alone would remove
   * @param total the share that would be left if all else were known
   */
  public record Indices(Estimate first, Estimate total) {}

  /**
   * What came of it.
   *
   * @param pairs of points used
   * @param left out, because numbers in one of their draws mean nothing together
   * @param groups in file order; last, if accounts of the aims differ in numbers, which one is true
   */
  public record Result(long pairs, long left, List<OfGroup> groups) {
    /** Whether which account of the aims is true is one of the groups. */
    public boolean tellsAccounts() {
      return groups.stream().anyMatch(g -> g.name().equals(Groups.ACCOUNT));
    }
  }

  /** How many draws of the case a pair of points takes. */
  public int drawsForPair() {
    return groups.size() + 2;
  }

  /**
   * Makes the draws and tells the indices; empty if it was cancelled, or nothing is uncertain.
   *
   * @param count pairs of points, rounded up to whole rounds of the replicates
   */
  public Optional<Result> run(long count, Draws where, BooleanSupplier cancelled) {
    Sums sums = new Sums(groups.size());
    where.run(
        number -> chunk(number, cancelled),
        0,
        (count + CHUNK - 1) / CHUNK,
        chunk -> {
          sums.add(chunk);
          return true;
        });
    boolean enough = sums.pairs >= 2 * CHUNK && groups.size() > 0 && !cancelled.getAsBoolean();
    return enough ? Optional.of(result(sums)) : Optional.empty();
  }

  private static final class Sums {
    private final SobolIndices[] indices = new SobolIndices[OUTCOMES];
    private long pairs;
    private long left;

    Sums(int groups) {
      for (int o = 0; o < OUTCOMES; o++) {
        indices[o] = new SobolIndices(groups, Points.REPLICATES);
      }
    }

    void add(Sums next) {
      pairs += next.pairs;
      left += next.left;
      for (int o = 0; o < OUTCOMES; o++) {
        indices[o].add(next.indices[o]);
      }
    }
  }

  private Optional<Sums> chunk(long number, BooleanSupplier cancelled) {
    int dimensions = Probe.dimensions(stage);
    Probe probe = new Probe(stage);
    Sums sums = new Sums(groups.size());
    double[] both = new double[2 * dimensions];
    int[] digits = new int[2 * dimensions];
    double[] point = new double[dimensions];
    double[] a = new double[OUTCOMES];
    double[] b = new double[OUTCOMES];
    double[][] mixed = new double[OUTCOMES][groups.size()];
    double[] work = new double[OUTCOMES];
    for (long k = number * CHUNK; k < (number + 1) * CHUNK; k++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      pairs.point(k, digits, both);
      try {
        System.arraycopy(both, dimensions, point, 0, dimensions);
        outcomes(probe, point, b);
        System.arraycopy(both, 0, point, 0, dimensions);
        outcomes(probe, point, a);
        probe.stay();
        for (int g = 0; g < groups.size(); g++) {
          exchange(groups.coordinates().get(g), point, both, dimensions);
          outcomes(probe, point, work);
          exchange(groups.coordinates().get(g), point, both, 0);
          mixed[ANY_DEAL][g] = work[ANY_DEAL];
          mixed[LEAST_MARGIN][g] = work[LEAST_MARGIN];
        }
      } catch (UnworkableCase e) {
        sums.left++;
        continue;
      }
      sums.pairs++;
      for (int o = 0; o < OUTCOMES; o++) {
        sums.indices[o].add(Points.replicate(k), a[o], b[o], mixed[o]);
      }
    }
    return Optional.of(sums);
  }

  /** Takes a group's coordinates from A or B, which stand one after the other. */
  private static void exchange(int[] coordinates, double[] point, double[] both, int from) {
    for (int coordinate : coordinates) {
      point[coordinate] = both[from + coordinate];
    }
  }

  private static void outcomes(Probe probe, double[] point, double[] into) {
    double level = probe.at(point);
    into[ANY_DEAL] = level >= 0 ? 1 : 0;
    into[LEAST_MARGIN] = level;
  }

  private Result result(Sums sums) {
    List<OfGroup> all = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      all.add(
          new OfGroup(
              groups.names().get(g),
              indices(sums.indices[ANY_DEAL], g),
              indices(sums.indices[LEAST_MARGIN], g)));
    }
    return new Result(sums.pairs, sums.left, List.copyOf(all));
  }

  private static Indices indices(SobolIndices of, int group) {
    return new Indices(of.first(group), of.total(group));
  }
}
