package org.winset.dossier;

import java.util.List;

/** How a party's agreement becomes binding at home. */
public sealed interface Ratification {
  /** The leader's signature is enough. */
  record LeaderAlone() implements Ratification {}

  /** Constituencies that accept must hold at least this share of power (an input's path). */
  record Quota(String path) implements Ratification {}

  /** Each named constituency (by index) must accept. */
  record Vetoes(List<Integer> groups) implements Ratification {
    public Vetoes {
      groups = List.copyOf(groups);
    }
  }

  /** Every one of these rules must hold. */
  record All(List<Ratification> rules) implements Ratification {
    public All {
      rules = List.copyOf(rules);
    }
  }
}
