package org.winset.deal;

import java.util.Arrays;

/**
 * How far rows can still fall on the way down the search: the best that what is decided and what is
 * left can reach, less the threshold.
 *
 * <p>Taking an option costs a row its <em>loss</em>, how much less it adds than the best option of
 * its super-issue does. Losses are at least 0, so one subtraction both moves a row down the tree
 * and tells by its sign that it has fallen below its threshold. Rows whose losses sum to less than
 * 2^31 share a word, two by two, and are subtracted at once (Lamport 1975); one that falls may
 * borrow from its neighbour, but then the node is dead and nothing else is read from the word. A
 * wider row has a word for itself. Nothing is rounded.
 *
 * <p>The surrogate stands apart in the first word: options are sorted by it, so that the first to
 * fall by it is the last of its siblings.
 */
final class Slack {
  /** What {@link #take} says of an option. */
  enum Taken {
    /** Every row may still reach its threshold. */
    ALIVE,
    /** Some row has fallen. */
    DEAD,
    /** The surrogate has fallen, and so it does with all options that follow. */
    DEAD_WITH_ALL_THAT_FOLLOW
  }

  /** The sign bits of a word that two rows share. */
  private static final long SIGNS = 0x8000_0000_8000_0000L;

  private static final long LOW = 0xFFFF_FFFFL;

  /** Losses of a row that shares a word sum to at most this. */
  private static final long NARROW = Integer.MAX_VALUE;

  private final Branching branching;
  private final int width;

  /** By row: the sum of the greatest losses; no row can fall further. */
  private final long[] spread;

  /** The rows by place, but for the surrogate: first those that share words, then the others. */
  private final int[] row;

  private int narrow;

  /** Words 1 to this, exclusive, are shared by two rows. */
  private int shared;

  private int words;

  /** By depth, then {@code option * words + word}. */
  private final long[][] loss;

  /** By number of options taken, then word. */
  private final long[][] left;

  /** The word that fell last, and is likely to fall next. */
  private int suspect;

  /** Slack of a search that takes options in this order. */
  Slack(Branching branching) {
    this.branching = branching;
    this.width = branching.width;
    this.spread = new long[width];
    this.row = new int[width - 1];
    this.loss = new long[branching.gain.length][];
    this.left = new long[branching.gain.length + 1][width];
  }

  /** Takes in what options cost, once their order is prepared. */
  void prepare() {
    long[][] gain = branching.gain;
    long[][] most = branching.most;
    long[][] least = branching.least;
    Arrays.fill(spread, 0);
    for (int d = 0; d < gain.length; d++) {
      for (int r = 0; r < width && gain[d].length > 0; r++) {
        spread[r] += most[d][r] - least[d][r];
      }
    }
    place();
    for (int d = 0; d < gain.length; d++) {
      int size = gain[d].length / width * words;
      if (loss[d] == null || loss[d].length < size) {
        loss[d] = new long[gain[d].length];
      }
      for (int from = 0, to = 0; from < gain[d].length; from += width, to += words) {
        lose(most[d], gain[d], from, loss[d], to);
      }
    }
    suspect = 0;
  }

  /** Writes what one option costs. */
  private void lose(long[] most, long[] gain, int from, long[] into, int to) {
    into[to] = most[width - 1] - gain[from + width - 1];
    int at = 0;
    for (int w = 1; w < shared; w++, at += 2) {
      int high = row[at];
      long low = at + 1 < narrow ? most[row[at + 1]] - gain[from + row[at + 1]] : 0;
      into[to + w] = (most[high] - gain[from + high]) << Integer.SIZE | low;
    }
    at = narrow;
    for (int w = shared; w < words; w++, at++) {
      into[to + w] = most[row[at]] - gain[from + row[at]];
    }
  }

  /** Gives every row its place: those that are narrow enough share words. */
  private void place() {
    narrow = 0;
    for (int r = 0; r < row.length; r++) {
      if (spread[r] <= NARROW) {
        row[narrow++] = r;
      }
    }
    int at = narrow;
    for (int r = 0; r < row.length; r++) {
      if (spread[r] > NARROW) {
        row[at++] = r;
      }
    }
    shared = 1 + (narrow + 1) / 2;
    words = shared + row.length - narrow;
  }

  /** Sets what is left before the first option is taken, or after some. */
  void set(int taken, long[] sums, long[] rest, long[] threshold) {
    long[] into = left[taken];
    into[0] = sums[width - 1] + rest[width - 1] - threshold[width - 1];
    int at = 0;
    for (int w = 1; w < shared; w++, at += 2) {
      long low = at + 1 < narrow ? slack(row[at + 1], sums, rest, threshold) : 0;
      into[w] = slack(row[at], sums, rest, threshold) << Integer.SIZE | (low & LOW);
    }
    at = narrow;
    for (int w = shared; w < words; w++, at++) {
      into[w] = slack(row[at], sums, rest, threshold);
    }
  }

  /** What is left of a row; more than can be lost, or less than nothing, need not be told apart. */
  private long slack(int r, long[] sums, long[] rest, long[] threshold) {
    return Math.clamp(sums[r] + rest[r] - threshold[r], -1, spread[r]);
  }

  /** Whether some row has fallen before any option is taken. */
  boolean hopeless() {
    long[] start = left[0];
    boolean fallen = start[0] < 0;
    for (int w = 1; w < words; w++) {
      fallen |= fallen(w, start[w]);
    }
    return fallen;
  }

  private boolean fallen(int word, long value) {
    return word < shared ? (value & SIGNS) != 0 : value < 0;
  }

  /** Takes an option at a depth, after those of lesser depths. */
  Taken take(int depth, int option) {
    long[] from = left[depth];
    long[] to = left[depth + 1];
    long[] losses = loss[depth];
    int at = option * words;
    long surrogate = from[0] - losses[at];
    if (surrogate < 0) {
      return Taken.DEAD_WITH_ALL_THAT_FOLLOW;
    }
    to[0] = surrogate;
    if (suspect > 0 && fallen(suspect, from[suspect] - losses[at + suspect])) {
      return Taken.DEAD;
    }
    for (int w = 1; w < shared; w++) {
      long value = from[w] - losses[at + w];
      if ((value & SIGNS) != 0) {
        suspect = w;
        return Taken.DEAD;
      }
      to[w] = value;
    }
    for (int w = shared; w < words; w++) {
      long value = from[w] - losses[at + w];
      if (value < 0) {
        suspect = w;
        return Taken.DEAD;
      }
      to[w] = value;
    }
    return Taken.ALIVE;
  }
}
