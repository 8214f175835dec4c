package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winset.number.Rational;

/**
 * Vectors of the Pareto set one by one, each proven undominated, where there are too many partial
 * packages to {@link Merge}.
 *
 * <p>Each time, the package with the greatest sum of gains is sought among those that no vector
 * found so far is at least as good as, for everybody. It is undominated: what dominated it would
 * have a greater sum, and could not be covered by a vector found without covering it too (after
 * Sylva and Crema 2004). When nothing is left, the set is whole.
 */
final class OneByOne {
  private final Sheet sheet;
  private final Rows rows;
  private final List<Integer> gainRows;
  private final Effort effort;
  private final List<Measure> constraints;
  private final List<Way> ways;
  private final List<BigInteger[]> found = new ArrayList<>();
  private final List<long[]> covered = new ArrayList<>();
  private final List<int[]> classes = new ArrayList<>();

  /**
   * @param plain every party of the problem
   * @param gainRows rows that are gains
   */
  OneByOne(Sheet plain, List<Integer> gainRows, Effort effort) {
    Form sum = gainRows.stream().map(plain.forms()::get).reduce(Form::plus).orElseThrow();
    this.sheet = plain.with(List.of(sum));
    this.rows = sheet.rows();
    this.gainRows = gainRows;
    this.effort = effort;
    this.constraints = sheet.acceptances();
    this.ways = Way.ofAll(constraints);
  }

  /**
   * As many vectors as the budget allows, most gains together first.
   *
   * @param feasible number of packages there are
   */
  Frontier seek(Frontier.Budget budget, BigInteger feasible) {
    long nodes = budget.nodes();
    boolean whole = false;
    while (!whole && found.size() < budget.vectors() && nodes > 0) {
      Next next = new Next();
      nodes -= next.run(nodes);
      if (next.cut) {
        break;
      }
      whole = next.vector == null;
      if (next.vector != null) {
        found.add(next.vector);
        classes.add(next.classes);
        covered.add(Arrays.stream(next.vector).mapToLong(rows::floor).toArray());
      }
    }
    List<Frontier.Point> points = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<Rational> gains = Arrays.stream(found.get(i)).map(rows::rational).toList();
      points.add(new Frontier.Point(gains, sheet.board().deal(rows.combinations(classes.get(i)))));
    }
    points.sort((a, b) -> compare(b.gains(), a.gains()));
    BigInteger known = BigInteger.valueOf(points.size());
    Count packages = new Count(known, feasible.max(known));
    return new Frontier(whole ? Count.exactly(known) : packages, packages, points);
  }

  private static int compare(List<Rational> a, List<Rational> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Seeks the greatest sum outside what the vectors found cover. */
  private final class Next implements Search.Goal {
    private BigInteger @Nullable [] vector;
    private int[] classes = new int[0];
    private @Nullable BigInteger sum;
    private long bar = Search.NONE;
    private boolean cut;
    private @Nullable Search search;

    /** Searches within so many nodes and says how many it took. */
    long run(long budget) {
      long spent = 0;
      meetNeighbours();
      for (Way way : ways) {
        long[] thresholds = Way.none(rows.rows);
        way.demand(0, thresholds);
        thresholds[sheet.extra()] = bar;
        search = Beyond.search(rows, thresholds, effort);
        cut |= !search.run(this, budget - spent);
        spent += search.nodes();
      }
      return Math.max(1, spent);
    }

    private void meetNeighbours() {
      for (int[] near : OneByOne.this.classes) {
        for (int s = 0; s < near.length; s++) {
          for (int k = 0; k < rows.sizes[s]; k++) {
            int[] neighbour = near.clone();
            neighbour[s] = k;
            arrive(neighbour, rows.sums(neighbour));
          }
        }
      }
    }

    @Override
    public boolean promising(long[] upper) {
      for (Measure constraint : constraints) {
        if (constraint.of(upper) < 0) {
          return false;
        }
      }
      for (long[] vectorFound : covered) {
        if (covers(vectorFound, upper)) {
          return false;
        }
      }
      return upper[sheet.extra()] >= bar;
    }

    private boolean covers(long[] vectorFound, long[] upper) {
      for (int g = 0; g < vectorFound.length; g++) {
        if (upper[gainRows.get(g)] > vectorFound[g]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean arrive(int[] chosen, long[] values) {
      if (!promising(values)) {
        return true;
      }
      ExactRows exact = rows.exact(chosen);
      if (!exact.meet(constraints, values)) {
        return true;
      }
      BigInteger met = exact.at(sheet.extra());
      if ((sum != null && met.compareTo(sum) <= 0) || isCovered(exact)) {
        return true;
      }
      sum = met;
      classes = chosen.clone();
      vector = gainRows.stream().map(exact::at).toArray(BigInteger[]::new);
      bar = rows.floor(met);
      if (search != null) {
        search.raise(sheet.extra(), bar);
      }
      return true;
    }

    private boolean isCovered(ExactRows exact) {
      return found.stream()
          .anyMatch(other -> {
            for (int g = 0; g < other.length; g++) {
              if (exact.at(gainRows.get(g)).compareTo(other[g]) > 0) {
                return false;
              }
            }
            return true;
          });
    }
  }

  /** The Pareto set within a budget: all of it if it can be merged, else one by one. */
  static Frontier frontier(
      Sheet everybody, List<Integer> gainRows, Frontier.Budget budget, Effort effort) {
    Optional<Frontier> merged =
        Merge.of(
            everybody.rows(),
            everybody.acceptances(),
            gainRows,
            everybody.board()::partial,
            budget.entries());
    return merged.orElseGet(
        () -> new OneByOne(everybody, gainRows, effort).seek(budget, everybody.board().feasible()));
  }
}
