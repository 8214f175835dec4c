package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winset.dossier.Choice;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.number.Amount;
import org.winset.number.Rational;

/** Tells what would make an assessment wrong. */
final class DoubtTeller {
  private static final Rational PADDING = Rational.of(2);

  private final Assessment assessment;
  private final Dossier dossier;
  private final Names names;
  private final Scope scope;
  private final List<Doubts.Concern> concerns = new ArrayList<>();

  DoubtTeller(Assessment assessment, Names names, Scope scope) {
    this.assessment = assessment;
    this.dossier = assessment.dossier();
    this.names = names;
    this.scope = scope;
  }

  Doubts tell(List<Doubts.Conflict> conflicts, LedgerView ledger, Optional<WarStory> war) {
    List<Doubts.NumbersOf> numbers =
        dossier.parties().stream()
            .filter(p -> scope.showsParty(p.id()))
            .map(this::numbers)
            .toList();
    reservations();
    war.ifPresent(story -> concerns.addAll(WarDoubtTeller.tell(dossier, names, story)));
    ranges();
    unidentifiable();
    concerns.addAll(AnchorDoubts.of(dossier.ledger()));
    unsourced(numbers);
    reasoned(numbers);
    defaultLambda();
    unknownPoints();
    conflicts(conflicts);
    padding();
    late(ledger.notUsed());
    budgets();
    return new Doubts(concerns, numbers, conflicts);
  }

  private void reservations() {
    List<String> details = new ArrayList<>();
    for (Party party : statingParties()) {
      dossier
          .inputs()
          .find(party.path() + ".leader.reservation")
          .ifPresent(input ->
              details.add(
                  party.name()
                      + ": "
                      + input.amount()
                      + ", "
                      + input.grounds().kind().words()
                      + input.grounds().why().map(w -> ": " + w).orElse("")));
    }
    List<String> stating = statingParties().stream().map(Party::name).toList();
    if (stating.size() < dossier.parties().size()) {
      if (!stating.isEmpty()) {
        add(
            "stated-reservations",
            "Stated reservation values",
            "For "
                + Figures.and(stating)
                + " the least the leader would sign for is stated, not computed from what fighting"
                + " on is worth: every verdict of theirs "
                + GridTeller.STATED
                + ".",
            details);
      }
      return;
    }
    add(
        "stated-reservations",
        "Stated reservation values",
        "The least each leader would sign for is stated, not computed from what fighting on is"
            + " worth: every verdict "
            + GridTeller.STATED
            + ".",
        details);
  }

  /** Those whose leaders hold to a stated reservation value. */
  private List<Party> statingParties() {
    return IntStream.range(0, dossier.parties().size())
        .filter(p -> assessment.bargain().parties().get(p).restsOnStatedReservation())
        .mapToObj(p -> dossier.parties().get(p))
        .toList();
  }

  private void ranges() {
    long uncertain = dossier.inputs().all().stream().filter(i -> !i.amount().certain()).count();
    List<Assessment.OfParty> verdicts =
        assessment.plans().stream().flatMap(p -> p.parties().stream()).toList();
    long firm = verdicts.stream().filter(Assessment.OfParty::holdsOverRanges).count();
    add(
        "ranges",
        "One value of each range",
        Figures.number(uncertain)
            + " of "
            + Figures.counted(dossier.inputs().all().size(), "number")
            + " are ranges or orders, and this run uses one value of each. "
            + BottomLineTeller.firmness(firm, verdicts.size())
            + (dossier.beliefs().isEmpty() ? " No probabilities are given." : ""),
        List.of());
  }

  private void unidentifiable() {
    List<String> details =
        Stream.of("lambda", "reservation")
            .flatMap(key ->
                (key.equals("reservation") ? statingParties() : dossier.parties())
                    .stream()
                        .flatMap(p -> dossier.inputs().find(p.path() + ".leader." + key).stream()))
            .map(input -> input.path() + " = " + input.amount())
            .toList();
    add(
        "not-identifiable",
        "What public evidence cannot settle",
        "How far a leader weighs the nation against support at home (lambda), and the least he"
            + " would sign for (reservation value), cannot be identified from public evidence.",
        details);
  }

