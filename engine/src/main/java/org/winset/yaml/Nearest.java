package org.winset.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word somebody meant: the known one with the least edit distance (insertion, deletion,
 * change, or swap of neighbours), if that is small for its length.
 */
public final class Nearest {
  private static final int MOST_LISTED = 8;
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The known word nearest to {@code word}; letter case costs nothing. */
  public static Optional<String> to(String word, Collection<String> known) {
    String sought = word.strip().toLowerCase(Locale.ROOT);
    if (sought.isEmpty() || sought.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, Math.max(sought.length() / 3, sought.length() > 4 ? 2 : 1));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - sought.length()) <= most)
        .filter(candidate -> distance(sought, candidate.toLowerCase(Locale.ROOT)) <= most)
        .min(Comparator.comparingInt(c -> distance(sought, c.toLowerCase(Locale.ROOT))));
  }

  /** {@code did you mean "800k"?}, or else the known words if they are few. */
  public static String suggestion(String word, Collection<String> known) {
    return to(word, known)
        .map(near -> "did you mean " + Problems.quote(near) + "?")
        .orElseGet(() -> list(known));
  }

  private static String list(Collection<String> known) {
    List<String> words = known.stream().distinct().limit(MOST_LISTED + 1L).toList();
    return switch (words.size()) {
      case 0 -> "";
      case 1 -> "only " + Problems.quote(words.getFirst()) + " is known here";
      case MOST_LISTED + 1 -> "";
      default -> "known here: " + String.join(", ", words);
    };
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
