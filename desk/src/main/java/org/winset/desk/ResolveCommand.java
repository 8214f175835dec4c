package org.winset.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.winset.dossier.Dossier;
import org.winset.dossier.Forecasts.Question;
import org.winset.evidence.Item;
import org.winset.forecast.Answers;
import org.winset.forecast.Answers.Answer;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset resolve}: records what became of a question. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Records the answer to one of a case's questions, once the day has come, in answers.yaml",
      "beside the case. winset score then tells how well forecasts fitted it."
    })
final class ResolveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Parameters(index = "1", paramLabel = "QUESTION", description = "Id of the question.")
  private String question = "";

  @Parameters(index = "2", paramLabel = "ANSWER", description = "yes or no.")
  private String answer = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      required = true,
      description = "The day, YYYY-MM-DD, that settled it.")
  private String on = "";

  @Option(
      names = "--because",
      split = ",",
      paramLabel = "ITEM",
      description = "Items of the ledger that tell, ids joined by commas.")
  private List<String> because = new ArrayList<>();

  @Option(names = "--why", paramLabel = "WORDS", description = "How one can tell, in plain words.")
  private String why = "";

  ResolveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = options.load().dossier();
    Question asked = asked(dossier);
    BadInput.ifAny(
        new Known("item", dossier.ledger().items().stream().map(Item::id).toList())
            .problems("--because", because),
        List.of());
    Problems problems = new Problems();
    Answers answers = Answers.read(options.path(), problems);
    if (!problems.isEmpty()) {
      throw new BadInput(problems.sorted());
    }
    if (answers.find(question).isPresent()) {
      Answer known = answers.find(question).get();
      throw BadInput.at(
          Answers.FILE,
          question + " is answered already: " + (known.yes() ? "yes" : "no") + ", on " + known.on(),
          "change the line in " + options.path().resolve(Answers.FILE) + " if it is wrong");
    }
    Answer settled = new Answer(question, yes(), day(asked), because, why);
    append(options.path().resolve(Answers.FILE), settled);
    terminal
        .out()
        .println(
            question
                + ": "
                + answer
                + ", settled on "
                + settled.on()
                + "; kept in "
                + options.path().resolve(Answers.FILE));
    return 0;
  }

  private Question asked(Dossier dossier) throws BadInput {
    List<String> ids = dossier.forecasts().questions().stream().map(Question::id).toList();
    if (ids.isEmpty()) {
      throw BadInput.at(
          question, "the case asks no questions", "write them under questions: in case.yaml");
    }
    BadInput.ifAny(new Known("question", ids).problems("QUESTION", List.of(question)), List.of());
    return dossier.forecasts().find(question).orElseThrow();
  }

  private boolean yes() throws BadInput {
    return switch (answer) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw BadInput.at(
              Problems.quote(answer),
              "an answer is yes or no",
              "it is yes if: see resolves: in the case");
    };
  }

  private LocalDate day(Question asked) throws BadInput {
    LocalDate day;
    try {
      day = LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw BadInput.at("--on " + on, "this is no day", "write it YYYY-MM-DD");
    }
    if (yes() && day.isAfter(asked.by())) {
      throw BadInput.at(
          "--on " + on, "a yes by " + asked.by() + " cannot be settled after that day", "");
    }
    if (!yes() && day.isBefore(asked.by())) {
      throw BadInput.at(
          "--on " + on,
          "until " + asked.by() + " it may still happen, so no cannot be settled before that day",
          "");
    }
    return day;
  }

  private static void append(Path file, Answer answer) throws BadInput {
    try {
      String before = Files.exists(file) ? Files.readString(file) : Answers.head();
      ReportFile.write(
          file.toString(), before + (before.endsWith("\n") ? "" : "\n") + answer.line());
    } catch (IOException e) {
      throw BadInput.at(file.toString(), "cannot be read (" + e.getMessage() + ")", "");
    }
  }
}
