package org.winset.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hypotheses of which exactly one is true, what was believed of them at first, and the evidence, as
 * plain numbers.
 *
 * @param id names the question
 * @param hypotheses ids of the named ones, at least one
 * @param prior one probability per column: the named hypotheses, then the residual if there is one
 * @param exhibits in file order
 * @param within correlation within clusters
 */
public record Question(
    String id, List<String> hypotheses, Row prior, List<Exhibit> exhibits, Within within) {
  /** The column that stands for everything nobody has named. */
  public static final String NONE_OF_THESE = "none of these";

  /**
   * How alike the items of one voice are.
   *
   * @param usual correlation in clusters without one of their own, 0..1
   * @param byCluster correlation of single clusters by name, 0..1
   */
  public record Within(double usual, Map<String, Double> byCluster) {
    /** The default, .8 throughout. */
    public static final Within DEFAULT = new Within(0.8, Map.of());

    public Within {
      byCluster = Map.copyOf(byCluster);
    }

    double of(String cluster) {
      return byCluster.getOrDefault(cluster, usual);
    }
  }

  public Question {
    hypotheses = List.copyOf(hypotheses);
    exhibits = List.copyOf(exhibits);
    if (prior.size() < hypotheses.size() || prior.size() > hypotheses.size() + 1) {
      throw new IllegalArgumentException("a prior for each hypothesis, and one for the residual");
    }
    for (Exhibit exhibit : exhibits) {
      if (exhibit.likelihood().size() != hypotheses.size()) {
        throw new IllegalArgumentException(
            exhibit.item() + " needs a likelihood for each of " + hypotheses);
      }
    }
  }

  /**
   * An exclusive set.
   *
   * @param weights priors of the named hypotheses; normalised among themselves
   * @param residual prior of none of these; 0 leaves that column out
   */
  public static Question exclusive(
      String id,
      List<String> hypotheses,
      double[] weights,
      double residual,
      List<Exhibit> exhibits,
      Within within) {
    double whole = Arrays.stream(weights).sum();
    double[] prior = new double[weights.length + (residual > 0 ? 1 : 0)];
    for (int h = 0; h < weights.length; h++) {
      prior[h] = (1 - residual) * weights[h] / whole;
    }
    if (residual > 0) {
      prior[weights.length] = residual;
    }
    return new Question(id, hypotheses, Row.of(prior), exhibits, within);
  }

  /** A side-question with two answers. */
  public static Question yesOrNo(
      String id, double probabilityOfYes, List<Exhibit> exhibits, Within within) {
    return new Question(
        id, List.of("yes", "no"), Row.of(probabilityOfYes, 1 - probabilityOfYes), exhibits, within);
  }

  /** Whether a last column stands for none of the named hypotheses. */
  public boolean hasResidual() {
    return prior.size() > hypotheses.size();
  }

  /** Names of all columns. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(hypotheses);
    if (hasResidual()) {
      columns.add(NONE_OF_THESE);
    }
    return List.copyOf(columns);
  }

  /** The same question with other evidence. */
  public Question with(List<Exhibit> others) {
    return new Question(id, hypotheses, prior, others, within);
  }

  /** The same question with every item counted in full: naive Bayes. */
  public Question naive() {
    return new Question(id, hypotheses, prior, exhibits, new Within(0, Map.of()));
  }

  /** What to believe, when silence says nothing. */
  public Posterior weigh() {
    double[] nothing = new double[prior.size()];
    Arrays.fill(nothing, 1);
    return weigh(Row.of(nothing));
  }

  /**
   * What to believe.
   *
   * @param silence likelihood of what has not happened, one per column
   * @throws IllegalArgumentException if prior and silence leave no column possible
   */
  public Posterior weigh(Row silence) {
    return new Posterior(this, silence, naive().posterior(silence), posterior(silence), weights());
  }

  /** The posterior alone. */
  Row posterior(Row silence) {
    int width = hypotheses.size();
    double[] likelihood = new double[exhibits.size() * width];
    double[] credibility = new double[exhibits.size()];
    boolean[] clamped = new boolean[exhibits.size()];
    for (int i = 0; i < exhibits.size(); i++) {
      Exhibit exhibit = exhibits.get(i);
      credibility[i] = exhibit.credibility();
      clamped[i] = exhibit.clamped();
      for (int h = 0; h < width; h++) {
        likelihood[i * width + h] = exhibit.likelihood().at(h);
      }
    }
    Clusters clusters = Clusters.of(exhibits, within);
    double[] posterior = new double[prior.size()];
    new Weigher(width, hasResidual(), clamped, clusters.ofItem())
        .weigh(
            prior.toArray(),
            likelihood,
            credibility,
            clusters.within(),
            silence.toArray(),
            posterior);
    return Row.of(posterior);
  }

  /** What each item contributes: the definition, which {@link Weigher} sums up faster. */
  private List<Posterior.Weight> weights() {
    List<Row> centred = exhibits.stream().map(Exhibit::centred).toList();
    double[][] contribution = new double[exhibits.size()][prior.size()];
    Clusters clusters = Clusters.of(exhibits, within);
    List<List<Integer>> members = clusters.members();
    for (int c = 0; c < members.size(); c++) {
      if (members.get(c).size() == 1) {
        int alone = members.get(c).getFirst();
        System.arraycopy(
            centred.get(alone).toArray(), 0, contribution[alone], 0, hypotheses.size());
        continue;
      }
      for (int h = 0; h < hypotheses.size(); h++) {
        for (int sign : new int[] {1, -1}) {
          double factor = 1;
          for (int i : ranked(members.get(c), centred, h, sign)) {
            contribution[i][h] = factor * centred.get(i).at(h);
            factor *= 1 - clusters.correlations().get(c);
          }
        }
      }
    }
    return IntStream.range(0, exhibits.size())
        .mapToObj(
            i -> new Posterior.Weight(exhibits.get(i), centred.get(i), Row.of(contribution[i])))
        .toList();
  }

  /** The items whose log likelihood has a sign, from the strongest; equal ones in file order. */
  private static List<Integer> ranked(
      List<Integer> items, List<Row> centred, int column, int sign) {
    List<Integer> ranked = new ArrayList<>(items);
    ranked.removeIf(i -> Math.signum(centred.get(i).at(column)) != sign);
    ranked.sort(Comparator.comparingDouble(i -> -Math.abs(centred.get(i).at(column))));
    return ranked;
  }
}
