package org.winset.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.number.Amount;
import org.winset.number.Normal;
import org.winset.number.Ordered;
import org.winset.number.Quantile;

/**
 * Turns a point of the unit cube into a value for every input of a case (model, section 1).
 *
 * <p>Values of one actor share a factor: their scores are {@code sqrt(kappa) F + sqrt(1 - kappa)
 * e}, a Gaussian copula. Values in an order are such scores sorted. Weights in an order are uniform
 * on the ordered simplex. All else is independent. Immutable.
 */
final class Sampler {
  /** An input that is drawn by itself or with its actor's factor. */
  @SuppressWarnings("ArrayRecordComponent") // handed on as it is
  private record Alone(int input, int coordinate, int factor, Quantile quantile) {}

  /**
   * Inputs known by their order.
   *
   * @param inputs the members still in the order
   * @param ranks their places from 0
   * @param coordinates one for every place
   * @param factor -1 for weights
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
  private record Order(int[] inputs, int[] ranks, int[] coordinates, int factor) {}

  private final double[] fixed;

  /** Inputs whose values are written: all, or those that the first world has otherwise. */
  private final int[] written;

  private final Alone[] alone;
  private final Order[] orders;
  private final int factors;
  private final int longest;
  private final double shared;
  private final double own;

  /**
   * @param kappa correlation of one actor's values, 0..1
   * @param held inputs kept at their point values
   */
  Sampler(Dossier dossier, Coordinates coordinates, double kappa, Predicate<Input> held) {
    this(dossier, Optional.empty(), coordinates, kappa, held, new Quantiles());
  }

  /**
   * A sampler for the world of one case among others.
   *
   * @param first the first world's case: {@link #sample} then finds its values and writes only
   *     those that this one has otherwise
   */
  Sampler(
      Dossier dossier,
      Optional<Dossier> first,
      Coordinates coordinates,
      double kappa,
      Predicate<Input> held,
      Quantiles quantiles) {
    this.shared = StrictMath.sqrt(kappa);
    this.own = StrictMath.sqrt(1 - kappa);
    this.factors = coordinates.factors();
    List<Input> inputs = List.copyOf(dossier.inputs().all());
    this.fixed = new double[inputs.size()];
    this.written = otherwise(inputs, first, held);
    List<Alone> single = new ArrayList<>();
    Map<String, List<Integer>> ordered = new LinkedHashMap<>();
    for (int i : written) {
      Input input = inputs.get(i);
      fixed[i] = input.amount().typical().toDouble();
      if (input.amount().certain() || held.test(input)) {
        continue;
      }
      switch (input.amount()) {
        case Amount.ValueRank _, Amount.WeightRank _ ->
            ordered.computeIfAbsent(family(input), _ -> new ArrayList<>()).add(i);
        case Amount.Point _, Amount.Uniform _, Amount.Pert _ ->
            single.add(
                new Alone(
                    i,
                    coordinates.of(input.path()),
                    coordinates.factorOf(input),
                    quantiles.of(input.amount())));
      }
    }
    this.alone = single.toArray(Alone[]::new);
    Map<String, List<Integer>> places = new HashMap<>();
    for (Input input : inputs) {
      for (String family : List.of(values(input), weights(input))) {
        if (ordered.containsKey(family)) {
          places.computeIfAbsent(family, _ -> new ArrayList<>()).add(coordinates.of(input.path()));
        }
      }
    }
    this.orders =
        ordered.entrySet().stream()
            .map(e ->
                order(
                    e.getValue(), places.getOrDefault(e.getKey(), List.of()), inputs, coordinates))
            .toArray(Order[]::new);
    int most = 0;
    for (Order order : orders) {
      most = Math.max(most, order.coordinates.length);
    }
    this.longest = most;
  }

  /** Where inputs stand that differ from the first world's; all if there is none. */
  private static int[] otherwise(
      List<Input> inputs, Optional<Dossier> first, Predicate<Input> held) {
    List<Input> theirs = first.map(d -> List.copyOf(d.inputs().all())).orElse(List.of());
    return IntStream.range(0, inputs.size())
        .filter(i -> theirs.isEmpty() || !isAlike(inputs.get(i), theirs.get(i), held))
        .toArray();
  }

