package org.winset.belief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.number.Amount;

/**
 * Argues against the leading hypothesis: for each rival the strongest case that the analyst's own
 * ranges allow, and the fewest judgements that would have to be otherwise for it to lead.
 *
 * <p>A judgement is the grade of an item, its row of likelihoods, or the priors. A grade may be any
 * the table knows, or the item be left out; likelihoods and priors move within the ranges written,
 * to the end that favours the rival: its own as high, all others as low as they go. For the
 * residual, which has no likelihoods, only grades and priors move.
 */
public final class RedTeam {
  private final Dossier dossier;
  private final Beliefs beliefs;
  private final Posterior posterior;
  private final List<Beliefs.Testimony> evidence;

  private RedTeam(Dossier dossier, Beliefs beliefs, Questions questions) {
    this.dossier = dossier;
    this.beliefs = beliefs;
    this.posterior = questions.aims().weigh();
    this.evidence = questions.used(beliefs.evidence());
  }

  /**
   * The case for one hypothesis.
   *
   * @param column which it is
   * @param atBest posterior with every likelihood, credibility and prior at the end of its range
   *     that favours it
   * @param supporting indexes of the exhibits that speak for it against the lead, strongest first
   * @param opposing indexes of those that speak against it, strongest first
   * @param fewest the fewest judgements that would have to be otherwise for it to lead
   */
  public record Rival(
      int column, Row atBest, List<Integer> supporting, List<Integer> opposing, Flip fewest) {
    public Rival {
      supporting = List.copyOf(supporting);
      opposing = List.copyOf(opposing);
    }
  }

  /**
   * What was argued.
   *
   * @param posterior what is argued against
   * @param rivals every column but the lead, the most probable first; empty if nobody leads
   */
  public record Report(Posterior posterior, List<Rival> rivals) {
    public Report {
      rivals = List.copyOf(rivals);
    }
  }

  /** Argues against the lead of a case that has beliefs. */
  public static Report of(Dossier dossier) {
    Questions questions = Questions.atPointValues(dossier).orElseThrow();
    return new RedTeam(dossier, dossier.beliefs().orElseThrow(), questions).argue();
  }

  /**
   * The fewest judgements that would have to be otherwise for any other hypothesis to lead; nothing
   * beyond that is looked for, so that it is quick.
   */
  public static Flip smallest(Dossier dossier) {
    Questions questions = Questions.atPointValues(dossier).orElseThrow();
    RedTeam team = new RedTeam(dossier, dossier.beliefs().orElseThrow(), questions);
    if (team.posterior.lead().isEmpty()) {
      return new Flip(0, List.of(), true, true);
    }
    int lead = team.posterior.lead().getAsInt();
    return Flips.fewest(
        IntStream.range(0, team.posterior.adjusted().size())
            .filter(column -> column != lead)
            .mapToObj(team::search)
            .toList());
  }

  private Report argue() {
    if (posterior.lead().isEmpty()) {
      return new Report(posterior, List.of());
    }
    int lead = posterior.lead().getAsInt();
    return new Report(
        posterior,
        IntStream.range(0, posterior.adjusted().size())
            .filter(column -> column != lead)
            .boxed()
            .sorted(Comparator.comparingDouble(column -> -posterior.adjusted().at(column)))
            .map(column -> rival(column, lead))
            .toList());
  }

