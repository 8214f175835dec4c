package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winset.dossier.Choice;
import org.winset.dossier.Link;
import org.winset.dossier.Resolved.Enforcement;

/**
 * The space of feasible packages as a product of independent choices.
 *
 * <p>Issues that a link, a worth-link or enforcement ties together are merged into one {@link
 * SuperIssue}; what remains is a plain product, on which every score of the case is a sum of one
 * term per super-issue. Combinations that break a link are left out, so no search ever meets an
 * infeasible package.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their own means
final class Board {
  /**
   * Largest number of combinations that issues tied together may have. A case file is held to 1,000
   * when it is read; the published examples this room is tested on go beyond.
   */
  static final int MOST_COMBINATIONS = 20_000;

  /** Largest number of combinations of issues with enforcement options. */
  static final int MOST_ENFORCEMENT = 64;

  /**
   * Issues decided together.
   *
   * @param issues indexes, ascending
   * @param combinations feasible options of those issues, ascending as arrays
   */
  record SuperIssue(int[] issues, int[][] combinations) {
    private boolean isLike(SuperIssue other) {
      return Arrays.equals(issues, other.issues)
          && Arrays.deepEquals(combinations, other.combinations);
    }
  }

  private final int issueCount;
  private final List<SuperIssue> superIssues;

  private Board(int issueCount, List<SuperIssue> superIssues) {
    this.issueCount = issueCount;
    this.superIssues = superIssues;
  }

  /**
   * The board of a bargaining problem.
   *
   * @throws UnworkableCase if issues tied together have too many combinations
   */
  static Board of(Bargain bargain) {
    return of(
        bargain, bargain.parties().stream().anyMatch(p -> p.threshold().dependsOnEnforcement()));
  }

  /** The board that serves whatever numbers the problem is given. */
  static Board forAnyNumbers(Bargain bargain) {
    return of(bargain, !bargain.resolved().dyad().isEmpty());
  }

  /** The board of issues that nothing ties together. */
  static Board untied(int[] options) {
    return new Board(
        options.length,
        IntStream.range(0, options.length)
            .mapToObj(i ->
                new SuperIssue(
                    new int[] {i},
                    IntStream.range(0, options[i])
                        .mapToObj(k -> new int[] {k})
                        .toArray(int[][]::new)))
            .toList());
  }

  private static Board of(Bargain bargain, boolean enforcementMatters) {
    int issues = bargain.optionCounts().size();
    Ties ties = new Ties(issues);
    for (Link link : bargain.links()) {
      ties.join(link.left().issue(), link.right().issue());
    }
    for (Acceptance party : bargain.parties()) {
      party.value().pairs().forEach(p -> ties.join(p.left().issue(), p.right().issue()));
      party
          .groups()
          .forEach(g ->
              g.utility().pairs().forEach(p -> ties.join(p.left().issue(), p.right().issue())));
    }
    requireFewCombinations(ties, bargain.optionCounts());
    joinEnforcement(ties, bargain, enforcementMatters);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < issues; i++) {
      members.computeIfAbsent(ties.root(i), k -> new ArrayList<>()).add(i);
    }
    return new Board(issues, members.values().stream().map(m -> superIssue(bargain, m)).toList());
  }

  /** Issues that lie in one piece, by union and find. */
  private static final class Ties {
    private final int[] parent;

    Ties(int count) {
      parent = IntStream.range(0, count).toArray();
    }

    /** The least issue of the piece. */
    int root(int i) {
      return parent[i] == i ? i : root(parent[i]);
    }

    void join(int i, int j) {
      int a = root(i);
      int b = root(j);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private static void requireFewCombinations(Ties ties, List<Integer> optionCounts) {
    long[] product = new long[optionCounts.size()];
    Arrays.fill(product, 1);
    for (int i = 0; i < product.length; i++) {
      int root = ties.root(i);
      product[root] *= optionCounts.get(i);
      if (product[root] > MOST_COMBINATIONS) {
        throw new UnworkableCase(
            "links",
            "issues linked to issue "
                + (root + 1)
                + " have more than "
                + MOST_COMBINATIONS
                + " combinations");
      }
    }
  }

  private static void joinEnforcement(Ties ties, Bargain bargain, boolean matters) {
    List<Integer> enforcing =
        bargain.resolved().enforcement().stream()
            .map(Enforcement::choice)
            .map(Choice::issue)
            .distinct()
            .toList();
    long product = 1;
    for (int issue : enforcing) {
      product *= bargain.optionCounts().get(issue);
      if (product > MOST_ENFORCEMENT) {
        throw new UnworkableCase(
            "issues with enforcement options have more than " + MOST_ENFORCEMENT + " combinations");
      }
      if (matters) {
        ties.join(enforcing.getFirst(), issue);
      }
    }
  }

  private static SuperIssue superIssue(Bargain bargain, List<Integer> members) {
    int[] issues = members.stream().mapToInt(Integer::intValue).toArray();
    List<Link> links =
        bargain.links().stream().filter(l -> members.contains(l.left().issue())).toList();
    List<int[]> combinations = new ArrayList<>();
    int[] options = new int[bargain.optionCounts().size()];
    collect(bargain.optionCounts(), links, issues, 0, options, combinations);
    return new SuperIssue(issues, combinations.toArray(int[][]::new));
  }

  private static void collect(
      List<Integer> optionCounts,
      List<Link> links,
      int[] issues,
      int position,
      int[] options,
      List<int[]> into) {
    if (position == issues.length) {
      if (links.stream().noneMatch(l -> l.brokenBy(options))) {
        into.add(Arrays.stream(issues).map(i -> options[i]).toArray());
      }
      return;
    }
    for (int k = 0; k < optionCounts.get(issues[position]); k++) {
      options[issues[position]] = k;
      collect(optionCounts, links, issues, position + 1, options, into);
    }
  }

  /** Whether another board has the same issues tied together and the same combinations of them. */
  boolean isLike(Board other) {
    return issueCount == other.issueCount
        && size() == other.size()
        && IntStream.range(0, size())
            .allMatch(s -> superIssues.get(s).isLike(other.superIssues.get(s)));
  }

  int issueCount() {
    return issueCount;
  }

  List<SuperIssue> superIssues() {
    return superIssues;
  }

  int size() {
    return superIssues.size();
  }

  /** Number of feasible packages. */
  BigInteger feasible() {
    return superIssues.stream()
        .map(s -> BigInteger.valueOf(s.combinations().length))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The package in which super-issue s takes its combination {@code chosen[s]}. */
  Deal deal(int[] chosen) {
    int[] options = new int[issueCount];
    for (int s = 0; s < chosen.length; s++) {
      SuperIssue issue = superIssues.get(s);
      int[] combination = issue.combinations()[chosen[s]];
      for (int i = 0; i < combination.length; i++) {
        options[issue.issues()[i]] = combination[i];
      }
    }
    return Deal.of(options);
  }

  /**
   * The options of super-issues decided so far, 0 elsewhere, so that such packages compare in file
   * order.
   *
   * @param combinations by super-issue; -1 where it is not decided
   */
  Deal partial(int[] combinations) {
    return deal(Arrays.stream(combinations).map(c -> Math.max(c, 0)).toArray());
  }

  /** The combination each super-issue takes in a feasible package. */
  int[] combinationsOf(Deal deal) {
    int[] combinations = new int[size()];
    for (int s = 0; s < combinations.length; s++) {
      SuperIssue issue = superIssues.get(s);
      int[] wanted = Arrays.stream(issue.issues()).map(deal::option).toArray();
      combinations[s] = Arrays.binarySearch(issue.combinations(), wanted, Arrays::compare);
    }
    return combinations;
  }

  /** Some package of the board, to evaluate one combination of one super-issue in isolation. */
  Deal with(int superIssue, int combination) {
    int[] chosen = new int[size()];
    chosen[superIssue] = combination;
    return deal(chosen);
  }

  /** Combinations of each super-issue that stay within a domain, by index. */
  int[][] within(Domain domain) {
    int[][] kept = new int[size()][];
    for (int s = 0; s < kept.length; s++) {
      kept[s] = within(superIssues.get(s), domain);
    }
    return kept;
  }

  /** The same where it differs from what another domain keeps; null elsewhere. */
  int[] @Nullable [] within(Domain domain, Domain known) {
    int[] @Nullable [] kept = new int[size()][];
    for (int s = 0; s < kept.length; s++) {
      SuperIssue issue = superIssues.get(s);
      kept[s] = domain.agrees(issue.issues(), known) ? null : within(issue, domain);
    }
    return kept;
  }

  private static int[] within(SuperIssue issue, Domain domain) {
    int[][] combinations = issue.combinations();
    int[] kept = new int[combinations.length];
    int count = 0;
    for (int c = 0; c < kept.length; c++) {
      if (domain.allows(issue.issues(), combinations[c])) {
        kept[count++] = c;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** For every combination, the first that differs from it in free issues alone. */
  int[][] alike(IntPredicate free) {
    int[][] alike = new int[size()][];
    for (int s = 0; s < alike.length; s++) {
      SuperIssue issue = superIssues.get(s);
      int[][] combinations = issue.combinations();
      alike[s] = new int[combinations.length];
      for (int c = 0; c < combinations.length; c++) {
        int[] combination = combinations[c];
        alike[s][c] =
            IntStream.rangeClosed(0, c)
                .filter(other ->
                    IntStream.range(0, combination.length)
                        .allMatch(i ->
                            free.test(issue.issues()[i])
                                || combination[i] == combinations[other][i]))
                .findFirst()
                .orElseThrow();
      }
    }
    return alike;
  }
}
