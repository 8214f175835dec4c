package org.winset.desk;

import java.util.List;
import java.util.concurrent.Callable;
import org.winset.desk.report.ExplanationText;
import org.winset.desk.report.Style;
import org.winset.desk.report.WarExplainer;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset explain-war}: why a leader at war does not stop, and what would change that. */
@Command(
    name = "explain-war",
    mixinStandardHelpOptions = true,
    description = {
      "Tells in plain sentences why a leader at war does not stop: what the nation would gain, what"
          + " it would cost him, and which numbers would change his mind."
    })
final class ExplainWarCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PARTY",
      description = {
        "The id of a side of the war.",
        "Alone, without CASE, it stands for the one case here in which it is at war: this folder,"
            + " or one in cases."
      })
  private String party = "";

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description = "The id of the plan he is asked about; the latest if left out.")
  private String plan = "";

  ExplainWarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    String side = party.isEmpty() ? options.folder() : party;
    CaseOptions.Loaded loaded = party.isEmpty() ? options.load(CaseAtWar.of(side)) : options.load();
    Dossier dossier = loaded.dossier();
    List<String> sides =
        dossier
            .dyad()
            .orElseThrow(() ->
                BadInput.at(
                    dossier.id(),
                    "nobody is at war in the case",
                    "a war is written at its end: war: {between: [one, other], …}"))
            .parties();
    List<String> plans =
        dossier.plans().stream()
            .filter(p -> !p.date().isAfter(dossier.asOf()))
            .map(Plan::id)
            .toList();
    BadInput.ifAny(
        new Known("side of a war", sides).problems("PARTY", List.of(side)),
        plan.isEmpty() ? List.of() : new Known("plan", plans).problems("--plan", List.of(plan)));
    Assessment assessment = PointRun.answers(loaded, terminal);
    terminal
        .out()
        .print(
            ExplanationText.render(
                WarExplainer.explain(
                    assessment,
                    plan(assessment),
                    dossier.parties().stream().map(Party::id).toList().indexOf(side)),
                new Style(terminal.width(), terminal.unicode(), terminal.colour())));
    return 0;
  }

  /** Index of the plan he is asked about. */
  private int plan(Assessment assessment) throws BadInput {
    for (int p = 0; p < assessment.plans().size(); p++) {
      Assessment.OfPlan of = assessment.plans().get(p);
      if (of.plan().id().equals(plan)) {
        if (of.parties().isEmpty()) {
          throw BadInput.at(
              "--plan " + plan, "the plan breaks a link, so nobody can sign it", "name another");
        }
        return p;
      }
    }
    return WarExplainer.latestPlan(assessment)
        .orElseThrow(() ->
            BadInput.at(
                assessment.dossier().id(),
                "the case has no feasible plan that a leader could be asked about",
                "write one under plans:"));
  }
}
