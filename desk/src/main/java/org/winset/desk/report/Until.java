package org.winset.desk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Until when: dated questions, each with everything there is to set beside it.
 *
 * @param questions in file order, those whose day lies ahead
 * @param curve how the draws see a war go on; empty without a war or draws
 * @param curveNote what must be said with the curve
 * @param note what must be said with the questions
 */
public record Until(List<Question> questions, List<Month> curve, String curveNote, String note) {
  /**
   * One month of the curve.
   *
   * @param month from the case's as-of
   * @param signed chance that a text is signed by then
   * @param word that chance by the report's scale
   * @param decided chance that arms have decided the war by then
   */
  public record Month(int month, LocalDate by, Chance signed, String word, Chance decided) {
    /** {@code 12 months}. */
    public String words() {
      return Figures.counted(month, "month");
    }
  }

  /**
   * One question.
   *
   * @param event what makes it a yes, in words
   * @param resolves how one will tell
   * @param model the chance by the model, if there is one
   * @param modelWord that chance by the report's scale
   * @param ended the model's chance that the war ends in any way, which is what base rates tell;
   *     left out where that is the question
   * @param analyst the analyst's own chance, as written
   * @param opinions what sources say, in their own words and by a scale
   */
  public record Question(
      String id,
      String asks,
      LocalDate by,
      String event,
      String resolves,
      Optional<Chance> model,
      Optional<String> modelWord,
      Optional<Chance> ended,
      List<BaseRate> baseRates,
      Optional<String> analyst,
      List<String> opinions) {}

  /**
   * How often wars of that age ended in so much time.
   *
   * @param atRisk how many there were
   * @param low lower end of the 95 % interval
   * @param words {@code 16% (9 wars, 10% to 25%)}
   */
  public record BaseRate(
      String id, String wars, int atRisk, double chance, double low, double high, String words) {
    /** A chance as a part of a line, for pictures. */
    public String share(double of) {
      return new Chance(of, 0, "").width();
    }
  }
}
