package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes whether there is any deal, what comes closest, and how much each party would accept. */
final class TextAgreement {
  private static final int MOST_DEPARTURES = 6;

  private final Page page;
  private final boolean all;

  private TextAgreement(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  static void write(Report report, Page page, boolean all) {
    TextAgreement text = new TextAgreement(page, all);
    text.write(report.agreement());
    BlockText.write(ProspectsBlocks.of(report.prospects()), page, all);
    page.heading("How much each could accept (win-sets)");
    report.winSets().forEach(w -> page.item(w.words()));
  }

  private void write(Agreement agreement) {
    page.heading("Is there any deal");
    page.paragraph(agreement.words() + " Proof: " + agreement.certificate() + ".");
    agreement.first().filter(f -> all).ifPresent(f -> deal("The first in file order", f));
    closest(agreement);
    agreement.nash().ifPresent(n -> solution(n, Optional.empty()));
    agreement.kalaiSmorodinsky().ifPresent(ks -> solution(ks, agreement.nash()));
  }

  private void closest(Agreement agreement) {
    Agreement.Closest closest = agreement.closest();
    String what =
        agreement.exists()
            ? "The package with most to spare for the worst off"
            : "The closest package";
    page.paragraph(
        what
            + " (leximin; "
            + closest.label()
            + (closest.complete() ? "" : "; best found, not proven")
            + "):",
        "",
        Page.Tone.STRONG);
    page.item(
        String.join(
                "; ",
                closest.standings().stream().map(s -> s.party().name() + " " + s.words()).toList())
            + ".");
    deal("It", closest.deal());
    trailing(closest.ties(), closest.next());
  }

  private void solution(Agreement.Solution solution, Optional<Agreement.Solution> before) {
    page.paragraph(
        solution.name() + (solution.complete() ? "" : " (best found, not proven)") + ":",
        "",
        Page.Tone.STRONG);
    if (before.filter(b -> b.deal().options().equals(solution.deal().options())).isPresent()) {
      page.item("The same package.");
      trailing(solution.ties(), solution.next());
      return;
    }
    page.item(
        "Gains over the least each would sign for: "
            + String.join(
                "; ",
                solution.gains().stream()
                    .map(g ->
                        g.party().name()
                            + " "
                            + g.gain().text()
                            + " of at most "
                            + g.bestGain().text())
                    .toList())
            + ".");
    deal("It", solution.deal());
    trailing(solution.ties(), solution.next());
  }

  private void trailing(Optional<String> ties, Optional<String> next) {
    List<String> parts = new ArrayList<>();
    ties.ifPresent(parts::add);
    next.ifPresent(parts::add);
    if (!parts.isEmpty()) {
      page.item(Figures.sentence(String.join("; ", parts)) + ".");
    }
  }

  /** The package as what it changes in the plan most like it; in full where everything is shown. */
  private void deal(String what, Agreement.PackageView deal) {
    if (all || deal.nearest().isEmpty()) {
      page.item(what + " settles:");
      deal.options().forEach(o -> page.item("    ", o.issue().name() + ": " + o.option()));
    }
    deal.nearest()
        .ifPresent(plan -> page.item(what + " is most like " + likeness(deal, plan) + "."));
  }

  private String likeness(Agreement.PackageView deal, PlanName plan) {
    return deal.departures().isEmpty()
        ? plan.id() + " and changes none of its known points"
        : plan.id()
            + " and changes "
            + Figures.counted(deal.departures().size(), "point")
            + " of it: "
            + departures(deal.departures());
  }

  private String departures(List<RepairView.Change> departures) {
    boolean inFull = all || departures.size() <= 3;
    int shown = all ? departures.size() : Math.min(MOST_DEPARTURES, departures.size());
    List<String> words =
        new ArrayList<>(
            departures.stream()
                .limit(shown)
                .map(d -> d.from().issue().name() + (inFull ? ": " + d.to() : ""))
                .toList());
    if (shown < departures.size()) {
      words.add((departures.size() - shown) + " more");
    }
    return String.join("; ", words);
  }
}
