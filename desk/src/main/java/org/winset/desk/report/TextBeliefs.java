package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.winset.desk.report.Page.Cell;
import org.winset.desk.report.Page.Tone;

/** Writes what the talks are for, for a terminal. */
public final class TextBeliefs {
  private static final int MOST_STEPS = 8;
  private static final int MOST_WATCHED = 3;
  private static final int BAR = 12;

  /** Items side by side where the matrix has accounts in rows. */
  private static final int ACROSS = 12;

  private final Page page;
  private final BeliefsView view;

  private TextBeliefs(Page page, BeliefsView view) {
    this.page = page;
    this.view = view;
  }

  /** What the matrix has in its rows. */
  public enum Rows {
    HYPOTHESES,
    ITEMS
  }

  /**
   * The view by itself.
   *
   * @param title of the case
   * @param settings what was set for this run
   */
  public static String render(
      String title, List<String> settings, BeliefsView view, Style style, Rows rows, boolean all) {
    Page page = new Page(style);
    page.title(title);
    settings.forEach(s -> page.paragraph("Set for this run: " + s));
    TextBeliefs text = new TextBeliefs(page, view);
    text.write(true);
    text.matrix(rows);
    if (all) {
      text.reasons();
      text.credibility();
    }
    text.checks();
    if (!all) {
      page.gap();
      page.paragraph(
          "--all adds what each likelihood rests on and how grades are read; --rows items turns"
              + " the matrix.",
          "",
          Tone.FAINT);
    }
    return page.toString();
  }

  /** The part of a report. */
  static void write(BeliefsView view, Page page, boolean all) {
    TextBeliefs text = new TextBeliefs(page, view);
    text.write(all);
    if (all) {
      text.matrix(Rows.HYPOTHESES);
      text.reasons();
      text.credibility();
      text.checks();
    }
  }

  private void write(boolean all) {
    page.heading("What the talks are for");
    page.paragraph(view.question(), "", Tone.STRONG);
    view.sentences().forEach(page::paragraph);
    answer();
    view.waterfall().ifPresent(w -> waterfall(w, all));
    page.paragraph("What would turn it", "", Tone.STRONG);
    view.turns().forEach(page::item);
    watch(all);
    view.sides()
        .forEach(side ->
            page.item(
                side.question()
                    + " Yes: "
                    + side.word()
                    + " ("
                    + side.adjusted().text()
                    + "; before "
                    + side.prior().text()
                    + ", naive "
                    + side.naive().text()
                    + ")."));
    view.types().ifPresent(this::types);
  }

