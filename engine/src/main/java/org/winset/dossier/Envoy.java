package org.winset.dossier;

import java.util.List;

/**
 * Somebody who negotiates for a party and may have interests of his own: a principal and an agent
 * (Jensen and Meckling 1976).
 *
 * <p>{@code path.beta} says how much his own interests weigh with him, 0..1; {@code
 * path.profits.N.points} what each is worth on a scale of 0..100.
 *
 * @param principal index of the party he speaks for
 * @param grounds what it rests on that he has interests of his own
 */
public record Envoy(String id, String name, int principal, List<Profit> profits, Grounds grounds) {
  /**
   * Who would profit privately from an option, beside the parties to the deal.
   *
   * @param who the person or group that would profit, or is said to
   * @param path where its number stands, before {@code .points}
   * @param grounds what that rests on
   */
  public record Profit(Choice from, String who, String path, Grounds grounds) {}

  public Envoy {
    profits = List.copyOf(profits);
  }

  /** The prefix of all his inputs. */
  public String path() {
    return "envoys." + id;
  }
}
