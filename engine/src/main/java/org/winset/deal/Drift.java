package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * How far an envoy aims away from his principal: the best package for each.
 *
 * <p>An envoy values a package at (1 - beta) times his principal's leader margin plus beta times
 * the share of his private interests it serves (0..1). Compared are packages of the ZOPA; if none
 * is known, all feasible ones.
 *
 * @param insideZopa whether they are packages of the ZOPA
 * @param decided whether it is proven, if they are not, that the ZOPA is empty
 * @param envoys the best for the envoy
 * @param principals the best for the principal
 * @param partings issues on which the two differ
 * @param others what the other parties would accept, which is what an envoy can bring home
 */
public record Drift(
    boolean insideZopa,
    boolean decided,
    Aim envoys,
    Aim principals,
    List<Integer> partings,
    Parting parting,
    Others others) {
  /**
   * Where the envoy's private interests begin to cost his principal something.
   *
   * @param from the least beta, to a thousandth, at which the envoy's best does; empty if none does
   * @param proven whether no lesser one does; else every number is only one at which it may
   */
  public record Parting(Optional<Rational> from, boolean proven) {}

  /**
   * A package somebody would aim at.
   *
   * @param deal the least in file order of those that are best for him
   * @param principal what the principal would do with it
   * @param served share of the envoy's private interests it serves, 0..1
   * @param ties number of packages that are as good for him
   */
  public record Aim(Deal deal, Standing principal, Rational served, Count ties, boolean complete) {}

  /**
   * Packages that everybody but the principal accepts.
   *
   * @param packages how many there are
   * @param ratified how many of them the principal would sign and could ratify
   * @param signed how many its leader would sign, whether or not they could be ratified
   * @param envoys the best of them for the envoy
   * @param proven whether, if there is no such package, it is shown that there is none
   */
  public record Others(
      Count packages, Count ratified, Count signed, Optional<Aim> envoys, boolean proven) {}

  public Drift {
    partings = List.copyOf(partings);
  }

  /** What the principal's leader loses by the envoy's best against his own, in margin units. */
  public Rational loss() {
    return principals.principal().leaderMargin().minus(envoys.principal().leaderMargin());
  }
}
