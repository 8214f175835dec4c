package org.winset.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winset.number.Amount;

/**
 * Evidence as a matrix for the analysis of competing hypotheses (Heuer 1999): a view on the
 * numbers, and the form in which other tools keep them.
 *
 * <p>The counts of inconsistencies are those other tools print. Nothing of ours rests on them:
 * controlled trials found no gain from such scores (Dhami, Belton and Mandel 2019; Karvetski and
 * Mandel 2020).
 *
 * @param hypotheses in order; ids or names
 * @param items in order
 */
public record AchMatrix(List<String> hypotheses, List<Entry> items) {

  /** How well an item fits a hypothesis, in the letters ACH tools use. */
  public enum Mark {
    VERY_INCONSISTENT("II", 2, 1, "0.05..0.2"),
    INCONSISTENT("I", 1, 2, "0.2..0.45"),
    NEUTRAL("N", 0, 3, "0.45..0.55"),
    NOT_APPLICABLE("NA", 0, 3, "0.45..0.55"),
    CONSISTENT("C", 0, 4, "0.55..0.8"),
    VERY_CONSISTENT("CC", 0, 5, "0.8..0.95");

    private final String letters;
    private final int inconsistency;
    private final int step;
    private final String likelihood;

    Mark(String letters, int inconsistency, int step, String likelihood) {
      this.letters = letters;
      this.inconsistency = inconsistency;
      this.step = step;
      this.likelihood = likelihood;
    }

    /** {@code II}, {@code I}, {@code N}, {@code NA}, {@code C} or {@code CC}. */
    public String letters() {
      return letters;
    }

    /**
     * P(item | hypothesis) it stands for: the band of an ICD 203 word, from <i>very unlikely</i>
     * for II to <i>very likely</i> for CC. Ours: ACH gives its letters no numbers.
     */
    public Amount likelihood() {
      return Amount.parse(likelihood);
    }

    /** The mark of these letters; blanks between them and letter case do not matter. */
    public static Optional<Mark> of(String letters) {
      String plain = letters.replace(" ", "").toUpperCase(Locale.ROOT).replace("N/A", "NA");
      return Stream.of(values()).filter(mark -> mark.letters.equals(plain)).findFirst();
    }

    /** The mark in whose band a likelihood lies; on a shared bound the one nearer neutral. */
    public static Mark of(double likelihood) {
      if (likelihood < 0.2) {
        return VERY_INCONSISTENT;
      }
      if (likelihood < 0.45) {
        return INCONSISTENT;
      }
      if (likelihood <= 0.55) {
        return NEUTRAL;
      }
      return likelihood <= 0.8 ? CONSISTENT : VERY_CONSISTENT;
    }
  }

  /** How far ACH tools believe an item. */
  public enum Trust {
    HIGH(2, "0.7..0.8..0.9"),
    MEDIUM(1, "0.5..0.6..0.7"),
    LOW(0.5, "0.3..0.4..0.5");

    private final double weight;
    private final String credibility;

    Trust(double weight, String credibility) {
      this.weight = weight;
      this.credibility = credibility;
    }

    /** What it stands for: the grades B, C and D of the table of credibility. Ours. */
    public Amount credibility() {
      return Amount.parse(credibility);
    }

    /** The word, whatever its letter case. */
    public static Optional<Trust> of(String word) {
      return Stream.of(values()).filter(t -> t.name().equalsIgnoreCase(word.strip())).findFirst();
    }

    /** The word for a credibility: high from .7, medium from .5. */
    public static Trust of(double credibility) {
      if (credibility >= 0.7) {
        return HIGH;
      }
      return credibility >= 0.5 ? MEDIUM : LOW;
    }
  }

  /**
   * One item.
   *
   * @param id names it
   * @param claim what it says; may be empty
   * @param marks one per hypothesis
   */
  public record Entry(String id, String claim, Trust trust, List<Mark> marks) {
    public Entry {
      marks = List.copyOf(marks);
    }
  }

  public AchMatrix {
    hypotheses = List.copyOf(hypotheses);
    items = List.copyOf(items);
    for (Entry item : items) {
      if (item.marks().size() != hypotheses.size()) {
        throw new IllegalArgumentException(item.id() + " needs a mark for each of " + hypotheses);
      }
    }
  }

  /** The matrix of a question. */
  public static AchMatrix of(Question question) {
    List<Entry> items = new ArrayList<>();
    for (Exhibit exhibit : question.exhibits()) {
      items.add(
          new Entry(
              exhibit.item(),
              "",
              Trust.of(exhibit.credibility()),
              exhibit.likelihood().stream().mapToObj(Mark::of).toList()));
    }
    return new AchMatrix(question.hypotheses(), items);
  }

  /** Inconsistencies of a hypothesis: 2 for each II, 1 for each I (Burton 2010). */
  public int inconsistencies(int hypothesis) {
    return items.stream().mapToInt(item -> item.marks().get(hypothesis).inconsistency).sum();
  }

  /** The same weighted by trust: high 2, medium 1, low a half (Burton 2010). */
  public double weightedInconsistencies(int hypothesis) {
    return items.stream()
        .mapToDouble(item -> item.trust().weight * item.marks().get(hypothesis).inconsistency)
        .sum();
  }

  /** Squares of the steps below neutral (Open Synthesis). */
  public double squaredInconsistencies(int hypothesis) {
    return items.stream()
        .mapToInt(item -> Math.max(0, Mark.NEUTRAL.step - item.marks().get(hypothesis).step))
        .mapToDouble(below -> (double) below * below)
        .sum();
  }

  /** Standard deviation of an item's steps over the hypotheses (Open Synthesis). */
  public double diagnosticity(int item) {
    List<Mark> marks = items.get(item).marks();
    double mean = marks.stream().mapToInt(mark -> mark.step).average().orElse(0);
    double squares =
        marks.stream().mapToDouble(mark -> (mark.step - mean) * (mark.step - mean)).sum();
    return Math.sqrt(squares / marks.size());
  }

  /** The hypotheses with the least weighted inconsistencies: those an ACH count would keep. */
  public List<Integer> leastInconsistent() {
    double least =
        IntStream.range(0, hypotheses.size())
            .mapToDouble(this::weightedInconsistencies)
            .min()
            .orElse(0);
    return IntStream.range(0, hypotheses.size())
        .filter(h -> weightedInconsistencies(h) == least)
        .boxed()
        .toList();
  }
}
