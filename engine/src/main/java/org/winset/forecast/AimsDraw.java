package org.winset.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.winset.belief.Credence;

/** What the evidence makes of the parties' aims, by the values of a draw. For one thread. */
final class AimsDraw {
  private final Optional<Credence> credence;

  /** Where the numbers that beliefs rest on stand among all values. */
  private final int[] places;

  private final double[] believed;
  private final double[] nothing;

  AimsDraw(Stage stage) {
    this.credence = Credence.of(stage.dossier());
    this.places = credence.map(stage::places).orElseGet(() -> new int[0]);
    this.believed = new double[places.length];
    this.nothing = new double[stage.accounts()];
    Arrays.fill(nothing, 1);
  }

  /**
   * Weighs every account, silence left aside.
   *
   * @param values of every input
   * @param posterior takes how probable each account is; 1 for the one of a case without beliefs
   */
  void weigh(double[] values, double[] posterior) {
    posterior[0] = 1;
    credence.ifPresent(c -> {
      for (int i = 0; i < places.length; i++) {
        believed[i] = values[places[i]];
      }
      c.weigh(believed, nothing, posterior);
    });
  }
}
