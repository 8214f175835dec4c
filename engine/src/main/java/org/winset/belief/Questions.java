package org.winset.belief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.evidence.Item;
import org.winset.number.Rational;

/**
 * The questions of a case as plain numbers: every input becomes the value a rule picks for it.
 * Items dated after the case's as-of are left out.
 */
public final class Questions {
  private final Dossier dossier;
  private final Beliefs beliefs;
  private final Function<Input, Rational> pick;
  private final List<String> late;

  private Questions(Dossier dossier, Beliefs beliefs, Function<Input, Rational> pick) {
    this.dossier = dossier;
    this.beliefs = beliefs;
    this.pick = pick;
    this.late = dossier.ledger().after(dossier.asOf()).stream().map(Item::id).toList();
  }

  /** The questions of a case at its point values; empty if it has none. */
  public static Optional<Questions> atPointValues(Dossier dossier) {
    return of(dossier, input -> input.amount().typical());
  }

  /** The questions of a case with every input at the value {@code pick} gives it. */
  public static Optional<Questions> of(Dossier dossier, Function<Input, Rational> pick) {
    return dossier.beliefs().map(beliefs -> new Questions(dossier, beliefs, pick));
  }

  /** What the parties are after: the exclusive set. */
  public Question aims() {
    return Question.exclusive(
        "aims",
        beliefs.hypothesisIds(),
        beliefs.hypotheses().stream().mapToDouble(h -> at(h.priorPath())).toArray(),
        at(Beliefs.RESIDUAL),
        exhibits(beliefs.evidence(), beliefs.hypothesisIds()),
        within());
  }

  /** A question with two answers. */
  public Question side(Beliefs.SideQuestion side) {
    return Question.yesOrNo(
        side.id(),
        at(side.priorPath()),
        exhibits(side.evidence(), Beliefs.SideQuestion.ANSWERS),
        within());
  }

  /** P(seen | hypothesis) of something to watch for, one per named hypothesis. */
  public Row likelihood(Beliefs.WatchFor watch) {
    return Row.of(
        beliefs.hypothesisIds().stream().mapToDouble(h -> at(watch.likelihoodPath(h))).toArray());
  }

  /** What is said on a question and may be used, in file order. */
  public List<Beliefs.Testimony> used(List<Beliefs.Testimony> evidence) {
    return evidence.stream().filter(said -> !late.contains(said.item())).toList();
  }

  private List<Exhibit> exhibits(List<Beliefs.Testimony> evidence, List<String> columns) {
    return used(evidence).stream().map(said -> exhibit(said, columns)).toList();
  }

  private Exhibit exhibit(Beliefs.Testimony said, List<String> columns) {
    return new Exhibit(
        said.item(),
        Row.of(columns.stream().mapToDouble(c -> at(said.likelihoodPath(c))).toArray()),
        at(said.credibilityPath()),
        said.talk().clamped(),
        Optional.of(said.cluster()));
  }

  private Question.Within within() {
    Map<String, Double> own =
        beliefs.clusters().stream()
            .flatMap(c -> c.withinPath().map(path -> Map.entry(c.name(), at(path))).stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Question.Within(at(Beliefs.WITHIN), own);
  }

  /** Paths of all numbers the exclusive set rests on. */
  static Stream<String> paths(Beliefs beliefs) {
    return Stream.of(
            Stream.of(Beliefs.RESIDUAL, Beliefs.WITHIN),
            beliefs.hypotheses().stream().map(Beliefs.Hypothesis::priorPath),
            beliefs.clusters().stream().flatMap(c -> c.withinPath().stream()),
            beliefs.evidence().stream().map(Beliefs.Testimony::credibilityPath),
            beliefs.evidence().stream()
                .flatMap(e -> beliefs.hypothesisIds().stream().map(e::likelihoodPath)))
        .flatMap(stream -> stream);
  }

  private double at(String path) {
    return pick.apply(dossier.inputs().at(path)).toDouble();
  }
}
