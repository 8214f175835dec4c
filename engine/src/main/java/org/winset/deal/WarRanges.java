package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.deal.OverRanges.Bounds;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Party;
import org.winset.dossier.Resolved.Enforcement;
import org.winset.number.Rational;

/**
 * How far a leader at war can be from his threshold when his nation's wishes vary, all numbers of
 * the war and of his support at home being known.
 *
 * <p>Where those vary too nothing is claimed: what fighting on is worth moves with them in ways
 * that no corner of their ranges bounds.
 */
final class WarRanges {
  private final Bargain bargain;
  private final Dossier dossier;
  private final Party party;

  WarRanges(Bargain bargain, Dossier dossier, Party party) {
    this.bargain = bargain;
    this.dossier = dossier;
    this.party = party;
  }

  /**
   * His value less his threshold, in points; empty if something of the war is uncertain.
   *
   * @param nation the nation's utility of the packages, in points
   * @param support their support, in points
   */
  Optional<Bounds> leaderSurplus(List<List<Integer>> options, Bounds nation, Bounds support) {
    if (!warIsCertain()) {
      return Optional.empty();
    }
    LeaderTerms terms = bargain.terms(party.id()).orElseThrow();
    Rational low = office(terms, support.low());
    Rational high = office(terms, support.high());
    Bounds threshold = threshold(options);
    Rational rest = Rational.ONE.minus(terms.lambda());
    Rational least = terms.lambda().times(nation.low()).plus(rest.times(low.min(high)));
    Rational most = terms.lambda().times(nation.high()).plus(rest.times(low.max(high)));
    return Optional.of(new Bounds(least.minus(threshold.high()), most.minus(threshold.low())));
  }

  private boolean warIsCertain() {
    Stream<String> needed =
        Stream.concat(
            Stream.of(Dyad.PATH + ".", party.path() + ".leader.lambda"),
            party.constituencies().stream()
                .flatMap(g ->
                    Stream.of("power", "wants.", "worth.")
                        .map(part -> g.actor().path() + "." + part)));
    List<String> starts = needed.toList();
    return dossier.inputs().all().stream()
        .filter(input -> starts.stream().anyMatch(input.path()::startsWith))
        .allMatch(input -> input.amount().certain());
  }

  /** Omega(phi) in points, at a support in points. */
  private Rational office(LeaderTerms terms, Rational support) {
    WarView view = WarView.of(bargain, bargain.indexOf(party.id())).orElseThrow();
    Rational standing = view.standingAt(support.over(Rational.HUNDRED));
    Rational removal =
        terms
            .phiBest()
            .plus(terms.phiWorst().minus(terms.phiBest()).times(Rational.ONE.minus(standing)));
    return Rational.ONE
        .minus(removal)
        .times(terms.officeInPeace())
        .minus(removal.times(terms.costOfLosing()))
        .times(Rational.HUNDRED);
  }

  /** The threshold in points, over every enforcement that the options allow. */
  private Bounds threshold(List<List<Integer>> options) {
    Acceptance.Threshold threshold = bargain.parties().get(bargain.indexOf(party.id())).threshold();
    List<Rational> escapes = new ArrayList<>(List.of(Rational.ONE));
    for (int i = 0; i < options.size(); i++) {
      List<Rational> next = new ArrayList<>();
      for (int option : options.get(i)) {
        Rational kept = kept(threshold.enforcement(), i, option);
        escapes.forEach(e -> next.add(e.times(kept)));
      }
      escapes = next.stream().distinct().toList();
    }
    List<Rational> values =
        escapes.stream().map(threshold::at).map(t -> t.times(Rational.HUNDRED)).sorted().toList();
    return new Bounds(values.getFirst(), values.getLast());
  }

  private static Rational kept(List<Enforcement> enforcement, int issue, int option) {
    return enforcement.stream()
        .filter(e -> e.choice().issue() == issue && e.choice().option() == option)
        .map(e -> Rational.ONE.minus(e.e()))
        .reduce(Rational.ONE, Rational::times);
  }
}
