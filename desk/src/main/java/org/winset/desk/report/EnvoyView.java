package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/**
 * An envoy beside his principal: what he is said to want, where the two part, and what of it his
 * principal could bring home.
 *
 * @param principal the party he speaks for
 * @param beta how much his own interests weigh, in words
 * @param standing what it rests on that he has any
 * @param words where he aims, in a few sentences
 * @param profits who would profit from what
 * @param partings points on which the best package for him differs from his principal's
 * @param plans how much of his interests each plan serves
 */
public record EnvoyView(
    String id,
    String name,
    PartyName principal,
    String beta,
    String standing,
    List<String> words,
    Points loss,
    List<Profit> profits,
    List<Parting> partings,
    List<Served> plans) {
  /**
   * Who would profit from an option.
   *
   * @param points its worth on a scale of 0 to 100, as the case has it
   * @param kind {@code claim}, {@code reported fact} or {@code judgement}
   * @param sources what it rests on, kinds of claim included
   * @param items the same, by id and kind
   */
  public record Profit(
      String option,
      String who,
      String points,
      String kind,
      List<String> sources,
      List<String> items,
      Optional<String> why) {
    public Profit {
      sources = List.copyOf(sources);
      items = List.copyOf(items);
    }
  }

  /**
   * A point on which they part.
   *
   * @param loss what the envoy's option costs the principal's leader
   */
  public record Parting(IssueName issue, String envoys, String principals, Points loss) {}

  /**
   * A plan beside his interests.
   *
   * @param share of them that it serves, from least to most where points are unknown
   * @param answer what his principal would do with it
   */
  public record Served(PlanName plan, String share, String answer) {}

  public EnvoyView {
    words = List.copyOf(words);
    profits = List.copyOf(profits);
    partings = List.copyOf(partings);
    plans = List.copyOf(plans);
  }
}
