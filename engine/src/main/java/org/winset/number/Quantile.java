package org.winset.number;

/**
 * What a number is when a standard normal score says how far up its range it lies: its quantile at
 * the chance of a lower score. Never falls as the score rises.
 */
public sealed interface Quantile permits Quantile.Fixed, Quantile.Even, PertQuantile {
  /** The value at a score. */
  double at(double score);

  /**
   * The quantile of an amount that stands by itself.
   *
   * @throws IllegalArgumentException for a place in an order, which is drawn with the others
   */
  static Quantile of(Amount amount) {
    return switch (amount) {
      case Amount.Uniform(Rational low, Rational high) when !low.equals(high) ->
          new Even(low.toDouble(), high.minus(low).toDouble());
      case Amount.Pert(Rational low, Rational mode, Rational high) when !low.equals(high) ->
          PertQuantile.of(low, mode, high);
      case Amount.Point _, Amount.Uniform _, Amount.Pert _ -> new Fixed(amount.low().toDouble());
      case Amount.ValueRank _, Amount.WeightRank _ ->
          throw new IllegalArgumentException("a place in an order has no quantile of its own");
    };
  }

  /** One value whatever the score. */
  record Fixed(double value) implements Quantile {
    @Override
    public double at(double score) {
      return value;
    }
  }

  /** Uniform from {@code low} over {@code width}. */
  record Even(double low, double width) implements Quantile {
    @Override
    public double at(double score) {
      return low + width * Normal.cdf(score);
    }
  }
}
