package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import org.winset.belief.Change;
import org.winset.belief.Flip;
import org.winset.belief.Flips;
import org.winset.belief.Posterior;
import org.winset.dossier.Credibility;

/** Tells what would make another account lead: items left out, and items graded otherwise. */
final class TurnTeller {
  private static final int MOST_WAYS = 2;

  private final Credibility table;
  private final Posterior posterior;
  private final List<String> names;

  /**
   * A teller.
   *
   * @param names of all columns
   */
  TurnTeller(Credibility table, Posterior posterior, List<String> names) {
    this.table = table;
    this.posterior = posterior;
    this.names = List.copyOf(names);
  }

  List<String> tell() {
    if (posterior.lead().isEmpty()) {
      return List.of("Nobody leads, so nothing can turn the lead.");
    }
    List<String> sentences = new ArrayList<>();
    Flip removals = Flips.removals(posterior);
    sentences.add(removals(removals));
    Flip regrades = Flips.regrades(posterior, table.levels());
    if (!regrades.impossible()
        && (removals.ways().isEmpty() || regrades.atLeast() < removals.atLeast())) {
      sentences.add(regrades(regrades));
    }
    return sentences;
  }

  private String removals(Flip flip) {
    if (flip.impossible()) {
      return "Whatever items are left out, no other account comes to lead.";
    }
    if (flip.ways().isEmpty()) {
      return atLeast(flip, "left out");
    }
    if (flip.atLeast() == 1) {
      return (flip.ways().size() == 1
              ? "A single item turns the answer if it is left out: "
              : "Any one of "
                  + Figures.number(flip.ways().size())
                  + " items turns the answer if it is left out: ")
          + listed(flip, "; ", "")
          + ".";
    }
    return "No single item turns the answer. "
        + Figures.sentence(Figures.counted(flip.atLeast(), "item"))
        + " left out would: "
        + listed(flip, "; or ", "")
        + proof(flip)
        + ".";
  }

  private String regrades(Flip flip) {
    if (flip.ways().isEmpty()) {
      return atLeast(flip, "graded otherwise");
    }
    return Figures.sentence(Figures.counted(flip.atLeast(), "item"))
        + " graded otherwise or left out would turn the answer too: "
        + listed(flip, "; or ", " left out")
        + proof(flip)
        + ".";
  }

  private static String atLeast(Flip flip, String how) {
    return "Fewer than "
        + Figures.counted(flip.atLeast(), "item")
        + " "
        + how
        + " do not turn the answer; the search for more ended at its budget.";
  }

  private static String proof(Flip flip) {
    return flip.proven() ? "" : " (the search ended at its budget: there may be other sets)";
  }

  /** Some ways; {@code dropped} is said of an item that goes. */
  private String listed(Flip flip, String between, String dropped) {
    List<String> ways =
        new ArrayList<>(
            flip.ways().stream().limit(MOST_WAYS).map(way -> way(way, dropped)).toList());
    int more = flip.ways().size() - ways.size();
    String rest =
        more == 0
            ? ""
            : " (and " + (flip.allWays() ? "" : "at least ") + Figures.number(more) + " more)";
    return String.join(between, ways) + rest;
  }

  private String way(Flip.Way way, String dropped) {
    return Figures.and(way.changes().stream().map(change -> change(change, dropped)).toList())
        + " (then “"
        + BeliefsTeller.brief(names.get(way.lead()))
        + "”)";
  }

  private String change(Change change, String dropped) {
    return switch (change) {
      case Change.Dropped(int i) -> item(i) + dropped;
      case Change.Regraded(int i, double credibility) ->
          item(i)
              + " believed "
              + Ratios.share(credibility)
              + " rather than "
              + Ratios.share(posterior.question().exhibits().get(i).credibility());
      case Change.Reread(int i, var _) -> item(i) + " read otherwise";
      case Change.Reweighted(var _) -> "other priors";
    };
  }

  private String item(int exhibit) {
    return posterior.question().exhibits().get(exhibit).item();
  }
}
