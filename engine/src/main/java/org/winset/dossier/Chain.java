package org.winset.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Issues that links and worth-links tie together, directly or through others: they can only be
 * settled as one.
 *
 * @param issues their indexes, ascending, at least two
 * @param links the links among them
 */
record Chain(List<Integer> issues, List<Link> links) {
  /** The most combinations of options a chain may have (model, section 1). */
  static final int MOST = 1_000;

  Chain {
    issues = List.copyOf(issues);
    links = List.copyOf(links);
  }

  /** The chains of a case, by their first issue. */
  static List<Chain> of(int issueCount, List<Link> links, List<Party> parties) {
    int[] head = new int[issueCount];
    for (int i = 0; i < issueCount; i++) {
      head[i] = i;
    }
    links.forEach(link -> join(head, link.left().issue(), link.right().issue()));
    parties.stream()
        .flatMap(party -> party.actors().stream())
        .flatMap(actor -> actor.worth().stream())
        .forEach(worth -> join(head, worth.left().issue(), worth.right().issue()));
    TreeMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < issueCount; i++) {
      members.computeIfAbsent(find(head, i), _ -> new ArrayList<>()).add(i);
    }
    return members.values().stream()
        .filter(issues -> issues.size() > 1)
        .map(issues ->
            new Chain(
                issues,
                links.stream().filter(link -> issues.contains(link.left().issue())).toList()))
        .toList();
  }

  private static void join(int[] head, int one, int other) {
    int a = find(head, one);
    int b = find(head, other);
    head[Math.max(a, b)] = Math.min(a, b);
  }

  private static int find(int[] head, int issue) {
    int at = issue;
    while (head[at] != at) {
      at = head[at];
    }
    return at;
  }

  /** How many combinations of options it has; {@code MOST + 1} for anything above. */
  int combinations(List<Issue> all) {
    long product = 1;
    for (int issue : issues) {
      product = Math.min(MOST + 1, product * Math.max(1, all.get(issue).options().size()));
    }
    return (int) product;
  }

  /** The choices that occur in some combination that breaks no link. */
  Set<Choice> possible(List<Issue> all) {
    Set<Choice> possible = new HashSet<>();
    int[] options = new int[all.size()];
    for (int code = 0; code < combinations(all); code++) {
      int rest = code;
      for (int issue : issues) {
        int size = all.get(issue).options().size();
        options[issue] = rest % size;
        rest /= size;
      }
      if (links.stream().noneMatch(link -> link.brokenBy(options))) {
        issues.forEach(issue -> possible.add(new Choice(issue, options[issue])));
      }
    }
    return possible;
  }

  /** The ids of its issues, in file order. */
  String words(List<Issue> all) {
    return String.join(" + ", new TreeSet<>(issues).stream().map(i -> all.get(i).id()).toList());
  }
}
