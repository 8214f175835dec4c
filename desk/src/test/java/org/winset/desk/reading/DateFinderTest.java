package org.winset.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as news gives them, counted from Thursday, 4 December 2025. */
class DateFinderTest {
  private static final LocalDate PUBLISHED = LocalDate.parse("2025-12-04");

  private final Lexicon lexicon = Lexicon.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He left on Monday. | 2025-12-01 | true",
        "It was signed yesterday. | 2025-12-03 | true",
        "It broke last month. | 2025-11-01 to 2025-11-30 | true",
        "Just last week he said so. | 2025-11-24 to 2025-11-30 | true",
        "His term expired last May. | 2025-05-01 to 2025-05-31 | false",
        "A couple of days earlier he came. | 2025-12-01 to 2025-12-02 | false",
        "Three days ago it rained. | 2025-12-01 | true",
        "It began on 24 February 2022. | 2022-02-24 | true",
        "It began on February 24, 2022. | 2022-02-24 | true",
        "Nobody foresaw it in 2021. | 2021-01-01 to 2021-12-31 | true",
        "Talks resume next Monday. | 2025-12-08 to 2025-12-15 | false",
        "Встреча прошла 2 декабря 2025 года. | 2025-12-02 | true",
        "Угоду підписали 20 травня. | 2025-05-20 | true",
        "التقيا 10 يونيو 2025. | 2025-06-10 | true",
        "Signed 2025-11-21 in Geneva. | 2025-11-21 | true",
      })
  void a_date_is_counted_from_the_day_of_publication(String text, String days, boolean sure) {
    assertThat(find(text))
        .singleElement()
        .satisfies(when -> {
          assertThat(when.days()).isEqualTo(days);
          assertThat(when.sure()).isEqualTo(sure);
          assertThat(text.substring(when.start(), when.end())).isEqualTo(when.words());
        });
  }

  @Test
  void words_that_only_look_like_dates_are_none() {
    assertThat(find("They may march on.")).isEmpty();
  }

  @Test
  void what_is_earlier_counts_from_the_date_before() {
    assertThat(find("He came on Monday, and a couple of days earlier he had been at the front."))
        .extracting(When::days)
        .containsExactly("2025-12-01", "2025-11-28 to 2025-11-29");
  }

  @Test
  void only_a_sure_date_is_written_as_the_event() {
    assertThat(find("It broke last month.").getFirst().partial()).hasToString("Optional[2025-11]");
    assertThat(find("His term expired last May.").getFirst().partial()).isEmpty();
  }

  private List<When> find(String text) {
    return new DateFinder(PUBLISHED)
        .find(text, new Tokens(text, lexicon).between(0, text.length(), List.of()));
  }
}
