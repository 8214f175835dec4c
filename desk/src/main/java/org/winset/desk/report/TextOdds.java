package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Writes how likely each signature is. */
final class TextOdds {
  private TextOdds() {}

  static void write(Odds odds, Page page) {
    page.heading("How likely each signature is");
    page.paragraph(odds.basis());
    List<List<Page.Cell>> rows = new ArrayList<>();
    List<Page.Cell> head = new ArrayList<>(List.of(new Page.Cell("Plan", Page.Tone.STRONG)));
    odds.parties().forEach(p -> head.add(new Page.Cell(p.name(), Page.Tone.STRONG)));
    head.add(new Page.Cell("Everybody", Page.Tone.STRONG));
    rows.add(head);
    for (Odds.Row row : odds.rows()) {
      List<Page.Cell> cells = new ArrayList<>(List.of(Page.Cell.plain(row.plan().id())));
      row.cells().forEach(c -> cells.add(Page.Cell.plain(cell(c))));
      cells.add(Page.Cell.plain(everybody(row)));
      rows.add(cells);
    }
    if (!odds.rows().isEmpty()) {
      page.table(rows);
      page.paragraph(
          "Chance that the party signs and ratifies, whatever the plan's unknown points are; below"
              + " it what else may come of it, and the party's margin in four draws of five.",
          "",
          Page.Tone.FAINT);
    }
    page.item(odds.words() + " " + odds.levelWords());
    odds.caveats().forEach(page::item);
    if (!odds.killers().rows().isEmpty()) {
      page.gap();
      page.table(killers(odds).stream().map(TextOdds::plain).toList());
      page.paragraph(odds.killers().words(), "", Page.Tone.FAINT);
    }
    if (!odds.accounts().isEmpty()) {
      page.gap();
      page.table(accounts(odds).stream().map(TextOdds::plain).toList());
      page.paragraph(ACCOUNTS, "", Page.Tone.FAINT);
    }
    if (!odds.variants().isEmpty()) {
      page.gap();
      page.table(variants(odds).stream().map(TextOdds::plain).toList());
      page.paragraph(
          "Chances under other assumptions, from fewer draws; of a plan: that everybody signs it"
              + " whatever its unknown points are.",
          "",
          Page.Tone.FAINT);
    }
  }

  /** The points that kill, the first row the head. */
  static List<List<String>> killers(Odds odds) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Plan", "Party", "Deal killers, and how often"));
    for (Odds.KillersOf of : odds.killers().rows()) {
      rows.add(List.of(of.plan().id(), of.party().name(), of.text()));
    }
    return rows;
  }

  /** The chances under each account of the parties' aims, the first row the head. */
  static List<List<String>> accounts(Odds odds) {
    List<List<String>> rows = new ArrayList<>();
    boolean dated = odds.accounts().stream().allMatch(a -> a.signed().isPresent());
    List<String> head = new ArrayList<>(List.of("If true", "How likely", "Any deal"));
    if (dated) {
      head.add("Signed in a year");
    }
    odds.rows().forEach(row -> head.add(row.plan().id()));
    rows.add(head);
    for (Odds.Account account : odds.accounts()) {
      List<String> row =
          new ArrayList<>(
              List.of(account.name(), account.probability().text(), account.zopa().text()));
      account.signed().filter(_ -> dated).ifPresent(c -> row.add(c.text()));
      account.everybody().forEach(chance -> row.add(chance.text()));
      rows.add(row);
    }
    return rows;
  }

  static final String ACCOUNTS =
      "Chances if one account of the parties' aims were true, and how likely that is once evidence"
          + " and silence are weighed; the chances above mix them all.";

  private static List<Page.Cell> plain(List<String> row) {
    return row.stream().map(Page.Cell::plain).toList();
  }

  /** The headline chances under other assumptions, the first row the head. */
  static List<List<String>> variants(Odds odds) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Assumed", "Any deal"));
    odds.rows().forEach(row -> head.add(row.plan().id()));
    rows.add(head);
    List<String> usual = new ArrayList<>(List.of("as above", odds.zopa().text()));
    odds.rows().forEach(row -> usual.add(row.everybody().text()));
    rows.add(usual);
    for (Odds.Variant variant : odds.variants()) {
      List<String> row = new ArrayList<>(List.of(variant.words(), variant.zopa().text()));
      variant.everybody().forEach(chance -> row.add(chance.text()));
      rows.add(row);
    }
    return rows;
  }

  /** What a cell says, a line for each part. */
  static String cell(Odds.Cell cell) {
    if (!cell.bound()) {
      return "not bound";
    }
    List<String> lines = new ArrayList<>(List.of(cell.signs().text()));
    lines.addAll(cell.others());
    lines.add(cell.margin().text());
    return String.join("\n", lines);
  }

  /** What the last column says. */
  static String everybody(Odds.Row row) {
    return row.perhaps().value() - row.everybody().value() < .01
        ? row.everybody().text()
        : row.everybody().text() + "\nperhaps " + row.perhaps().text();
  }
}
