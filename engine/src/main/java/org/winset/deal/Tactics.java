package org.winset.deal;

/**
 * Which parts of the search are in use: all of them, except to measure what each one buys. Answers
 * never depend on it.
 *
 * @param surrogate fold the rows into one more row by multipliers
 * @param ordering take wide super-issues first, else in file order
 * @param relaxation seek fresh multipliers at inner nodes
 * @param climb improve a package by small changes before the search
 */
public record Tactics(boolean surrogate, boolean ordering, boolean relaxation, boolean climb) {
  public static final Tactics ALL = new Tactics(true, true, true, true);
}
