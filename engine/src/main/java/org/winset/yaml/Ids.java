package org.winset.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids: lower-case words joined by hyphens. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** Words that say something else where an id could stand. */
  private static final Set<String> RESERVED = Set.of("is", "because", "why", "unknown", "silent");

  private Ids() {}

  /** Whether a key may serve as an id; if not, says so. */
  public static boolean check(Scalar key, String what, Problems problems) {
    if (RESERVED.contains(key.text())) {
      problems.add(
          key,
          Problems.quote(key.text())
              + " cannot be the id of "
              + what
              + ": it has a meaning of its own",
          "choose another word");
      return false;
    }
    if (!ID.matcher(key.text()).matches()) {
      String made = made(key.text());
      problems.add(
          key,
          Problems.quote(key.text()) + " is not an id: lower-case words joined by hyphens",
          made.isEmpty() ? "" : "write " + made);
      return false;
    }
    return true;
  }

  private static String made(String text) {
    String made =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return made.length() > 40 ? "" : made;
  }
}