  /** Whether two worlds draw the same values for an input, from the same coordinates. */
  private static boolean isAlike(Input one, Input other, Predicate<Input> held) {
    return one.amount().equals(other.amount()) && held.test(one) == held.test(other);
  }

  /** What the members of one order have in common: their paths but for one key. */
  private static String family(Input input) {
    return input.amount() instanceof Amount.WeightRank ? weights(input) : values(input);
  }

  private static Order order(
      List<Integer> members, List<Integer> places, List<Input> inputs, Coordinates coordinates) {
    int[] ranks = new int[members.size()];
    for (int m = 0; m < ranks.length; m++) {
      ranks[m] =
          switch (inputs.get(members.get(m)).amount()) {
            case Amount.ValueRank(int rank, int size) -> rank - 1;
            case Amount.WeightRank(int rank, int size) -> rank - 1;
            case Amount.Point _, Amount.Uniform _, Amount.Pert _ ->
                throw new IllegalStateException("not in an order");
          };
    }
    Input first = inputs.get(members.getFirst());
    return new Order(
        members.stream().mapToInt(Integer::intValue).toArray(),
        ranks,
        places.stream().mapToInt(Integer::intValue).toArray(),
        first.amount() instanceof Amount.ValueRank ? coordinates.factorOf(first) : -1);
  }

  private static String values(Input input) {
    return input.path().substring(0, input.path().lastIndexOf('.') + 1) + "*";
  }

  private static String weights(Input input) {
    int wants = input.path().lastIndexOf(".wants.");
    return wants >= 0 && input.path().endsWith(".weight")
        ? input.path().substring(0, wants) + ".wants.*.weight"
        : "";
  }

  /** How many inputs the case has. */
  int size() {
    return fixed.length;
  }

  /** How many numbers of room {@link #sample} works in. */
  int room() {
    return factors + longest;
  }

  /**
   * Writes the value of every input, in the order of the registry; for a world beside the first, of
   * every input that the first has otherwise.
   *
   * @param point by coordinate, each strictly between 0 and 1
   * @param values by input
   * @param room {@link #room} numbers to work in
   */
  void sample(double[] point, double[] values, double[] room) {
    for (int input : written) {
      values[input] = fixed[input];
    }
    if (alone.length + orders.length == 0) {
      return;
    }
    for (int f = 0; f < factors; f++) {
      room[f] = shared == 0 ? 0 : shared * Normal.quantile(point[f]);
    }
    for (Alone input : alone) {
      double uniform = point[input.coordinate];
      if (input.factor >= 0 && shared > 0) {
        values[input.input] =
            input.quantile.at(room[input.factor] + own * Normal.quantile(uniform));
      } else if (input.quantile instanceof Quantile.Even(double low, double width)) {
        values[input.input] = low + width * uniform;
      } else {
        values[input.input] = input.quantile.at(Normal.quantile(uniform));
      }
    }
    for (Order order : orders) {
      if (order.factor >= 0) {
        values(order, point, values, room);
      } else {
        weights(order, point, values, room);
      }
    }
  }

  private void values(Order order, double[] point, double[] values, double[] room) {
    int size = order.coordinates.length;
    for (int r = 0; r < size; r++) {
      room[factors + r] = room[order.factor] + own * Normal.quantile(point[order.coordinates[r]]);
    }
    Ordered.descending(room, factors, size);
    for (int m = 0; m < order.inputs.length; m++) {
      values[order.inputs[m]] = 100 * Normal.cdf(room[factors + order.ranks[m]]);
    }
  }

  private void weights(Order order, double[] point, double[] values, double[] room) {
    int size = order.coordinates.length;
    for (int r = 0; r < size; r++) {
      room[factors + r] = point[order.coordinates[r]];
    }
    Ordered.weights(room, factors, size);
    for (int m = 0; m < order.inputs.length; m++) {
      values[order.inputs[m]] = room[factors + order.ranks[m]];
    }
  }
}
