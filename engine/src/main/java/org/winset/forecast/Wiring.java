package org.winset.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.deal.Numbers;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.dossier.Ratification;
import org.winset.dossier.WarKey;

/**
 * Leads the value of every input to its place in the numbers of the deal room, by index: the paths
 * are looked up once a case and not in every draw.
 */
final class Wiring {
  /** Where one value goes. */
  private interface Slot {
    void put(Numbers numbers, double value);
  }

  private final Dossier dossier;
  private final Map<String, Slot> byPath = new HashMap<>();
  private final @Nullable Slot[] slots;
  private final int[] owners;
  private final int[] wired;

  Wiring(Dossier dossier) {
    this.dossier = dossier;
    for (int p = 0; p < dossier.parties().size(); p++) {
      party(dossier.parties().get(p), p);
    }
    dossier.dyad().ifPresent(this::enforcement);
    List<Input> inputs = List.copyOf(dossier.inputs().all());
    this.slots = new @Nullable Slot[inputs.size()];
    this.owners = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = byPath.get(inputs.get(i).path());
      owners[i] = owner(inputs.get(i).path());
    }
    this.wired = IntStream.range(0, slots.length).filter(i -> slots[i] != null).toArray();
  }

  /** Where in the registry the inputs stand whose values go anywhere. */
  int[] wired() {
    return wired;
  }

  /** The party whose preferences or rules an input is part of; -1 if it is of the war. */
  int owner(int input) {
    return owners[input];
  }

  private int owner(String path) {
    return IntStream.range(0, dossier.parties().size())
        .filter(p -> path.startsWith(dossier.parties().get(p).path() + "."))
        .findFirst()
        .orElse(-1);
  }

  /**
   * Puts all values in their places.
   *
   * @param values by input, in the order of the registry
   */
  void fill(double[] values, Numbers numbers) {
    for (int i = 0; i < slots.length; i++) {
      put(i, values[i], numbers);
    }
  }

  /**
   * Puts one value in its place.
   *
   * @param input index in the registry
   */
  void put(int input, double value, Numbers numbers) {
    Slot slot = slots[input];
    if (slot != null) {
      slot.put(numbers, value);
    }
  }

  /** Whether all values that {@link #fill} puts somewhere are the same. */
  boolean areAlike(double[] values, double[] others) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null && values[i] != others[i]) {
        return false;
      }
    }
    return true;
  }

  private void party(Party party, int p) {
    byPath.put(party.path() + ".leader.lambda", (numbers, v) -> numbers.lambda(p, v));
    if (dossier.dyad().filter(dyad -> dyad.has(party.id())).isPresent()) {
      byPath.put(Dyad.path(party.id(), WarKey.RENEGES), (numbers, v) -> numbers.reneges(p, v));
      byPath.put(
          Dyad.path(party.id(), WarKey.PLANS_TO_RENEGE),
          (numbers, v) -> numbers.plansToRenege(p, v));
    } else {
      byPath.put(party.path() + ".leader.reservation", (numbers, v) -> numbers.reservation(p, v));
    }
    actor(party.nation(), numbers -> numbers.nation(p));
    for (int c = 0; c < party.constituencies().size(); c++) {
      Party.Actor group = party.constituencies().get(c).actor();
      int g = c;
      byPath.put(group.path() + ".power", (numbers, v) -> numbers.power(p, g, v));
      byPath.put(group.path() + ".accepts-at", (numbers, v) -> numbers.acceptsAt(p, g, v));
      actor(group, numbers -> numbers.group(p, g));
    }
    quotas(party.ratification(), p, 0);
  }

  private void enforcement(Dyad dyad) {
    for (int e = 0; e < dyad.enforcement().size(); e++) {
      int option = e;
      byPath.put(
          dyad.enforcement().get(e).path() + ".strength",
          (numbers, v) -> numbers.enforcement(option, v));
    }
  }

  private int quotas(Ratification rule, int p, int first) {
    return switch (rule) {
      case Ratification.Quota(String path) -> {
        byPath.put(path, (numbers, v) -> numbers.quota(p, first, v));
        yield first + 1;
      }
      case Ratification.All(List<Ratification> rules) -> {
        int next = first;
        for (Ratification part : rules) {
          next = quotas(part, p, next);
        }
        yield next;
      }
      case Ratification.LeaderAlone _, Ratification.Vetoes _ -> first;
    };
  }

  /** Finds an actor's place in the numbers. */
  private interface Place {
    Numbers.Actor in(Numbers numbers);
  }

  private void actor(Party.Actor actor, Place place) {
    for (int i : actor.wants()) {
      Issue issue = dossier.issues().get(i);
      String want = actor.path() + ".wants." + issue.id();
      byPath.put(want + ".weight", (numbers, v) -> place.in(numbers).weight(i, v));
      for (int o = 0; o < issue.options().size(); o++) {
        int option = o;
        byPath.put(
            want + ".values." + issue.options().get(o).id(),
            (numbers, v) -> place.in(numbers).value(i, option, v));
      }
    }
    for (int l = 0; l < actor.worth().size(); l++) {
      int link = l;
      byPath.put(
          actor.worth().get(l).path() + ".points",
          (numbers, v) -> place.in(numbers).worth(link, v));
    }
  }
}
