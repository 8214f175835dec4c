package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winset.desk.report.BeliefsView.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaterfallTest {
  private static final int ITEMS = 14;

  /** Fourteen items, each lighter than the one before, and a silence that weighs most of all. */
  private static BeliefsView.Waterfall fall(boolean silence) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.other(Step.Kind.PRIOR, "Before any evidence", 0, 0.5));
    double at = 0.5;
    for (int i = 1; i <= ITEMS; i++) {
      double to = at + (i % 2 == 0 ? -1.0 : 1.0) / i;
      steps.add(Step.item("item-" + i, "Claim " + i, at, to));
      at = to;
    }
    if (silence) {
      steps.add(Step.other(Step.Kind.SILENCE, "Nothing signed so far", at, at - 2));
      at -= 2;
    }
    steps.add(Step.other(Step.Kind.POSTERIOR, "All together", 0, at));
    return new BeliefsView.Waterfall("Peace", "Time", "How the odds come about.", steps);
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  private static BeliefsView view(BeliefsView.Waterfall fall) {
    BeliefsView view = Cases.twoRivers().beliefs().orElseThrow();
    return new BeliefsView(
        view.question(),
        view.scale(),
        view.sentences(),
        view.columns(),
        view.items(),
        view.late(),
        Optional.of(fall),
        view.turns(),
        view.watch(),
        view.sides(),
        view.credibility(),
        view.ach(),
        view.checks(),
        view.types());
  }

  @Test
  void the_lightest_items_are_folded_away_and_silence_never() {
    BeliefsView.Folded folded = fall(true).folded();

    assertThat(ids(folded.before())).hasSize(13).startsWith("prior", "item-1").endsWith("item-12");
    assertThat(ids(folded.smaller())).containsExactly("item-13", "item-14");
    assertThat(ids(folded.after())).containsExactly("silence", "posterior");
    assertThat(folded.rest()).isEqualTo(Ratios.factor(1.0 / 13 - 1.0 / 14));
  }

  @Test
  void without_silence_the_same_items_are_folded_away() {
    BeliefsView.Folded folded = fall(false).folded();

    assertThat(ids(folded.smaller())).containsExactly("item-13", "item-14");
    assertThat(ids(folded.after())).containsExactly("posterior");
  }

  @Test
  void where_nothing_is_folded_away_nothing_is_said_of_it() {
    BeliefsView.Folded folded = fall(true).folded(ITEMS);

    assertThat(folded.smaller()).isEmpty();
    assertThat(folded.rest()).isEmpty();
    assertThat(ids(folded.shown())).isEqualTo(ids(fall(true).steps()));
  }

  @Test
  void a_terminal_shows_silence_and_counts_items_only() {
    Page page = new Page(Style.plain(100));
    TextBeliefs.write(view(fall(true)), page, false);
    String text = page.toString();

    assertThat(text).contains("Nothing signed so far").contains("And 6 smaller items, together");
  }

  @Test
  void json_tells_what_each_step_is_and_how_many_items_are_small() {
    JsonNode fall =
        new JsonMapper()
            .readTree(JsonBeliefs.render("two-rivers", List.of(), view(fall(true))))
            .path("beliefs")
            .path("waterfall");

    assertThat(fall.path("smaller").asInt()).isEqualTo(2);
    assertThat(fall.path("steps").findValuesAsString("kind"))
        .startsWith("prior", "item")
        .endsWith("item", "silence", "posterior");
  }
}
