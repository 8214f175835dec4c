package org.winset.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;

/**
 * The exclusive set of a case compiled for draws: numbers in, posterior out, all plain arrays.
 *
 * <p>Not thread-safe: keep one for each thread. Equal to {@link Questions#aims} weighed with the
 * same numbers.
 */
public final class Credence {
  private final List<String> hypotheses;
  private final List<String> paths;
  private final Weigher weigher;
  private final int items;
  private final int residualAt;
  private final int withinAt;
  private final int[] priorAt;
  private final int[] clusterAt;
  private final int[] credibilityAt;
  private final int[] likelihoodAt;
  private final double[] prior;
  private final double[] within;
  private final double[] credibility;
  private final double[] likelihood;

  private Credence(Beliefs beliefs, Questions questions) {
    this.hypotheses = beliefs.hypothesisIds();
    this.paths = Questions.paths(beliefs).toList();
    Map<String, Integer> index = new HashMap<>();
    paths.forEach(path -> index.put(path, index.size()));
    ToIntFunction<String> at = path -> Objects.requireNonNull(index.get(path), path);
    List<Beliefs.Testimony> evidence = questions.used(beliefs.evidence());
    this.items = evidence.size();
    this.residualAt = at.applyAsInt(Beliefs.RESIDUAL);
    this.withinAt = at.applyAsInt(Beliefs.WITHIN);
    this.priorAt =
        beliefs.hypotheses().stream().mapToInt(h -> at.applyAsInt(h.priorPath())).toArray();
    this.credibilityAt =
        evidence.stream().mapToInt(e -> at.applyAsInt(e.credibilityPath())).toArray();
    this.likelihoodAt =
        evidence.stream()
            .flatMapToInt(
                e -> hypotheses.stream().mapToInt(h -> at.applyAsInt(e.likelihoodPath(h))))
            .toArray();
    List<String> clusters = new ArrayList<>();
    boolean[] clamped = new boolean[items];
    int[] clusterOf = new int[items];
    for (int i = 0; i < items; i++) {
      clamped[i] = evidence.get(i).talk().clamped();
      String name = evidence.get(i).cluster();
      if (!clusters.contains(name)) {
        clusters.add(name);
      }
      clusterOf[i] = clusters.indexOf(name);
    }
    this.clusterAt =
        clusters.stream()
            .mapToInt(name ->
                beliefs
                    .cluster(name)
                    .flatMap(Beliefs.Cluster::withinPath)
                    .map(at::applyAsInt)
                    .orElse(withinAt))
            .toArray();
    this.weigher = new Weigher(hypotheses.size(), true, clamped, clusterOf);
    this.prior = new double[hypotheses.size() + 1];
    this.within = new double[clusters.size()];
    this.credibility = new double[items];
    this.likelihood = new double[items * hypotheses.size()];
  }

  /** The exclusive set of a case; empty if it has none. */
  public static Optional<Credence> of(Dossier dossier) {
    return dossier
        .beliefs()
        .flatMap(beliefs ->
            Questions.atPointValues(dossier).map(questions -> new Credence(beliefs, questions)));
  }

  /** The inputs it reads, in the order {@link #weigh} takes their values. */
  public List<String> paths() {
    return paths;
  }

  /** Ids of the named hypotheses; the last column, <i>none of these</i>, comes after them. */
  public List<String> hypotheses() {
    return hypotheses;
  }

  /** How many columns there are: the named hypotheses, and none of these. */
  public int columns() {
    return hypotheses.size() + 1;
  }

  /**
   * Writes the posterior of one draw.
   *
   * @param values one per path, in the order of {@link #paths}
   * @param silence P(nothing has happened so far | column), one per column; 1 where it says nothing
   * @param posterior takes one probability per column; where the residual is 0, its own is 0
   * @throws IllegalArgumentException if the numbers leave no column possible
   */
  public void weigh(double[] values, double[] silence, double[] posterior) {
    double residual = values[residualAt];
    double whole = Arrays.stream(priorAt).mapToDouble(at -> values[at]).sum();
    for (int h = 0; h < priorAt.length; h++) {
      prior[h] = (1 - residual) * values[priorAt[h]] / whole;
    }
    prior[priorAt.length] = residual;
    gather(values, clusterAt, within);
    gather(values, credibilityAt, credibility);
    gather(values, likelihoodAt, likelihood);
    weigher.weigh(prior, likelihood, credibility, within, silence, posterior);
  }

  private static void gather(double[] values, int[] at, double[] to) {
    for (int i = 0; i < at.length; i++) {
      to[i] = values[at[i]];
    }
  }
}
