package org.winset.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is characteristic of a text, small enough to compare tens of thousands: the least hashes of
 * its runs of {@value #RUN} words (MinHash; Broder 1997).
 *
 * <p>Two texts are near-duplicates if they share at least half of the runs of words that either has
 * (Jaccard index). The share of equal hashes estimates that index with a standard error of at most
 * .06; letter case, punctuation and quotation marks play no part. Candidates are found by bands of
 * two hashes: of near-duplicates, all but one in ten thousand.
 */
public final class Fingerprint {
  private static final int RUN = 4;
  private static final int HASHES = 64;
  private static final int BAND = 2;
  private static final double ENOUGH = 0.5;

  private final long[] least;
  private final int runs;

  private Fingerprint(long[] least, int runs) {
    this.least = least;
    this.runs = runs;
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    long[] last = new long[RUN];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      i += Math.max(1, Character.charCount(c));
      if (Character.isLetterOrDigit(c)) {
        word = word * 1_000_003 + Character.toLowerCase(c) + 1;
      } else if (word != 0 && c != '\'' && c != '’') {
        last[words++ % RUN] = word;
        word = 0;
        if (words >= RUN) {
          add(least, last, words);
        }
      }
    }
    return new Fingerprint(least, Math.max(0, words - RUN + 1));
  }

  private static void add(long[] least, long[] last, int words) {
    long run = 0;
    for (int k = 0; k < RUN; k++) {
      run = mixed(run ^ last[(words + k) % RUN]);
    }
    for (int h = 0; h < HASHES; h++) {
      least[h] = Math.min(least[h], mixed(run + h * 0x9E3779B97F4A7C15L) >>> 1);
    }
  }

  /** Stafford's variant 13 of the MurmurHash3 finaliser. */
  private static long mixed(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** The estimated share of runs of words that both texts have, of those that either has. */
  public double likeness(Fingerprint other) {
    if (runs == 0 || other.runs == 0) {
      return 0;
    }
    int same = 0;
    for (int h = 0; h < HASHES; h++) {
      same += least[h] == other.least[h] ? 1 : 0;
    }
    return same / (double) HASHES;
  }

  /** Groups of two or more texts that are near-duplicates, each group and all of them by name. */
  public static List<List<String>> groups(Map<String, Fingerprint> texts) {
    Map<String, String> leader = new HashMap<>();
    Set<String> compared = new HashSet<>();
    for (int h = 0; h < HASHES; h += BAND) {
      Map<List<Long>, List<String>> bands = new LinkedHashMap<>();
      for (Map.Entry<String, Fingerprint> text : new TreeMap<>(texts).entrySet()) {
        if (text.getValue().runs > 0) {
          List<Long> band = List.of(text.getValue().least[h], text.getValue().least[h + 1]);
          bands.computeIfAbsent(band, k -> new ArrayList<>()).add(text.getKey());
        }
      }
      for (List<String> candidates : bands.values()) {
        join(candidates, texts, leader, compared);
      }
    }
    Map<String, List<String>> groups = new TreeMap<>();
    for (String text : new TreeMap<>(texts).keySet()) {
      groups.computeIfAbsent(lead(text, leader), k -> new ArrayList<>()).add(text);
    }
    return groups.values().stream().filter(g -> g.size() > 1).map(List::copyOf).toList();
  }

  /** Joins the first of the candidates with each that is like it. */
  private static void join(
      List<String> candidates,
      Map<String, Fingerprint> texts,
      Map<String, String> leader,
      Set<String> compared) {
    for (int i = 0; i + 1 < candidates.size(); i++) {
      String one = candidates.get(i);
      String next = candidates.get(i + 1);
      for (String other : List.of(next, candidates.getFirst())) {
        boolean open = !one.equals(other) && !lead(one, leader).equals(lead(other, leader));
        Fingerprint a = texts.get(one);
        Fingerprint b = texts.get(other);
        if (open
            && compared.add(one + "\n" + other)
            && a != null
            && b != null
            && a.likeness(b) >= ENOUGH) {
          leader.put(lead(other, leader), lead(one, leader));
        }
      }
    }
  }

  private static String lead(String text, Map<String, String> leader) {
    String at = text;
    while (leader.containsKey(at)) {
      at = leader.get(at);
    }
    return at;
  }
}
