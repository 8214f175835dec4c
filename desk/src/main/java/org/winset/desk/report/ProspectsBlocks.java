package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays out, in words and tables, what lies beyond the question whether there is a deal. */
final class ProspectsBlocks {
  private static final int BRIEF = 6;

  /** Rows of a frontier shown at once: both ends of most, so that neither party's stands alone. */
  private static final int MOST_ROWS = 16;

  private ProspectsBlocks() {}

  static List<Block> of(Optional<Prospects> prospects) {
    return prospects.map(ProspectsBlocks::of).orElse(List.of());
  }

  private static List<Block> of(Prospects prospects) {
    List<Block> blocks = new ArrayList<>();
    if (!prospects.divisions().isEmpty()) {
      blocks.add(divisions(prospects.divisions()));
    }
    prospects.frontier().ifPresent(f -> blocks.add(frontier(f)));
    prospects.tradeOff().ifPresent(t -> blocks.add(tradeOff(t, 1)));
    blocks.add(payments(prospects.payments()));
    prospects.levers().ifPresent(l -> blocks.addAll(levers(l, 1)));
    prospects.envoys().forEach(e -> blocks.addAll(envoy(e)));
    return blocks;
  }

  private static Block divisions(List<Prospects.Division> divisions) {
    List<String> head = new ArrayList<>(List.of("Rule"));
    List<Agreement.Gain> gains = divisions.getFirst().solution().gains();
    gains.forEach(g -> head.add(g.party().name()));
    head.addAll(List.of("Most like", "Beside it"));
    List<List<String>> rows = new ArrayList<>();
    for (Prospects.Division division : divisions) {
      Agreement.Solution solution = division.solution();
      List<String> row = new ArrayList<>();
      row.add(
          solution.name()
              + (division.label().isEmpty() ? "" : "; " + division.label())
              + (solution.complete() ? "" : "; best found, not proven"));
      solution
          .gains()
          .forEach(g -> row.add(g.gain().text() + " of at most " + g.bestGain().text()));
      row.add(likeness(solution.deal()));
      row.add(
          Figures.sentence(
              String.join(
                  "; ",
                  Stream.concat(solution.ties().stream(), solution.next().stream()).toList())));
      rows.add(row);
    }
    return new Block(
        "divisions",
        1,
        "Other rules of division",
        List.of(
            "Nash and Kalai-Smorodinsky lead; these rules are shown beside them. Two of them add or"
                + " compare points of different parties, which nothing says are worth the same."),
        List.of(table("What other rules pick", head, gains.size(), 1, rows, rows.size())),
        Optional.empty(),
        List.of());
  }

  /** What plan a package is most like, and how many points it changes. */
  static String likeness(Agreement.PackageView deal) {
    return deal.nearest()
        .map(plan ->
            deal.departures().isEmpty()
                ? plan.id()
                : plan.id()
                    + ", "
                    + Figures.counted(deal.departures().size(), "point")
                    + " changed")
        .orElse("");
  }

  private static Block.Table table(
      String caption,
      List<String> head,
      int numbers,
      int first,
      List<List<String>> rows,
      int brief) {
    List<Boolean> numeric = new ArrayList<>(Collections.nCopies(head.size(), false));
    for (int i = first; i < first + numbers; i++) {
      numeric.set(i, true);
    }
    return new Block.Table(caption, head, numeric, rows, brief);
  }

  /** One row for all vectors that print alike, as most do where parties gain a few points. */
  private static Block frontier(Prospects.FrontierView frontier) {
    List<String> head =
        Stream.concat(
                frontier.parties().stream().map(PartyName::name),
                Stream.of("Sets of gains", "Most like"))
            .toList();
    Map<List<String>, List<Agreement.PackageView>> alike = new LinkedHashMap<>();
    for (Prospects.FrontierPoint point : frontier.points()) {
      List<String> gains = point.gains().stream().map(Points::text).toList();
      alike.computeIfAbsent(gains, g -> new ArrayList<>()).add(point.deal());
    }
    List<List<String>> rows = new ArrayList<>();
    alike.forEach((gains, deals) -> {
      List<String> row = new ArrayList<>(gains);
      row.add(Integer.toString(deals.size()));
      row.add(
          likeness(
              deals.stream()
                  .min(Comparator.comparingInt(d -> d.departures().size()))
                  .orElseThrow()));
      rows.add(row);
    });
    return new Block(
        "frontier",
        1,
        "The frontier inside the zone of agreement",
        List.of(frontier.words()),
        List.of(
            table(
                "Gains on the frontier, those that print alike in one row",
                head,
                frontier.parties().size() + 1,
                0,
                rows,
                MOST_ROWS)),
        Optional.empty(),
        List.of());
  }

