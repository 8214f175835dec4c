package org.winset.desk.reading;

/**
 * A number with its unit or what it counts, as a text gives it.
 *
 * @param words as written: {@code 650,000 troops}
 * @param start where they stand (UTF-16)
 * @param end the character after them
 * @param value the number alone, in digits: {@code 650000}
 * @param unit the unit or noun: {@code troops}
 */
public record Quantity(String words, int start, int end, String value, String unit) {}
