package org.winset.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Choice;
import org.winset.dossier.Party;
import org.winset.dossier.Resolved.Enforcement;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Rational;

/**
 * When one party accepts a package: the two-level game of Putnam (1988) as plain predicates.
 *
 * <p>The leader signs iff his margin is at least 0; a constituency accepts iff it gets its
 * acceptance level; the rule of ratification says whose acceptance is needed. This is the
 * definition; the search of this room is checked against it. All margins are exact and in units of
 * the party's own scale (best minus worst, issue by issue), constituencies' as they are (0..1).
 */
public final class Acceptance {
  private final Party.Role role;
  private final String id;
  private final List<Choice> bindsWhen;
  private final Score value;
  private final Threshold threshold;
  private final Rational scale;
  private final List<GroupAcceptance> groups;
  private final Rule rule;
  private final boolean statedReservation;

  /** A constituency: accepts iff its utility is at least its level, both 0..1. */
  record GroupAcceptance(String id, Rational power, Rational level, Score utility) {
    Rational margin(Deal deal) {
      return utility.of(deal).minus(level);
    }
  }

  /**
   * The value a leader must get: fixed, or depending on how well the package is enforced.
   *
   * @param noDeal r, or W
   * @param against W once the balance has shifted against him
   * @param inFavour W once it has shifted in his favour
   * @param cheated chance that the other breaks the deal, unless enforced
   * @param cheats chance that he does himself, unless enforced
   */
  record Threshold(
      Rational noDeal,
      Rational against,
      Rational inFavour,
      Rational cheated,
      Rational cheats,
      List<Enforcement> enforcement) {
    static Threshold stated(Rational reservation) {
      return new Threshold(
          reservation, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO, List.of());
    }

    /**
     * (W - rho_j W_against - rho_i W_for)/(1 - rho_i - rho_j) at this chance of escaping
     * enforcement.
     */
    Rational at(Rational escape) {
      Rational other = cheated.times(escape);
      Rational own = cheats.times(escape);
      return noDeal
          .minus(other.times(against))
          .minus(own.times(inFavour))
          .over(Rational.ONE.minus(other).minus(own));
    }

    /** Product of 1 - e over the enforcement options a package has. */
    Rational escape(Deal deal) {
      Rational product = Rational.ONE;
      for (Enforcement option : enforcement) {
        if (deal.option(option.choice().issue()) == option.choice().option()) {
          product = product.times(Rational.ONE.minus(option.e()));
        }
      }
      return product;
    }

    boolean dependsOnEnforcement() {
      return !enforcement.isEmpty() && !(cheated.isZero() && cheats.isZero());
    }
  }

  Acceptance(
      String id,
      Party.Role role,
      List<Choice> bindsWhen,
      Score value,
      Threshold threshold,
      List<GroupAcceptance> groups,
      Rule rule,
      boolean statedReservation) {
    this.id = id;
    this.role = role;
    this.bindsWhen = List.copyOf(bindsWhen);
    this.value = value;
    this.threshold = threshold;
    this.scale = value.best().minus(value.worst());
    this.groups = List.copyOf(groups);
    this.rule = rule;
    this.statedReservation = statedReservation;
    if (scale.isZero()) {
      throw UnworkableCase.ofParty(
          id,
          " values every package alike, so no margin can be measured; give its leader or nation"
              + " something to win or lose");
    }
  }

  /** The same where the leader must get another value. */
  Acceptance needing(Threshold another) {
    return new Acceptance(id, role, bindsWhen, value, another, groups, rule, statedReservation);
  }

  /** Id of the party. */
  public String party() {
    return id;
  }

  public boolean isGuarantor() {
    return role == Party.Role.GUARANTOR;
  }

  /** Whether the leader's threshold is a stated reservation value rather than a war model's. */
  public boolean restsOnStatedReservation() {
    return statedReservation;
  }

  /** Best minus worst value P, issue by issue over all options: what a margin of 1 means. */
  public Rational scale() {
    return scale;
  }

