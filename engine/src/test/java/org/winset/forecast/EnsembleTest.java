package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.dossier.Dossier;

class EnsembleTest {
  private static final Dossier TWO_RIVERS = TestCases.named("two-rivers");
  private static final long DRAWS = 1_000;

  /** Two parties over one issue; the south accepts s, the north does with a chance of a half. */
  private static final String COIN =
      """
      winset: 1
      title: A coin
      as-of: 2025-12-24
      issues:
        dam: {name: Dam, options: {n: N, s: S}}
      plans:
        south-plan: {name: P, author: A, date: 2025-01-01, points: {dam: s}}
      parties:
        north:
          name: North
          leader: {reservation: 20..60}
          wants: {dam: {weight: 1, values: {n: 100, s: 40}}}
        south:
          name: South
          leader: {reservation: 50}
          wants: {dam: {weight: 1, values: {n: 0, s: 100}}}
      """;

  @TempDir Path folder;

  private static Ensemble ensemble() {
    return Ensemble.of(TWO_RIVERS, Conditions.of(1));
  }

  private static Chances run(Ensemble ensemble, int threads) {
    return ensemble
        .run(DRAWS, new LocalThreads(threads), Progress.SILENT, () -> false)
        .orElseThrow();
  }

  @Test
  void the_number_of_threads_changes_nothing() {
    Chances one = run(ensemble(), 1);

    assertThat(run(ensemble(), 2)).isEqualTo(one);
    assertThat(run(ensemble(), 4)).isEqualTo(one);
    assertThat(one.draws()).isEqualTo(DRAWS);
  }

  @Test
  void another_seed_draws_anew() {
    assertThat(run(Ensemble.of(TWO_RIVERS, Conditions.of(2)), 1)).isNotEqualTo(run(ensemble(), 1));
  }

  @Test
  void a_run_that_was_stopped_and_gone_on_with_says_the_same() throws PartialFile.Unusable {
    Path file = folder.resolve("partial");
    AtomicInteger looks = new AtomicInteger(); // one a draw
    Chances first =
        ensemble()
            .run(
                DRAWS,
                new LocalThreads(1),
                Progress.SILENT,
                () -> looks.incrementAndGet() > DRAWS * 2 / 3,
                PartialFile.of(file, "a run"))
            .orElseThrow();
    List<Long> heard = new ArrayList<>();

    Chances resumed =
        ensemble()
            .run(
                DRAWS,
                new LocalThreads(2),
                (done, all, soFar) -> heard.add(done),
                () -> false,
                PartialFile.of(file, "a run"))
            .orElseThrow();

    assertThat(first.draws()).isLessThan(DRAWS).isPositive();
    assertThat(heard.getFirst()).isEqualTo(first.draws() + Draws.CHUNK);
    assertThat(resumed).isEqualTo(run(ensemble(), 1));
  }

  @Test
  void what_a_longer_run_left_is_neither_used_nor_lost() throws Exception {
    Path file = folder.resolve("partial");
    ensemble()
        .run(512, LocalThreads.all(), Progress.SILENT, () -> false, PartialFile.of(file, "r"));
    byte[] left = Files.readAllBytes(file);

    Chances shorter =
        ensemble()
            .run(256, LocalThreads.all(), Progress.SILENT, () -> false, PartialFile.of(file, "r"))
            .orElseThrow();

    assertThat(shorter.draws()).isEqualTo(256);
    assertThat(Files.readAllBytes(file)).isEqualTo(left);
  }

  @Test
  void a_damaged_file_and_one_of_another_run_are_refused() throws Exception {
    Path file = folder.resolve("partial");
    ensemble()
        .run(256, LocalThreads.all(), Progress.SILENT, () -> false, PartialFile.of(file, "r"));

    assertThatThrownBy(() -> PartialFile.of(file, "other"))
        .isInstanceOf(PartialFile.Unusable.class)
        .hasMessageContaining("another run");

    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> PartialFile.of(file, "r"))
        .isInstanceOf(PartialFile.Unusable.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void a_place_that_cannot_be_written_is_told_before_anything_is_drawn() {
    assertThatThrownBy(() -> PartialFile.of(folder.resolve("no/such/folder"), "r"))
        .isInstanceOf(PartialFile.Unusable.class);
  }

  @Test
  void stopped_before_the_first_chunk_there_is_nothing_to_say() {
    assertThat(ensemble().run(DRAWS, LocalThreads.all(), Progress.SILENT, () -> true)).isEmpty();
  }

  @Test
  void a_chance_that_can_be_worked_out_comes_out_within_its_error() {
    Chances chances =
        Ensemble.of(TestCases.of(folder, COIN), Conditions.of(1))
            .run(4_096, LocalThreads.all(), Progress.SILENT, () -> false)
            .orElseThrow();

    Chances.OfPlan plan = chances.plans().getFirst();
    assertThat(plan.parties().getFirst().signs().mean()).isCloseTo(.5, within(.002));
    assertThat(chances.closely()).isEqualTo(4_096 / Measures.CLOSELY_ONE_CHUNK_OF);
    assertThat(plan.parties().getFirst().killers()).hasSize(1);
    Chances.Killer killer = plan.parties().getFirst().killers().getFirst();
    assertThat(plan.parties().getFirst().acceptsNothing().mean()).isZero();
    assertThat(killer.issue()).isZero();
    assertThat(killer.chance().mean()).isCloseTo(.5, within(.01));
    assertThat(killer.chance().error()).isLessThan(.01);
    assertThat(plan.parties().getLast().killers()).isEmpty();
    assertThat(plan.parties().getLast().signs()).isEqualTo(new Estimate(1, 0));
    assertThat(plan.everybody()).isEqualTo(plan.parties().getFirst().signs());
    // south never accepts n, so any deal is the plan
    assertThat(chances.zopa()).isEqualTo(plan.everybody());
    // the north's margin runs evenly from (40 - 60)/60 to (40 - 20)/60 of its scale
    assertThat(plan.parties().getFirst().margin().median()).isCloseTo(0, within(1.0));
    assertThat(plan.parties().getFirst().margin().low()).isCloseTo(-.8 / 3 * 100, within(1.0));
    assertThat(chances.gain().mean()).isGreaterThan(50);
  }

  @Test
  void a_number_of_draws_out_of_range_is_refused() {
    for (long draws : new long[] {0, -1, Ensemble.MOST_DRAWS + 1}) {
      assertThatThrownBy(
              () -> ensemble().run(draws, LocalThreads.all(), Progress.SILENT, () -> false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(draws));
    }
  }
}
