package org.winset.desk;

import java.util.List;
import java.util.concurrent.Callable;
import org.winset.desk.report.Explainer;
import org.winset.desk.report.ExplanationText;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code winset explain}: why a party would or would not sign a plan. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {"Tells in plain sentences why a party would or would not sign a plan."})
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Parameters(index = "1", paramLabel = "PLAN", description = "The id of a plan.")
  private String plan = "";

  @Parameters(index = "2", paramLabel = "PARTY", description = "The id of a party.")
  private String party = "";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    CaseOptions.Loaded loaded = options.load();
    Dossier dossier = loaded.dossier();
    List<Plan> used =
        dossier.plans().stream().filter(p -> !p.date().isAfter(dossier.asOf())).toList();
    List<String> planIds = used.stream().map(Plan::id).toList();
    List<String> partyIds = dossier.parties().stream().map(Party::id).toList();
    BadInput.ifAny(
        new Known("plan", planIds).problems("PLAN", List.of(plan)),
        new Known("party", partyIds).problems("PARTY", List.of(party)));
    var style = new Style(terminal.width(), terminal.unicode(), terminal.colour());
    terminal
        .out()
        .print(
            ExplanationText.render(
                Explainer.explain(
                    PointRun.answers(loaded, terminal),
                    planIds.indexOf(plan),
                    partyIds.indexOf(party)),
                style));
    return 0;
  }
}
