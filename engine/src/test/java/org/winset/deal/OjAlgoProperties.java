package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * On linear problems too large to enumerate a mixed-integer solver finds nothing better than the
 * search does. It may find less: ojAlgo 57 stops a unit short of the optimum on one in some dozens,
 * and calls one in some hundreds infeasible although any choice of options is allowed; such a
 * problem is passed over.
 */
class OjAlgoProperties {
  @Property(tries = 25)
  void a_mixed_integer_solver_finds_no_greater_least_margin(@ForAll long seed) {
    Random random = new Random(seed);
    int parties = 2 + random.nextInt(4);
    int[] options = random.ints(10 + random.nextInt(5), 2, 5).toArray();
    long[] base = random.longs(parties, -60, 20).toArray();
    long[][][] terms =
        IntStream.range(0, parties)
            .mapToObj(p ->
                IntStream.of(options)
                    .mapToObj(n -> random.longs(n, -20, 21).toArray())
                    .toArray(long[][]::new))
            .toArray(long[][][]::new);
    IntegerInstance instance = new IntegerInstance(base, terms);
    long optimum = optimum(base, terms);
    IntegerInstance.Level found = instance.maxMin();
    assertThat(least(base, terms, found.start().deal())).isEqualTo(found.level());
    assertThat(found.complete()).isTrue();
    assertThat(optimum).isLessThanOrEqualTo(found.level());
    assertThat(instance.hasAgreement()).isEqualTo(found.level() >= 0);
  }

  private static long least(long[] base, long[][][] terms, Deal deal) {
    return IntStream.range(0, base.length)
        .mapToLong(p ->
            base[p]
                + IntStream.range(0, deal.size()).mapToLong(i -> terms[p][i][deal.option(i)]).sum())
        .min()
        .orElseThrow();
  }

  private static long optimum(long[] base, long[][][] terms) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable level = model.newVariable("level").lower(-10_000).upper(10_000).weight(1);
    int issues = terms[0].length;
    Variable[][] takes = new Variable[issues][];
    for (int i = 0; i < issues; i++) {
      Expression one = model.newExpression("one " + i).level(1);
      takes[i] = new Variable[terms[0][i].length];
      for (int k = 0; k < takes[i].length; k++) {
        takes[i][k] = model.newVariable(i + "=" + k).binary();
        one.set(takes[i][k], 1);
      }
    }
    for (int p = 0; p < base.length; p++) {
      Expression margin = model.newExpression("margin " + p).lower(-base[p]).set(level, -1);
      for (int i = 0; i < issues; i++) {
        for (int k = 0; k < takes[i].length; k++) {
          margin.set(takes[i][k], terms[p][i][k]);
        }
      }
    }
    model.options.integer(IntegerStrategy.DEFAULT.withGapTolerance(NumberContext.of(12)));
    Optimisation.Result result = model.maximise();
    Assume.that(result.getState() != Optimisation.State.INFEASIBLE);
    assertThat(result.getState()).isEqualTo(Optimisation.State.OPTIMAL);
    return Math.round(result.getValue());
  }
}
