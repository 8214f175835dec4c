package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.dossier.Link;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Group;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.number.Rational;

/**
 * The bargaining problem of one resolved case: which packages are feasible and who accepts them.
 *
 * <p>Definitions only, evaluated package by package in exact arithmetic (model, sections 1 and 2).
 */
public final class Bargain {
  private final Resolved resolved;
  private final List<Acceptance> parties;
  private final Map<String, LeaderTerms> warTerms;

  private Bargain(Resolved resolved, List<Acceptance> parties, Map<String, LeaderTerms> warTerms) {
    this.resolved = resolved;
    this.parties = List.copyOf(parties);
    this.warTerms = Map.copyOf(warTerms);
  }

  /** The problem in which every leader holds to his stated reservation value. */
  public static Bargain of(Resolved resolved) {
    return of(resolved, Map.of());
  }

  /**
   * The problem in which the leaders named in {@code terms} (by party id) weigh war against the
   * deal.
   *
   * @throws UnworkableCase if the numbers together have no meaning: a party indifferent between all
   *     packages, chances of reneging that sum to 1 or more, a chance of removal outside 0..1
   */
  public static Bargain of(Resolved resolved, Map<String, LeaderTerms> terms) {
    return of(resolved, terms, Optional.empty());
  }

  /**
   * The same problem, given one much like it: what both say of a party by the same numbers is taken
   * over as it is.
   *
   * @throws UnworkableCase likewise
   */
  public static Bargain of(
      Resolved resolved, Map<String, LeaderTerms> terms, Optional<Bargain> like) {
    Optional<Bargain> known = like.filter(other -> other.hasGroundOf(resolved));
    List<Acceptance> parties = new ArrayList<>();
    List<ResolvedParty> anew = new ArrayList<>();
    for (int p = 0; p < resolved.parties().size(); p++) {
      int index = p;
      ResolvedParty party = resolved.parties().get(p);
      Optional<LeaderTerms> war = Optional.ofNullable(terms.get(party.id()));
      Optional<Acceptance> same =
          known
              .filter(other -> other.hasNumbersOf(resolved, index, war))
              .map(other -> other.parties.get(index));
      if (same.isEmpty()) {
        anew.add(party);
      }
      parties.add(same.orElseGet(() -> acceptance(resolved, index, war)));
    }
    Bargain bargain = new Bargain(resolved, parties, terms);
    bargain.checkRemovalChances(anew);
    return bargain;
  }

  /** Whether another problem is about the same packages, and the same of them are enforced. */
  private boolean hasGroundOf(Resolved other) {
    return resolved.parties().size() == other.parties().size()
        && resolved.optionCounts().equals(other.optionCounts())
        && resolved.links().equals(other.links())
        && resolved.enforcement().equals(other.enforcement())
        && resolved.dyad().equals(other.dyad());
  }

  /** Whether all that bears on a party's acceptance is the same in another problem. */
  private boolean hasNumbersOf(Resolved other, int party, Optional<LeaderTerms> war) {
    ResolvedParty own = resolved.parties().get(party);
    return own.equals(other.parties().get(party))
        && terms(own.id()).equals(war)
        && cheated(resolved, party).equals(cheated(other, party));
  }

  /**
   * The same problem where the leaders named in {@code terms} weigh war in another way; what
   * fighting on does not touch is taken over as it is.
   *
   * @throws UnworkableCase likewise
   */
  public Bargain weighing(Map<String, LeaderTerms> terms) {
    List<Acceptance> others = new ArrayList<>();
    boolean onlyWar = true;
    for (int p = 0; p < parties.size(); p++) {
      String id = parties.get(p).party();
      LeaderTerms before = warTerms.get(id);
      LeaderTerms after = terms.get(id);
      if (after == null && before == null) {
        others.add(parties.get(p));
      } else if (after != null && before != null && after.samePeace(before)) {
        others.add(parties.get(p).needing(threshold(resolved, p, after)));
      } else {
        others.add(acceptance(resolved, p, Optional.ofNullable(after)));
        onlyWar = false;
      }
    }
    Bargain bargain = new Bargain(resolved, others, terms);
    if (!onlyWar) {
      bargain.checkRemovalChances(resolved.parties());
    }
    return bargain;
  }

  /** The parties in file order. */
  public List<Acceptance> parties() {
    return parties;
  }

  /** The parties without whose signature there is no deal, in file order. */
  public List<Acceptance> signatories() {
    return parties.stream().filter(p -> !p.isGuarantor()).toList();
  }

  /** Index of the party with that id. */
  public int indexOf(String party) {
    return IntStream.range(0, parties.size())
        .filter(p -> parties.get(p).party().equals(party))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no party " + party));
  }

  /** Number of options of every issue, in file order. */
  public List<Integer> optionCounts() {
    return resolved.optionCounts();
  }

  public List<Link> links() {
    return resolved.links();
  }

  /** Indexes of the links a package breaks. */
  public List<Integer> brokenLinks(Deal deal) {
    int[] options = deal.toArray();
    return IntStream.range(0, links().size())
        .filter(l -> links().get(l).brokenBy(options))
        .boxed()
        .toList();
  }

  /** Indexes of the links that a plan breaks whatever its unknown points are. */
  List<Integer> brokenLinks(List<Plan.Point> plan) {
    int[] options = plan.stream().mapToInt(p -> p.known() ? p.options().getFirst() : -1).toArray();
    return IntStream.range(0, links().size())
        .filter(l -> {
          var link = links().get(l);
          return plan.get(link.left().issue()).known()
              && plan.get(link.right().issue()).known()
              && link.brokenBy(options);
        })
        .boxed()
        .toList();
  }

