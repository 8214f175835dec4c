package org.winset.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words for probabilities: a published scale that gives each word a band of percent.
 *
 * <p>The word is chosen by the number as it is printed, and the number always stands beside it.
 * Where bands share a bound, the one nearer 50 % has it; where a scale leaves a gap, the nearest
 * band; where one band lies within another, the inner. Words for what is impossible or certain are
 * read and never written. Immutable.
 *
 * @param id as written in a case and after {@code --scale}
 * @param source where it was published
 * @param terms from the least probable band to the most
 */
public record ProbabilityScale(String id, String name, String source, List<Term> terms) {
  /** US Office of the Director of National Intelligence, ICD 203 (2015), likelihood words. */
  public static final ProbabilityScale ICD_203 =
      new ProbabilityScale(
          "icd203",
          "ICD 203",
          "US ODNI, Intelligence Community Directive 203, 2015",
          List.of(
              new Term("almost no chance", List.of("remote"), 1, 5),
              new Term("very unlikely", List.of("highly improbable"), 5, 20),
              new Term("unlikely", List.of("improbable"), 20, 45),
              new Term("roughly even chance", List.of("roughly even odds"), 45, 55),
              new Term("likely", List.of("probable"), 55, 80),
              new Term("very likely", List.of("highly probable"), 80, 95),
              new Term("almost certain", List.of("nearly certain"), 95, 99)));

  /** The scales a case may choose from; the first is the default. */
  public static final List<ProbabilityScale> ALL =
      List.of(
          ICD_203,
          new ProbabilityScale(
              "phia",
              "PHIA yardstick",
              "UK Professional Head of Intelligence Assessment, probability yardstick, 2025",
              List.of(
                  new Term("remote chance", List.of(), 0, 5),
                  new Term("highly unlikely", List.of(), 10, 20),
                  new Term("unlikely", List.of(), 25, 35),
                  new Term("realistic possibility", List.of(), 40, 50),
                  new Term("likely", List.of("probably", "probable"), 55, 75),
                  new Term("highly likely", List.of(), 80, 90),
                  new Term("almost certain", List.of(), 95, 100))),
          new ProbabilityScale(
              "kesselman",
              "Kesselman list",
              "Kesselman, Verbal Probability Expressions in National Intelligence Estimates, 2008",
              List.of(
                  new Term("impossible", List.of(), 0, 0),
                  new Term("remote", List.of(), 1, 15),
                  new Term("highly unlikely", List.of(), 16, 30),
                  new Term("unlikely", List.of(), 31, 45),
                  new Term("chances a little better or less", List.of(), 46, 55),
                  new Term("likely", List.of(), 56, 70),
                  new Term("highly likely", List.of(), 71, 85),
                  new Term("almost certain", List.of(), 86, 99),
                  new Term("certainty", List.of("certain"), 100, 100))),
          new ProbabilityScale(
              "kent",
              "Kent",
              "Kent, Words of Estimative Probability, 1964",
              List.of(
                  new Term("impossible", List.of(), 0, 0),
                  new Term("almost certainly not", List.of(), 2, 12),
                  new Term("probably not", List.of(), 20, 40),
                  new Term("chances about even", List.of(), 40, 60),
                  new Term("probable", List.of(), 63, 87),
                  new Term("almost certain", List.of(), 87, 99),
                  new Term("certain", List.of(), 100, 100))),
          new ProbabilityScale(
              "ipcc",
              "IPCC",
              "Mastrandrea et al., Guidance Note on Consistent Treatment of Uncertainties, 2010",
              List.of(
                  new Term("exceptionally unlikely", List.of(), 0, 1),
                  new Term("very unlikely", List.of(), 0, 10),
                  new Term("unlikely", List.of(), 0, 33),
                  new Term("about as likely as not", List.of(), 33, 66),
                  new Term("likely", List.of(), 66, 100),
                  new Term("very likely", List.of(), 90, 100),
                  new Term("virtually certain", List.of(), 99, 100))));

  /**
   * One word.
   *
   * @param synonyms other words the scale gives for the same band
   * @param low percent, 0..100
   * @param high percent, 0..100
   */
  public record Term(String word, List<String> synonyms, int low, int high) {
    public Term {
      synonyms = List.copyOf(synonyms);
      if (low < 0 || low > high || high > 100) {
        throw new IllegalArgumentException("a band lies in 0..100, not " + low + ".." + high);
      }
    }

    /** What the word says of a probability: anywhere in its band. */
    public Amount amount() {
      return low == high
          ? new Amount.Point(Rational.of(low, 100))
          : new Amount.Uniform(Rational.of(low, 100), Rational.of(high, 100));
    }

    private boolean says(String text) {
      return word.equals(text) || synonyms.contains(text);
    }

    private boolean encloses(Term other) {
      return !equals(other) && low <= other.low && other.high <= high;
    }

    private double distance(double percent) {
      return Math.max(0, Math.max(low - percent, percent - high));
    }

    /** How far the band's nearer end is from an even chance; 0 if it covers it. */
    private double fromEven() {
      return distance(50);
    }
  }

  public ProbabilityScale {
    terms = List.copyOf(terms);
  }

  /** The scale of that id. */
  public static Optional<ProbabilityScale> find(String id) {
    return ALL.stream().filter(scale -> scale.id.equals(id)).findFirst();
  }

  /** The ids a person may choose from. */
  public static List<String> ids() {
    return ALL.stream().map(ProbabilityScale::id).toList();
  }

  /** The term of a word or synonym; letter case does not matter. */
  public Optional<Term> term(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return terms.stream().filter(term -> term.says(plain)).findFirst();
  }

  /** All words and synonyms, from the least probable band to the most. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    terms.forEach(term -> {
      words.add(term.word());
      words.addAll(term.synonyms());
    });
    return words;
  }

  /** A probability as reports print it: {@code <1%}, {@code 62%}, {@code >99%}. */
  public static String percent(double probability) {
    if (probability < 0.01) {
      return "<1%";
    }
    return probability > 0.99 ? ">99%" : Math.round(100 * probability) + "%";
  }

  /** The word for a probability as printed. */
  public String word(double probability) {
    return of(probability).word();
  }

  /** Word and number: {@code likely (62%)}. */
  public String say(double probability) {
    return word(probability) + " (" + percent(probability) + ")";
  }

  /**
   * Words and numbers of an interval; one word where both ends share a band: {@code unlikely to
   * likely (30 to 62%)}.
   */
  public String say(double low, double high) {
    String first = word(low);
    String last = word(high);
    String from = percent(low);
    String to = percent(high);
    String numbers = from.equals(to) ? from : from.replace("%", "") + " to " + to;
    return (first.equals(last) ? first : first + " to " + last) + " (" + numbers + ")";
  }

  private Term of(double probability) {
    double printed =
        probability < 0.01 ? 0.5 : probability > 0.99 ? 99.5 : Math.round(100 * probability);
    List<Term> bands = terms.stream().filter(term -> term.low() < term.high()).toList();
    double nearest = bands.stream().mapToDouble(t -> t.distance(printed)).min().orElseThrow();
    List<Term> near = bands.stream().filter(t -> t.distance(printed) == nearest).toList();
    return near.stream()
        .filter(term -> near.stream().noneMatch(other -> term.encloses(other)))
        .min(Comparator.comparingDouble(Term::fromEven))
        .orElseThrow();
  }
}
