package org.winset.desk.report;

import java.util.Comparator;
import java.util.List;
import org.winset.forecast.Chances;
import org.winset.forecast.Estimate;
import org.winset.forecast.Influence;
import org.winset.forecast.Sensitivity;

/** Tells what the answers hang on. */
final class MattersTeller {
  private static final int MOST_INPUTS = 12;
  private static final double WORTH_A_WORD = .005;

  private MattersTeller() {}

  static Matters tell(Sensitivity.Result result, Chances chances) {
    List<Matters.Group> groups =
        result.groups().stream()
            .map(g ->
                new Matters.Group(
                    g.name(),
                    share(g.anyDeal().first()),
                    share(g.anyDeal().total()),
                    share(g.leastMargin().first()),
                    share(g.leastMargin().total())))
            .sorted(
                Comparator.comparingDouble((Matters.Group g) -> rank(g.dealTotal()))
                    .thenComparingDouble(g -> rank(g.marginTotal()))
                    .reversed())
            .toList();
    List<Matters.Single> inputs =
        chances.influences().stream()
            .filter(i -> i.move() >= WORTH_A_WORD)
            .limit(MOST_INPUTS)
            .map(MattersTeller::single)
            .toList();
    String chance =
        chances.course().isPresent()
            ? "chance of a text signed within a year"
            : "chance of any deal";
    return new Matters(
        "Total order: the share of the outcome's variance that would be left if all other numbers"
            + " were known; first order: the share that knowing these numbers alone would remove"
            + " (Sobol indices from "
            + Figures.number(result.pairs())
            + " pairs of points, ± one standard error)."
            + (!result.tellsAccounts()
                ? ""
                : " All accounts of the parties' aims are mixed, as in the chances of draws and in"
                    + " what single numbers do below; which of them is true is a group of its own.")
            + (chances.silence() == 0
                ? ""
                : " Here the silence so far is left aside, below it is counted.")
            + (result.left() > 0
                ? " " + Figures.number(result.left()) + " pairs had no meaning and are left out."
                : ""),
        groups,
        chance,
        inputs,
        learn(chance, inputs));
  }

  private static double rank(Matters.Share share) {
    return Double.isNaN(share.value()) ? -1 : share.value();
  }

  private static Matters.Share share(Estimate estimate) {
    String text =
        Double.isNaN(estimate.mean())
            ? "–"
            : percent(Math.clamp(estimate.mean(), 0, 1))
                + (Double.isNaN(estimate.error())
                    ? ""
                    : " (±" + Math.max(1, Math.round(estimate.error() * 100)) + ")");
    return new Matters.Share(estimate.mean(), estimate.error(), text);
  }

  private static Matters.Single single(Influence influence) {
    return new Matters.Single(
        influence.input().path(),
        influence.input().amount().toString(),
        influence.input().unit().word(),
        influence.low(),
        influence.high(),
        influence.move(),
        percent(influence.low())
            + " in the lowest fifth of its range, "
            + percent(influence.high())
            + " in the highest");
  }

  private static String percent(double chance) {
    return Math.round(chance * 100) + "%";
  }

  private static String learn(String chance, List<Matters.Single> inputs) {
    if (inputs.isEmpty()) {
      return "No single number, if learnt, would typically move the "
          + chance
          + " by half a percentage point.";
    }
    Matters.Single first = inputs.getFirst();
    return "If you could learn one number, learn "
        + first.path()
        + ": it would typically move the "
        + chance
        + " by "
        + Figures.counted(Math.max(1, Math.round(first.move() * 100)), "percentage point")
        + " (expected value of perfect information: "
        + String.format(java.util.Locale.ROOT, "%.4f", first.move() * first.move())
        + " of the Brier score).";
  }
}
