package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * A case with plain numbers in place of ranges: what one point run or one draw is computed on.
 *
 * <p>Values, reservation and acceptance levels are in points (0..100), shares and lambda in 0..1;
 * weights are as given, normalised by whoever uses them.
 *
 * @param optionCounts number of options of every issue, in file order
 * @param enforcement options that make reneging less likely, with their strength e in 0..1
 * @param dyad indexes of the two parties at war, or empty
 */
public record Resolved(
    List<Integer> optionCounts,
    List<Link> links,
    List<Enforcement> enforcement,
    List<ResolvedParty> parties,
    List<Integer> dyad) {

  /** An option that multiplies the chance of reneging by 1 - e. */
  public record Enforcement(Choice choice, Rational e) {}

  /**
   * A party's plain numbers.
   *
   * @param reneges chance that it breaks the deal later, against the other party of the dyad
   * @param plansToRenege chance that it intends to itself
   */
  public record ResolvedParty(
      String id,
      Party.Role role,
      List<Choice> bindsWhen,
      Preferences nation,
      Rational lambda,
      Optional<Rational> reservation,
      List<Group> groups,
      Rule ratification,
      Rational reneges,
      Rational plansToRenege) {
    public ResolvedParty {
      bindsWhen = List.copyOf(bindsWhen);
      groups = List.copyOf(groups);
    }
  }

  /**
   * Additive preferences over packages.
   *
   * @param weights one per issue, at least 0, not all 0
   * @param values points of every option of every issue
   */
  public record Preferences(
      List<Rational> weights, List<List<Rational>> values, List<WorthPoints> worth) {
    public Preferences {
      weights = List.copyOf(weights);
      values = List.copyOf(values);
      worth = List.copyOf(worth);
    }
  }

  /** Extra points of an actor's whole when a package has both options. */
  public record WorthPoints(Choice left, Choice right, Rational points) {}

  /** A constituency's plain numbers: share of power (0..1) and acceptance level (points). */
  public record Group(String id, Rational power, Rational acceptsAt, Preferences preferences) {}

  /** A ratification rule with plain numbers. */
  public sealed interface Rule {
    /** The leader's signature is enough. */
    record LeaderAlone() implements Rule {}

    /** Accepting groups must hold at least this share of power. */
    record Quota(Rational share) implements Rule {}

    /** Each of these groups (by index) must accept. */
    record Vetoes(List<Integer> groups) implements Rule {
      public Vetoes {
        groups = List.copyOf(groups);
      }
    }

    /** Every one of these must hold. */
    record All(List<Rule> rules) implements Rule {
      public All {
        rules = List.copyOf(rules);
      }
    }
  }

  public Resolved {
    optionCounts = List.copyOf(optionCounts);
    links = List.copyOf(links);
    enforcement = List.copyOf(enforcement);
    parties = List.copyOf(parties);
    dyad = List.copyOf(dyad);
  }
}
