package org.winset.desk.report;

import java.util.Optional;
import org.winset.forecast.Assessment;
import org.winset.forecast.Chances;
import org.winset.forecast.Course;
import org.winset.forecast.WarAssessment;

/** Tells why the war at point values and the draws say different things, where they do. */
final class PointAndDraws {
  private static final int YEAR = 12;

  /** Chances nearer than this need no word. */
  private static final double NEAR = .1;

  private PointAndDraws() {}

  /** What is to be said of it; nothing where they agree, or either is missing. */
  static Optional<String> tell(Assessment assessment, Optional<Chances> drawn) {
    Optional<Course> course = drawn.flatMap(Chances::course);
    if (assessment.war().isEmpty() || course.isEmpty()) {
      return Optional.empty();
    }
    double point =
        assessment.war().get().course().months().stream()
            .filter(month -> month.month() == YEAR)
            .mapToDouble(WarAssessment.Month::signed)
            .findFirst()
            .orElseThrow();
    Chance year = Chance.of(course.get().signed().get(YEAR));
    return Math.abs(point - year.value()) < NEAR
        ? Optional.empty()
        : Optional.of(words(assessment, drawn.get(), WarFigures.chance(point).text(), year.text()));
  }

  private static String words(Assessment assessment, Chances drawn, String point, String year) {
    boolean closed = assessment.zopa().empty();
    String numbers =
        "At point values the same model gives a text signed within a year "
            + point
            + ", the draws give it "
            + year
            + (drawn.silence() > 0 ? " (silence counted)" : "")
            + ". Each answers a question of its own: at point values "
            + (closed ? "no package" : "some package")
            + " suits everybody today; in the draws one does in "
            + Chance.of(drawn.zopa()).text()
            + ".";
    boolean drawsDiffer = closed ? drawn.zopa().mean() > .5 : drawn.zopa().mean() < .5;
    return drawsDiffer
        ? numbers
            + " Where none does, nothing is signed until the front or a leader changes. Many"
            + " conditions have to hold at once, and a set of middling numbers may meet or miss them"
            + " all together; how often they are met is what the draws tell."
        : numbers;
  }
}
