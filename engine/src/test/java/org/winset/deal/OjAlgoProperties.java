package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** On linear problems too large to enumerate the search finds what a mixed-integer solver finds. */
class OjAlgoProperties {
  @Property(tries = 25)
  void the_greatest_least_margin_equals_the_mixed_integer_optimum(@ForAll long seed) {
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
    assertThat(instance.maxMin().level()).isEqualTo(optimum);
    assertThat(instance.hasAgreement()).isEqualTo(optimum >= 0);
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
    Optimisation.Result result = model.maximise();
    assertThat(result.getState()).isEqualTo(Optimisation.State.OPTIMAL);
    return Math.round(result.getValue());
  }
}
