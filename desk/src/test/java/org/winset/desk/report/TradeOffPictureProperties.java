package org.winset.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.winset.number.Rational;

class TradeOffPictureProperties {
  private static final Pattern SIGN =
      Pattern.compile("<circle cx=\"([-.\\d]+)\" cy=\"([-.\\d]+)\" r=\"9\" class=\"paper\"");

  private static final double TENTH_ROUNDED_TWICE = 0.2;

  private static List<Spread.Place> signs(List<Integer> percents) {
    return SIGN.matcher(svg(percents))
        .results()
        .map(m -> new Spread.Place(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))))
        .toList();
  }

  private static String svg(List<Integer> percents) {
    List<TradeOffView.Mark> marks = new ArrayList<>();
    for (int i = 0; i + 1 < percents.size(); i += 2) {
      var corner = new TradeOffView.Corner(points(percents.get(i)), points(percents.get(i + 1)));
      marks.add(new TradeOffView.Mark("" + marks.size(), "a plan", corner, corner));
    }
    PartyName party =
        new PartyName("a", "A", false, "signatory", "the leader", List.of(), "", List.of());
    return TradeOffPicture.svg(new TradeOffView(party, party, "", List.of(), marks), false);
  }

  private static Points points(int percent) {
    return Figures.points(Rational.of(percent, 100));
  }

  @Property(tries = 200)
  void no_sign_touches_another(
      @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -40, max = 40) Integer> percents,
      @ForAll @IntRange(min = 1, max = 40) int crowd) {
    List<Spread.Place> signs = signs(percents.stream().map(p -> p / crowd).toList());

    assertThat(signs).hasSize(percents.size() / 2);
    for (int i = 0; i < signs.size(); i++) {
      assertThat(signs.get(i).x()).isBetween(70.0, 610.0);
      assertThat(signs.get(i).y()).isBetween(30.0, 430.0);
      for (int j = 0; j < i; j++) {
        assertThat(signs.get(i).to(signs.get(j))).isGreaterThan(18 + 1 - TENTH_ROUNDED_TWICE);
      }
    }
  }

  @Test
  void no_sign_stands_on_what_the_corner_is_called() {
    Pattern words = Pattern.compile("y=\"([\\d.]+)\"[^>]*>both would sign<");
    List<Integer> corner = List.of(40, 40, 38, 38);
    Matcher found = words.matcher(svg(corner));

    assertThat(found.find()).isTrue();
    double lowest = signs(corner).stream().mapToDouble(Spread.Place::y).max().orElseThrow();
    assertThat(Double.parseDouble(found.group(1)) - 10).isGreaterThan(lowest + 9);
  }

  @Test
  void who_has_room_stays_and_who_has_none_stays_near() {
    List<Spread.Place> alone = signs(List.of(-40, 40, 40, -40, 0, 0));
    List<Spread.Place> crowded = signs(List.of(-40, 40, 40, -40, 0, 0, 0, 0));

    assertThat(crowded.subList(0, 3)).isEqualTo(alone);
    assertThat(crowded.get(3).to(alone.get(2))).isBetween(19.8, 22.2);
  }
}
