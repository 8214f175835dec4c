package org.winset.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.dossier.Dossier;
import org.winset.dossier.Forecasts.Event;
import org.winset.dossier.Forecasts.Question;
import org.winset.dossier.Input;
import org.winset.dossier.ReferenceClass;
import org.winset.number.Amount;

/**
 * One question of a case, and everything there is to set beside it: side by side, never blended.
 *
 * @param months from the case's as-of to the question's day
 * @param model the chance of a yes by the model; empty without a war model or draws
 * @param ended where a signature is asked for, the model's chance that the war ends in any way:
 *     what base rates are to be held against
 * @param baseRates one for each reference class that reaches so far
 * @param analyst the analyst's own chance
 */
public record Outlook(
    Question question,
    double months,
    Optional<Estimate> model,
    Optional<Estimate> ended,
    List<BaseRate> baseRates,
    Optional<Amount> analyst) {
  private static final double DAYS_A_MONTH = 365.25 / 12;

  /**
   * How often a war of this age ended in so much time, whichever way it ended.
   *
   * @param age months the war has lasted
   */
  public record BaseRate(ReferenceClass wars, double age, BaseRates.Rate rate) {}

  /**
   * The questions of a case, in file order, but those whose day is not after its as-of.
   *
   * @param course how the draws see the war end, if they do
   */
  public static List<Outlook> of(Dossier dossier, Optional<Course> course) {
    BaseRates rates = BaseRates.read();
    List<Outlook> outlooks = new ArrayList<>();
    for (Question question : dossier.forecasts().questions()) {
      double months = months(dossier.asOf(), question.by());
      if (months > 0) {
        outlooks.add(
            new Outlook(
                question,
                months,
                course.flatMap(
                    c -> question.event() == Event.SIGNED ? c.signedBy(months) : c.endedBy(months)),
                course
                    .filter(_ -> question.event() == Event.SIGNED)
                    .flatMap(c -> c.endedBy(months)),
                baseRates(dossier, rates, months),
                dossier.inputs().find(question.path()).map(Input::amount)));
      }
    }
    return List.copyOf(outlooks);
  }

  private static List<BaseRate> baseRates(Dossier dossier, BaseRates rates, double months) {
    Optional<LocalDate> began = dossier.forecasts().warBegan();
    if (began.isEmpty()) {
      return List.of();
    }
    double age = months(began.get(), dossier.asOf());
    return dossier.forecasts().classes().stream()
        .flatMap(
            wars -> rates.within(wars, age, months).map(r -> new BaseRate(wars, age, r)).stream())
        .toList();
  }

  /** Months between two days; negative if the second comes first. */
  static double months(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_A_MONTH;
  }
}
