package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.forecast.Assessment;
import org.winset.forecast.OneAtATime;

/**
 * Tells how far a verdict can be trusted: ranges, the numbers that turn it, and what they rest on.
 */
final class Firmness {
  private static final int MOST_INPUTS = 6;

  private final Dossier dossier;
  private final Party party;
  private final boolean stated;

  /**
   * @param stated whether the verdict rests on a stated reservation value
   */
  Firmness(Dossier dossier, Party party, boolean stated) {
    this.dossier = dossier;
    this.party = party;
    this.stated = stated;
  }

  /** Whether it holds over all ranges, and which numbers alone turn it. */
  List<Explanation.Statement> firmness(Grid.Cell cell, Assessment.OfParty view) {
    List<Explanation.Statement> statements = new ArrayList<>();
    statements.add(
        Explanation.Statement.of(
            "The verdict "
                + cell.firmness()
                + cell.leaderOverRanges()
                    .map(s ->
                        "; over them the leader's value less the reservation value runs from "
                            + s.text()
                            + " on the scale of 100")
                    .orElse("")
                + "."));
    List<OneAtATime.Swing> swings =
        OneAtATime.of(dossier, party, view.answer()).stream()
            .filter(s -> s.width().signum() > 0 || s.turns(cell.verdict()))
            .toList();
    List<OneAtATime.Swing> turning = swings.stream().filter(s -> s.turns(cell.verdict())).toList();
    statements.add(
        new Explanation.Statement(
            turning.isEmpty()
                ? "No number alone, moved to an end of its range, turns the verdict"
                    + (swings.isEmpty() ? "." : "; those that move the margin most:")
                : Figures.counted(turning.size(), "number")
                    + " alone, moved to an end of "
                    + (turning.size() == 1 ? "its range, turns" : "their ranges, turn")
                    + " the verdict:",
            (turning.isEmpty() ? swings : turning)
                .stream().limit(MOST_INPUTS).map(s -> swing(s, cell.verdict())).toList()));
    return statements;
  }

  private static String swing(OneAtATime.Swing swing, Verdict now) {
    return swing.input().path()
        + " = "
        + swing.input().amount()
        + ": margin "
        + end(swing.low(), now)
        + " at its least, "
        + end(swing.high(), now)
        + " at its greatest";
  }

  private static String end(Optional<OneAtATime.Answer> answer, Verdict now) {
    return answer
        .map(a ->
            Figures.points(a.margin()).text()
                + (a.verdict() == now ? "" : " (" + a.verdict().words() + ")"))
        .orElse("without meaning");
  }

  /** Whether a number is the party's own, its war included. */
  private static boolean describes(Party party, Input input) {
    return input.path().startsWith(party.path() + ".")
        || input.path().startsWith(Dyad.PATH + "." + party.id() + ".");
  }

  /** What the verdict rests on. */
  List<Explanation.Statement> basis() {
    List<Input> all = dossier.inputs().all().stream().filter(i -> describes(party, i)).toList();
    List<Explanation.Statement> statements = new ArrayList<>();
    if (stated) {
      statements.add(
          Explanation.Statement.of(
              "It "
                  + GridTeller.STATED
                  + ", which like lambda cannot be identified from public evidence."));
    }
    List<String> kinds = new ArrayList<>();
    for (var kind : Grounds.Kind.values()) {
      long count = all.stream().filter(i -> i.grounds().kind() == kind).count();
      if (count > 0 || kind != Grounds.Kind.DEFAULT) {
        kinds.add(Figures.number(count) + " " + kind.words());
      }
    }
    statements.add(
        Explanation.Statement.of(
            "Of the "
                + Figures.counted(all.size(), "number")
                + " that describe "
                + party.name()
                + ": "
                + Figures.and(kinds)
                + "."));
    statements.add(Explanation.Statement.of("This run uses one value of each range."));
    return statements;
  }
}
