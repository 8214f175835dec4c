package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winset.dossier.Dossier;
import org.winset.dossier.Forecasts.Event;
import org.winset.dossier.Forecasts.Opinion;
import org.winset.evidence.Item;
import org.winset.evidence.Source;
import org.winset.forecast.Chances;
import org.winset.forecast.Course;
import org.winset.forecast.Estimate;
import org.winset.forecast.Outlook;
import org.winset.number.ProbabilityScale;

/** Tells what is forecast until when. */
final class UntilTeller {
  private static final String NOTE =
      "Base rates say how often a war that had lasted so long ended, in any way, within as much time;"
          + " in brackets the number of wars still going on at that age, and a 95% interval. Classes"
          + " differ more than any model does, so at least two stand here. Nothing is blended: which"
          + " to trust is the reader's call.";

  private static final String CURVE =
      "What the draws make of the war month by month, all accounts of the parties' aims mixed: a text"
          + " signed, or the war decided by arms, giving up included. A model's chances, no better"
          + " than its ranges.";

  /** Months that are shown of the curve. */
  private static final int[] SHOWN = {1, 3, 6, 12, 24, 36, 60};

  private final Dossier dossier;
  private final ProbabilityScale scale;

  UntilTeller(Dossier dossier, ProbabilityScale scale) {
    this.dossier = dossier;
    this.scale = scale;
  }

  /**
   * Empty if the case asks nothing whose day lies ahead and nothing was drawn of a war.
   *
   * @param course how the draws see the war go on, if they do
   */
  Optional<Until> tell(Optional<Course> course) {
    return tell(course, Optional.empty());
  }

  /** The same with a word on how the draws and the point values differ. */
  Optional<Until> tell(Optional<Course> course, Optional<String> beside) {
    List<Outlook> outlooks = Outlook.of(dossier, course);
    return outlooks.isEmpty() && course.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Until(
                outlooks.stream().map(this::question).toList(),
                course.map(this::curve).orElse(List.of()),
                course.isPresent() ? CURVE + beside.map(words -> " " + words).orElse("") : "",
                NOTE));
  }

  /** What the bottom line should say of it: nothing without a war. */
  static List<String> bottomLine(Chances chances, ProbabilityScale scale) {
    return chances
        .course()
        .map(course -> {
          Estimate year = course.signed().get(12);
          return List.of(
              "A text signed within a year: "
                  + scale.word(year.mean())
                  + " ("
                  + Chance.of(year).text()
                  + ", "
                  + scale.name()
                  + "); the war decided by arms by then: "
                  + scale.word(course.decided().get(12).mean())
                  + " ("
                  + Chance.of(course.decided().get(12)).text()
                  + ").");
        })
        .orElse(List.of());
  }

  private List<Until.Month> curve(Course course) {
    return IntStream.of(SHOWN)
        .filter(month -> month < course.signed().size())
        .mapToObj(month ->
            new Until.Month(
                month,
                dossier.asOf().plusMonths(month),
                Chance.of(course.signed().get(month)),
                scale.word(course.signed().get(month).mean()),
                Chance.of(course.decided().get(month))))
        .toList();
  }

  private Until.Question question(Outlook outlook) {
    return new Until.Question(
        outlook.question().id(),
        outlook.question().asks(),
        outlook.question().by(),
        outlook.question().event() == Event.SIGNED
            ? "every signatory signs"
            : "the war ends, by signature or by arms",
        outlook.question().resolves(),
        outlook.model().map(Chance::of),
        outlook.model().map(m -> scale.word(m.mean())),
        outlook.ended().map(Chance::of),
        outlook.baseRates().stream().map(UntilTeller::baseRate).toList(),
        outlook.analyst().map(a -> percent(a.low().toDouble(), a.high().toDouble())),
        outlook.question().opinions().stream().map(this::opinion).toList());
  }

  private static Until.BaseRate baseRate(Outlook.BaseRate base) {
    return new Until.BaseRate(
        base.wars().id(),
        base.wars().words(),
        base.rate().atRisk(),
        base.rate().chance(),
        base.rate().low(),
        base.rate().high(),
        percent(base.rate().chance())
            + " ("
            + Figures.counted(base.rate().atRisk(), "war")
            + ", "
            + percent(base.rate().low())
            + " to "
            + percent(base.rate().high())
            + ")");
  }

  private static String percent(double chance) {
    return Math.round(chance * 100) + "%";
  }

  private static String percent(double low, double high) {
    return low == high ? percent(low) : percent(low) + " to " + percent(high);
  }

  /** The source's own words, and what scales that know them make of them. */
  private String opinion(Opinion opinion) {
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (ProbabilityScale scale : ProbabilityScale.ALL) {
      scale
          .term(opinion.says())
          .ifPresentOrElse(
              term -> known.add(scale.name() + " " + term.low() + " to " + term.high() + "%"),
              () -> unknown.add(scale.name()));
    }
    String reading =
        known.isEmpty()
            ? "no scale known here has these words"
            : "by "
                + Figures.and(known)
                + (unknown.isEmpty() ? "" : "; not in " + Figures.or(unknown));
    return speakers(opinion)
        + ": “"
        + opinion.says()
        + "” of "
        + (opinion.of() ? "yes" : "no")
        + " ("
        + reading
        + ")";
  }

  private String speakers(Opinion opinion) {
    List<String> names =
        opinion.grounds().because().stream()
            .flatMap(id -> dossier.ledger().item(id).stream())
            .map(this::speaker)
            .distinct()
            .toList();
    return names.isEmpty() ? "An opinion" : Figures.and(names);
  }

  private String speaker(Item item) {
    return item.speaker()
        .orElseGet(() ->
            item.sources().stream()
                .flatMap(id -> dossier.ledger().source(id).stream())
                .map(Source::publisher)
                .collect(Collectors.joining(", ")));
  }
}