  private void answer() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(plain("Account", "Before", "Naive", "Now", "In words (" + view.scale() + ")"));
    for (BeliefsView.Column column : view.columns()) {
      rows.add(
          plain(
              column.name(),
              column.prior().text(),
              column.naive().text(),
              column.adjusted().text(),
              column.word()));
    }
    page.table(rows);
    page.paragraph(
        "Before: prior. Naive: every item a voice of its own. Now: items of one voice discounted.",
        "",
        Tone.FAINT);
  }

  private void waterfall(BeliefsView.Waterfall waterfall, boolean all) {
    page.paragraph("What carries it", "", Tone.STRONG);
    page.paragraph(waterfall.sentence());
    BeliefsView.Folded folded = waterfall.folded(all ? Integer.MAX_VALUE : MOST_STEPS);
    List<BeliefsView.Step> shown = folded.shown();
    double widest = shown.stream().mapToDouble(s -> Math.abs(s.to() - s.from())).max().orElse(1);
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(plain("Item", "Odds", "", "What it is"));
    for (BeliefsView.Step step : shown) {
      rows.add(
          List.of(
              Cell.plain(step.id()),
              new Cell(factor(step), step.up() ? Tone.GOOD : Tone.BAD),
              Cell.plain(bar(step, widest)),
              Cell.plain(step.label())));
    }
    page.table(rows);
    if (!folded.smaller().isEmpty()) {
      page.paragraph(
          "And " + folded.smallerItems() + ", together " + factor(folded.rest()) + ".",
          "",
          Tone.FAINT);
    }
  }

  private String factor(BeliefsView.Step step) {
    return factor(step.factor());
  }

  private String factor(String factor) {
    return factor.startsWith("x")
        ? page.sign("×", "x") + factor.substring(1)
        : page.sign("÷", "/") + factor.substring(1);
  }

  /** To the right of the middle for the leading account, to the left against it. */
  private String bar(BeliefsView.Step step, double widest) {
    double size = step.to() - step.from();
    int length = widest == 0 ? 0 : (int) Math.round(BAR * Math.abs(size) / widest);
    String bar = page.sign("█", "#").repeat(length);
    return step.up()
        ? page.sign("·", ".").repeat(BAR) + page.sign("│", "|") + bar
        : page.sign("·", ".").repeat(BAR - length) + bar + page.sign("│", "|");
  }

  private void watch(boolean all) {
    if (view.watch().isEmpty()) {
      return;
    }
    page.paragraph("What to watch for, most telling first", "", Tone.STRONG);
    view.watch().stream()
        .limit(all ? view.watch().size() : MOST_WATCHED)
        .forEach(watch ->
            page.item(
                watch.name()
                    + watch.by().map(day -> " (by " + day + ")").orElse("")
                    + ": chance "
                    + watch.probability().text()
                    + "; if so, "
                    + watch.ifSeen()
                    + "; if not, "
                    + watch.ifNot()
                    + ". Expected information "
                    + watch.bits()
                    + "."));
  }

  private void types(BeliefsView.TypesView types) {
    page.paragraph("What it means for a deal", "", Tone.STRONG);
    for (BeliefsView.UnderView under : types.under()) {
      page.item(
          name(under.column())
              + (under.types().isEmpty()
                  ? " (the case as it stands)"
                  : " (" + String.join("; ", under.types()) + ")")
              + ": "
              + under.words()
              + ".");
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("Signs, over all accounts"),
                types.mixed().stream()
                    .limit(1)
                    .flatMap(plan -> plan.parties().stream().map(BeliefsView.PartyChance::party)))
            .map(Cell::plain)
            .toList());
    types
        .mixed()
        .forEach(plan ->
            rows.add(
                Stream.concat(
                        Stream.of(plan.plan().id()),
                        plan.parties().stream().map(party -> party.signs().text()))
                    .map(Cell::plain)
                    .toList()));
    if (rows.size() > 1) {
      page.table(rows);
    }
    page.paragraph(
        "Chance that some package suits everybody, over all accounts: "
            + types.deal().text()
            + ".");
  }

  private String name(String column) {
    return view.columns().stream()
        .filter(c -> c.id().equals(column))
        .map(BeliefsView.Column::name)
        .findFirst()
        .orElse(column);
  }

  private void matrix(Rows rows) {
    page.heading("The evidence as an ACH matrix");
    page.paragraph(
        "How well each item fits each account (II very inconsistent, I, N neutral, C, CC very"
            + " consistent); telling: the greatest likelihood ratio between two accounts. A view,"
            + " not the computation.");
    if (rows == Rows.ITEMS) {
      itemsDown();
    } else {
      hypothesesDown();
    }
    page.paragraph(view.ach(), "", Tone.FAINT);
    view.late()
        .forEach(item -> page.paragraph(item + ": not used, dated after as-of.", "", Tone.FAINT));
  }

  private void itemsDown() {
    List<List<Cell>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Item"));
    view.named().forEach(column -> head.add(column.id()));
    head.addAll(List.of("Telling", "Grade", "Voice", "Counts"));
    rows.add(head.stream().map(Cell::plain).toList());
    for (BeliefsView.ItemView item : view.items()) {
      List<String> row = new ArrayList<>(List.of(item.id()));
      item.cells().forEach(cell -> row.add(cell.mark()));
      row.addAll(List.of(item.diagnosticity(), item.grade(), item.cluster(), item.counts()));
      rows.add(row.stream().map(Cell::plain).toList());
    }
    page.table(rows);
  }

  private void hypothesesDown() {
    for (int from = 0; from < view.items().size(); from += ACROSS) {
      List<BeliefsView.ItemView> part =
          view.items().subList(from, Math.min(view.items().size(), from + ACROSS));
      List<List<Cell>> rows = new ArrayList<>();
      List<String> head = new ArrayList<>(List.of("Account"));
      for (int i = 0; i < part.size(); i++) {
        head.add(Integer.toString(from + i + 1));
      }
      rows.add(head.stream().map(Cell::plain).toList());
      for (int h = 0; h < view.named().size(); h++) {
        int column = h;
        rows.add(
            Stream.concat(
                    Stream.of(view.named().get(h).id()),
                    part.stream().map(item -> item.cells().get(column).mark()))
                .map(Cell::plain)
                .toList());
      }
      rows.add(
          Stream.concat(
                  Stream.of("telling"), part.stream().map(BeliefsView.ItemView::diagnosticity))
              .map(Cell::plain)
              .toList());
      page.table(rows);
    }
    for (int i = 0; i < view.items().size(); i++) {
      BeliefsView.ItemView item = view.items().get(i);
      page.item(
          String.format(Locale.ROOT, "%3d ", i + 1),
          item.id()
              + ": "
              + item.claim()
              + " ("
              + item.kind()
              + (item.grade().startsWith("not") ? ", " : ", grade ")
              + item.grade()
              + ", voice "
              + item.cluster()
              + ", counts "
              + item.counts()
              + (item.talk().isEmpty() ? "" : ", " + item.talk())
              + ")");
    }
  }

  private void reasons() {
    page.heading("What each item is expected with, P(item | account)");
    for (BeliefsView.ItemView item : view.items()) {
      page.item(
          item.id()
              + ": "
              + String.join(
                  ", ", item.cells().stream().map(c -> c.column() + " " + c.written()).toList())
              + "; believed "
              + item.credibility()
              + (item.why().isEmpty() ? "; no reason given" : "; " + item.why())
              + ".");
    }
  }

  private void credibility() {
    page.heading("How far grades are believed");
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(plain("Grade", "Meaning", "Believed"));
    view.credibility().forEach(rung -> rows.add(plain(rung.mark(), rung.meaning(), rung.worth())));
    page.table(rows);
    page.paragraph(
        "The lesser of a source's letter and an item's digit counts. F, 6 and no grade are unknown,"
            + " not bad: anywhere from 0 to 1, in a point run the midpoint.");
  }

  private void checks() {
    if (!view.checks().isEmpty()) {
      page.heading("To look at again");
      view.checks().forEach(page::item);
    }
  }

  private static List<Cell> plain(String... texts) {
    return Stream.of(texts).map(Cell::plain).toList();
  }
}
