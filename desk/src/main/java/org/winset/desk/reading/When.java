package org.winset.desk.reading;

import java.time.LocalDate;
import java.util.Optional;
import org.winset.evidence.PartialDate;

/**
 * A date as a text gives it, as days of the calendar.
 *
 * @param words as written: {@code a couple of days earlier}
 * @param start where they stand (UTF-16)
 * @param end the character after them
 * @param from the first day that can be meant
 * @param to the last
 * @param sure whether the words have one meaning only; else somebody should confirm it
 */
public record When(String words, int start, int end, LocalDate from, LocalDate to, boolean sure) {
  /** The date as a ledger writes it, if it is sure and one day, one month or one year. */
  public Optional<PartialDate> partial() {
    if (!sure) {
      return Optional.empty();
    }
    if (from.equals(to)) {
      return Optional.of(PartialDate.parse(from.toString()));
    }
    if (from.getDayOfMonth() != 1 || !to.plusDays(1).equals(from.plusMonths(1))) {
      boolean year = from.getDayOfYear() == 1 && to.plusDays(1).equals(from.plusYears(1));
      return year
          ? Optional.of(PartialDate.parse("%04d".formatted(from.getYear())))
          : Optional.empty();
    }
    return Optional.of(
        PartialDate.parse("%04d-%02d".formatted(from.getYear(), from.getMonthValue())));
  }

  /** {@code 2025-11-29 to 2025-11-30}, or one day. */
  public String days() {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
