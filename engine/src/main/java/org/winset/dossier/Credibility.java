package org.winset.dossier;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Source;
import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * How far an item is believed, by its grades: the table a reader sees, never a number out of sight.
 *
 * <p>The lesser of what the letter of its source (A..F) and its own digit (1..6) are worth counts,
 * since a chain holds as its weakest link does. F and 6 say that nobody can judge, so they are
 * worth anything from 0 to 1; where no grade is given the same holds. Ours: the Admiralty system
 * gives no numbers.
 *
 * @param worth share by letter and digit, {@code "A".."F"} and {@code "1".."6"}, in that order
 */
public record Credibility(Map<String, Amount> worth) {
  /** The letters and digits a grade is made of. */
  public static final List<String> MARKS =
      List.of("A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6");

  private static final Amount UNKNOWN = Amount.parse("0..1");

  /** What the marks are worth where a case does not say otherwise. */
  public static final Credibility DEFAULT = new Credibility(defaults());

  /**
   * The grade of an item: its letter is the best among its sources.
   *
   * @param letter empty if none of its sources is graded
   * @param digit empty if it is not graded
   */
  public record Grade(Optional<Source.Grade> letter, Optional<Integer> digit) {
    /** {@code B2}, {@code F6}; {@code ?} stands for one mark that nobody has given. */
    public String words() {
      return letter.isEmpty() && digit.isEmpty()
          ? "not graded"
          : letter.map(Enum::name).orElse("?") + digit.map(d -> Integer.toString(d)).orElse("?");
    }

    /** The same with the word: {@code grade B2}; {@code not graded}. */
    public String told() {
      return letter.isEmpty() && digit.isEmpty() ? words() : "grade " + words();
    }

    /** Whether source or item cannot be judged. */
    public boolean unknown() {
      return letter.orElse(Source.Grade.F) == Source.Grade.F || digit.orElse(6) == 6;
    }
  }

  public Credibility {
    Map<String, Amount> ordered = new LinkedHashMap<>();
    for (String mark : MARKS) {
      ordered.put(mark, worth.getOrDefault(mark, UNKNOWN));
    }
    worth = Collections.unmodifiableMap(ordered);
  }

  private static Map<String, Amount> defaults() {
    Map<String, Amount> worth = new LinkedHashMap<>();
    List<String> steps =
        List.of("0.9..0.95..1", "0.7..0.8..0.9", "0.5..0.6..0.7", "0.3..0.4..0.5", "0.1..0.2..0.3");
    for (int step = 0; step < steps.size(); step++) {
      Amount amount = Amount.parse(steps.get(step));
      worth.put(MARKS.get(step), amount);
      worth.put(MARKS.get(step + MARKS.size() / 2), amount);
    }
    return worth;
  }

  /** The grade the ledger gives an item. */
  public static Grade gradeOf(Item item, Ledger ledger) {
    return new Grade(
        item.sources().stream()
            .flatMap(id -> ledger.source(id).stream())
            .flatMap(source -> source.grade().stream())
            .min(Comparator.naturalOrder()),
        item.digit());
  }

  /** How far an item of that grade is believed. */
  public Amount of(Grade grade) {
    return lesser(
        worth.getOrDefault(grade.letter().map(Enum::name).orElse("F"), UNKNOWN),
        worth.getOrDefault(Integer.toString(grade.digit().orElse(6)), UNKNOWN));
  }

  /** What known grades are worth at point values, each once, falling. */
  public List<Double> levels() {
    return MARKS.stream()
        .filter(mark -> !mark.equals("F") && !mark.equals("6"))
        .map(mark -> worth.getOrDefault(mark, UNKNOWN).typical().toDouble())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The lesser of two amounts, bound by bound. */
  private static Amount lesser(Amount one, Amount other) {
    Rational low = one.low().min(other.low());
    Rational high = one.high().min(other.high());
    if (low.equals(high)) {
      return new Amount.Point(low);
    }
    if (one instanceof Amount.Uniform || other instanceof Amount.Uniform) {
      return new Amount.Uniform(low, high);
    }
    return new Amount.Pert(low, one.typical().min(other.typical()), high);
  }
}
