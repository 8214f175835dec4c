package org.winset.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  static final String NO_TERMS = "no terms";

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
        sentences(),
        war.sides().stream().map(this::name).toList(),
        facts(),
        weighed(),
        war.course().months().stream()
            .map(m ->
                new WarStory.Month(
                    m.month(), chance(m.signed()), chance(m.decided()), chance(m.atWar())))
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

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    war.sides().forEach(side -> sentences.add(leader(side)));
    war.sides().stream().filter(OfSide::givesUp).forEach(side -> sentences.add(givesUp(side)));
    sentences.add(stalemate());
    sentences.addAll(latestPlan());
    sentences.add(course());
    return sentences;
  }

  private String leader(OfSide side) {
    PartyName name = name(side);
    if (side.reservation().isEmpty()) {
      return Figures.sentence(name.leader())
          + " takes no terms: no deal on the line from nothing to all is worth more to him than"
          + " fighting on. His country would take "
          + atLeast(side.nationReservation())
          + ".";
    }
    return Figures.sentence(name.leader())
        + " takes no less than "
        + level(side.reservation().getAsDouble())
        + " of 100 (reservation value); his country would take "
        + atLeast(side.nationReservation())
        + side.agencyGap().stream()
            .mapToObj(gap ->
                gap > .005
                    ? ". The "
                        + level(gap)
                        + " points between are what his own stake in office adds (agency gap)"
                    : gap < -.005
                        ? ". He would settle for " + level(-gap) + " points less (agency gap)"
                        : ". They agree (no agency gap)")
            .collect(Collectors.joining())
        + ".";
  }

  private static String atLeast(OptionalDouble reservation) {
    return reservation.isEmpty()
        ? NO_TERMS + " either"
        : reservation.getAsDouble() <= 0
            ? "any terms"
            : level(reservation.getAsDouble()) + " and more";
  }

  private String givesUp(OfSide side) {
    return "At these numbers "
        + name(side).leader()
        + " would give up at once (capitulation): going on is worth less to him than defeat."
        + " Look at "
        + name(side).name()
        + "'s numbers again.";
  }

  private String stalemate() {
    List<String> hurt =
        war.sides().stream().filter(OfSide::hurting).map(s -> name(s).name()).toList();
    String who =
        hurt.size() == 2
            ? "Both countries would be better off with the present lines in peace than fighting on"
            : hurt.isEmpty()
                ? "Neither country would be better off with the present lines in peace"
                : hurt.getFirst()
                    + " would be better off with the present lines in peace than fighting on, the"
                    + " other side would not";
    if (!war.hurtingStalemate()) {
      return who
          + (hurt.size() == 2
              ? ", but at least one side believes that it is on the move: no hurting stalemate."
              : ": no mutually hurting stalemate.");
    }
    return who
        + ", and neither believes it is on the move: a mutually hurting stalemate. "
        + (war.ripe()
            ? "A deal is open, so the war is ripe for one."
            : "But no deal is open to both leaders, so the war is not ripe for one.");
  }

  /** What weighs with each leader on the latest plan that has a verdict. */
  private List<String> latestPlan() {
    Optional<Integer> latest = latest(assessment);
    if (latest.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (OfSide side : war.sides()) {
      Weighing weighing = weighing(latest.get(), side).orElseThrow().worst();
      sentences.add(
          "On “"
              + assessment.plans().get(latest.get()).plan().name()
              + "”, stopping is worth "
              + points(weighing.national()).text()
              + " to "
              + name(side).name()
              + " as a nation and "
              + points(weighing.political()).text()
              + " to the office of "
              + name(side).leader()
              + broken(weighing)
              + ", together "
              + points(weighing.sum()).text()
              + " points.");
    }
    return sentences;
  }

  private static String broken(Weighing weighing) {
    String risk =
        Math.abs(weighing.cheated()) < 5e-4
            ? ""
            : "; the risk of being cheated adds " + points(weighing.cheated()).text();
    String own =
        Math.abs(weighing.cheating()) < 5e-4
            ? ""
            : "; the hope of cheating adds " + points(weighing.cheating()).text();
    return risk + own;
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

  private String course() {
    WarAssessment.Month year =
        war.course().months().stream().filter(m -> m.month() == 12).findFirst().orElseThrow();
    return "A year on, if nothing changes: signed "
        + chance(year.signed()).text()
        + ", decided by arms "
        + chance(year.decided()).text()
        + ", still at war "
        + chance(year.atWar()).text()
        + ". That is what the model makes of these point values, not a forecast over their ranges.";
  }

  private List<WarStory.Fact> facts() {
    List<WarStory.Fact> facts = new ArrayList<>();
    fact(
        facts,
        "chance",
        "Chance that it prevails by arms, as it sees it (in truth)",
        s -> percent(s.perceivedChance()) + " (" + percent(s.chance()) + ")");
    fact(
        facts,
        "country",
        "Worth of fighting on to the country, on the scale of its packages",
        s -> level(s.country()));
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
        s -> s.agencyGap().isEmpty() ? "none to give" : signed(s.agencyGap().getAsDouble()));
    fact(
        facts,
        "office-share",
        "Of what can move the leader, his office makes up",
        s -> percent(s.officeShare()));
    fact(
        facts,
        "hazard",
        "Chance a month that the leader falls while the war lasts",
        s -> percent(s.hazard()));
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
    return reservation.isEmpty() ? NO_TERMS : level(reservation.getAsDouble());
  }

  private List<WarStory.Weighed> weighed() {
    List<WarStory.Weighed> rows = new ArrayList<>();
    for (int p = 0; p < assessment.plans().size(); p++) {
      Plan plan = assessment.plans().get(p).plan();
      for (OfSide side : war.sides()) {
        Optional<WarAssessment.Weighed> weighed = weighing(p, side);
        if (scope.showsPlan(plan.id()) && weighed.isPresent()) {
          Weighing worst = weighed.get().worst();
          Points sum = points(worst.sum());
          Points best = points(weighed.get().best().sum());
          rows.add(
              new WarStory.Weighed(
                  names.plan(plan),
                  name(side),
                  points(worst.national()),
                  points(worst.political()),
                  points(worst.cheated()),
                  points(worst.cheating()),
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
              + percent(war.course().afterChange())
              + " follow a change of leader; if successors were blamed as their predecessors, "
              + percent(war.course().afterChangeIfBlamed())
              + " would, and "
              + chance(last.signedIfBlamed()).text()
              + " instead of "
              + chance(last.signed()).text()
              + " would be signed by then.");
    }
    war.course()
        .silence()
        .ifPresent(s ->
            notes.add(
                "At these numbers the chance that "
                    + Figures.counted(s.months(), "month")
                    + " of talks would pass without a signature or a decision was "
                    + chance(s.chance()).text()
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

  static Points points(double value) {
    return Figures.points(exact(value));
  }

  private static Rational exact(double value) {
    return Rational.ofDecimal(
        new BigDecimal(value).setScale(12, RoundingMode.HALF_EVEN).toPlainString());
  }

  /** A value of 0..1 on the scale of 0 to 100. */
  static String level(double value) {
    return Figures.level(exact(value).times(Rational.HUNDRED));
  }

  private static String signed(double value) {
    return points(value).text();
  }

  static String percent(double share) {
    return Figures.percent(exact(share));
  }

  /** A chance: whole per cent, {@code <1%} and {@code >99%} at the ends. */
  static WarStory.Chance chance(double value) {
    String text =
        value < 5e-13
            ? "0%"
            : value < .01
                ? "<1%"
                : value > 1 - 5e-13
                    ? "100%"
                    : value > .99 ? ">99%" : String.format(Locale.ROOT, "%.0f%%", 100 * value);
    return new WarStory.Chance(value, text);
  }
}