  static Block tradeOff(TradeOffView view, int level) {
    List<Block.Table> tables = new ArrayList<>();
    for (TradeOffView.Curve curve : view.curves()) {
      List<List<String>> rows =
          curve.points().stream()
              .map(p -> List.of(p.one().text(), p.other().text(), likeness(p.deal())))
              .toList();
      tables.add(
          table(
              Figures.sentence(curve.words())
                  + (curve.whole() ? "" : ": a selection, evenly spread"),
              List.of(view.one().name(), view.other().name(), "Most like"),
              2,
              0,
              rows,
              0));
    }
    List<List<String>> marks =
        view.marks().stream()
            .map(m ->
                List.of(
                    m.sign(),
                    m.name(),
                    span(m.low().one(), m.high().one()),
                    span(m.low().other(), m.high().other())))
            .toList();
    tables.add(
        table(
            "In the picture",
            List.of("Sign", "Package", view.one().name(), view.other().name()),
            2,
            2,
            marks,
            0));
    return new Block(
        "trade-off",
        level,
        "What " + view.one().name() + " and " + view.other().name() + " could do for each other",
        List.of(view.words()),
        tables,
        Optional.of(new Block.Picture(TradeOffPicture.svg(view, false))),
        List.of(
            "Margins: the lesser of the leader's and of ratification at home, in points of each"
                + " party's own scale, as if the package bound it."));
  }

  private static String span(Points low, Points high) {
    return low.text().equals(high.text()) ? low.text() : low.text() + " to " + high.text();
  }

  private static Block payments(Prospects.Payments payments) {
    List<String> lead = new ArrayList<>();
    for (Prospects.Payment payment : payments.single()) {
      lead.add(
          "To "
              + payment.party().name()
              + " alone: "
              + payment.words()
              + payment
                  .deal()
                  .filter(d -> !payment.words().startsWith("nothing"))
                  .map(d -> " (a package most like " + likeness(d) + ")")
                  .orElse("")
              + ".");
    }
    payments
        .total()
        .ifPresent(t ->
            lead.add(
                "To several, the least total: "
                    + t.words()
                    + " ("
                    + String.join(
                        "; ",
                        t.payments().stream().map(p -> p.party().name() + " " + p.words()).toList())
                    + ")."));
    payments.noTotal().ifPresent(lead::add);
    return new Block(
        "payments",
        1,
        "What it would cost to bring one side in",
        lead,
        List.of(),
        Optional.empty(),
        List.of(
            "A payment adds its points to a leader's margin and to all his groups' alike; it stands"
                + " for whatever is worth that much to all of them."));
  }

