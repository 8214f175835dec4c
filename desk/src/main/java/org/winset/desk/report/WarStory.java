package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * Why they do not stop: what no deal is worth to both sides of a war and to their leaders.
 *
 * @param sentences what matters most
 * @param sides the first side, then the second
 * @param facts what stands beside each other in a table: one row each, a text for either side
 * @param plans how both leaders weigh each plan
 * @param course how the war goes on at these numbers
 * @param courseNotes what stands under it
 * @param open where a deal is open, a sentence for each pair of leaders
 * @param stated the same verdicts with the reservation values that the case states beside the war
 * @param robustness what a change of the war model changes
 * @param curves what no deal is worth at every balance, for the picture
 */
public record WarStory(
    List<String> sentences,
    List<PartyName> sides,
    List<Fact> facts,
    List<Weighed> plans,
    List<Month> course,
    List<String> courseNotes,
    List<String> open,
    List<Stated> stated,
    String robustness,
    List<Curves> curves) {

  /** A row: what is asked, and the answer for either side. */
  public record Fact(String id, String question, String first, String second) {}

  /**
   * How one leader weighs one plan, in points of his party's scale: the parts add up to his margin.
   *
   * @param nation what the nation gains by stopping
   * @param office what stopping does to his office
   * @param cheated the risk that the other side breaks the deal
   * @param cheating what he expects of breaking it himself
   * @param sum his margin
   * @param best his margin at the plan's best fill, where that is another
   */
  public record Weighed(
      PlanName plan,
      PartyName party,
      Points nation,
      Points office,
      Points cheated,
      Points cheating,
      Points sum,
      Optional<Points> best) {}

  /** The chances by the end of a month, printed: {@code 8%}. */
  public record Month(int month, Chance signed, Chance decided, Chance atWar) {}

  /** A chance 0..1 and how it is printed. */
  public record Chance(double value, String text) {}

  /** One plan for one party, by the war and by the stated reservation value. */
  public record Stated(
      PlanName plan, PartyName party, String byWar, String byStated, boolean differs) {}

  /**
   * One side's values over the balance, as points of its packages; the first is what is left of
   * them in defeat. Steps count from the first side's defeat for both.
   *
   * @param country what fighting on is worth to the country
   * @param leader what it is worth to the leader
   * @param office the part of that which is his office
   */
  public record Curves(
      PartyName party, List<Double> country, List<Double> leader, List<Double> office, int now) {
    public Curves {
      country = List.copyOf(country);
      leader = List.copyOf(leader);
      office = List.copyOf(office);
    }
  }

  public WarStory {
    sentences = List.copyOf(sentences);
    sides = List.copyOf(sides);
    facts = List.copyOf(facts);
    plans = List.copyOf(plans);
    course = List.copyOf(course);
    courseNotes = List.copyOf(courseNotes);
    open = List.copyOf(open);
    stated = List.copyOf(stated);
    curves = List.copyOf(curves);
  }
}
