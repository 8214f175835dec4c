package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.winset.belief.AchMatrix;
import org.winset.belief.Question;
import org.winset.belief.Questions;
import org.winset.desk.report.BeliefsView;
import org.winset.desk.report.JsonBeliefs;
import org.winset.desk.report.MarkdownBeliefs;
import org.winset.desk.report.Style;
import org.winset.desk.report.Teller;
import org.winset.desk.report.TextBeliefs;
import org.winset.dossier.Dossier;
import org.winset.exchange.AchCsv;
import org.winset.number.ProbabilityScale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset beliefs}: what the talks are for, by the evidence. */
@Command(
    name = "beliefs",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how probable each account of what the talks are for is, what carries that, and what"
          + " would turn it."
    })
final class BeliefsCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    text,
    md,
    json
  }

  /** What the matrix has in its rows. */
  enum Rows {
    hypotheses,
    items
  }

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Mixin private ScaleOption scale = new ScaleOption();

  @Mixin private RegradeOption regrades = new RegradeOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
  private Format format = Format.text;

  @Option(
      names = "--rows",
      paramLabel = "WHAT",
      description = "Text: what the matrix has in its rows, hypotheses (default) or items.")
  private Rows rows = Rows.hypotheses;

  @Option(names = "--all", description = "Text: also what each likelihood rests on.")
  private boolean all;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Also writes the matrix as CSV, as other ACH tools and winset import read it.")
  private String csv = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the answer to a file.")
  private String output = "";

  BeliefsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    CaseOptions.Loaded loaded = options.load();
    Dossier dossier = withBeliefs(regrades.apply(loaded.dossier()));
    List<String> settings = new ArrayList<>(options.settings());
    settings.addAll(regrades.words());
    ProbabilityScale words = scale.of(dossier);
    boolean typed =
        dossier.beliefs().orElseThrow().hypotheses().stream().anyMatch(h -> !h.types().isEmpty());
    BeliefsView view =
        (typed
                ? Teller.beliefs(PointRun.answers(loaded.with(dossier), terminal).withAims(), words)
                : Teller.beliefs(dossier, words))
            .orElseThrow();
    if (!csv.isEmpty()) {
      ReportFile.write(csv, csv(dossier));
    }
    if (output.isEmpty()) {
      terminal
          .out()
          .print(
              render(
                  dossier,
                  settings,
                  view,
                  new Style(terminal.width(), terminal.unicode(), terminal.colour())));
    } else {
      ReportFile.write(output, render(dossier, settings, view, Style.plain(terminal.width())));
    }
    return 0;
  }

  private static String csv(Dossier dossier) {
    Question question = Questions.atPointValues(dossier).orElseThrow().aims();
    AchMatrix plain = AchMatrix.of(question);
    List<AchMatrix.Entry> items =
        plain.items().stream()
            .map(item ->
                new AchMatrix.Entry(
                    item.id(),
                    dossier.ledger().item(item.id()).orElseThrow().claim(),
                    item.trust(),
                    item.marks()))
            .toList();
    return AchCsv.write(
        new AchMatrix(plain.hypotheses(), items),
        question.exhibits().stream().map(e -> e.cluster().orElse(e.item())).toList());
  }

  /** The case, if it says what the talks may be for. */
  static Dossier withBeliefs(Dossier dossier) throws BadInput {
    if (dossier.beliefs().isEmpty()) {
      throw BadInput.at(
          dossier.id(),
          "the case says nothing of what the talks are for",
          "write beliefs: with hypotheses and evidence; docs/case-format.md tells how");
    }
    return dossier;
  }

  private String render(Dossier dossier, List<String> settings, BeliefsView view, Style style) {
    return switch (format) {
      case text ->
          TextBeliefs.render(
              dossier.title(),
              settings,
              view,
              style,
              TextBeliefs.Rows.valueOf(rows.name().toUpperCase(Locale.ROOT)),
              all);
      case md -> MarkdownBeliefs.render(dossier.title(), settings, view);
      case json -> JsonBeliefs.render(dossier.id(), settings, view);
    };
  }
}
