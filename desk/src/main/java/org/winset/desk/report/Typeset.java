package org.winset.desk.report;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as a printer sets them: a true minus, a multiplication cross, raised powers of ten. */
public final class Typeset {
  private static final Pattern MINUS = Pattern.compile("(?<![\\w.-])-(?=[<\\d])");
  private static final Pattern POWER = Pattern.compile(" x 10\\^(\\d+)");

  /** Characters that turn the direction of all that follows them, words of ours included. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern LAST_DATE = Pattern.compile("(, )(\\d{4}[-\\d]*)$");

  private static final Pattern DATE =
      Pattern.compile("(?<![\\w\u200E-])\\d{4}-\\d{2}(?:-\\d{2})?(?![\\w-])");

  private static final Pattern FROM_THE_RIGHT =
      Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}]");

  private static final char LEFT_TO_RIGHT = '\u200E';

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Typeset() {}

  /** The same text, numbers set well: {@code -35} becomes {@code −35}. */
  public static String of(String text) {
    String straight = dates(straight(text));
    String minus = MINUS.matcher(straight).replaceAll("−");
    return POWER.matcher(minus).replaceAll(power -> "\u00a0×\u00a010" + raised(power.group(1)));
  }

  /** The same for a margin, gain or loss. */
  public static String of(Points points) {
    return of(points.text());
  }

  /** The same as a sentence: a capital first, a full stop last. */
  public static String sentence(String text) {
    String set = of(text);
    if (set.isEmpty()) {
      return set;
    }
    int first = set.offsetByCodePoints(0, 1);
    String capital = set.substring(0, first).toUpperCase(Locale.ROOT) + set.substring(first);
    return ".!?…:”".indexOf(set.charAt(set.length() - 1)) < 0 ? capital + "." : capital;
  }

  /**
   * A citation whose date reads from the left whatever the script before it: after Arabic or Hebrew
   * words 2025-06-10 would be shown as 10-06-2025.
   */
  public static String citation(String citation) {
    return LAST_DATE.matcher(citation).replaceFirst("$1" + LEFT_TO_RIGHT + "$2");
  }

  /** A text whose dates read from the left where some of its words read from the right. */
  public static String dates(String text) {
    return FROM_THE_RIGHT.matcher(text).find()
        ? DATE.matcher(text).replaceAll(LEFT_TO_RIGHT + "$0")
        : text;
  }

  /** The text without characters that turn the direction of all that follows. */
  static String straight(String text) {
    return TURNS.matcher(text).replaceAll("");
  }

  /** A name without what it adds in brackets at its end, for narrow places. */
  public static String brief(String name) {
    int bracket = name.endsWith(")") ? name.indexOf(" (") : -1;
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  private static String raised(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> RAISED.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }
}
