package org.winset.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winset.yaml.Fields;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads dates as people write them in a case. */
public final class Dates {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern PARTIAL = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  private Dates() {}

  /** A day, {@code YYYY-MM-DD}; a problem if it is none or does not exist. */
  public static Optional<LocalDate> day(Scalar text, Problems problems) {
    if (!DAY.matcher(text.text()).matches()) {
      problems.add(text, Problems.quote(text.text()) + " is not a date", "write it YYYY-MM-DD");
      return Optional.empty();
    }
    return partial(text, problems).map(PartialDate::earliest);
  }

  /** The day, month or year at a node. */
  static Optional<PartialDate> of(Node node, Fields owner, Problems problems) {
    return Fields.text(node, "each date of " + owner.owner(), problems)
        .flatMap(text -> partial(text, problems));
  }

  /** A day, month or year; a problem if it is none or does not exist. */
  public static Optional<PartialDate> partial(Scalar text, Problems problems) {
    if (!PARTIAL.matcher(text.text()).matches()) {
      problems.add(
          text,
          Problems.quote(text.text()) + " is not a date",
          "write it YYYY-MM-DD, YYYY-MM or YYYY");
      return Optional.empty();
    }
    try {
      return Optional.of(PartialDate.parse(text.text()));
    } catch (DateTimeException e) {
      problems.add(text, "there is no " + text.text() + " in the calendar");
      return Optional.empty();
    }
  }
}