  private void unsourced(List<Doubts.NumbersOf> numbers) {
    long all = numbers.stream().mapToLong(Doubts.NumbersOf::all).sum();
    long without = numbers.stream().mapToLong(n -> n.unsourced().size()).sum();
    if (without > 0) {
      add(
          "unsourced",
          "Numbers without source or reason",
          Figures.number(without)
              + " of "
              + Figures.counted(all, "number")
              + (without == 1 ? " is" : " are")
              + " the analyst's judgement without source or reason (unsourced).",
          numbers.stream()
              .filter(n -> !n.unsourced().isEmpty())
              .map(n -> n.party().name() + ": " + Figures.number(n.unsourced().size()))
              .toList());
    }
  }

  private void reasoned(List<Doubts.NumbersOf> numbers) {
    long all = numbers.stream().mapToLong(Doubts.NumbersOf::all).sum();
    long reasoned = numbers.stream().mapToLong(n -> n.reasoned().size()).sum();
    if (reasoned > 0) {
      add(
          "reason-only",
          "Numbers with a reason only",
          Figures.number(reasoned)
              + " of "
              + Figures.counted(all, "number")
              + (reasoned == 1 ? " has" : " have")
              + " a reason but no source.",
          numbers.stream()
              .filter(n -> !n.reasoned().isEmpty())
              .map(n -> n.party().name() + ": " + Figures.number(n.reasoned().size()))
              .toList());
    }
  }

  private void defaultLambda() {
    List<String> without =
        dossier.parties().stream()
            .filter(p -> p.constituencies().isEmpty())
            .map(Party::name)
            .toList();
    if (!without.isEmpty()) {
      add(
          "default-lambda",
          "Nobody at home",
          Figures.and(without)
              + (without.size() == 1 ? " has" : " have")
              + " no constituencies in this case, so the leader follows the nation alone (lambda"
              + " = 1, default).",
          List.of());
    }
  }

  private void unknownPoints() {
    List<String> details =
        assessment.plans().stream()
            .map(Assessment.OfPlan::plan)
            .filter(p -> p.points().stream().anyMatch(point -> !point.known()))
            .map(p -> p.id() + ": " + names.plan(p).known())
            .toList();
    if (!details.isEmpty()) {
      add(
          "unknown-points",
          "Plans known in part",
          Figures.counted(details.size(), "plan")
              + (details.size() == 1 ? " is" : " are")
              + " known only in part. Unknown points are never read as silence: margins are shown"
              + " at each party's best and worst way to fill them.",
          details);
    }
  }

  private void conflicts(List<Doubts.Conflict> conflicts) {
    if (!conflicts.isEmpty()) {
      add(
          "conflicts",
          "Sources that contradict each other",
          "On "
              + Figures.counted(conflicts.size(), "thing")
              + " sources give different values; they stand side by side and are not averaged.",
          conflicts.stream()
              .map(c ->
                  c.name()
                      + ": "
                      + String.join(
                          "; ",
                          c.claims().stream()
                              .map(k -> k.text() + " (" + k.item().id() + ")")
                              .toList()))
              .toList());
    }
  }

  private void padding() {
    List<String> padding =
        IntStream.range(0, dossier.issues().size())
            .filter(this::isPadding)
            .mapToObj(i -> dossier.issues().get(i).name())
            .toList();
    if (!padding.isEmpty()) {
      add(
          "padding",
          "Points that move nobody",
          Figures.counted(padding.size(), "point")
              + (padding.size() == 1 ? " makes" : " make")
              + " no difference to anybody (padding): all options lie within 2 points of each"
              + " other for every actor.",
          padding);
    }
  }

  private boolean isPadding(int index) {
    Issue issue = dossier.issues().get(index);
    List<Party.Actor> actors =
        dossier.parties().stream().flatMap(p -> p.actors().stream()).toList();
    boolean linked =
        actors.stream()
            .flatMap(a -> a.worth().stream())
            .flatMap(w -> Stream.of(w.left(), w.right()))
            .map(Choice::issue)
            .anyMatch(i -> i == index);
    boolean enforces =
        dossier.dyad().stream()
            .flatMap(dyad -> dyad.enforcement().stream())
            .anyMatch(option -> option.choice().issue() == index);
    return issue.options().size() > 1
        && !linked
        && !enforces
        && actors.stream()
            .filter(a -> a.wants().contains(index))
            .allMatch(a -> spread(a, issue).compareTo(PADDING) <= 0);
  }

