package org.winset.forecast;

import java.util.List;
import java.util.Optional;

/**
 * How the draws see a war go on, month by month.
 *
 * @param signed chance that a text is signed by the end of each month, from month 0
 * @param decided chance that arms have decided it by then, giving up included
 */
public record Course(List<Estimate> signed, List<Estimate> decided) {
  public Course {
    signed = List.copyOf(signed);
    decided = List.copyOf(decided);
  }

  /** Chance that it is signed within so many months; empty beyond the last. */
  public Optional<Estimate> signedBy(double months) {
    return at(signed, months);
  }

  /** Chance that it is signed or decided by arms within so many months; empty beyond the last. */
  public Optional<Estimate> endedBy(double months) {
    return at(signed, months)
        .flatMap(s ->
            at(decided, months)
                .map(d -> new Estimate(s.mean() + d.mean(), Math.hypot(s.error(), d.error()))));
  }

  /** Within a month events are spread evenly. */
  private static Optional<Estimate> at(List<Estimate> curve, double months) {
    int before = (int) Math.floor(months);
    if (months < 0 || before + 1 >= curve.size()) {
      return months == curve.size() - 1.0 ? Optional.of(curve.getLast()) : Optional.empty();
    }
    double share = months - before;
    Estimate from = curve.get(before);
    Estimate to = curve.get(before + 1);
    return Optional.of(
        new Estimate(
            from.mean() + share * (to.mean() - from.mean()), Math.max(from.error(), to.error())));
  }
}
