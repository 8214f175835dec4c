package org.winset.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.winset.evidence.Anchor.Span;
import org.winset.evidence.Located.State;

/** Anchors in texts of all Unicode planes, before and after somebody edited them. */
class LocatorProperties {
  private static final List<String> PIECES =
      List.of(
          "“", "”", "a", "b", " ", "\r\n", "\n", "é", "e\u0301", "Київ", "вода", "سد", "مفتاح",
          "😀", "👩‍🚒", "𝔘", "\u200f", "\uFEFF", "קול", "水", "said", ", ", ". ");

  @Property(tries = 500)
  void what_an_anchor_says_stands_there_verbatim(@ForAll long seed) {
    Random random = new Random(seed);
    SourceText text = SourceText.of(letters(random, 60));
    Anchor anchor = Anchor.of("s", text, stretch(text, random));

    Located located = Locator.locate(anchor, text);

    assertThat(located.state()).isEqualTo(State.VERBATIM);
    assertThat(located.where()).isEqualTo(anchor.span());
    assertThat(codePoints(text.text(), anchor.span().orElseThrow())).isEqualTo(anchor.quote());
  }

  @Property(tries = 500)
  void after_any_edit_found_words_stand_there_and_lost_words_nowhere(@ForAll long seed) {
    Random random = new Random(seed);
    SourceText before = SourceText.of(letters(random, 80));
    Anchor anchor = Anchor.of("s", before, stretch(before, random));
    SourceText after = SourceText.of(edited(before.text(), random));

    Located located = Locator.locate(anchor, after);

    if (located.found()) {
      assertThat(codePoints(after.text(), located.where().orElseThrow())).isEqualTo(anchor.quote());
    } else {
      assertThat(located.state()).isEqualTo(State.BROKEN);
      assertThat(standsAnywhere(anchor.quote(), after.text())).isFalse();
    }
  }

  @Property(tries = 300)
  void words_that_stand_once_are_found_however_much_comes_before(@ForAll long seed) {
    Random random = new Random(seed);
    String rest = letters(random, 30);
    Anchor anchor = Anchor.of("s", SourceText.of("«§1»" + rest), new Span(0, 4));
    String front = letters(random, 200);

    Located located = Locator.locate(anchor, SourceText.of(front + "«§1»" + rest));

    assertThat(located.where().orElseThrow().start())
        .isEqualTo(front.codePointCount(0, front.length()));
  }

  @Example
  void of_several_places_the_one_with_the_same_surroundings_is_meant() {
    SourceText old = SourceText.of("A said: “no”. B said: “no”. C said: “no”.");
    Anchor second = Anchor.of("s", old, old.span(22, 26));
    SourceText edited =
        SourceText.of("First of all, A said: “no”. Then B said: “no”. C said: “no”.");

    Located located = Locator.locate(second, edited);

    assertThat(located.state()).isEqualTo(State.MOVED);
    assertThat(edited.between(0, located.where().orElseThrow().start())).endsWith("Then B said: ");
  }

  @Example
  void words_without_a_place_that_stand_twice_are_ambiguous() {
    Anchor anchor = new Anchor("s", "no", Optional.empty(), "", "");

    assertThat(Locator.locate(anchor, SourceText.of("no and no")).state())
        .isEqualTo(State.AMBIGUOUS);
    assertThat(Locator.locate(anchor, SourceText.of("only one: no!")).state())
        .isEqualTo(State.VERBATIM);
  }

  @Example
  void words_with_other_quotation_marks_are_broken_and_the_hint_says_why() {
    Anchor anchor = new Anchor("s", "the “dam” is ours", Optional.empty(), "", "");

    Located located = Locator.locate(anchor, SourceText.of("He says the \"dam\"\nis ours."));

    assertThat(located.state()).isEqualTo(State.BROKEN);
    assertThat(located.hint())
        .isEqualTo("the words stand there with other spaces or quotation marks");
  }

  private static String letters(Random random, int pieces) {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Span stretch(SourceText text, Random random) {
    int start = random.nextInt(text.length());
    return new Span(start, start + 1 + random.nextInt(text.length() - start));
  }

  private static String edited(String text, Random random) {
    int[] points = text.codePoints().toArray();
    int from = random.nextInt(points.length);
    int to = from + random.nextInt(points.length - from);
    return new String(points, 0, from)
        + letters(random, 10)
        + new String(points, to, points.length - to);
  }

  private static boolean standsAnywhere(String quote, String text) {
    List<Integer> sought = quote.codePoints().boxed().toList();
    List<Integer> all = text.codePoints().boxed().toList();
    return Collections.indexOfSubList(all, sought) >= 0;
  }

  private static String codePoints(String text, Span span) {
    int[] points = text.codePoints().toArray();
    return new String(points, span.start(), span.length());
  }
}
