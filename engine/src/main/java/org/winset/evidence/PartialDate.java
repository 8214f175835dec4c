package org.winset.evidence;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date known to the day, the month or the year.
 *
 * @param text as written: {@code 2025-12-24}, {@code 2025-12} or {@code 2025}
 * @param earliest the first day it can mean
 */
public record PartialDate(String text, LocalDate earliest) implements Comparable<PartialDate> {
  /**
   * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
   *
   * @throws DateTimeParseException if the text is none of these or names a day that does not exist
   */
  public static PartialDate parse(String text) {
    return new PartialDate(
        text,
        switch (text.length()) {
          case 4 -> Year.parse(text).atDay(1);
          case 7 -> YearMonth.parse(text).atDay(1);
          default -> LocalDate.parse(text);
        });
  }

  /** Whether every day it can mean lies after {@code day}. */
  public boolean isAfter(LocalDate day) {
    return earliest.isAfter(day);
  }

  @Override
  public int compareTo(PartialDate other) {
    return earliest.compareTo(other.earliest);
  }

  @Override
  public String toString() {
    return text;
  }
}
