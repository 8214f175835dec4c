package org.winset.forecast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.evidence.Dates;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import org.winset.yaml.YamlFile;

/**
 * What became of a case's questions: the file {@code answers.yaml} beside it, one line a question.
 *
 * @param answers in file order, no question twice
 */
public record Answers(List<Answer> answers) {
  /** The file in a case's folder. */
  public static final String FILE = "answers.yaml";

  private static final List<String> KEYS = List.of("winset-answers", "answers");
  private static final List<String> ANSWER_KEYS = List.of("answer", "on", "because", "why");

  public Answers {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param on the day that settled it
   * @param because ids of ledger items
   * @param why plain words
   */
  public record Answer(
      String question, boolean yes, LocalDate on, List<String> because, String why) {
    public Answer {
      because = List.copyOf(because);
    }

    /** The line that says it. */
    public String line() {
      return "  "
          + question
          + ": {answer: "
          + (yes ? "yes" : "no")
          + ", on: "
          + on
          + (because.isEmpty() ? "" : ", because: [" + String.join(", ", because) + "]")
          + (why.isEmpty() ? "" : ", why: \"" + escaped(why) + "\"")
          + "}\n";
    }

    private static String escaped(String words) {
      return words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }
  }

  /** The head of a new file. */
  public static String head() {
    return "winset-answers: 1\nanswers:\n";
  }

  /** The answer to a question, if there is one. */
  public Optional<Answer> find(String question) {
    return answers.stream().filter(a -> a.question().equals(question)).findFirst();
  }

  /** The answers recorded for a case: none if there is no file. */
  public static Answers read(Path caseFolder, Problems problems) {
    Path file = caseFolder.resolve(FILE);
    List<Answer> answers = new ArrayList<>();
    if (Files.exists(file)) {
      YamlFile.read(file, problems)
          .flatMap(root -> Fields.of(root, "the answers", KEYS, problems))
          .ifPresent(fields ->
              fields
                  .node("answers")
                  .filter(node -> node instanceof Mapping)
                  .ifPresent(node ->
                      fields.each(
                          "answers",
                          (key, value) ->
                              answer(key.text(), value, problems).ifPresent(answers::add))));
    }
    return new Answers(answers);
  }

  private static Optional<Answer> answer(String question, Node node, Problems problems) {
    return Fields.of(node, "answer to " + question, ANSWER_KEYS, problems)
        .flatMap(fields -> {
          Optional<Scalar> answer =
              fields
                  .required("answer", "yes or no")
                  .flatMap(n -> Fields.text(n, "answer to " + question, problems));
          answer
              .filter(text -> !List.of("yes", "no").contains(text.text()))
              .ifPresent(text ->
                  problems.add(text, "an answer is yes or no, not " + Problems.quote(text.text())));
          Optional<LocalDate> on =
              fields
                  .required("on", "the day, YYYY-MM-DD, that settled it")
                  .flatMap(n -> Fields.text(n, "on", problems))
                  .flatMap(text -> Dates.day(text, problems));
          return answer.isPresent() && on.isPresent()
              ? Optional.of(
                  new Answer(
                      question,
                      answer.get().text().equals("yes"),
                      on.get(),
                      fields.texts("because").stream().map(Scalar::text).toList(),
                      fields.text("why").orElse("")))
              : Optional.<Answer>empty();
        });
  }
}
