package org.winset.desk.report;

/**
 * What text may be made of.
 *
 * @param width columns to write in
 * @param unicode whether signs beyond ASCII may be used
 * @param colour whether a terminal's colours may be used
 */
public record Style(int width, boolean unicode, boolean colour) {
  /** Nothing a file or pipe could not take. */
  public static Style plain(int width) {
    return new Style(width, true, false);
  }
}