  static List<Block> levers(LeversView view, int level) {
    List<List<String>> rows = new ArrayList<>();
    for (LeversView.LeverView lever : view.levers()) {
      rows.add(
          List.of(
              lever.name(),
              lever.low().text() + " to " + lever.high().text(),
              lever.now().text(),
              Figures.sentence(lever.words()),
              lever.share().orElse("")));
    }
    List<Block.Table> tables = new ArrayList<>();
    tables.add(
        table(
            view.open() ? "What undoes the deal" : "What opens a deal",
            List.of("Lever", "Range", "Now", "Alone", "Move"),
            2,
            1,
            rows,
            rows.size()));
    tables.add(crossings(view));
    List<String> pairs = view.pairs().stream().map(p -> Figures.sentence(p.words()) + ".").toList();
    List<String> lead = new ArrayList<>(List.of(view.words()));
    lead.addAll(pairs.stream().limit(BRIEF).toList());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block(
            "levers",
            level,
            view.open() ? "What would undo it (levers)" : "What would open a deal (levers)",
            lead,
            tables,
            Optional.of(new Block.Picture(LeversPicture.svg(view))),
            List.of(
                "Each lever is one number of the case, moved over a range in which it might"
                    + " plausibly lie, all others at their point values; move = share of the range"
                    + " from the value now. At "
                    + org.winset.forecast.Levers.POINTS
                    + " values of each, or at every whole step; a change between two of them is followed up, two that undo"
                    + " each other are not seen.")));
    view.map().ifPresent(m -> blocks.add(map(m)));
    return blocks;
  }

  private static Block.Table crossings(LeversView view) {
    List<List<String>> rows = new ArrayList<>();
    for (LeversView.LeverView lever : view.levers()) {
      lever.crossings().forEach(c -> rows.add(List.of(lever.name(), c.value().text(), c.words())));
    }
    return table(
        "All that changes on the way up", List.of("Lever", "From", "What changes"), 1, 1, rows, 0);
  }

  static Block map(LeversView.MapView map) {
    List<String> head = new ArrayList<>(List.of(map.second()));
    map.columns().forEach(c -> head.add(c.text()));
    List<List<String>> rows =
        IntStream.range(0, map.rows().size())
            .mapToObj(r ->
                Stream.concat(
                        Stream.of(map.rows().get(r).text()),
                        map.open().get(r).stream()
                            .map(o -> o.map(open -> open ? "deal" : "no").orElse("–")))
                    .toList())
            .toList();
    return new Block(
        "lever-map",
        1,
        "Two levers together",
        List.of(map.words()),
        List.of(
            table(
                "Columns: " + map.first() + "; rows: " + map.second(),
                head,
                map.columns().size(),
                1,
                rows,
                0)),
        Optional.of(new Block.Picture(LeverMapPicture.svg(map))),
        List.of());
  }

  private static List<Block> envoy(EnvoyView envoy) {
    List<List<String>> profits = new ArrayList<>();
    for (EnvoyView.Profit profit : envoy.profits()) {
      profits.add(
          List.of(
              profit.option(),
              profit.who(),
              profit.points(),
              profit.kind(),
              profit.why().orElse(""),
              String.join(", ", profit.items())));
    }
    List<List<String>> partings =
        envoy.partings().stream()
            .map(p -> List.of(p.issue().name(), p.envoys(), p.principals(), p.loss().text()))
            .toList();
    List<List<String>> plans =
        envoy.plans().stream().map(p -> List.of(p.plan().name(), p.share(), p.answer())).toList();
    List<Block.Table> tables = new ArrayList<>();
    if (!partings.isEmpty()) {
      tables.add(
          table(
              "Where they part",
              List.of(
                  "Point",
                  "Best for the envoy",
                  "Best for " + envoy.principal().name(),
                  "Costs it"),
              1,
              3,
              partings,
              BRIEF));
    }
    tables.add(
        table(
            "How much of the envoy's interests each plan serves",
            List.of("Plan", "Serves", envoy.principal().name()),
            1,
            1,
            plans,
            plans.size()));
    List<String> lead = new ArrayList<>();
    lead.add(
        envoy.name()
            + " for "
            + envoy.principal().name()
            + ". That private interests play a part rests on: "
            + envoy.standing()
            + ". Their weight (beta): "
            + envoy.beta()
            + ".");
    lead.addAll(envoy.words());
    return List.of(
        new Block(
            "envoy-" + envoy.id(),
            1,
            "Envoys: " + envoy.name(),
            lead,
            tables,
            Optional.empty(),
            List.of(
                "An envoy is taken to value a package at (1 - beta) times the margin of the party"
                    + " spoken for plus beta times the share of private interests it serves.")),
        new Block(
            "profits-" + envoy.id(),
            1,
            "Who would profit",
            List.of(
                "Private interests by point, with what each rests on. A claim is shown as one; it"
                    + " is no finding of this report."),
            List.of(
                table(
                    "Private interests by point; worth on a scale of 0 to 100, as the case has it",
                    List.of(
                        "Point", "Who would profit", "Worth", "Standing", "Analyst", "Rests on"),
                    1,
                    2,
                    profits,
                    profits.size())),
            Optional.empty(),
            List.of()));
  }
}
