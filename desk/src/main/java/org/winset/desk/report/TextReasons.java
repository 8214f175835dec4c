package org.winset.desk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes what decides each party's verdict on each plan, and what would change it. */
final class TextReasons {
  private static final int FEW = 3;

  private final Page page;
  private final boolean all;

  private TextReasons(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  static void write(Grid grid, Page page, boolean all) {
    new TextReasons(page, all).write(grid);
  }

  private void write(Grid grid) {
    page.heading("What decides it");
    if (!all) {
      page.paragraph(
          "Who is short at the worst fill, the points that cost that leader most, and the fewest points"
              + " to change to bring that party in.",
          "",
          Page.Tone.FAINT);
    }
    for (Grid.Row row : grid.rows()) {
      if (row.feasible()) {
        decides(row);
      } else {
        page.paragraph(
            named(row.plan())
                + ": infeasible; it breaks the rule that "
                + Figures.and(row.brokenLinks())
                + ".");
        row.smallestChanges()
            .forEach(
                c -> change("  ", "Smallest change for " + c.party().name() + ": ", c.change()));
        change("  ", "Smallest change for everybody: ", row.smallestChangeForAll());
      }
    }
  }

  private static String named(PlanName plan) {
    return plan.id() + ", " + plan.name();
  }

  private void decides(Grid.Row row) {
    String known = all ? " (" + row.plan().known() + ")" : "";
    page.paragraph(named(row.plan()) + known, "", Page.Tone.STRONG);
    row.fills().filter(f -> all).ifPresent(f -> page.item("  ", Figures.sentence(f) + "."));
    row.cells().forEach(all ? this::decides : this::decidesInShort);
    for (Grid.Killer killer : row.killers()) {
      page.item(
          "  ",
          Figures.or(killer.parties().stream().map(PartyName::name).toList())
              + " could accept no package with “"
              + killer.point().issue().name()
              + ": "
              + killer.point().option()
              + "” (deal killer).");
    }
    if (all || helps(row.smallestChangeForAll())) {
      change("  ", "Smallest change for everybody: ", row.smallestChangeForAll());
    }
  }

  /** Whether something has to change, for certain or unless unknown points suit, and can. */
  private static boolean helps(RepairView change) {
    return switch (change.kind()) {
      case CHANGE -> true;
      case IMPOSSIBLE -> false;
      case NONE_NEEDED ->
          change.whateverTheFill().filter(v -> v.kind() != RepairView.Kind.NONE_NEEDED).isPresent();
    };
  }

  private void decidesInShort(Grid.Cell cell) {
    cell.worst()
        .filter(r -> r.margin().negative())
        .ifPresent(r ->
            page.item(
                "  ",
                cell.party().name()
                    + " "
                    + cell.marginText()
                    + ": "
                    + losses(r.losses())
                    + inShort(cell.smallestChange())
                    + "."));
  }

  /** {@code ; in with 2 points changed, putting out Southland}. */
  private static String inShort(RepairView change) {
    String least = change.whateverTheFill().isPresent() ? "at the least " : "";
    return switch (change.kind()) {
      case NONE_NEEDED -> always(change);
      case IMPOSSIBLE -> "; no change brings it in";
      case CHANGE -> "; in with " + least + changed(change) + always(change);
    };
  }

  private static String always(RepairView change) {
    return change
        .whateverTheFill()
        .map(v ->
            "; whatever the unknown points are: "
                + switch (v.kind()) {
                  case NONE_NEEDED -> "none needed";
                  case IMPOSSIBLE -> "nothing does it";
                  case CHANGE -> "in with " + changed(v);
                })
        .orElse("");
  }

  private static String changed(RepairView change) {
    List<String> out =
        change.sets().stream()
            .min(Comparator.comparingInt(s -> s.putsOut().size()))
            .map(s -> s.putsOut().stream().map(PartyName::name).toList())
            .orElse(List.of());
    return Figures.counted(change.size(), "point")
        + " changed"
        + (out.isEmpty() ? "" : ", putting out " + Figures.and(out));
  }

  private void decides(Grid.Cell cell) {
    Optional<Grid.Reception> at = cell.worst();
    String fill = cell.fillsMatter() ? ", at the worst fill" : "";
    page.item(
        "  ",
        cell.party().name()
            + ": "
            + cell.words()
            + (at.isEmpty() ? "" : " (" + cell.marginText() + ")")
            + at.map(r -> "; what costs the leader most" + fill + ": " + losses(r.losses()))
                .orElse("")
            + ".");
    at.ifPresent(r -> r.groups().forEach(this::group));
    change("    ", "Smallest change: ", cell.smallestChange());
  }

  private void group(Grid.GroupReception group) {
    page.item(
        "    ",
        group.name()
            + ": "
            + (group.accepts() ? "accepts (" : "refuses (")
            + group.margin().text()
            + ")"
            + (group.accepts() ? "" : "; what costs it most: " + losses(group.losses()))
            + ".");
  }

  private String losses(List<Grid.Loss> losses) {
    String shown =
        String.join(
            "; ",
            losses.stream()
                .limit(all ? losses.size() : FEW)
                .map(l ->
                    l.point().issue().name()
                        + (all ? ": " + l.point().option() : "")
                        + " "
                        + l.loss().text())
                .toList());
    return shown.isEmpty() ? "nothing" : shown;
  }

  /** What does it whatever the unknown points are; nothing if nothing does it even at best. */
  private static String certain(RepairView view) {
    return view.whateverTheFill()
        .filter(v -> view.kind() != RepairView.Kind.IMPOSSIBLE)
        .map(v ->
            "; whatever the unknown points are: "
                + (v.kind() == RepairView.Kind.IMPOSSIBLE ? "nothing does it" : v.words()))
        .orElse("");
  }

  private void change(String indent, String what, RepairView view) {
    if (!all) {
      page.item(indent, what + view.words() + certain(view) + ".");
      return;
    }
    page.item(indent, what + view.words() + ".");
    for (RepairView.ChangeSet set : view.sets()) {
      page.item(
          indent + "- ",
          Figures.and(set.issues().stream().map(IssueName::name).toList())
              + (set.putsOut().isEmpty()
                  ? ""
                  : " (puts out "
                      + Figures.and(set.putsOut().stream().map(PartyName::name).toList())
                      + ")"));
    }
    if (view.more() > 0 || view.orMore()) {
      page.item(
          indent + "- ",
          view.more() == 0
              ? "and perhaps more"
              : (view.orMore() ? "at least " : "") + Figures.number(view.more()) + " more");
    }
    view.whateverTheFill()
        .ifPresent(v -> page.item(indent, "Whatever the unknown points are: " + v.words() + "."));
  }
}
