package org.winset.forecast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What some draws say together, one tally for each hypothesis, and how it depends on each input:
 * opaque to whoever carries it from where it was computed to where it is added up.
 */
public final class Tallies {
  /** Outcomes of which influences are kept: whether there is any deal. */
  static final int OUTCOMES = 1;

  private final List<Tally> byHypothesis;
  private final InfluenceTally influences;

  Tallies(Stage stage, int hypotheses) {
    Measures measures = stage.measures();
    this.byHypothesis =
        Stream.generate(() -> new Tally(measures.size(), measures.histograms()))
            .limit(hypotheses)
            .toList();
    this.influences = new InfluenceTally(stage.bins().size(), OUTCOMES);
  }

  InfluenceTally influences() {
    return influences;
  }

  Tally of(int hypothesis) {
    return byHypothesis.get(hypothesis);
  }

  /** Adds what the draws that follow say. */
  void add(Tallies next) {
    for (int h = 0; h < byHypothesis.size(); h++) {
      byHypothesis.get(h).add(next.of(h));
    }
    influences.add(next.influences);
  }

  /** Writes all sums, exactly. */
  public void write(DataOutput out) throws IOException {
    for (Tally tally : byHypothesis) {
      tally.write(out);
    }
    influences.write(out);
  }

  /** Replaces all sums by those that another of the same case wrote. */
  public void read(DataInput in) throws IOException {
    for (Tally tally : byHypothesis) {
      tally.read(in);
    }
    influences.read(in);
  }
}
