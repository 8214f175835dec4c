package org.winset.deal;

import java.util.List;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Rational;

/**
 * The numbers of one draw as doubles, each in its place: filled anew for every draw, never grown.
 *
 * <p>Units are those of {@link Resolved}: values, reservation and acceptance levels in points,
 * shares, lambda and chances in 0..1, weights and powers in any unit (normalised when they are
 * used). Parties, groups, issues, options and enforcement options go by their index in the case.
 */
public final class Numbers {
  private final Actor[] nations;
  private final Actor[][] groups;
  final double[] lambda;
  final double[] reservation;
  final double[][] power;
  final double[][] acceptsAt;
  final double[][] quotas;
  final double[] reneges;
  final double[] plansToRenege;
  final double[] enforcement;

  /** Additive preferences of a nation or a group. */
  public static final class Actor {
    final double[] weights;
    final double[][] values;
    final double[] worth;

    private Actor(Preferences preferences) {
      weights = new double[preferences.weights().size()];
      values = new double[weights.length][];
      for (int i = 0; i < values.length; i++) {
        values[i] = new double[preferences.values().get(i).size()];
      }
      worth = new double[preferences.worth().size()];
    }

    private void set(Preferences preferences) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = preferences.weights().get(i).toDouble();
        List<Rational> points = preferences.values().get(i);
        for (int k = 0; k < values[i].length; k++) {
          values[i][k] = points.get(k).toDouble();
        }
      }
      for (int l = 0; l < worth.length; l++) {
        worth[l] = preferences.worth().get(l).points().toDouble();
      }
    }

    /** Sets what an issue weighs. */
    public void weight(int issue, double weight) {
      weights[issue] = weight;
    }

    /** Sets the points of an option. */
    public void value(int issue, int option, double points) {
      values[issue][option] = points;
    }

    /** Sets the points of the actor's l-th pair of options that are worth more together. */
    public void worth(int l, double points) {
      worth[l] = points;
    }
  }

  /** Numbers for a case of this structure, filled with its own. */
  public Numbers(Resolved resolved) {
    int parties = resolved.parties().size();
    nations = new Actor[parties];
    groups = new Actor[parties][];
    lambda = new double[parties];
    reservation = new double[parties];
    power = new double[parties][];
    acceptsAt = new double[parties][];
    quotas = new double[parties][];
    reneges = new double[parties];
    plansToRenege = new double[parties];
    enforcement = new double[resolved.enforcement().size()];
    for (int p = 0; p < parties; p++) {
      ResolvedParty party = resolved.parties().get(p);
      nations[p] = new Actor(party.nation());
      groups[p] =
          party.groups().stream().map(g -> new Actor(g.preferences())).toArray(Actor[]::new);
      power[p] = new double[groups[p].length];
      acceptsAt[p] = new double[groups[p].length];
      quotas[p] = new double[quotasOf(party.ratification()).size()];
    }
    set(resolved);
  }

  /** The quotas of a rule, in the order in which they are written. */
  static List<Rational> quotasOf(Rule rule) {
    return switch (rule) {
      case Rule.Quota(Rational share) -> List.of(share);
      case Rule.All(List<Rule> rules) -> rules.stream().flatMap(r -> quotasOf(r).stream()).toList();
      case Rule.LeaderAlone _, Rule.Vetoes _ -> List.of();
    };
  }

  /** Takes every number from a resolved case of the same structure. */
  public void set(Resolved resolved) {
    for (int p = 0; p < nations.length; p++) {
      ResolvedParty party = resolved.parties().get(p);
      nations[p].set(party.nation());
      lambda[p] = party.lambda().toDouble();
      reservation[p] = party.reservation().map(Rational::toDouble).orElse(Double.NaN);
      reneges[p] = party.reneges().toDouble();
      plansToRenege[p] = party.plansToRenege().toDouble();
      for (int g = 0; g < groups[p].length; g++) {
        groups[p][g].set(party.groups().get(g).preferences());
        power[p][g] = party.groups().get(g).power().toDouble();
        acceptsAt[p][g] = party.groups().get(g).acceptsAt().toDouble();
      }
      List<Rational> shares = quotasOf(party.ratification());
      for (int q = 0; q < shares.size(); q++) {
        quotas[p][q] = shares.get(q).toDouble();
      }
    }
    for (int e = 0; e < enforcement.length; e++) {
      enforcement[e] = resolved.enforcement().get(e).e().toDouble();
    }
  }

  /** The nation of a party. */
  public Actor nation(int party) {
    return nations[party];
  }

  /** A constituency of a party. */
  public Actor group(int party, int group) {
    return groups[party][group];
  }

  /** Sets the weight of the nation's interest in a leader's mind, 0..1. */
  public void lambda(int party, double share) {
    lambda[party] = share;
  }

  /** A leader's stated reservation value in points; NaN if he has none. */
  public double reservation(int party) {
    return reservation[party];
  }

  /** Sets a leader's stated reservation value in points; NaN if he has none. */
  public void reservation(int party, double points) {
    reservation[party] = points;
  }

  /** Sets a group's power. */
  public void power(int party, int group, double share) {
    power[party][group] = share;
  }

  /** Sets the points at which a group accepts. */
  public void acceptsAt(int party, int group, double points) {
    acceptsAt[party][group] = points;
  }

  /** Sets the q-th quota written in a party's rule, 0..1. */
  public void quota(int party, int q, double share) {
    quotas[party][q] = share;
  }

  /** Sets the chance that a party breaks the deal later. */
  public void reneges(int party, double chance) {
    reneges[party] = chance;
  }

  /** Sets the chance that a party means to break it from the start. */
  public void plansToRenege(int party, double chance) {
    plansToRenege[party] = chance;
  }

  /** Sets the strength e of the e-th enforcement option, 0..1. */
  public void enforcement(int e, double strength) {
    enforcement[e] = strength;
  }
}
