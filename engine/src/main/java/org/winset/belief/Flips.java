package org.winset.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What would make another hypothesis lead: the fewest items to leave out, or to leave out or grade
 * otherwise.
 *
 * <p>Exact for up to about thirty items; beyond, the search may end at its budget of steps and then
 * says so. The residual may take the lead like any other column.
 */
public final class Flips {
  private Flips() {}

  /** The fewest items whose removal gives another single lead. */
  public static Flip removals(Posterior posterior) {
    return search(posterior, i -> List.of(dropped(posterior, i)));
  }

  /**
   * The fewest items that, removed or believed to another degree, give another single lead.
   *
   * @param levels degrees of credibility an item may be regraded to, 0..1
   */
  public static Flip regrades(Posterior posterior, List<Double> levels) {
    return search(
        posterior,
        i -> {
          Exhibit exhibit = posterior.question().exhibits().get(i);
          List<FlipSearch.Option> options = new ArrayList<>();
          levels.stream()
              .filter(level -> level != exhibit.credibility())
              .sorted(
                  Comparator.comparingDouble(
                      (Double level) -> Math.abs(level - exhibit.credibility())))
              .forEach(level ->
                  options.add(
                      option(
                          posterior.question(),
                          exhibit.believed(level),
                          List.of(new Change.Regraded(i, level)))));
          options.add(dropped(posterior, i));
          return options;
        });
  }

  private static FlipSearch.Option dropped(Posterior posterior, int exhibit) {
    double[] nothing = new double[posterior.question().prior().size()];
    return new FlipSearch.Option(1, Row.of(nothing), List.of(new Change.Dropped(exhibit)));
  }

  /** The item so changed, as one step of the search. */
  static FlipSearch.Option option(Question question, Exhibit changed, List<Change> changes) {
    double[] logs = new double[question.prior().size()];
    Row centred = changed.centred();
    for (int h = 0; h < centred.size(); h++) {
      logs[h] = centred.at(h);
    }
    return new FlipSearch.Option(changes.size(), Row.of(logs), changes);
  }

  private static Flip search(Posterior posterior, IntFunction<List<FlipSearch.Option>> moves) {
    if (posterior.lead().isEmpty()) {
      return new Flip(0, List.of(), true, true);
    }
    int lead = posterior.lead().getAsInt();
    List<FlipSearch.Cluster> clusters = clusters(posterior.question(), moves);
    double[] start = start(posterior.question().prior(), posterior.silence());
    return fewest(
        IntStream.range(0, posterior.adjusted().size())
            .filter(t -> t != lead)
            .mapToObj(t -> new FlipSearch(start, clusters, t, FlipSearch.WORK))
            .toList());
  }

  /** The fewest changes by which any of some searches succeeds. */
  static Flip fewest(List<FlipSearch> searches) {
    int most = searches.stream().mapToInt(FlipSearch::mostChanges).max().orElse(0);
    for (int changes = 1; changes <= most; changes++) {
      List<Flip.Way> ways = new ArrayList<>();
      boolean all = true;
      for (FlipSearch search : searches) {
        ways.addAll(search.ways(changes));
        all &= search.finished() && !search.hasMore();
      }
      boolean proven = searches.stream().allMatch(FlipSearch::finished);
      if (!ways.isEmpty() || !proven) {
        return new Flip(changes, ways, all, proven);
      }
    }
    return new Flip(most + 1, List.of(), true, true);
  }

  static double[] start(Row prior, Row silence) {
    return IntStream.range(0, prior.size())
        .mapToDouble(h -> StrictMath.log(prior.at(h) * silence.at(h)))
        .toArray();
  }

  static List<FlipSearch.Cluster> clusters(
      Question question, IntFunction<List<FlipSearch.Option>> moves) {
    Clusters clusters = Clusters.of(question.exhibits(), question.within());
    List<List<Integer>> members = clusters.members();
    List<FlipSearch.Cluster> options = new ArrayList<>();
    for (int c = 0; c < members.size(); c++) {
      List<List<FlipSearch.Option>> items = new ArrayList<>();
      for (int i : members.get(c)) {
        List<FlipSearch.Option> choices = new ArrayList<>();
        choices.add(option(question, question.exhibits().get(i), List.of()));
        choices.addAll(moves.apply(i));
        items.add(choices);
      }
      options.add(new FlipSearch.Cluster(clusters.correlations().get(c), items));
    }
    return options;
  }
}
