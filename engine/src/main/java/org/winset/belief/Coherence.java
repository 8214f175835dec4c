package org.winset.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Credibility;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.evidence.Item;
import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * Where an analyst's probabilities do not fit together or do no work. Analysts whose judgements are
 * made coherent first are more accurate (Mandel, Karvetski and Dhami 2018).
 */
public final class Coherence {
  /** Likelihoods closer than this ratio tell nothing worth the name. */
  private static final double NO_DIFFERENCE = 1.1;

  private static final Rational SLACK = Rational.of(1, 50);

  private final Dossier dossier;
  private final List<Finding> findings = new ArrayList<>();

  private Coherence(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * Something to look at again.
   *
   * @param path of the number or part it is about
   * @param id fixed word: {@code clamped}, {@code tells-nothing}, {@code complement}, {@code
   *     opposites-both-used}, {@code ungraded}, {@code overdue}
   * @param rule what is so, without full stop
   */
  public record Finding(String path, String id, String rule, String suggestion) {}

  /** Everything found in a case, in file order within each kind. */
  public static List<Finding> of(Dossier dossier) {
    Coherence coherence = new Coherence(dossier);
    dossier.beliefs().ifPresent(coherence::look);
    return List.copyOf(coherence.findings);
  }

  private void look(Beliefs beliefs) {
    look(beliefs.evidence(), beliefs.hypothesisIds());
    beliefs.sideQuestions().forEach(side -> look(side.evidence(), Beliefs.SideQuestion.ANSWERS));
    for (Beliefs.WatchFor watch : beliefs.watchFor()) {
      List<Input> likelihoods =
          beliefs.hypothesisIds().stream().map(watch::likelihoodPath).map(this::at).toList();
      likelihoods.forEach(this::clamped);
      tellsNothing(watch.path(), "watch-for " + watch.id(), likelihoods);
      watch
          .by()
          .filter(day -> !day.isAfter(dossier.asOf()))
          .ifPresent(day ->
              add(
                  watch.path(),
                  "overdue",
                  "watch-for " + watch.id() + " should have been seen by " + day,
                  "make it evidence, seen or not seen"));
    }
  }

  private void look(List<Beliefs.Testimony> evidence, List<String> columns) {
    for (Beliefs.Testimony said : evidence) {
      List<Input> likelihoods = columns.stream().map(said::likelihoodPath).map(this::at).toList();
      likelihoods.forEach(this::clamped);
      tellsNothing(said.path(), "item " + said.item(), likelihoods);
      said.oppositeOf()
          .flatMap(other -> evidence.stream().filter(e -> e.item().equals(other)).findFirst())
          .ifPresent(other -> opposites(said, other, columns));
    }
    ungraded(evidence);
  }

  private void clamped(Input likelihood) {
    double typical = likelihood.amount().typical().toDouble();
    if (typical < Treatment.LEAST || typical > Treatment.MOST) {
      add(
          likelihood.path(),
          "clamped",
          "a likelihood is surer than one item can be: "
              + likelihood.path()
              + " = "
              + likelihood.amount()
              + " counts as "
              + (typical < Treatment.LEAST ? Treatment.LEAST : Treatment.MOST),
          "");
    }
  }

  private void tellsNothing(String path, String what, List<Input> likelihoods) {
    double[] typical =
        likelihoods.stream()
            .mapToDouble(i -> i.amount().typical().toDouble())
            .map(p -> Math.clamp(p, Treatment.LEAST, Treatment.MOST))
            .sorted()
            .toArray();
    if (typical.length > 0 && typical[typical.length - 1] / typical[0] < NO_DIFFERENCE) {
      add(
          path,
          "tells-nothing",
          what
              + (typical[0] > 0.5 ? " favours every hypothesis alike" : " is alike under all")
              + " and so tells nothing",
          "leave it out, or say under which it is less to be expected");
    }
  }

  /** P(E | H) and P(not E | H) sum to 1. */
  private void opposites(Beliefs.Testimony said, Beliefs.Testimony other, List<String> columns) {
    for (String column : columns) {
      Amount one = at(said.likelihoodPath(column)).amount();
      Amount two = at(other.likelihoodPath(column)).amount();
      if (one.low().plus(two.low()).minus(SLACK).compareTo(Rational.ONE) > 0
          || one.high().plus(two.high()).plus(SLACK).compareTo(Rational.ONE) < 0) {
        add(
            said.likelihoodPath(column),
            "complement",
            said.item()
                + " and its opposite "
                + other.item()
                + " have probabilities "
                + one
                + " and "
                + two
                + " under "
                + column,
            "together they should make 1");
      }
    }
    add(
        said.path(),
        "opposites-both-used",
        "both " + said.item() + " and its opposite " + other.item() + " are evidence",
        "only one of them can have happened; the grades should say which is believed");
  }

  private void ungraded(List<Beliefs.Testimony> evidence) {
    List<String> unknown = new ArrayList<>();
    for (Beliefs.Testimony said : evidence) {
      Optional<Item> item = dossier.ledger().item(said.item());
      if (item.isPresent()
          && Credibility.gradeOf(item.get(), dossier.ledger()).unknown()
          && at(said.credibilityPath()).amount() instanceof Amount.Uniform) {
        unknown.add(said.item());
      }
    }
    if (!unknown.isEmpty()) {
      add(
          "beliefs.evidence",
          "ungraded",
          unknown.size()
              + (unknown.size() == 1 ? " item counts" : " items count")
              + " by a range that starts at 0, since source or item cannot be judged or has no"
              + " grade ("
              + String.join(", ", unknown.subList(0, Math.min(5, unknown.size())))
              + (unknown.size() > 5 ? ", …" : "")
              + ")",
          "grade them in the ledger, or give credibility: with a reason");
    }
  }

  private Input at(String path) {
    return dossier.inputs().at(path);
  }

  private void add(String path, String id, String rule, String suggestion) {
    findings.add(new Finding(path, id, rule, suggestion));
  }
}
