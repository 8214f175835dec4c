package org.winset.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.winset.belief.Exhibit;
import org.winset.belief.Question;
import org.winset.belief.Row;

/**
 * Questions whose answer is known because it was drawn first: a hypothesis from the prior, then for
 * each item whether it is seen, given the hypothesis.
 *
 * <p>Items of one voice bear on the question alike (one row of likelihoods) and depend on one
 * another in a way that leaves each by itself as likely as before: an item is seen if a uniform
 * number lies below P(item | hypothesis), and with probability root(rho) it uses its voice's number
 * in place of its own, so that two of a voice share it with probability rho. rho = 0 is
 * independence, rho = 1 copies.
 */
final class SimulatedEvidence {
  private final SplittableRandom random;
  private final int hypotheses;
  private final int voices;
  private final int itemsPerVoice;
  private final double rho;

  SimulatedEvidence(long seed, int hypotheses, int voices, int itemsPerVoice, double rho) {
    this.random = new SplittableRandom(seed);
    this.hypotheses = hypotheses;
    this.voices = voices;
    this.itemsPerVoice = itemsPerVoice;
    this.rho = rho;
  }

  /** A question and which of its hypotheses is true. */
  record Drawn(Question question, int truth) {}

  Drawn next() {
    double[] prior =
        IntStream.range(0, hypotheses).mapToDouble(_ -> 0.2 + random.nextDouble()).toArray();
    Question empty =
        Question.exclusive(
            "q",
            IntStream.range(0, hypotheses).mapToObj(h -> "h" + h).toList(),
            prior,
            0,
            List.of(),
            new Question.Within(0.8, Map.of()));
    int truth = draw(empty.prior());
    List<Exhibit> exhibits = new ArrayList<>();
    for (int voice = 0; voice < voices; voice++) {
      double shared = random.nextDouble();
      double[] row =
          IntStream.range(0, hypotheses)
              .mapToDouble(_ -> 0.1 + 0.8 * random.nextDouble())
              .toArray();
      for (int i = 0; i < itemsPerVoice; i++) {
        exhibits.add(item(voice, i, truth, shared, row.clone()));
      }
    }
    return new Drawn(empty.with(exhibits), truth);
  }

  private Exhibit item(int voice, int i, int truth, double shared, double[] likelihood) {
    boolean copies = random.nextDouble() < Math.sqrt(rho);
    double own = random.nextDouble();
    boolean seen = (copies ? shared : own) < likelihood[truth];
    for (int h = 0; h < hypotheses && !seen; h++) {
      likelihood[h] = 1 - likelihood[h];
    }
    return new Exhibit(
        "e" + voice + "-" + i, Row.of(likelihood), 1, false, Optional.of("voice" + voice));
  }

  private int draw(Row probabilities) {
    double u = random.nextDouble();
    int drawn = 0;
    while (drawn < probabilities.size() - 1 && u >= probabilities.at(drawn)) {
      u -= probabilities.at(drawn++);
    }
    return drawn;
  }

  /** A number between 0 and 1 from the same stream. */
  double uniform() {
    return random.nextDouble();
  }
}
