package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.winset.forecast.Assessment;
import org.winset.forecast.WarAssessment;
import org.winset.forecast.WarAssessment.OfSide;
import org.winset.war.Weighing;

/** What a war says in sentences: each leader's terms, the stalemate, and a year on. */
final class WarSentences {
  private final Assessment assessment;
  private final Names names;
  private final WarAssessment war;

  WarSentences(Assessment assessment, Names names, WarAssessment war) {
    this.assessment = assessment;
    this.names = names;
    this.war = war;
  }

  List<String> all() {
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
        + WarFigures.level(side.reservation().getAsDouble())
        + " of 100 (reservation value); his country would take "
        + atLeast(side.nationReservation())
        + side.agencyGap().stream()
            .mapToObj(gap ->
                gap > .005
                    ? ". The "
                        + WarFigures.level(gap)
                        + " points between are what his own stake in office adds (agency gap)"
                    : gap < -.005
                        ? ". He would settle for "
                            + WarFigures.level(-gap)
                            + " points less (agency gap)"
                        : ". They agree (no agency gap)")
            .collect(Collectors.joining())
        + ".";
  }

  private static String atLeast(OptionalDouble reservation) {
    return reservation.isEmpty()
        ? WarFigures.NO_TERMS + " either"
        : reservation.getAsDouble() <= 0
            ? "any terms"
            : WarFigures.level(reservation.getAsDouble()) + " and more";
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
    Optional<Integer> latest = WarTeller.latest(assessment);
    if (latest.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (OfSide side : war.sides()) {
      Weighing weighing =
          war.plans()
              .get(latest.get())
              .sides()
              .get(war.sides().indexOf(side))
              .orElseThrow()
              .worst();
      sentences.add(
          "On “"
              + assessment.plans().get(latest.get()).plan().name()
              + "”, stopping is worth "
              + WarFigures.points(weighing.national()).text()
              + " to "
              + name(side).name()
              + " as a nation and "
              + WarFigures.points(weighing.political()).text()
              + " to the office of "
              + name(side).leader()
              + broken(weighing)
              + ", together "
              + WarFigures.points(weighing.sum()).text()
              + " points.");
    }
    return sentences;
  }

  private static String broken(Weighing weighing) {
    String risk =
        Math.abs(weighing.cheated()) < 5e-4
            ? ""
            : "; the risk of being cheated adds " + WarFigures.points(weighing.cheated()).text();
    String own =
        Math.abs(weighing.cheating()) < 5e-4
            ? ""
            : "; the hope of cheating adds " + WarFigures.points(weighing.cheating()).text();
    return risk + own;
  }

  private String course() {
    WarAssessment.Month year =
        war.course().months().stream().filter(m -> m.month() == 12).findFirst().orElseThrow();
    return "A year on, if nothing changes: signed "
        + WarFigures.chance(year.signed()).text()
        + ", decided by arms "
        + WarFigures.chance(year.decided()).text()
        + ", still at war "
        + WarFigures.chance(year.atWar()).text()
        + ". That is what the model makes of these point values, not a forecast over their ranges.";
  }

  private PartyName name(OfSide side) {
    return names.parties().get(side.party());
  }
}