  public boolean feasible(Deal deal) {
    return brokenLinks(deal).isEmpty();
  }

  /** Whether every party accepts a feasible package. */
  public boolean inZopa(Deal deal) {
    return feasible(deal) && parties.stream().allMatch(p -> p.accepts(deal));
  }

  /** What a war model says of a party's leader; empty if he holds to a reservation value. */
  Optional<LeaderTerms> terms(String party) {
    return Optional.ofNullable(warTerms.get(party));
  }

  Resolved resolved() {
    return resolved;
  }

  private static Acceptance acceptance(Resolved resolved, int index, Optional<LeaderTerms> war) {
    ResolvedParty party = resolved.parties().get(index);
    Score nation = Score.utility(party.nation());
    Score support = support(resolved, party);
    List<Acceptance.GroupAcceptance> groups =
        party.groups().stream()
            .map(g ->
                new Acceptance.GroupAcceptance(
                    g.id(),
                    g.power(),
                    g.acceptsAt().over(Rational.HUNDRED),
                    Score.utility(g.preferences())))
            .toList();
    Score value =
        war.map(t -> valueInWar(party.id(), nation, support, t))
            .orElseGet(() ->
                mix(nation, support, party.groups().isEmpty() ? Rational.ONE : party.lambda()));
    Acceptance.Threshold threshold =
        war.map(t -> threshold(resolved, index, t))
            .orElseGet(() ->
                Acceptance.Threshold.stated(
                    party
                        .reservation()
                        .orElseThrow(
                            () -> UnworkableCase.ofParty(party.id(), " has no reservation value"))
                        .over(Rational.HUNDRED)));
    return new Acceptance(
        party.id(),
        party.role(),
        party.bindsWhen(),
        value,
        threshold,
        groups,
        party.ratification(),
        war.isEmpty());
  }

  /** S(x): the constituencies' utilities weighted by power. */
  static Score support(Resolved resolved, ResolvedParty party) {
    Score sum = Score.zero(resolved.optionCounts());
    for (Group group : party.groups()) {
      sum = sum.plus(Score.utility(group.preferences()).times(group.power()));
    }
    return sum;
  }

  private static Score mix(Score nation, Score support, Rational lambda) {
    return nation.times(lambda).plus(support.times(Rational.ONE.minus(lambda)));
  }

  /** P(x) = lambda u(x) + (1 - lambda) Omega(phi(x)). */
  private static Score valueInWar(String id, Score nation, Score support, LeaderTerms terms) {
    Score removal = removalChance(id, support, terms);
    Score office =
        removal
            .times(terms.officeInPeace().plus(terms.costOfLosing()).negated())
            .plus(terms.officeInPeace());
    return mix(nation, office, terms.lambda());
  }

  /** phi(x), the chance that the leader is removed after signing. */
  private static Score removalChance(String id, Score support, LeaderTerms terms) {
    Rational won = terms.supportIfWon().map(s -> s.over(Rational.HUNDRED)).orElseGet(support::best);
    Rational lost =
        terms.supportIfLost().map(s -> s.over(Rational.HUNDRED)).orElseGet(support::worst);
    if (won.equals(lost)) {
      throw UnworkableCase.ofParty(id, ": support if won and support if lost are equal");
    }
    Score standing = support.plus(lost.negated()).times(Rational.ONE.over(won.minus(lost)));
    Rational spread = terms.phiWorst().minus(terms.phiBest());
    return standing.times(spread.negated()).plus(terms.phiBest().plus(spread));
  }

  private static Acceptance.Threshold threshold(Resolved resolved, int index, LeaderTerms terms) {
    ResolvedParty party = resolved.parties().get(index);
    Rational cheated = cheated(resolved, index);
    if (cheated.plus(party.plansToRenege()).compareTo(Rational.ONE) >= 0) {
      throw UnworkableCase.ofParty(
          party.id(),
          ": the chance that the other side reneges and the chance that it does so itself sum to 1"
              + " or more");
    }
    return new Acceptance.Threshold(
        terms.war(),
        terms.warAgainst(),
        terms.warFor(),
        cheated,
        party.plansToRenege(),
        resolved.enforcement());
  }

  /** The chance that the other side of the war breaks the deal; 0 for whoever is in none. */
  private static Rational cheated(Resolved resolved, int index) {
    return resolved.dyad().stream()
        .filter(other -> other != index && resolved.dyad().contains(index))
        .map(other -> resolved.parties().get(other).reneges())
        .findFirst()
        .orElse(Rational.ZERO);
  }

  /** phi must be a probability on every feasible package. */
  private void checkRemovalChances(List<ResolvedParty> of) {
    for (ResolvedParty party : of) {
      LeaderTerms terms = warTerms.get(party.id());
      if (terms == null) {
        continue;
      }
      Score removal = removalChance(party.id(), support(resolved, party), terms);
      if (isChance(removal.lowest(), removal.highest())) {
        continue; // whatever packages are feasible
      }
      Form form = Form.of(Board.of(this), removal);
      if (!isChance(form.least(), form.most())) {
        throw UnworkableCase.ofParty(
            party.id(),
            ": the chance of removal phi leaves 0..1 on a feasible package; support-if-won and"
                + " support-if-lost lie too close together");
      }
    }
  }

  private static boolean isChance(Rational least, Rational most) {
    return least.signum() >= 0 && most.compareTo(Rational.ONE) <= 0;
  }
}
