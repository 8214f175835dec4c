package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the questions of {@link Leximin} share: constraints, sorted lists of entries, and a bar that
 * lists must reach or beat.
 */
abstract class Question implements Search.Goal {
  /** What is asked about, and the workplaces that questions about it share. */
  static final class Topic {
    final Sheet sheet;
    final Rows rows;
    final List<Measure> constraints;
    final List<Measure> entries;
    final Effort effort;
    final List<Pass> passes;
    private final Search search;
    private final Surrogate surrogate;

    /** Whether reaching the thresholds of some pass is all that one entry can ask for. */
    private final boolean thresholdsTellAll;

    /**
     * @param constraints at least 0 on every package considered
     * @param entries what is compared
     */
    Topic(Sheet sheet, List<Measure> constraints, List<Measure> entries, Effort effort) {
      this(
          sheet,
          constraints,
          entries,
          effort,
          passes(sheet.rows().rows, constraints, entries),
          entries.size() == 1 && Way.tellAll(constraints) && Way.tellAll(entries));
    }

    private Topic(
        Sheet sheet,
        List<Measure> constraints,
        List<Measure> entries,
        Effort effort,
        List<Pass> passes,
        boolean thresholdsTellAll) {
      this.sheet = sheet;
      this.rows = sheet.rows();
      this.constraints = constraints;
      this.entries = entries;
      this.effort = effort;
      this.search = new Search(rows, effort);
      this.surrogate = new Surrogate(rows);
      this.passes = passes;
      this.thresholdsTellAll = thresholdsTellAll;
    }

    private static List<Pass> passes(int rows, List<Measure> constraints, List<Measure> entries) {
      List<Pass> passes = new ArrayList<>();
      for (Way constraint : Way.ofAll(constraints)) {
        for (Way entry : Way.ofAll(entries)) {
          passes.add(new Pass(constraint, entry, rows));
        }
      }
      return passes;
    }

    /** The same within a narrower sheet, with what was learnt here. */
    Topic within(Sheet narrower, Effort shared) {
      return new Topic(
          narrower,
          constraints,
          entries,
          shared,
          passes.stream().map(Pass::copy).toList(),
          thresholdsTellAll);
    }
  }

  final Topic topic;
  private final Rows rows;
  private final List<Measure> entries;
  private final List<Pass> passes;
  private final Search search;
  private final boolean mustBeatBar;
  private final long[] bounds;
  private long @Nullable [] bar;
  private boolean searching;
  int current;
  private boolean enough;

  Question(Topic topic, boolean mustBeatBar) {
    this.topic = topic;
    this.rows = topic.rows;
    this.entries = topic.entries;
    this.passes = topic.passes;
    this.search = topic.search;
    this.mustBeatBar = mustBeatBar;
    this.bounds = new long[entries.size()];
  }

  /** Searches way by way; returns whether all was searched within the budget. */
  final boolean run(long budget) {
    boolean complete = true;
    long left = budget;
    for (current = 0; current < passes.size() && !enough && !rows.empty(); current++) {
      Pass pass = passes.get(current);
      if (!refuted(pass, thresholds(pass))) {
        seek(pass, thresholds(pass));
        search.prepare(thresholds(pass), pass.multipliers, Tactics.ALL);
        searching = true;
        complete &= search.run(this, left);
        left -= search.nodes();
        topic.effort.spend(search.nodes());
        searching = false;
      }
    }
    return complete || enough;
  }

  /** What a pass demands at present; seeking multipliers can raise it. */
  private long[] thresholds(Pass pass) {
    return pass.thresholds(bar == null ? pass.lowest(rows) : level(bar[0]));
  }

  /** Whether multipliers known before show that nothing reaches the thresholds. */
  private boolean refuted(Pass pass, long[] thresholds) {
    if (!pass.sought()) {
      return false;
    }
    search.prepare(thresholds, pass.multipliers, Tactics.ALL);
    return search.hopeless();
  }

  /** Seeks multipliers for a pass and meets what they like best. */
  final void seek(Pass pass, long[] thresholds) {
    pass.seek(topic.surrogate, thresholds);
    arrive(topic.surrogate.top, rows.sums(topic.surrogate.top));
  }

  /** What thresholds demand so that a bar is reached, or beaten. */
  private long level(long least) {
    return mustBeatBar && topic.thresholdsTellAll ? least + 1 : least;
  }

  final void raiseBar(BigInteger[] to) {
    bar = Arrays.stream(to).mapToLong(rows::floor).toArray();
    if (searching) {
      search.raise(passes.get(current).entry(), level(bar[0]));
    }
  }

  /** The package its multipliers liked best last. */
  final int[] top() {
    return topic.surrogate.top;
  }

  /** Whether what arrives is met by the search, which meets each package once a pass. */
  final boolean searching() {
    return searching;
  }

  final void stop() {
    enough = true;
  }

  @Override
  public final boolean looksBeyondThresholds() {
    return !topic.thresholdsTellAll;
  }

  @Override
  public final boolean promising(long[] upper) {
    for (Measure constraint : topic.constraints) {
      if (constraint.of(upper) < 0) {
        return false;
      }
    }
    if (bar == null) {
      return true;
    }
    for (int e = 0; e < bounds.length; e++) {
      bounds[e] = entries.get(e).of(upper);
    }
    Arrays.sort(bounds);
    int beats = Arrays.compare(bounds, bar);
    return mustBeatBar ? beats > 0 : beats >= 0;
  }

  @Override
  public final boolean arrive(int[] chosen, long[] values) {
    if (enough || !promising(values) || !matters(chosen)) {
      return !enough;
    }
    ExactRows exact = rows.exact(chosen);
    if (!exact.meet(topic.constraints, values)) {
      return true;
    }
    BigInteger[] list = new BigInteger[bounds.length];
    for (int e = 0; e < list.length; e++) {
      list[e] = entries.get(e).of(exact);
    }
    Arrays.sort(list);
    return meet(list, chosen, values);
  }

  /** Whether a package is looked at exactly. */
  boolean matters(int[] chosen) {
    return true;
  }

  /** Takes a package that meets the constraints; returns whether to go on. */
  abstract boolean meet(BigInteger[] list, int[] chosen, long[] values);
}
