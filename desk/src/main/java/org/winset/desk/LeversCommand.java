package org.winset.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.desk.report.LeversReport;
import org.winset.desk.report.LeversTeller;
import org.winset.desk.report.LeversView;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import org.winset.dossier.Lever;
import org.winset.dossier.Plan;
import org.winset.forecast.LeverScan;
import org.winset.forecast.Levers;
import org.winset.forecast.Openings;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset levers}: which number would have to move how far to open a deal. */
@Command(
    name = "levers",
    mixinStandardHelpOptions = true,
    description = {
      "Moves the case's levers one by one and in pairs, and tells which of them open a deal."
    })
final class LeversCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--pair",
      split = ",",
      arity = "1",
      paramLabel = "ID,ID",
      description = "Maps these two levers, ids joined by a comma.")
  private List<String> pair = List.of();

  @Option(names = "--all", description = "Shows all that changes on the way, and every reason.")
  private boolean all;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.text;

  LeversCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    CaseOptions.Loaded loaded = options.load();
    Dossier dossier = loaded.dossier();
    List<Lever> levers = dossier.diplomacy().levers();
    if (levers.isEmpty()) {
      throw BadInput.at(
          dossier.id(),
          "the case names no levers",
          "write levers: in case.yaml with the numbers that could move; docs/case-format.md shows"
              + " how");
    }
    List<String> ids = levers.stream().map(Lever::id).toList();
    BadInput.ifAny(new Known("lever", ids).problems("--pair", pair), List.of());
    if (!pair.isEmpty() && (pair.size() != 2 || pair.getFirst().equals(pair.getLast()))) {
      throw BadInput.at(
          Problems.quote(String.join(",", pair)), "--pair takes two levers", "write --pair a,b");
    }
    List<Plan> plans =
        dossier.plans().stream().filter(p -> !p.date().isAfter(dossier.asOf())).toList();
    LeverScan scan =
        PointRun.orBadInput(
            loaded, terminal, () -> new LeverScan(dossier, plans, terminal.interrupted()::get));
    Levers found = PointRun.orBadInput(loaded, terminal, scan::scan);
    Optional<Levers.Map> map =
        pair.isEmpty()
            ? Openings.map(scan, found)
            : Optional.of(
                scan.map(
                    levers.get(ids.indexOf(pair.getFirst())),
                    levers.get(ids.indexOf(pair.getLast())),
                    Openings.MAP_STEPS));
    LeversView view = LeversTeller.tell(dossier, plans, found, map);
    var style = new Style(terminal.width(), terminal.unicode(), terminal.colour());
    terminal
        .out()
        .print(
            format == Format.json ? LeversReport.json(view) : LeversReport.text(view, style, all));
    return 0;
  }
}
