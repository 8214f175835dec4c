package org.winset.forecast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What some draws say together, one tally for each hypothesis: opaque to whoever carries it from
 * where it was computed to where it is added up.
 */
public final class Tallies {
  private final List<Tally> byHypothesis;

  Tallies(Measures measures, int hypotheses) {
    this.byHypothesis =
        Stream.generate(() -> new Tally(measures.size(), measures.histograms()))
            .limit(hypotheses)
            .toList();
  }

  Tally of(int hypothesis) {
    return byHypothesis.get(hypothesis);
  }

  /** Adds what the draws that follow say. */
  void add(Tallies next) {
    for (int h = 0; h < byHypothesis.size(); h++) {
      byHypothesis.get(h).add(next.of(h));
    }
  }

  /** Writes all sums, exactly. */
  public void write(DataOutput out) throws IOException {
    for (Tally tally : byHypothesis) {
      tally.write(out);
    }
  }

  /** Replaces all sums by those that another of the same case wrote. */
  public void read(DataInput in) throws IOException {
    for (Tally tally : byHypothesis) {
      tally.read(in);
    }
  }
}
