package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winset.evidence.Item;

/** How a ledger's claims spell a word: names with capitals, {@code NATO}, {@code Poland}. */
final class Spelling {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");

  /** What ends a sentence, or announces one, before the words between which it stands. */
  private static final Pattern ENDS = Pattern.compile("[.!?:]\\s");

  private final Map<String, Set<String>> spellings = new HashMap<>();

  Spelling(Collection<Item> items) {
    for (Item item : items) {
      String claim = item.claim();
      Matcher word = WORD.matcher(claim);
      int before = -1;
      while (word.find()) {
        if (!begins(claim, before, word.start())) {
          spellings.computeIfAbsent(low(word.group()), w -> new HashSet<>()).add(word.group());
        }
        before = word.end();
      }
    }
  }

  /** Whether a sentence begins between two words; there every word has a capital. */
  private static boolean begins(String claim, int before, int start) {
    return before < 0 || ENDS.matcher(claim).region(before, start).find();
  }

  /** As the claims spell it, if all spell it alike; else as it is. */
  String of(String word) {
    List<String> found = new ArrayList<>(spellings.getOrDefault(low(word), Set.of()));
    return found.size() == 1 ? found.getFirst() : word;
  }

  private static String low(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