  /** Whether a package needs this party's signature. */
  public boolean binds(Deal deal) {
    return !isGuarantor() || bindsWhen.stream().anyMatch(c -> deal.option(c.issue()) == c.option());
  }

  /** (P(x) - threshold)/scale: the leader signs iff it is at least 0. */
  public Rational leaderMargin(Deal deal) {
    return value.of(deal).minus(threshold.at(threshold.escape(deal))).over(scale);
  }

  /** P(x): what the package is worth to the leader if it is kept. */
  public Rational leaderValue(Deal deal) {
    return value.of(deal);
  }

  public boolean leaderSigns(Deal deal) {
    return leaderMargin(deal).signum() >= 0;
  }

  /** By how much the rule of ratification is met; empty if the leader's signature is enough. */
  public Optional<Rational> ratificationMargin(Deal deal) {
    return ruleMargin(rule, deal);
  }

  public boolean ratifies(Deal deal) {
    return ratificationMargin(deal).map(m -> m.signum() >= 0).orElse(true);
  }

  /**
   * The lesser of the leader's and the ratification margin: at least 0 iff it signs and ratifies.
   */
  public Rational margin(Deal deal) {
    return lesser(leaderMargin(deal), ratificationMargin(deal));
  }

  static Rational lesser(Rational leader, Optional<Rational> ratification) {
    return ratification.map(leader::min).orElse(leader);
  }

  /**
   * Whether the package is in the party's win-set; a guarantor also accepts what does not bind it.
   */
  public boolean accepts(Deal deal) {
    return !binds(deal) || margin(deal).signum() >= 0;
  }

  /** Ids of the constituencies that accept the package. */
  public List<String> acceptingGroups(Deal deal) {
    return groups.stream()
        .filter(g -> g.margin(deal).signum() >= 0)
        .map(GroupAcceptance::id)
        .toList();
  }

  /** Each constituency's utility less its acceptance level, in file order. */
  public List<Rational> groupMargins(Deal deal) {
    return groups.stream().map(g -> g.margin(deal)).toList();
  }

  /** What the leader loses by one option of an issue against his best there, in margin units. */
  public Rational loss(int issue, int option) {
    return value.loss(issue, option).over(scale);
  }

  /**
   * What each constituency loses by one option of an issue against its best there (0..1), in file
   * order.
   */
  public List<Rational> groupLosses(int issue, int option) {
    return groups.stream().map(g -> g.utility().loss(issue, option)).toList();
  }

  private Optional<Rational> ruleMargin(Rule current, Deal deal) {
    return switch (current) {
      case Rule.LeaderAlone() -> Optional.empty();
      case Rule.Quota(Rational share) -> Optional.of(quantile(share, deal));
      case Rule.Vetoes(List<Integer> named) ->
          named.stream().map(g -> groups.get(g).margin(deal)).min(Comparator.naturalOrder());
      case Rule.All(List<Rule> rules) ->
          rules.stream().flatMap(r -> ruleMargin(r, deal).stream()).min(Comparator.naturalOrder());
    };
  }

  /** Largest t such that the groups with margin at least t hold the share. */
  private Rational quantile(Rational share, Deal deal) {
    List<GroupAcceptance> descending = new ArrayList<>(groups);
    descending.sort(Comparator.comparing((GroupAcceptance g) -> g.margin(deal)).reversed());
    Rational held = Rational.ZERO;
    for (GroupAcceptance group : descending) {
      held = held.plus(group.power());
      if (held.compareTo(share) >= 0) {
        return group.margin(deal);
      }
    }
    throw UnworkableCase.ofParty(id, " asks for a quota of more than all its constituencies");
  }

  Score value() {
    return value;
  }

  Threshold threshold() {
    return threshold;
  }

  List<GroupAcceptance> groups() {
    return groups;
  }

  Rule rule() {
    return rule;
  }

  List<Choice> bindsWhen() {
    return bindsWhen;
  }
}
