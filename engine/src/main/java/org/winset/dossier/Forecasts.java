package org.winset.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a case is to forecast: dated questions, and the wars its war is held against. Structure
 * only: the analyst's own chances stand in {@link Inputs} under {@link Question#path}.
 *
 * @param warBegan since when the war has lasted
 * @param classes reference classes, none twice
 * @param questions in file order
 */
public record Forecasts(
    Optional<LocalDate> warBegan, List<ReferenceClass> classes, List<Question> questions) {
  /** Nothing to forecast. */
  public static final Forecasts NONE = new Forecasts(Optional.empty(), List.of(), List.of());

  /** The beginning of all its paths. */
  public static final String PATH = "questions.";

  public Forecasts {
    classes = List.copyOf(classes);
    questions = List.copyOf(questions);
  }

  /** What has to happen for the answer to be yes. */
  public enum Event {
    /** Every signatory signs one text. */
    SIGNED("signed"),
    /** The war ends: a text is signed, or arms decide it. */
    ENDED("ended");

    private final String word;

    Event(String word) {
      this.word = word;
    }

    /** As a case names it. */
    public String word() {
      return word;
    }
  }

  /**
   * A question that a day will answer.
   *
   * @param by the last day on which the event makes it a yes
   * @param resolves how one will tell, in plain words
   */
  public record Question(
      String id, String asks, Event event, LocalDate by, String resolves, List<Opinion> opinions) {
    public Question {
      opinions = List.copyOf(opinions);
    }

    /** Where the analyst's own chance of a yes stands, if he gives one. */
    public String path() {
      return PATH + id + ".analyst";
    }
  }

  /**
   * What somebody else says of a question.
   *
   * @param says his own words for how likely it is
   * @param of which answer he speaks of: yes or no
   */
  public record Opinion(String says, boolean of, Grounds grounds) {}

  /** The question of that id. */
  public Optional<Question> find(String id) {
    return questions.stream().filter(q -> q.id().equals(id)).findFirst();
  }
}