  private Rival rival(int column, int lead) {
    List<Integer> all =
        IntStream.range(0, evidence.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(difference(i, column, lead))))
            .toList();
    return new Rival(
        column,
        atBest(column, lead),
        all.stream().filter(i -> difference(i, column, lead) > 0).toList(),
        all.stream().filter(i -> difference(i, column, lead) < 0).toList(),
        Flips.fewest(List.of(search(column))));
  }

  private double difference(int exhibit, int column, int lead) {
    Row contribution = posterior.weights().get(exhibit).contribution();
    return contribution.at(column) - contribution.at(lead);
  }

  private Row atBest(int column, int lead) {
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      Exhibit read = exhibit(i).expected(reading(i, column));
      Row said = read.centred();
      boolean helps =
          (column < said.size() ? said.at(column) : 0) >= (lead < said.size() ? said.at(lead) : 0);
      Amount belief = amount(evidence.get(i).credibilityPath());
      exhibits.add(read.believed((helps ? belief.high() : belief.low()).toDouble()));
    }
    Question question = posterior.question();
    return new Question(
            question.id(), question.hypotheses(), prior(column), exhibits, question.within())
        .posterior(posterior.silence());
  }

  private FlipSearch search(int column) {
    List<FlipSearch.Cluster> clusters =
        new ArrayList<>(Flips.clusters(posterior.question(), i -> options(i, column)));
    List<FlipSearch.Option> priors = new ArrayList<>();
    priors.add(new FlipSearch.Option(0, logs(posterior.question().prior()), List.of()));
    Row other = prior(column);
    if (!other.equals(posterior.question().prior())) {
      priors.add(new FlipSearch.Option(1, logs(other), List.of(new Change.Reweighted(other))));
    }
    clusters.add(new FlipSearch.Cluster(0, List.of(priors)));
    return new FlipSearch(
        logs(posterior.silence()).toArray(), clusters, column, FlipSearch.WORK / 4);
  }

  private List<FlipSearch.Option> options(int i, int column) {
    Question question = posterior.question();
    Exhibit exhibit = exhibit(i);
    Row reading = reading(i, column);
    boolean readOtherwise = !reading.equals(exhibit.likelihood());
    List<FlipSearch.Option> options = new ArrayList<>();
    Change reread = new Change.Reread(i, reading);
    if (readOtherwise) {
      options.add(Flips.option(question, exhibit.expected(reading), List.of(reread)));
    }
    for (double level : beliefs.credibility().levels()) {
      if (level != exhibit.credibility()) {
        Change regraded = new Change.Regraded(i, level);
        options.add(Flips.option(question, exhibit.believed(level), List.of(regraded)));
        if (readOtherwise) {
          options.add(
              Flips.option(
                  question, exhibit.expected(reading).believed(level), List.of(regraded, reread)));
        }
      }
    }
    options.add(Flips.option(question, exhibit.believed(0), List.of(new Change.Dropped(i))));
    return options;
  }

  /** Likelihoods at the ends of their ranges that favour a column. */
  private Row reading(int i, int column) {
    if (column >= beliefs.hypotheses().size()) {
      return exhibit(i).likelihood();
    }
    return Row.of(
        IntStream.range(0, beliefs.hypotheses().size())
            .mapToDouble(h -> {
              Amount amount =
                  amount(evidence.get(i).likelihoodPath(beliefs.hypotheses().get(h).id()));
              return (h == column ? amount.high() : amount.low()).toDouble();
            })
            .toArray());
  }

  /** Priors at the ends of their ranges that favour a column. */
  private Row prior(int column) {
    int named = beliefs.hypotheses().size();
    double[] weights =
        IntStream.range(0, named)
            .mapToDouble(h -> {
              Amount amount = amount(beliefs.hypotheses().get(h).priorPath());
              return (h == column ? amount.high() : amount.low()).toDouble();
            })
            .toArray();
    Amount residual = amount(Beliefs.RESIDUAL);
    Row prior = posterior.question().prior();
    if (column == named) {
      for (int h = 0; h < named; h++) {
        weights[h] = prior.at(h);
      }
    }
    return Question.exclusive(
            "prior",
            beliefs.hypothesisIds(),
            weights,
            (column == named ? residual.high() : residual.low()).toDouble(),
            List.of(),
            Question.Within.DEFAULT)
        .prior();
  }

  private Exhibit exhibit(int i) {
    return posterior.question().exhibits().get(i);
  }

  private Amount amount(String path) {
    return dossier.inputs().at(path).amount();
  }

  private static Row logs(Row probabilities) {
    return Row.of(probabilities.stream().map(StrictMath::log).toArray());
  }
}
