package org.winset.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random questions of any shape, by seed. */
final class RandomQuestions {
  private final SplittableRandom random;

  RandomQuestions(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A question with up to so many hypotheses and items. */
  Question upTo(int hypotheses, int items) {
    return of(random.nextInt(2, hypotheses + 1), random.nextInt(items + 1));
  }

  Question of(int hypotheses, int items) {
    List<Exhibit> exhibits = new ArrayList<>();
    int voices = 1 + random.nextInt(Math.max(1, items));
    for (int i = 0; i < items; i++) {
      exhibits.add(
          new Exhibit(
              "e" + i,
              row(hypotheses),
              random.nextInt(4) == 0 ? 1 : random.nextDouble(),
              random.nextInt(4) == 0,
              random.nextInt(3) == 0
                  ? Optional.empty()
                  : Optional.of("v" + random.nextInt(voices))));
    }
    double[] weights =
        IntStream.range(0, hypotheses).mapToDouble(_ -> 0.1 + random.nextDouble()).toArray();
    return Question.exclusive(
        "q",
        IntStream.range(0, hypotheses).mapToObj(h -> "h" + h).toList(),
        weights,
        random.nextInt(3) == 0 ? 0 : 0.1,
        exhibits,
        new Question.Within(random.nextDouble(), Map.of("v0", random.nextDouble())));
  }

  /** Likelihoods anywhere in 0..1, ends included. */
  Row row(int size) {
    return Row.of(
        IntStream.range(0, size)
            .mapToDouble(_ -> random.nextInt(12) == 0 ? random.nextInt(2) : random.nextDouble())
            .toArray());
  }

  /** A random order of the first {@code size} numbers. */
  int[] order(int size) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
