package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The smallest flips equal what trying every set of changes in turn finds. */
class FlipProperties {
  private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

  /** Ways that a flip lists at most of those that make one hypothesis lead. */
  private static final int MOST_LISTED = 60;

  @Property(tries = 250)
  void fewest_removals_equal_enumeration(@ForAll long seed) {
    equalsEnumeration(new RandomQuestions(seed).upTo(5, 9));
  }

  @Property(tries = 120)
  void fewest_removals_equal_enumeration_where_items_are_copies(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question few = random.of(2 + random.below(4), 3);
    List<Exhibit> copies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Exhibit copied = few.exhibits().get(random.below(3));
      copies.add(
          new Exhibit(
              "e" + i,
              copied.likelihood(),
              copied.credibility(),
              copied.clamped(),
              copied.cluster()));
    }

    equalsEnumeration(few.with(copies));
  }

  private static void equalsEnumeration(Question question) {
    Posterior posterior = question.weigh();
    Flip flip = Flips.removals(posterior);

    assertThat(flip.proven()).isTrue();
    if (posterior.lead().isEmpty()) {
      assertThat(flip.ways()).isEmpty();
      return;
    }
    int items = question.exhibits().size();
    Map<Integer, Set<List<Integer>>> byLead = new HashMap<>();
    int fewest = Integer.MAX_VALUE;
    for (int mask = 1; mask < 1 << items; mask++) {
      int size = Integer.bitCount(mask);
      OptionalInt lead =
          size <= fewest ? newLead(posterior, without(question, mask)) : OptionalInt.empty();
      if (lead.isPresent()) {
        if (size < fewest) {
          byLead.clear();
          fewest = size;
        }
        byLead.computeIfAbsent(lead.getAsInt(), _ -> new HashSet<>()).add(set(mask));
      }
    }
    Map<Integer, List<Flip.Way>> listed =
        flip.ways().stream().collect(Collectors.groupingBy(Flip.Way::lead));
    assertThat(listed.keySet()).isEqualTo(byLead.keySet());
    byLead.forEach((lead, sets) ->
        assertThat(listed.get(lead).stream().map(FlipProperties::items))
            .doesNotHaveDuplicates()
            .hasSize(Math.min(sets.size(), MOST_LISTED))
            .isSubsetOf(sets));
    assertThat(flip.allWays())
        .isEqualTo(byLead.values().stream().allMatch(sets -> sets.size() <= MOST_LISTED));
    assertThat(flip.ways().isEmpty() || flip.atLeast() == fewest).isTrue();
  }

  @Property(tries = 120)
  void fewest_regrades_equal_enumeration(@ForAll long seed) {
    Question question = new RandomQuestions(seed).upTo(4, 5);
    Posterior posterior = question.weigh();
    Flip flip = Flips.regrades(posterior, LEVELS);
    if (posterior.lead().isEmpty()) {
      return;
    }
    int items = question.exhibits().size();
    int fewest = Integer.MAX_VALUE;
    Set<List<Integer>> sets = new HashSet<>();
    int choices = LEVELS.size() + 2;
    for (int code = 1; code < Math.pow(choices, items); code++) {
      List<Exhibit> changed = new ArrayList<>();
      TreeSet<Integer> which = new TreeSet<>();
      for (int i = 0, rest = code; i < items; i++, rest /= choices) {
        int choice = rest % choices;
        Exhibit item = question.exhibits().get(i);
        if (choice > 0) {
          which.add(i);
        }
        changed.add(choice == 0 ? item : item.believed(choice == 1 ? 0 : LEVELS.get(choice - 2)));
      }
      if (which.size() <= fewest && newLead(posterior, question.with(changed)).isPresent()) {
        if (which.size() < fewest) {
          sets.clear();
          fewest = which.size();
        }
        sets.add(List.copyOf(which));
      }
    }
    assertThat(flip.ways().stream().map(FlipProperties::items).collect(Collectors.toSet()))
        .isEqualTo(sets);
  }

  /** The single lead of a question, if it is not the one before. */
  private static OptionalInt newLead(Posterior before, Question question) {
    OptionalInt lead = question.weigh().lead();
    return lead.equals(before.lead()) ? OptionalInt.empty() : lead;
  }

  private static Question without(Question question, int mask) {
    List<Exhibit> kept = new ArrayList<>();
    for (int i = 0; i < question.exhibits().size(); i++) {
      if ((mask >> i & 1) == 0) {
        kept.add(question.exhibits().get(i));
      }
    }
    return question.with(kept);
  }

  private static List<Integer> set(int mask) {
    List<Integer> set = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      if ((mask >> i & 1) == 1) {
        set.add(i);
      }
    }
    return set;
  }

  private static List<Integer> items(Flip.Way way) {
    return way.changes().stream()
        .map(change ->
            switch (change) {
              case Change.Dropped(int exhibit) -> exhibit;
              case Change.Regraded(int exhibit, double _) -> exhibit;
              case Change.Reread(int exhibit, Row _) -> exhibit;
              case Change.Reweighted(Row _) -> -1;
            })
        .sorted()
        .toList();
  }
}
