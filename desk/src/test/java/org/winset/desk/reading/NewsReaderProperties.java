package org.winset.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.winset.evidence.Anchor;
import org.winset.evidence.Located;
import org.winset.evidence.Locator;
import org.winset.evidence.SourceText;

/** Whatever a text holds, every draft stands in it word for word. */
class NewsReaderProperties {
  private static final LocalDate DAY = LocalDate.parse("2025-05-02");
  private static final List<String> GARBAGE =
      List.of(
          "“",
          "”",
          "\"",
          "'",
          "‘",
          "’",
          "«",
          "»",
          "„",
          "\r\n",
          "\n\n",
          "\t",
          "\u00a0",
          "\u200f",
          "😀",
          "𝔘𝔫",
          "e\u0301",
          "سد",
          "вода",
          " said ",
          ", he said. ",
          ":",
          "—",
          ".",
          "\u0000",
          "\uFEFF",
          "…",
          "12,000 ",
          "Monday ",
          "’s ",
          "``",
          "''");

  private final NewsReader reader = new NewsReader();

  @Property(tries = 100)
  void every_draft_stands_verbatim_in_a_text_that_was_garbled(@ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    SourceText text = SourceText.of(garbled(sample(random), random));

    for (Draft draft : reader.read(text, DAY, List.of())) {
      Anchor anchor = Anchor.of("s", text, draft.words());
      assertThat(Locator.locate(anchor, text).state()).isEqualTo(Located.State.VERBATIM);
      draft.mention().ifPresent(m -> assertThat(text.between(m.start(), m.end())).isNotBlank());
      draft.when().ifPresent(w -> assertThat(w.from()).isBeforeOrEqualTo(w.to()));
    }
  }

  @Property(tries = 40)
  void line_ends_make_no_difference(@ForAll long seed) throws IOException {
    String sample = sample(new Random(seed));

    assertThat(told(sample.replace("\n", "\r\n"))).isEqualTo(told(sample));
  }

  private List<String> told(String text) {
    return reader.read(SourceText.of(text), DAY, List.of()).stream()
        .map(d -> d.rule() + " " + d.speaker())
        .toList();
  }

  private static String sample(Random random) throws IOException {
    Path folder = Path.of("src/test/resources/org/winset/desk/reading/labelled/dev");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      Path file = all.get(random.nextInt(all.size()));
      return LabelledText.parse("sample", Files.readString(file)).text();
    }
  }

  private static String garbled(String text, Random random) {
    StringBuilder garbled = new StringBuilder(text);
    for (int i = random.nextInt(12); i >= 0; i--) {
      int points = garbled.codePointCount(0, garbled.length());
      int at = garbled.offsetByCodePoints(0, random.nextInt(points));
      garbled.insert(at, GARBAGE.get(random.nextInt(GARBAGE.size())));
    }
    return garbled.toString();
  }
}
