package org.winset.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void likeness_estimates_the_share_of_runs_of_words_that_both_have() {
    Random random = new Random(1);
    for (int kept = 20; kept <= 200; kept += 30) {
      List<String> one = words(random, 200);
      List<String> other = new ArrayList<>(one.subList(0, kept));
      other.addAll(words(random, 200 - kept));
      double exact = jaccard(one, other);

      double estimate =
          Fingerprint.of(String.join(" ", one)).likeness(Fingerprint.of(String.join(" ", other)));

      assertThat(estimate).as("exact %s", exact).isBetween(exact - .2, exact + .2);
    }
  }

  @Test
  void letter_case_punctuation_and_quotation_marks_play_no_part() {
    Fingerprint one = Fingerprint.of("“We accept the water, and not the dam,” he said.");
    Fingerprint other = Fingerprint.of("\"we accept the WATER and not the dam\" he said");

    assertThat(one.likeness(other)).isEqualTo(1);
  }

  @Test
  void near_duplicates_are_grouped_and_others_stay_alone() {
    Random random = new Random(2);
    Map<String, Fingerprint> texts = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      texts.put("text-" + i, Fingerprint.of(String.join(" ", words(random, 150))));
    }
    List<String> wire = words(random, 150);
    texts.put("wire-a", Fingerprint.of(String.join(" ", wire)));
    texts.put("wire-b", Fingerprint.of("By our wire services. " + String.join(" ", wire)));
    texts.put("wire-c", Fingerprint.of(String.join(" ", wire.subList(0, 120))));
    texts.put("empty", Fingerprint.of(""));

    assertThat(Fingerprint.groups(texts)).containsExactly(List.of("wire-a", "wire-b", "wire-c"));
  }

  private static List<String> words(Random random, int count) {
    return random.ints(count, 0, 5_000).mapToObj(i -> "w" + i).toList();
  }

  private static double jaccard(List<String> one, List<String> other) {
    Set<List<String>> a = runs(one);
    Set<List<String>> b = runs(other);
    Set<List<String>> both = new HashSet<>(a);
    both.retainAll(b);
    a.addAll(b);
    return both.size() / (double) a.size();
  }

  private static Set<List<String>> runs(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      runs.add(List.copyOf(words.subList(i, i + 4)));
    }
    return runs;
  }
}
