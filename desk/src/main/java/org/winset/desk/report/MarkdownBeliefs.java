package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what the talks are for, as Markdown. */
public final class MarkdownBeliefs {
  private final BeliefsView view;
  private final MarkdownText text;

  private MarkdownBeliefs(BeliefsView view, MarkdownText text) {
    this.view = view;
    this.text = text;
  }

  /** The view by itself. */
  public static String render(String title, List<String> settings, BeliefsView view) {
    MarkdownText text = new MarkdownText();
    text.heading(1, title);
    settings.forEach(s -> text.item("Set for this run: " + s));
    write(view, text);
    return text.toString();
  }

  /** The part of a report. */
  static void write(BeliefsView view, MarkdownText text) {
    new MarkdownBeliefs(view, text).write();
  }

  private void write() {
    text.heading(2, "What the talks are for");
    text.paragraph(view.question());
    view.sentences().forEach(text::paragraph);
    answer();
    view.waterfall().ifPresent(this::waterfall);
    text.heading(3, "What would turn it");
    view.turns().forEach(text::item);
    watch();
    view.types().ifPresent(this::types);
    matrix();
    credibility();
    if (!view.checks().isEmpty()) {
      text.heading(3, "To look at again");
      view.checks().forEach(text::item);
    }
  }

  private void answer() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Account", "Before", "Naive", "Now", "In words (" + view.scale() + ")"));
    view.columns()
        .forEach(c ->
            rows.add(
                List.of(
                    c.name(), c.prior().text(), c.naive().text(), c.adjusted().text(), c.word())));
    text.table(rows);
    text.paragraph(
        "Before: prior. Naive: every item a voice of its own. Now: items of one voice discounted.");
    view.sides()
        .forEach(s ->
            text.item(
                s.question()
                    + " Yes: "
                    + s.word()
                    + " ("
                    + s.adjusted().text()
                    + "; before "
                    + s.prior().text()
                    + ", naive "
                    + s.naive().text()
                    + ")."));
  }

  private void waterfall(BeliefsView.Waterfall waterfall) {
    text.heading(3, "What carries it");
    text.paragraph(waterfall.sentence());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Item", "Odds", "What it is"));
    waterfall.steps().forEach(s -> rows.add(List.of(s.id(), s.factor(), s.label())));
    text.table(rows);
  }

  private void watch() {
    if (view.watch().isEmpty()) {
      return;
    }
    text.heading(3, "What to watch for");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("What", "By", "Chance", "If seen", "If not", "Expected information"));
    view.watch()
        .forEach(w ->
            rows.add(
                List.of(
                    w.name(),
                    w.by().orElse("–"),
                    w.probability().text(),
                    w.ifSeen(),
                    w.ifNot(),
                    w.bits())));
    text.table(rows);
  }

  private void types(BeliefsView.TypesView types) {
    text.heading(3, "What it means for a deal");
    types
        .under()
        .forEach(u ->
            text.item(
                u.column()
                    + (u.types().isEmpty()
                        ? " (the case as it stands)"
                        : " (" + String.join("; ", u.types()) + ")")
                    + ": "
                    + u.words()
                    + "."));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("Signs, over all accounts"),
                types.mixed().stream()
                    .limit(1)
                    .flatMap(p -> p.parties().stream().map(BeliefsView.PartyChance::party)))
            .toList());
    types
        .mixed()
        .forEach(p ->
            rows.add(
                Stream.concat(
                        Stream.of(p.plan().name()), p.parties().stream().map(c -> c.signs().text()))
                    .toList()));
    if (rows.size() > 1) {
      text.table(rows);
    }
    text.paragraph(
        "Chance that some package suits everybody, over all accounts: "
            + types.deal().text()
            + ".");
  }

  private void matrix() {
    text.heading(3, "The evidence, item by item");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                Stream.of("Item", "Claim"),
                view.named().stream().map(BeliefsView.Column::id),
                Stream.of("Telling", "Grade", "Believed", "Voice", "Counts", "Why"))
            .flatMap(s -> s)
            .toList());
    for (BeliefsView.ItemView item : view.items()) {
      rows.add(
          Stream.of(
                  Stream.of(item.id(), item.claim()),
                  item.cells().stream().map(c -> c.mark() + " " + c.written()),
                  Stream.of(
                      item.diagnosticity(),
                      item.grade(),
                      item.credibility(),
                      item.cluster() + (item.talk().isEmpty() ? "" : "; " + item.talk()),
                      item.counts(),
                      item.why()))
              .flatMap(s -> s)
              .toList());
    }
    text.table(rows);
    text.paragraph(view.ach());
    view.late().forEach(item -> text.item(item + ": not used, dated after as-of."));
  }

  private void credibility() {
    text.heading(3, "How far grades are believed");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Grade", "Meaning", "Believed"));
    view.credibility().forEach(r -> rows.add(List.of(r.mark(), r.meaning(), r.worth())));
    text.table(rows);
    text.paragraph(
        "The lesser of a source's letter and an item's digit counts; F, 6 and no grade are unknown,"
            + " anywhere from 0 to 1.");
  }
}
