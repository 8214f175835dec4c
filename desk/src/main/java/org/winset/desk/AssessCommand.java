package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.desk.report.HtmlPage;
import org.winset.desk.report.JsonReport;
import org.winset.desk.report.MarkdownReport;
import org.winset.desk.report.Report;
import org.winset.desk.report.Scope;
import org.winset.desk.report.Style;
import org.winset.desk.report.Teller;
import org.winset.desk.report.TextReport;
import org.winset.dossier.Dossier;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.forecast.Chances;
import org.winset.forecast.Outlook;
import org.winset.forecast.Prospects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset assess}: who can sign which plan, and whether there is any deal. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Tells who can sign which plan, whether there is any deal, and what would open one."
    })
final class AssessCommand implements Callable<Integer> {
  /** How the report is written. */
  enum Format {
    text,
    md,
    json
  }

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();
  @Mixin private DrawOptions drawing = new DrawOptions();

  @Mixin private ScaleOption scale = new ScaleOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), md or json.")
  private Format format = Format.text;

  @Option(
      names = "--plan",
      split = ",",
      paramLabel = "ID",
      description = "Shows these plans only, ids joined by commas.")
  private List<String> plans = new ArrayList<>();

  @Option(
      names = "--party",
      split = ",",
      paramLabel = "ID",
      description = "Shows these parties only, ids joined by commas.")
  private List<String> parties = new ArrayList<>();

  @Option(names = "--all", description = "Text: shows everything, not two screens of it.")
  private boolean all;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also writes the report as one self-contained page.")
  private String html = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the report to a file.")
  private String output = "";

  @Option(
      names = "--keep",
      description = {
        "Keeps what the draws say of the case's questions in its folder assessments,",
        "for winset score."
      })
  private boolean keep;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    CaseOptions.Loaded loaded = options.load();
    Dossier dossier = loaded.dossier();
    List<String> planIds =
        dossier.plans().stream()
            .filter(p -> !p.date().isAfter(dossier.asOf()))
            .map(Plan::id)
            .toList();
    List<String> partyIds = dossier.parties().stream().map(Party::id).toList();
    BadInput.ifAny(
        new Known("plan", planIds).problems("--plan", plans),
        new Known("party", partyIds).problems("--party", parties));
    Scope scope = new Scope(plans, parties);
    if (keep && !drawing.asked()) {
      throw BadInput.at("--keep", "there are no draws to keep forecasts of", "give --draws");
    }
    drawing.check();
    Assessment point = PointRun.of(loaded, terminal); // first: Ctrl-C while drawing leaves a report
    Optional<Prospects> prospects = drawing.run(dossier, options, terminal);
    Report report = Teller.tell(point, prospects, scope, options.settings(), scale.of(dossier));
    if (!html.isEmpty()) {
      ReportFile.write(html, HtmlPage.render(report));
    }
    if (output.isEmpty()) {
      terminal.out().print(render(report, style()));
    } else {
      ReportFile.write(output, render(report, Style.plain(terminal.width())));
    }
    if (keep) {
      keep(dossier, prospects); // last: where it fails, the report is not lost
    }
    return 0;
  }

  /** Keeps forecasts of a whole run: a cancelled one could not be made again. */
  private void keep(Dossier dossier, Optional<Prospects> prospects) throws BadInput {
    if (prospects.filter(p -> p.chances().draws() == p.chances().asked()).isEmpty()) {
      terminal.err().println("winset: the draws were cut short, so no forecast is kept");
      return;
    }
    Chances chances = prospects.get().chances();
    String name =
        Kept.keep(
            options.path(),
            dossier,
            options.fingerprint(),
            options.settings(),
            chances,
            Outlook.of(dossier, chances.course()));
    terminal.err().println("winset: kept " + Kept.FOLDER + "/" + name);
  }

  private Style style() {
    return new Style(terminal.width(), terminal.unicode(), terminal.colour());
  }

  private String render(Report report, Style style) {
    return switch (format) {
      case text -> TextReport.render(report, style, all);
      case md -> MarkdownReport.render(report);
      case json -> JsonReport.render(report);
    };
  }
}
