package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.winset.deal.OverRanges.Bounds;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Inputs;
import org.winset.dossier.Overrides;
import org.winset.dossier.Party;
import org.winset.dossier.Reading;
import org.winset.dossier.Resolution;
import org.winset.number.Amount;
import org.winset.number.Rational;

/** Bounds over ranges hold at every value the inputs may take, and are met at some of them. */
class OverRangesProperties {
  private static final Dossier TWO_RIVERS =
      switch (CaseFolder.read(Path.of("..", "cases", "two-rivers"))) {
        case Reading.Fine fine -> fine.dossier();
        case Reading.Faulty faulty -> throw new AssertionError(faulty.problems().toString());
      };

  /** The same with an order of weights of which one is set apart. */
  private static final Dossier CASE =
      switch (Overrides.apply(
          TWO_RIVERS,
          List.of(
              "parties.north.weights=valley > canal-fees > inspectors > dam",
              "parties.north.wants.valley.weight=1..2",
              "parties.north.wants.dam.values.north=0..100"))) {
        case Overrides.Outcome.Applied applied -> applied.dossier();
        case Overrides.Outcome.Refused refused ->
            throw new AssertionError(refused.problems().toString());
      };

  /** Values drawn within their ranges, often at an end; orders are kept. */
  private static final class Values {
    private final Random random;
    private final Map<String, List<Rational>> orders = new HashMap<>();

    Values(long seed) {
      random = new Random(seed);
    }

    Rational of(Input input) {
      return switch (input.amount()) {
        case Amount.ValueRank(int rank, int size) ->
            order(input.path().replaceAll("\\.[^.]*$", ""), size)
                .get(rank - 1)
                .times(Rational.HUNDRED);
        case Amount.WeightRank(int rank, int size) -> {
          List<Rational> order = order(input.path().replaceAll("\\.wants\\..*", ""), size);
          Rational sum = order.stream().reduce(Rational.ZERO, Rational::plus);
          yield sum.isZero() ? Rational.of(rank == 1 ? 1 : 0) : order.get(rank - 1).over(sum);
        }
        case Amount amount -> {
          Rational share = Rational.of(random.nextInt(4), 3);
          yield amount.low().plus(share.times(amount.high().minus(amount.low())));
        }
      };
    }

    private List<Rational> order(String line, int size) {
      return orders.computeIfAbsent(
          line,
          l ->
              IntStream.range(0, size)
                  .mapToObj(i -> Rational.of(random.nextInt(4), 3))
                  .sorted((a, b) -> b.compareTo(a))
                  .toList());
    }
  }

  private static Deal deal(Random random) {
    return Deal.of(
        CASE.issues().stream().mapToInt(i -> random.nextInt(i.options().size())).toArray());
  }

  @Property(tries = 300)
  void no_values_within_their_ranges_leave_the_bounds(@ForAll long seed) {
    Bargain bargain = Bargain.of(Resolution.of(CASE, new Values(seed)::of));
    Deal deal = deal(new Random(seed));
    for (int p = 0; p < CASE.parties().size(); p++) {
      Party party = CASE.parties().get(p);
      Acceptance acceptance = bargain.parties().get(p);
      OverRanges ranges = new OverRanges(CASE, party, bargain);
      within(
          acceptance.leaderMargin(deal).times(acceptance.scale()),
          ranges.leaderSurplus(OverRanges.just(deal)).orElseThrow());
      for (int g = 0; g < party.constituencies().size(); g++) {
        within(acceptance.groupMargins(deal).get(g), ranges.groupSurplus(g, OverRanges.just(deal)));
      }
      Verdict verdict = Standing.of(acceptance, deal).verdict();
      for (Verdict claimed : List.of(Verdict.SIGNS, Verdict.CANNOT_RATIFY, Verdict.REFUSES)) {
        if (ranges.holds(claimed, OverRanges.just(deal))) {
          assertThat(verdict).isEqualTo(claimed);
        }
      }
    }
  }

  private static void within(Rational surplus, Bounds bounds) {
    assertThat(surplus.times(Rational.HUNDRED)).isBetween(bounds.low(), bounds.high());
  }

  @Property(tries = 100)
  void with_every_input_known_the_bounds_meet_in_the_value(@ForAll long seed) {
    Values values = new Values(seed);
    Dossier known =
        CASE.withInputs(
            Inputs.of(
                CASE.inputs().all().stream()
                    .map(i ->
                        new Input(
                            i.path(),
                            i.unit(),
                            new Amount.Point(values.of(i)),
                            i.grounds(),
                            i.group()))
                    .toList()));
    Bargain bargain = Bargain.of(Resolution.atPointValues(known));
    Deal deal = deal(new Random(seed));
    for (int p = 0; p < known.parties().size(); p++) {
      Acceptance acceptance = bargain.parties().get(p);
      Bounds bounds =
          new OverRanges(known, known.parties().get(p), bargain)
              .leaderSurplus(OverRanges.just(deal))
              .orElseThrow();
      Rational surplus =
          acceptance.leaderMargin(deal).times(acceptance.scale()).times(Rational.HUNDRED);
      assertThat(bounds).isEqualTo(new Bounds(surplus, surplus));
    }
  }
}
