package org.winset.desk;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.desk.report.MattersReport;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import org.winset.forecast.Prospects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset sensitivity}: which numbers the answers hang on. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which numbers the chance of any deal hangs on: first-order and total-order indices of",
      "every group, single numbers one by one, and what learning one of them would be worth."
    })
final class SensitivityCommand implements Callable<Integer> {
  private static final long USUAL_DRAWS = 10_000;

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();
  @Mixin private DrawOptions drawing = new DrawOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
  private AssessCommand.Format format = AssessCommand.Format.text;

  SensitivityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = options.load().dossier();
    Optional<Prospects> prospects = drawing.sensitivity(dossier, USUAL_DRAWS, options, terminal);
    prospects
        .flatMap(MattersReport::of)
        .ifPresentOrElse(
            report ->
                terminal
                    .out()
                    .print(
                        switch (format) {
                          case text ->
                              report.text(
                                  new Style(
                                      terminal.width(), terminal.unicode(), terminal.colour()));
                          case md -> report.markdown();
                          case json -> report.json();
                        }),
            () ->
                terminal
                    .err()
                    .println(
                        "winset: "
                            + (terminal.interrupted().get()
                                ? "stopped before enough was drawn"
                                : "no number of this case is uncertain")));
    return 0;
  }
}
