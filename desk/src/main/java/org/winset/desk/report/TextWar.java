package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes why the sides of a war do not stop. */
final class TextWar {
  private final WarStory story;
  private final Page page;

  private TextWar(WarStory story, Page page) {
    this.story = story;
    this.page = page;
  }

  static void write(Report report, Page page, boolean all) {
    report.war().ifPresent(story -> new TextWar(story, page).write(all));
  }

  private void write(boolean all) {
    page.heading("Why they do not stop");
    story.sentences().forEach(page::item);
    page.gap();
    facts();
    if (!all) {
      page.paragraph(
          "Worth and terms on each side's scale of 0 to 100. " + story.robustness(),
          "",
          Page.Tone.FAINT);
      differing();
      return;
    }
    page.gap();
    weighed();
    page.gap();
    course();
    story.courseNotes().forEach(page::item);
    story.open().forEach(o -> page.item(Figures.sentence(o)));
    stated(story.stated());
    page.item(story.robustness());
  }

  private void facts() {
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(head("", story.sides().get(0).name(), story.sides().get(1).name()));
    for (WarStory.Fact fact : story.facts()) {
      rows.add(plain(fact.question(), fact.first(), fact.second()));
    }
    page.table(rows);
  }

  private void weighed() {
    page.paragraph(
        "How each leader weighs each plan, in points of his party's scale; the parts add up to his"
            + " margin (at the worst fill of unknown points):");
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(head("Plan", "Leader of", "Nation", "Office", "Cheated", "Cheating", "Together"));
    for (WarStory.Weighed w : story.plans()) {
      rows.add(
          plain(
              w.plan().id(),
              w.party().name(),
              w.nation().text(),
              w.office().text(),
              w.cheated().text(),
              w.cheating().text(),
              w.sum().text() + w.best().map(b -> " to " + b.text()).orElse("")));
    }
    page.table(rows);
  }

  private void course() {
    page.paragraph("How the war goes on at these numbers if nothing changes:");
    List<List<Page.Cell>> rows = new ArrayList<>();
    rows.add(head("Months from now", "Signed", "Decided by arms", "Still at war"));
    for (WarStory.Month m : story.course()) {
      rows.add(
          plain(
              String.valueOf(m.month()), m.signed().text(), m.decided().text(), m.atWar().text()));
    }
    page.table(rows);
  }

  /** Only where the stated reservation value says otherwise. */
  private void differing() {
    List<WarStory.Stated> differing =
        story.stated().stream().filter(WarStory.Stated::differs).toList();
    if (!story.stated().isEmpty() && differing.isEmpty()) {
      page.paragraph(
          "With the reservation values stated beside the war, the same verdicts would hold.",
          "",
          Page.Tone.FAINT);
    }
    stated(differing);
  }

  private void stated(List<WarStory.Stated> rows) {
    if (rows.isEmpty()) {
      return;
    }
    page.paragraph("What the reservation values stated beside the war would say:");
    for (WarStory.Stated s : rows) {
      page.item(
          s.party().name()
              + " on "
              + s.plan().id()
              + ": "
              + s.byStated()
              + (s.differs() ? "; by the war: " : "; by the war too: ")
              + s.byWar()
              + ".");
    }
  }

  private static List<Page.Cell> head(String... words) {
    return Stream.of(words).map(w -> new Page.Cell(w, Page.Tone.STRONG)).toList();
  }

  private static List<Page.Cell> plain(String... words) {
    return Stream.of(words).map(Page.Cell::plain).toList();
  }
}
