package org.winset.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.winset.desk.report.Style;
import org.winset.desk.report.TradeOffReport;
import org.winset.desk.report.TradeOffTeller;
import org.winset.desk.report.TradeOffView;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.forecast.Draw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset frontier}: what two parties could do for each other. */
@Command(
    name = "frontier",
    mixinStandardHelpOptions = true,
    customSynopsis = "winset frontier [OPTIONS] [CASE] A B",
    description = {
      "Tells what two parties could do for each other: packages on which neither can gain without",
      "the other losing. Without CASE: the case in this folder, or the one under its folder cases",
      "that has both parties."
    })
final class FrontierCommand implements Callable<Integer> {
  private static final int MOST_STEPS = 400;

  /** How the answer is written. */
  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Parameters(index = "1", paramLabel = "A", description = "The id of a party.")
  private String one = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "B",
      description = "The id of another party.")
  private String other = "";

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Also draws it: a picture for print or the web.")
  private String svg = "";

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "About how many packages are sought along it (48).")
  private int steps = 48;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.text;

  FrontierCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    if (other.isEmpty()) {
      other = one;
      one = options.folder();
      options.folder(CaseNearby.with(Path.of(""), one, other).toString());
    }
    CaseOptions.Loaded loaded = options.load();
    Dossier dossier = loaded.dossier();
    List<String> ids = dossier.parties().stream().map(Party::id).toList();
    Known parties = new Known("party", ids);
    BadInput.ifAny(parties.problems("A", List.of(one)), parties.problems("B", List.of(other)));
    if (one.equals(other)) {
      throw BadInput.at(one, "a frontier lies between two parties", "name two different ones");
    }
    if (steps < 2 || steps > MOST_STEPS) {
      throw BadInput.at(
          "--steps " + steps, "between 2 and " + MOST_STEPS + " packages are sought", "");
    }
    TradeOffView view =
        PointRun.orBadInput(
            loaded,
            terminal,
            () ->
                TradeOffTeller.tell(
                    dossier,
                    Draw.atPointValues(dossier)
                        .between(ids.indexOf(one), ids.indexOf(other), steps)));
    if (!svg.isEmpty()) {
      ReportFile.write(svg, TradeOffReport.svg(view));
    }
    var style = new Style(terminal.width(), terminal.unicode(), terminal.colour());
    terminal
        .out()
        .print(
            format == Format.json
                ? TradeOffReport.json(view)
                : TradeOffReport.text(dossier, view, style));
    return 0;
  }
}
