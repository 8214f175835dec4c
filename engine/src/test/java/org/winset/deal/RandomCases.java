package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.winset.dossier.Choice;
import org.winset.dossier.Grounds;
import org.winset.dossier.Link;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Group;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.dossier.Resolved.WorthPoints;
import org.winset.number.Rational;

/** Small random bargaining problems with everything in them, and their packages one by one. */
final class RandomCases {
  private final Random random;
  private final List<Integer> counts;

  RandomCases(long seed) {
    random = new Random(seed);
    counts =
        IntStream.range(0, 3 + random.nextInt(3)).mapToObj(i -> 1 + random.nextInt(3)).toList();
  }

  Resolved next() {
    List<ResolvedParty> parties = new ArrayList<>();
    int signatories = 2 + random.nextInt(2);
    for (int p = 0; p < signatories + random.nextInt(2); p++) {
      parties.add(party("P" + p, p >= signatories));
    }
    List<Link> links =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(l ->
                new Link(
                    random.nextBoolean() ? Link.Kind.NEEDS : Link.Kind.EXCLUDES,
                    choice(0, counts.size() / 2),
                    choice(counts.size() / 2, counts.size()),
                    Grounds.NONE))
            .toList();
    return new Resolved(counts, links, List.of(), parties, List.of());
  }

  private Choice choice(int from, int to) {
    int issue = from + random.nextInt(to - from);
    return new Choice(issue, random.nextInt(counts.get(issue)));
  }

  private ResolvedParty party(String id, boolean guarantor) {
    int groups = random.nextInt(4);
    return new ResolvedParty(
        id,
        guarantor ? Party.Role.GUARANTOR : Party.Role.SIGNATORY,
        guarantor ? List.of(choice(0, counts.size()), choice(0, counts.size())) : List.of(),
        preferences(),
        Rational.of(random.nextInt(5), 4),
        Optional.of(Rational.of(random.nextInt(80))),
        IntStream.range(0, groups)
            .mapToObj(g ->
                new Group(
                    "g" + g,
                    Rational.of(1, groups),
                    Rational.of(random.nextInt(70)),
                    preferences()))
            .toList(),
        groups == 0 ? new Rule.LeaderAlone() : rule(groups),
        Rational.ZERO,
        Rational.ZERO);
  }

  private Rule rule(int groups) {
    return switch (random.nextInt(4)) {
      case 0 -> new Rule.LeaderAlone();
      case 1 -> new Rule.Quota(Rational.of(1 + random.nextInt(groups), groups));
      case 2 -> new Rule.Vetoes(List.of(random.nextInt(groups)));
      default ->
          new Rule.All(
              List.of(
                  new Rule.Quota(Rational.of(1, 2)),
                  new Rule.Vetoes(List.of(random.nextInt(groups)))));
    };
  }

  private Preferences preferences() {
    List<Rational> weights = new ArrayList<>();
    List<List<Rational>> values = new ArrayList<>();
    for (int count : counts) {
      weights.add(Rational.of(1 + random.nextInt(7)));
      values.add(
          IntStream.range(0, count).mapToObj(k -> Rational.of(10L * random.nextInt(11))).toList());
    }
    values.set(0, IntStream.range(0, counts.getFirst()).mapToObj(k -> Rational.of(k)).toList());
    values.set(1, IntStream.range(0, counts.get(1)).mapToObj(k -> Rational.of(90 - k)).toList());
    List<WorthPoints> worth =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(
                new WorthPoints(
                    choice(0, counts.size() / 2),
                    choice(counts.size() / 2, counts.size()),
                    Rational.of(random.nextInt(21) - 10L)));
    return new Preferences(weights, values, worth);
  }

  /** A plan in which some points are unknown, and some known to be one of two. */
  List<Plan.Point> plan() {
    return IntStream.range(0, counts.size()).mapToObj(this::point).toList();
  }

  private Plan.Point point(int issue) {
    int count = counts.get(issue);
    int option = random.nextInt(count);
    int kind = random.nextInt(4);
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    if (kind == 0) {
      return new Plan.Point(Plan.Status.UNKNOWN, all, Grounds.NONE);
    }
    if (kind == 1 && count == 3) {
      List<Integer> two = all.stream().filter(k -> k != option).toList();
      return new Plan.Point(Plan.Status.ONE_OF, two, Grounds.NONE);
    }
    return new Plan.Point(Plan.Status.STATED, List.of(option), Grounds.NONE);
  }

  /** Every feasible package, in file order. */
  static List<Deal> packages(Bargain bargain) {
    List<Deal> all = new ArrayList<>();
    int[] options = new int[bargain.optionCounts().size()];
    do {
      Deal deal = Deal.of(options);
      if (bargain.feasible(deal)) {
        all.add(deal);
      }
    } while (advance(options, bargain.optionCounts()));
    return all;
  }

  private static boolean advance(int[] options, List<Integer> counts) {
    for (int i = options.length - 1; i >= 0; i--) {
      if (++options[i] < counts.get(i)) {
        return true;
      }
      options[i] = 0;
    }
    return false;
  }
}
