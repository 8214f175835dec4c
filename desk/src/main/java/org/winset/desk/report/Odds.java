package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winset.forecast.Estimate;

/**
 * How likely each signature and any deal is, over all ranges of the numbers: what an ensemble says.
 *
 * @param basis how many draws, from which seed, in a sentence
 * @param zopa the chance that some package is acceptable to everybody
 * @param words that chance in a sentence
 * @param level how far the best package leaves whoever is worst off from what he needs, over the
 *     draws
 * @param levelDraws draws that were looked at for it
 * @param parties those shown, in file order
 * @param killers which points of plans are deal killers, and how often
 * @param accounts the same under each account of the parties' aims; empty if the case tells none
 * @param gain variance of as many independent draws over that of these
 * @param variants the same under other assumptions, from fewer draws
 * @param caveats what must be said with it
 */
public record Odds(
    String basis,
    long draws,
    long asked,
    long seed,
    Chance zopa,
    String words,
    Spread level,
    long levelDraws,
    List<PartyName> parties,
    List<Row> rows,
    Killers killers,
    List<Account> accounts,
    double effectiveDraws,
    Optional<Estimate> gain,
    List<Variant> variants,
    List<Impossible> impossible,
    List<String> caveats) {
  /** How far the best package is from suiting everybody, in a sentence. */
  public String levelWords() {
    return "At the best package, whoever is worst off stands at "
        + level.text()
        + " points of what he needs in four draws of five, of "
        + Figures.counted(levelDraws, "draw")
        + " looked at for it.";
  }

  /**
   * Which points leave a party no package to accept, and how often.
   *
   * @param words what is told, in a sentence
   * @param draws looked at for it
   * @param rows by plan and party, those with any
   */
  public record Killers(String words, long draws, List<KillersOf> rows) {}

  /**
   * Those of one plan and party, most often first.
   *
   * @param nothing the chance that the party accepts no package at all
   */
  public record KillersOf(PlanName plan, PartyName party, Chance nothing, List<Killer> points) {
    /** {@code nothing at all suits it: 20%}, where that has a chance worth a word. */
    public String nothingWords() {
      return nothing.value() < .01 ? "" : "nothing at all suits it: " + nothing.text();
    }

    /** {@code Who runs the dam (a joint board) 85%; …}. */
    public String text() {
      return points.stream()
          .map(k -> k.point().issue().name() + " (" + k.point().option() + ") " + k.chance().text())
          .collect(
              Collectors.joining("; ", nothingWords().isEmpty() ? "" : nothingWords() + "; ", ""));
    }
  }

  /** A point and how often it is a deal killer. */
  public record Killer(PlanPoint point, Chance chance) {}

  /**
   * What comes out under another assumption.
   *
   * @param everybody by row
   */
  public record Variant(String words, long draws, Chance zopa, List<Chance> everybody) {}

  /**
   * One account of the parties' aims.
   *
   * @param before its probability by the evidence alone
   * @param probability with the silence so far counted as well
   * @param signed chance that a text is signed within a year; empty without a war
   * @param everybody by row
   */
  public record Account(
      String name,
      Chance before,
      Chance probability,
      Chance zopa,
      Optional<Chance> signed,
      List<Chance> everybody) {}

  /** Draws whose numbers mean nothing together, and why. */
  public record Impossible(String reason, long draws) {}

  /**
   * One plan.
   *
   * @param everybody everybody it needs signs and ratifies it, whatever its unknown points are
   * @param perhaps nobody turns it down for sure
   */
  public record Row(PlanName plan, Chance everybody, Chance perhaps, List<Cell> cells) {}

  /**
   * One party's answers to one plan.
   *
   * @param signs whatever its unknown points are
   * @param bound whether the plan may need its signature at all
   * @param margin at the worst way to fill unknown points
   */
  public record Cell(
      Chance signs,
      Chance cannotRatify,
      Chance refuses,
      Chance depends,
      boolean bound,
      Spread margin) {
    /** What comes of it when it does not sign for sure, where that has a chance worth a word. */
    public List<String> others() {
      return Stream.of(
              worthAWord(depends, "depends on unknown points"),
              worthAWord(cannotRatify, "cannot ratify"))
          .flatMap(Optional::stream)
          .toList();
    }

    private static Optional<String> worthAWord(Chance chance, String words) {
      return chance.value() < .01 ? Optional.empty() : Optional.of(words + " " + chance.text());
    }
  }

  /**
   * A margin over the draws, in points.
   *
   * @param text {@code -18 to +3}: four draws in five lie between
   */
  public record Spread(double low, double median, double high, String text) {}
}
