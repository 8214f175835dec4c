package org.winset.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.winset.deal.Beyond;
import org.winset.deal.Compensation;
import org.winset.deal.Drift;
import org.winset.deal.EnvoyTerms;
import org.winset.deal.Frontier;
import org.winset.deal.Solver;
import org.winset.deal.TradeOff;
import org.winset.dossier.Dossier;
import org.winset.dossier.Envoy;
import org.winset.dossier.Input;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/**
 * What lies beyond the question whether there is a deal: what is on the frontier, what it would
 * cost to bring a side in, what would open a deal, and where envoys aim.
 *
 * @param frontier the Pareto set inside the ZOPA
 * @param tradeOffs between the first two signatories: where everybody else has to accept, and where
 *     nobody else has a say; none if there is one signatory
 * @param levers if the case names any
 * @param map the two levers that turn the answer by the shortest moves together, over both ranges
 * @param drifts one per envoy, in file order
 */
public record Openings(
    Frontier frontier,
    List<TradeOff> tradeOffs,
    Compensation compensation,
    Optional<Levers> levers,
    Optional<Levers.Map> map,
    List<Drift> drifts) {
  /** Pairs sought along a frontier between two parties. */
  public static final int STEPS = 24;

  /** Values of each lever in a map of two. */
  public static final int MAP_STEPS = 17;

  public Openings {
    tradeOffs = List.copyOf(tradeOffs);
    drifts = List.copyOf(drifts);
  }

  /**
   * Looks into a case at some values.
   *
   * @param plans those that are assessed
   * @param stop asked before each question to a lever
   */
  static Openings of(
      Dossier dossier,
      Solver solver,
      List<Plan> plans,
      Function<Input, Rational> values,
      BooleanSupplier stop) {
    Beyond drifting = solver.another().beyond();
    Beside<List<Drift>> drifts =
        Beside.start(() ->
            dossier.diplomacy().envoys().stream()
                .map(e -> drifting.drift(terms(e, dossier, values)))
                .toList());
    Optional<LeverScan> scan =
        dossier.diplomacy().levers().isEmpty()
            ? Optional.empty()
            : Optional.of(new LeverScan(dossier, plans, stop));
    Optional<Levers> levers = scan.map(LeverScan::scan);
    return new Openings(
        solver.beyond().frontier(Frontier.Budget.STANDARD),
        tradeOffs(dossier, solver),
        solver
            .beyond()
            .compensation(
                dossier.diplomacy().exchange().map(e -> e.perPoint(dossier.inputs(), values))),
        levers,
        levers.flatMap(l -> map(scan.orElseThrow(), l)),
        drifts.get());
  }

  private static List<TradeOff> tradeOffs(Dossier dossier, Solver solver) {
    List<Integer> signatories =
        IntStream.range(0, dossier.parties().size())
            .filter(p -> dossier.parties().get(p).role() == Party.Role.SIGNATORY)
            .boxed()
            .toList();
    return signatories.size() < 2
        ? List.of()
        : between(solver.beyond(), signatories.get(0), signatories.get(1), STEPS);
  }

  /**
   * What two parties could do for each other: where everybody else has to accept, then where nobody
   * else has a say, if that is not the same.
   *
   * @param one index of a party
   * @param other index of another
   */
  public static List<TradeOff> between(Beyond beyond, int one, int other, int steps) {
    TradeOff accepted = beyond.tradeOff(one, other, true, steps);
    TradeOff alone = beyond.tradeOff(one, other, false, steps);
    return alone.points().equals(accepted.points()) ? List.of(accepted) : List.of(accepted, alone);
  }

  /** The two levers that turn the answer by the shortest moves together, if any two do. */
  public static Optional<Levers.Map> map(LeverScan scan, Levers levers) {
    return levers.pairs().stream()
        .findFirst()
        .map(pair ->
            scan.map(
                levers.levers().get(pair.first()).lever(),
                levers.levers().get(pair.second()).lever(),
                MAP_STEPS));
  }

  private static EnvoyTerms terms(Envoy envoy, Dossier dossier, Function<Input, Rational> values) {
    return new EnvoyTerms(
        envoy.principal(),
        values.apply(dossier.inputs().at(envoy.path() + ".beta")),
        envoy.profits().stream()
            .map(p ->
                new EnvoyTerms.Profit(
                    p.from(), values.apply(dossier.inputs().at(p.path() + ".points"))))
            .toList());
  }
}
