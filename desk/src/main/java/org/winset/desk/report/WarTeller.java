package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.winset.deal.Verdict;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.forecast.WarAssessment;
import org.winset.forecast.WarAssessment.OfSide;
import org.winset.number.Rational;
import org.winset.war.Leader;
import org.winset.war.Weighing;

/** Tells what a war says: why each leader goes on, and what becomes of it. */
final class WarTeller {
  private final Assessment assessment;
  private final Names names;
  private final Scope scope;
  private final WarAssessment war;

  private WarTeller(Assessment assessment, Names names, Scope scope, WarAssessment war) {
    this.assessment = assessment;
    this.names = names;
    this.scope = scope;
    this.war = war;
  }

  /** What the war of a case says; empty if nobody in it is at war. */
  static Optional<WarStory> tell(Assessment assessment, Names names, Scope scope) {
    return assessment.war().map(war -> new WarTeller(assessment, names, scope, war).tell());
  }

  private WarStory tell() {
    return new WarStory(
        new WarSentences(assessment, names, war).all(),
        war.sides().stream().map(this::name).toList(),
        facts(),
        weighed(),
        war.course().months().stream()
            .map(m ->
                new WarStory.Month(
                    m.month(),
                    WarFigures.chance(m.signed()),
                    WarFigures.chance(m.decided()),
                    WarFigures.chance(m.atWar())))
            .toList(),
        courseNotes(),
        open(),
        stated(),
        robustness(),
        war.sides().stream().map(this::curves).toList());
  }

  private PartyName name(OfSide side) {
    return names.parties().get(side.party());
  }

  /** Index of the latest plan that is feasible. */
  static Optional<Integer> latest(Assessment assessment) {
    Integer latest = null;
    for (int p = 0; p < assessment.plans().size(); p++) {
      Plan plan = assessment.plans().get(p).plan();
      if (!assessment.plans().get(p).parties().isEmpty()
          && (latest == null
              || !plan.date().isBefore(assessment.plans().get(latest).plan().date()))) {
        latest = p;
      }
    }
    return Optional.ofNullable(latest);
  }

  private Optional<WarAssessment.Weighed> weighing(int plan, OfSide side) {
    return war.plans().get(plan).sides().get(war.sides().indexOf(side));
  }

  private List<WarStory.Fact> facts() {
    List<WarStory.Fact> facts = new ArrayList<>();
    fact(
        facts,
        "chance",
        "Chance that it prevails by arms, as it sees it (in truth)",
        s -> WarFigures.percent(s.perceivedChance()) + " (" + WarFigures.percent(s.chance()) + ")");
    fact(
        facts,
        "country",
        "Worth of fighting on to the country, on the scale of its packages",
        s -> WarFigures.level(s.country()));
    fact(
        facts,
        "nation-reservation",
        "Least terms the country would take (national reservation value)",
        s -> terms(s.nationReservation()));
    fact(
        facts,
        "reservation",
        "Least terms the leader would take (reservation value)",
        s -> terms(s.reservation()));
    fact(
        facts,
        "agency-gap",
        "Agency gap",
        s ->
            s.agencyGap().isEmpty()
                ? "none to give"
                : WarFigures.points(s.agencyGap().getAsDouble()).text());
    fact(
        facts,
        "office-share",
        "Of what can move the leader, his office makes up",
        s -> WarFigures.percent(s.officeShare()));
    fact(
        facts,
        "hazard",
        "Chance a month that the leader falls while the war lasts",
        s -> WarFigures.percent(s.hazard()));
    fact(
        facts,
        "hurting",
        "Hurt by going on; on the move, as it sees it",
        s -> (s.hurting() ? "yes" : "no") + "; " + (s.stalemate() ? "neither" : "somebody"));
    return facts;
  }

  private void fact(
      List<WarStory.Fact> facts, String id, String question, Function<OfSide, String> answer) {
    facts.add(
        new WarStory.Fact(
            id, question, answer.apply(war.sides().get(0)), answer.apply(war.sides().get(1))));
  }

  private static String terms(OptionalDouble reservation) {
    return reservation.isEmpty()
        ? WarFigures.NO_TERMS
        : WarFigures.level(reservation.getAsDouble());
  }

  private List<WarStory.Weighed> weighed() {
    List<WarStory.Weighed> rows = new ArrayList<>();
    for (int p = 0; p < assessment.plans().size(); p++) {
      Plan plan = assessment.plans().get(p).plan();
      for (OfSide side : war.sides()) {
        Optional<WarAssessment.Weighed> weighed = weighing(p, side);
        if (scope.showsPlan(plan.id()) && weighed.isPresent()) {
          Weighing worst = weighed.get().worst();
          Points sum = WarFigures.points(worst.sum());
          Points best = WarFigures.points(weighed.get().best().sum());
          rows.add(
              new WarStory.Weighed(
                  names.plan(plan),
                  name(side),
                  WarFigures.points(worst.national()),
                  WarFigures.points(worst.political()),
                  WarFigures.points(worst.cheated()),
                  WarFigures.points(worst.cheating()),
                  sum,
                  best.text().equals(sum.text()) ? Optional.empty() : Optional.of(best)));
        }
      }
    }
    return rows;
  }

