package org.winset.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The two parties at war and what their war is about. Holds structure only: its numbers stand in
 * {@link Inputs} under {@code war.KEY} and {@code war.PARTY.KEY}, the keys being those of {@link
 * WarKey}.
 *
 * @param parties ids of the two sides; the balance counts the steps that the first one holds
 * @param steps how many steps the stake is cut into
 * @param talksSince since when they have talked without signing
 * @param enforcement options that make it less likely that a deal is broken, in file order
 */
public record Dyad(
    List<String> parties, int steps, Optional<LocalDate> talksSince, List<Enforcer> enforcement) {
  /** Where its inputs stand. */
  public static final String PATH = "war";

  /** An option that makes reneging less likely; its strength stands at {@code path.strength}. */
  public record Enforcer(Choice choice, String path) {}

  public Dyad {
    parties = List.copyOf(parties);
    enforcement = List.copyOf(enforcement);
  }

  /** The path of a number of the war. */
  public static String path(WarKey key) {
    return PATH + "." + key.key();
  }

  /** The path of a number of one side. */
  public static String path(String party, WarKey key) {
    return PATH + "." + party + "." + key.key();
  }

  /** Whether a party is one of the two sides. */
  public boolean has(String party) {
    return parties.contains(party);
  }

  /**
   * Whether the war says what an input says, so that changing it would change no verdict: what no
   * deal is worth to a leader at war.
   */
  public boolean derives(String path) {
    return parties.stream().anyMatch(party -> path.equals(reservation(party)));
  }

  /** What to change instead of an input that the war {@link #derives}. */
  public String instead(String path) {
    String party = parties.get(path.equals(reservation(parties.getFirst())) ? 0 : 1);
    return "change what makes the war worth it, such as "
        + path(party, WarKey.COST)
        + ", "
        + path(party, WarKey.LOSING_OFFICE)
        + " or "
        + path(WarKey.SIGNING);
  }

  private static String reservation(String party) {
    return "parties." + party + ".leader.reservation";
  }

  /** The other side. */
  public String other(String party) {
    return parties.get(parties.indexOf(party) == 0 ? 1 : 0);
  }
}
