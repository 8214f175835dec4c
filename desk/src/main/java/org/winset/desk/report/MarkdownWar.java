package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;

/** Why the sides of a war do not stop, as Markdown. */
final class MarkdownWar {
  private MarkdownWar() {}

  static void write(WarStory story, MarkdownText text) {
    text.heading(2, "Why they do not stop");
    story.sentences().forEach(text::item);
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("", story.sides().get(0).name(), story.sides().get(1).name()));
    story.facts().forEach(f -> facts.add(List.of(f.question(), f.first(), f.second())));
    text.table(facts);
    text.paragraph(
        "How each leader weighs each plan, in points of his party's scale; the parts add up to his"
            + " margin, at the worst fill of unknown points.");
    List<List<String>> plans = new ArrayList<>();
    plans.add(
        List.of(
            "Plan",
            "Leader of",
            "Nation",
            "Office",
            "Risk of being cheated",
            "Hope of cheating",
            "Together"));
    story
        .plans()
        .forEach(w ->
            plans.add(
                List.of(
                    w.plan().id(),
                    w.party().name(),
                    w.nation().text(),
                    w.office().text(),
                    w.cheated().text(),
                    w.cheating().text(),
                    w.sum().text() + w.best().map(b -> " to " + b.text()).orElse(""))));
    text.table(plans);
    List<List<String>> course = new ArrayList<>();
    course.add(List.of("Months from now", "Signed", "Decided by arms", "Still at war"));
    story
        .course()
        .forEach(m ->
            course.add(
                List.of(
                    String.valueOf(m.month()),
                    m.signed().text(),
                    m.decided().text(),
                    m.atWar().text())));
    text.table(course);
    story.courseNotes().forEach(text::item);
    story.open().forEach(o -> text.item(Figures.sentence(o)));
    story
        .stated()
        .forEach(s ->
            text.item(
                s.party().name()
                    + " on "
                    + s.plan().id()
                    + ": by the war "
                    + s.byWar()
                    + ", by the stated reservation value "
                    + s.byStated()
                    + "."));
    text.paragraph(story.robustness());
  }
}
