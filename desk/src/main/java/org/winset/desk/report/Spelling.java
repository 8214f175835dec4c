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

  /** Where a sentence begins every word has a capital. */
  private static final Pattern BEGINS = Pattern.compile("(^|[.!?:]\\s)\\W*$");

  private final Map<String, Set<String>> spellings = new HashMap<>();

  Spelling(Collection<Item> items) {
    for (Item item : items) {
      Matcher word = WORD.matcher(item.claim());
      while (word.find()) {
        if (!BEGINS.matcher(item.claim().substring(0, word.start())).find()) {
          spellings.computeIfAbsent(low(word.group()), w -> new HashSet<>()).add(word.group());
        }
      }
    }
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
