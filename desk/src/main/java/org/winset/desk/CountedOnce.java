package org.winset.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question asked on one day with the same settings is one forecast, however many runs of it were
 * kept: their mean, by how many draws each rests on. Else whoever keeps a run with ten seeds would
 * be scored ten times.
 *
 * @param said what counts
 * @param runs how many kept runs it stands for
 */
record CountedOnce(Kept.Said said, int runs) {
  private record Asked(String question, LocalDate asOf, List<String> settings) {}

  /** One for each question, day and list of settings, in the order they first come. */
  static List<CountedOnce> of(List<Kept.Said> all) {
    Map<Asked, List<Kept.Said>> byDay = new LinkedHashMap<>();
    for (Kept.Said said : all) {
      byDay
          .computeIfAbsent(
              new Asked(said.question(), said.asOf(), said.origin().settings()),
              _ -> new ArrayList<>())
          .add(said);
    }
    return byDay.values().stream().map(CountedOnce::mean).toList();
  }

  private static CountedOnce mean(List<Kept.Said> runs) {
    Kept.Said first = runs.getFirst();
    return new CountedOnce(
        new Kept.Said(
            first.origin(),
            first.asOf(),
            first.question(),
            mean(runs, Kept.Said::model),
            first.baseRates(),
            mean(runs, Kept.Said::analyst)),
        runs.size());
  }

  private static Optional<Double> mean(
      List<Kept.Said> runs, Function<Kept.Said, Optional<Double>> chance) {
    double sum = 0;
    double draws = 0;
    for (Kept.Said run : runs) {
      Optional<Double> said = chance.apply(run);
      if (said.isPresent()) {
        sum += said.get() * run.origin().draws();
        draws += run.origin().draws();
      }
    }
    return draws > 0 ? Optional.of(sum / draws) : Optional.empty();
  }
}
