package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.dossier.Plan.Point;
import org.winset.dossier.Plan.Status;

class PlansTest {
  private static final String PARTY =
      """
      parties:
        north: {name: N, leader: {reservation: 50}, wants: {dam: {weight: 1, values: unknown}}}
      """;

  @TempDir Path folder;

  @Test
  void a_point_is_stated_silent_unknown_or_one_of_several() {
    assertThat(points("{dam: south, fees: unknown}"))
        .containsExactly(point(Status.STATED, 2), point(Status.UNKNOWN, 0, 1));
    assertThat(points("{dam: silent}"))
        .containsExactly(point(Status.SILENT, 1), point(Status.SILENT, 1));
    assertThat(points("{dam: [south, north], fees: [low]}"))
        .containsExactly(point(Status.ONE_OF, 0, 2), point(Status.STATED, 1));
  }

  @Test
  void the_long_form_says_the_same_and_what_it_rests_on() {
    Point point = points("{dam: {is: [south, north], why: heard}}").getFirst();

    assertThat(point.status()).isEqualTo(Status.ONE_OF);
    assertThat(point.options()).containsExactly(0, 2);
    assertThat(point.grounds()).isEqualTo(new Grounds(List.of(), Optional.of("heard")));
  }

  @Test
  void points_left_out_are_unknown_where_the_plan_says_so() {
    assertThat(points("{dam: joint}\n    others: unknown"))
        .containsExactly(point(Status.STATED, 1), point(Status.UNKNOWN, 0, 1));
  }

  private List<Point> points(String written) {
    String plans =
        """
        plans:
          first:
            name: First
            author: Envoy
            date: 2025-11-21
            points: %s
        """
            .formatted(written);
    return Cases.fine(Cases.read(folder, Cases.TWO_ISSUES + plans + PARTY))
        .dossier()
        .plans()
        .getFirst()
        .points();
  }

  private static Point point(Status status, Integer... options) {
    return new Point(status, List.of(options), Grounds.NONE);
  }
}
