package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * Is there any deal: the zone of possible agreement, what lies closest to it and what inside it.
 *
 * @param exists whether everybody could accept some package
 * @param decided whether that is proven; else the search ended with its budget
 * @param words the answer in a sentence
 * @param feasible packages that break no rule
 * @param packages those of them that everybody accepts
 * @param certificate what proves the answer, in words
 * @param first the first package in file order that everybody accepts
 * @param closest the package whose worst-off party is best off
 * @param nash the package with the greatest product of gains
 * @param kalaiSmorodinsky the package that gives everybody the most equal share of its best gain
 */
public record Agreement(
    boolean exists,
    boolean decided,
    String words,
    Quantity feasible,
    Quantity packages,
    String certificate,
    Optional<PackageView> first,
    Closest closest,
    Optional<Solution> nash,
    Optional<Solution> kalaiSmorodinsky) {

  /**
   * One option for every issue.
   *
   * @param options in file order
   * @param nearest the plan it differs from least on known points
   * @param departures where it differs from that plan's known points
   */
  public record PackageView(
      List<Setting> options, Optional<PlanName> nearest, List<RepairView.Change> departures) {
    public PackageView {
      options = List.copyOf(options);
      departures = List.copyOf(departures);
    }
  }

  /** An issue and the name of the option taken on it. */
  public record Setting(IssueName issue, String optionId, String option) {}

  /**
   * The package closest to agreement.
   *
   * @param standings every party's margin there
   * @param label what such a comparison assumes: {@code compares parties' points one for one}
   * @param ties how many other packages do as well, in words; empty if it stands alone
   * @param next the worst-off party's margin at the next distinct package, in words
   * @param complete whether it is proven; else it is the best found
   */
  public record Closest(
      PackageView deal,
      List<PartyStanding> standings,
      String label,
      Optional<String> ties,
      Optional<String> next,
      boolean complete) {
    public Closest {
      standings = List.copyOf(standings);
    }
  }

  /**
   * A party's margin at one package.
   *
   * @param bound whether the package needs its signature
   * @param words {@code short by 12 points}, {@code with 3 points to spare}, {@code not bound}
   * @param reception the leader, those at home, and what each point costs
   */
  public record PartyStanding(
      PartyName party, boolean bound, Points margin, String words, Grid.Reception reception) {
    /** Whether it would not accept. */
    public boolean isShort() {
      return bound && margin.negative();
    }
  }

  /**
   * A package that a rule of fair division picks among those everybody accepts.
   *
   * @param name in plain words, with the term of art in brackets
   * @param gains every signatory's gain over its reservation value
   * @param ties how many other packages do as well, in words; empty if it stands alone
   * @param next how far behind the next distinct package is, in words
   */
  public record Solution(
      String name,
      PackageView deal,
      List<Gain> gains,
      Optional<String> ties,
      Optional<String> next,
      boolean complete) {
    public Solution {
      gains = List.copyOf(gains);
    }
  }

  /** A signatory's gain, and the most it could gain in any package everybody accepts. */
  public record Gain(PartyName party, Points gain, Points bestGain) {}
}
