package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.WarKey;
import org.winset.forecast.WarSanity;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** What {@code check} says of a war: what its numbers mean, and what deserves a second look. */
final class WarLines {
  private WarLines() {}

  /** Lines to read and warnings to heed; both empty if nobody is at war. */
  record Said(List<String> lines, List<Problem> warnings) {}

  static Said of(Dossier dossier, Places places) {
    List<String> lines = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    try {
      WarSanity.of(dossier).ifPresent(sanity -> say(sanity, places, lines, warnings));
    } catch (UnworkableCase e) {
      warnings.add(new Problem(places.of(Dyad.PATH), "", String.valueOf(e.getMessage()), ""));
    }
    return new Said(lines, warnings);
  }

  private static void say(
      WarSanity sanity, Places places, List<String> lines, List<Problem> warnings) {
    WarSanity.OfSide first = sanity.sides().get(0);
    WarSanity.OfSide second = sanity.sides().get(1);
    lines.add(
        "war: at these numbers it lasts "
            + (sanity.longer() ? "more than " : "")
            + round(sanity.months())
            + " months on average if nobody settles; by arms "
            + first.party()
            + " prevails with "
            + percent(first.chance())
            + ", "
            + second.party()
            + " with "
            + percent(second.chance()));
    lines.add(
        "war: the front moves a step towards the end of "
            + second.party()
            + " every "
            + round(1 / sanity.front().gain())
            + " months, one towards the end of "
            + first.party()
            + " every "
            + round(1 / sanity.front().loss())
            + "; together the sides believe in "
            + percent(first.perceived() + second.perceived())
            + optimism(first.perceived() + second.perceived()));
    for (WarSanity.OfSide side : sanity.sides()) {
      lines.add(
          "war: "
              + side.party()
              + " sees its chance at "
              + percent(side.perceived())
              + "; while the war lasts its leader falls with "
              + percent(side.hazard())
              + " a month ("
              + percent(1 - StrictMath.pow(1 - side.hazard(), 12))
              + " a year); of what can move him, the country's stake makes up "
              + percent(1 - side.officeShare())
              + " and his office "
              + percent(side.officeShare()));
      warn(side, places, warnings);
    }
  }

  private static String optimism(double sum) {
    return sum > 1.005
        ? " of victories (mutual optimism)"
        : sum < .995 ? " of victories (mutual pessimism)" : " of victories";
  }

  private static void warn(WarSanity.OfSide side, Places places, List<Problem> warnings) {
    String path = Dyad.PATH + "." + side.party();
    if (side.givesUp()) {
      warnings.add(
          new Problem(
              places.of(path),
              side.party(),
              "the leader of "
                  + side.party()
                  + " would give up at once: going on is worth less to him than defeat"
                  + " (capitulation)",
              "look at its cost, its chance and his risks again"));
    } else if (side.countryGivesUp()) {
      warnings.add(
          new Problem(
              places.of(path),
              side.party(),
              side.party() + " as a country would give up at once if it could choose",
              "look at its cost and its chance again"));
    }
    if (side.saferInDefeat()) {
      warnings.add(
          new Problem(
              places.of(Dyad.path(side.party(), WarKey.RISK_AFTER_VICTORY)),
              side.party(),
              "victory endangers the leader of " + side.party() + " more than defeat",
              ""));
    }
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value).replace(".0", "");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < .0995 ? "%.1f%%" : "%.0f%%", 100 * share);
  }
}