  private Rational spread(Party.Actor actor, Issue issue) {
    List<Rational> values =
        issue.optionIds().stream()
            .map(o -> dossier.inputs().at(actor.path() + ".wants." + issue.id() + ".values." + o))
            .map(Input::amount)
            .map(Amount::typical)
            .sorted()
            .toList();
    return values.getLast().minus(values.getFirst());
  }

  private void late(List<LedgerView.Entry> late) {
    List<Plan> plans =
        dossier.plans().stream().filter(p -> p.date().isAfter(dossier.asOf())).toList();
    if (!late.isEmpty() || !plans.isEmpty()) {
      add(
          "too-late",
          "Not used, because later",
          "Dated after "
              + dossier.asOf()
              + " and so not used: "
              + Figures.counted(late.size(), "item")
              + " and "
              + Figures.counted(plans.size(), "plan")
              + ".",
          Stream.concat(
                  late.stream().map(e -> "item " + e.id() + ", " + e.date()),
                  plans.stream().map(p -> "plan " + p.id() + ", " + p.date()))
              .toList());
    }
  }

  /** What the search gave as bounds or as best found, because its budget ran out. */
  private void budgets() {
    List<String> details = new ArrayList<>();
    if (!assessment.zopa().packages().exact()) {
      details.add("the number of packages everybody accepts is a bound");
    }
    if (!assessment.zopa().closest().complete()) {
      details.add("the closest package is the best found, not proven");
    }
    assessment
        .zopa()
        .solutions()
        .ifPresent(s -> {
          if (!s.nash().complete()) {
            details.add("the Nash package is the best found, not proven");
          }
          if (s.kalaiSmorodinsky().filter(k -> !k.complete()).isPresent()) {
            details.add("the Kalai-Smorodinsky package is the best found, not proven");
          }
        });
    assessment.plans().forEach(plan -> unproven(plan, details));
    if (!details.isEmpty()) {
      add(
          "search-budget",
          "Where the search stopped early",
          "Some answers are bounds, because the search reached its budget of steps.",
          details);
    }
  }

  private void unproven(Assessment.OfPlan plan, List<String> details) {
    List<String> parties =
        IntStream.range(0, plan.parties().size())
            .filter(p -> !plan.parties().get(p).proven())
            .mapToObj(p -> names.parties().get(p).name())
            .toList();
    if (!parties.isEmpty()) {
      details.add(
          "what was found on “"
              + plan.plan().name()
              + "” for "
              + Figures.and(parties)
              + " is not proven: there may be better fills, more deal killers or smaller changes");
    }
    if (!plan.proven()) {
      details.add(
          "the changes of “"
              + plan.plan().name()
              + "” that bring everybody in are not proven to be the smallest");
    }
  }

  private Doubts.NumbersOf numbers(Party party) {
    List<Input> all =
        dossier.inputs().all().stream()
            .filter(i -> i.path().startsWith(party.path() + "."))
            .toList();
    return new Doubts.NumbersOf(
        names.party(party.id()),
        all.size(),
        (int) all.stream().filter(i -> i.grounds().kind() == Grounds.Kind.SOURCED).count(),
        inputs(all, Grounds.Kind.REASONED),
        inputs(all, Grounds.Kind.UNSOURCED));
  }

  private static List<Doubts.InputName> inputs(List<Input> all, Grounds.Kind kind) {
    return all.stream()
        .filter(i -> i.grounds().kind() == kind)
        .map(i ->
            new Doubts.InputName(
                i.path(), i.amount().toString(), i.unit().word(), i.grounds().why().orElse("")))
        .toList();
  }

  private void add(String id, String heading, String sentence, List<String> details) {
    concerns.add(new Doubts.Concern(id, heading, sentence, details));
  }
}