  private List<String> courseNotes() {
    List<String> notes = new ArrayList<>();
    WarAssessment.Month last = war.course().months().getLast();
    if (last.signed() > 0) {
      notes.add(
          "Of the signatures within "
              + last.month()
              + " months, "
              + WarFigures.percent(war.course().afterChange())
              + " follow a change of leader; if successors were blamed as their predecessors, "
              + WarFigures.percent(war.course().afterChangeIfBlamed())
              + " would, and "
              + WarFigures.chance(last.signedIfBlamed()).text()
              + " instead of "
              + WarFigures.chance(last.signed()).text()
              + " would be signed by then.");
    }
    war.course()
        .silence()
        .ifPresent(s ->
            notes.add(
                "At these numbers the chance that "
                    + Figures.counted(s.months(), "month")
                    + " of talks would pass without a signature or a decision was "
                    + WarFigures.chance(s.chance()).text()
                    + "."));
    return notes;
  }

  private List<String> open() {
    return war.open().stream()
        .map(pair ->
            leader(war.sides().get(0), pair.a())
                + " and "
                + leader(war.sides().get(1), pair.b())
                + ": "
                + (pair.balances().isEmpty()
                    ? "no deal is open at any balance"
                    : "a deal is open where "
                        + name(war.sides().get(0)).name()
                        + " holds "
                        + Figures.or(pair.balances().stream().map(String::valueOf).toList())
                        + " of "
                        + Figures.counted(war.steps(), "step"))
                + ".")
        .toList();
  }

  private String leader(OfSide side, Leader leader) {
    return leader == Leader.INCUMBENT ? name(side).leader() : "a successor in " + name(side).name();
  }

  private List<WarStory.Stated> stated() {
    List<WarStory.Stated> rows = new ArrayList<>();
    for (OfSide side : war.sides()) {
      if (side.byStatedReservation().isPresent()) {
        for (int p = 0; p < assessment.plans().size(); p++) {
          Assessment.OfPlan plan = assessment.plans().get(p);
          WarAssessment.StatedVerdict stated = side.byStatedReservation().get().get(p);
          if (stated.verdict().isPresent() && scope.showsPlan(plan.plan().id())) {
            Assessment.OfParty view = plan.parties().get(side.party());
            rows.add(
                new WarStory.Stated(
                    names.plan(plan.plan()),
                    name(side),
                    words(
                        view.answer().verdict(),
                        view.answer().best().map(standing -> standing.margin())),
                    words(stated.verdict().get(), stated.margin()),
                    view.answer().verdict() != stated.verdict().get()));
          }
        }
      }
    }
    return rows;
  }

  private static String words(Verdict verdict, Optional<Rational> margin) {
    return verdict.words() + margin.map(m -> " (" + Figures.points(m).text() + ")").orElse("");
  }

  private String robustness() {
    if (!war.robustness().determined()) {
      return "If leaders fought on in the hope of a settlement (anticipated settlement), no set of"
          + " packages would last: what they then ask for is undetermined.";
    }
    List<String> flips = flips();
    return flips.isEmpty()
        ? "If leaders fought on in the hope of a settlement (anticipated settlement) instead of as"
            + " if nobody ever settled, the same verdicts would hold."
        : "Depends on the war model: if leaders fought on in the hope of a settlement (anticipated"
            + " settlement) instead of as if nobody ever settled, "
            + Figures.and(flips)
            + ".";
  }

  private List<String> flips() {
    List<String> flips = new ArrayList<>();
    if (war.robustness().open() != war.openNow()) {
      flips.add(war.robustness().open() ? "a deal would be open" : "no deal would be open");
    }
    var bargain = war.robustness().bargain().orElseThrow();
    for (OfSide side : war.sides()) {
      for (Assessment.OfPlan plan : assessment.plans()) {
        if (!plan.parties().isEmpty()) {
          var best = plan.parties().get(side.party()).answer().best().orElseThrow();
          boolean signs = bargain.parties().get(side.party()).leaderSigns(best.deal());
          if (signs != best.leaderMargin().signum() >= 0) {
            flips.add(
                name(side).leader()
                    + (signs ? " would sign “" : " would not sign “")
                    + plan.plan().name()
                    + "”");
          }
        }
      }
    }
    return flips;
  }

  private WarStory.Curves curves(OfSide side) {
    return new WarStory.Curves(
        name(side),
        hundredfold(side.countryCurve()),
        hundredfold(side.valueCurve()),
        hundredfold(side.officeCurve()),
        war.balance());
  }

  private static List<Double> hundredfold(List<Double> values) {
    return values.stream().map(v -> 100 * v).toList();
  }
}
