package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.winset.desk.report.RedTeamPage;
import org.winset.desk.report.RedTeamTeller;
import org.winset.desk.report.RedTeamView;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset redteam}: the strongest case against what the evidence says. */
@Command(
    name = "redteam",
    mixinStandardHelpOptions = true,
    description = {
      "Argues against the leading account of what the talks are for: the fewest grades, likelihoods"
          + " and priors that would have to be otherwise, and the strongest case for each rival."
    })
final class RedteamCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Mixin private ScaleOption scale = new ScaleOption();

  @Mixin private RegradeOption regrades = new RegradeOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
  private BeliefsCommand.Format format = BeliefsCommand.Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the answer to a file.")
  private String output = "";

  RedteamCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = BeliefsCommand.withBeliefs(regrades.apply(options.load().dossier()));
    List<String> settings = new ArrayList<>(options.settings());
    settings.addAll(regrades.words());
    RedTeamView view = RedTeamTeller.tell(dossier, scale.of(dossier));
    Style style =
        output.isEmpty()
            ? new Style(terminal.width(), terminal.unicode(), terminal.colour())
            : Style.plain(terminal.width());
    String answer =
        switch (format) {
          case text -> RedTeamPage.text(dossier.title(), settings, view, style);
          case md -> RedTeamPage.markdown(dossier.title(), settings, view);
          case json -> RedTeamPage.json(dossier.id(), settings, view);
        };
    if (output.isEmpty()) {
      terminal.out().print(answer);
    } else {
      ReportFile.write(output, answer);
    }
    return 0;
  }
}
