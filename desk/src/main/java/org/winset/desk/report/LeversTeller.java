package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Lever;
import org.winset.dossier.Plan;
import org.winset.forecast.Levers;
import org.winset.number.Rational;

/** Tells what moving levers does. */
public final class LeversTeller {
  private final Dossier dossier;
  private final List<Plan> plans;
  private final Names names;

  private LeversTeller(Dossier dossier, List<Plan> plans, Names names) {
    this.dossier = dossier;
    this.plans = plans;
    this.names = names;
  }

  /**
   * What the levers of a case do.
   *
   * @param plans those that were given verdicts
   */
  public static LeversView tell(
      Dossier dossier, List<Plan> plans, Levers levers, Optional<Levers.Map> map) {
    return tell(dossier, plans, levers, map, new Names(dossier));
  }

  static LeversView tell(
      Dossier dossier, List<Plan> plans, Levers levers, Optional<Levers.Map> map, Names names) {
    return new LeversTeller(dossier, plans, names).told(levers, map);
  }

  private LeversView told(Levers levers, Optional<Levers.Map> map) {
    List<Levers.OfLever> order = new ArrayList<>(levers.turning());
    levers.levers().stream().filter(l -> l.turn().isEmpty()).forEach(order::add);
    List<LeversView.PairView> pairs = levers.pairs().stream().map(p -> pair(levers, p)).toList();
    return new LeversView(
        levers.open(),
        words(levers),
        order.stream().map(l -> lever(l, levers.open())).toList(),
        pairs,
        map.map(this::map));
  }

  private static String words(Levers levers) {
    List<Levers.OfLever> turning = levers.turning();
    String what = levers.open() ? "would undo the deal" : "would open a deal";
    String all = Figures.counted(levers.levers().size(), "lever");
    if (turning.isEmpty() && levers.pairs().isEmpty()) {
      return "None of the "
          + all
          + " of the case "
          + what
          + " within its range, alone or with one other"
          + (levers.open() ? "." : "; more would have to move at once.");
    }
    if (turning.isEmpty()) {
      return "None of the " + all + " of the case " + what + " alone; some pairs do.";
    }
    Levers.OfLever first = turning.getFirst();
    return Figures.sentence(
        turning.size()
            + " of "
            + all
            + " of the case "
            + what
            + " alone. The shortest way: "
            + first.lever().name()
            + ", a move of "
            + Figures.percent(first.turn().orElseThrow().share())
            + " of its range.");
  }

  private LeversView.LeverView lever(Levers.OfLever found, boolean open) {
    Lever lever = found.lever();
    Optional<LeversView.Value> turn = found.turn().map(t -> value(t.value(), lever));
    return new LeversView.LeverView(
        lever.id(),
        lever.name(),
        lever.path(),
        value(lever.low(), lever),
        value(found.now(), lever),
        value(lever.high(), lever),
        turn,
        found.turn().map(t -> Figures.percent(t.share())),
        words(found, open),
        found.crossings().stream().map(c -> crossing(c, lever)).toList(),
        found.points().stream().map(Levers.Point::open).toList(),
        new Reasons(dossier).of(lever.grounds()));
  }

  private String words(Levers.OfLever found, boolean open) {
    if (found.turn().isPresent()) {
      Rational turn = found.turn().get().value();
      boolean up = turn.compareTo(found.now()) > 0;
      return (open ? "no deal from " : "a deal from ")
          + value(turn, found.lever()).text()
          + back(found, turn, up)
              .map(end -> (up ? " up to " : " down to ") + value(end, found.lever()).text())
              .orElse(up ? " upwards" : " downwards");
    }
    if (!found.matters()) {
      return "changes nothing about how close everybody can come";
    }
    boolean high = found.turnsUpwards(open);
    Levers.Ends ends = found.ends().orElseThrow();
    double level = high ? ends.high() : ends.low();
    Rational most = Rational.of(Math.round(Math.abs(level) * 1000), 1000);
    return (open ? "never undoes the deal; at " : "never opens one; at ")
        + value(high ? found.lever().high() : found.lever().low(), found.lever()).text()
        + (open ? " the worst off still has " : " the worst off is still short by ")
        + Figures.pointsOf(most)
        + (open ? " to spare" : "");
  }

  /** Where, further on than the turn, the answer is the first one again. */
  private static Optional<Rational> back(Levers.OfLever found, Rational turn, boolean up) {
    return found.crossings().stream()
        .filter(c -> c.what() instanceof Levers.Change.Deal)
        .map(Levers.Crossing::value)
        .filter(v -> up ? v.compareTo(turn) > 0 : v.compareTo(turn) < 0)
        .min(up ? Comparator.naturalOrder() : Comparator.reverseOrder());
  }

  private LeversView.CrossingView crossing(Levers.Crossing crossing, Lever lever) {
    String words =
        switch (crossing.what()) {
          case Levers.Change.Deal(boolean opens) ->
              opens ? "a deal opens" : "there is no deal any more";
          case Levers.Change.Answer(int plan, int party, var before, var after) ->
              names.parties().get(party).name()
                  + " on "
                  + plans.get(plan).id()
                  + ": "
                  + before.words()
                  + " becomes "
                  + after.words();
        };
    return new LeversView.CrossingView(value(crossing.value(), lever), words);
  }

  private LeversView.PairView pair(Levers levers, Levers.Pair pair) {
    Lever first = levers.levers().get(pair.first()).lever();
    Lever second = levers.levers().get(pair.second()).lever();
    LeversView.Value atFirst = value(pair.atFirst(), first);
    LeversView.Value atSecond = value(pair.atSecond(), second);
    String share = Figures.percent(pair.share());
    return new LeversView.PairView(
        first.name(),
        atFirst,
        second.name(),
        atSecond,
        share,
        (levers.open() ? "no deal with " : "a deal with ")
            + first.name()
            + " at "
            + atFirst.text()
            + " and "
            + second.name()
            + " at "
            + atSecond.text()
            + ": each moved by "
            + share
            + " of its range");
  }

  private LeversView.MapView map(Levers.Map map) {
    List<LeversView.Value> columns =
        map.columns().stream().map(v -> value(v, map.first())).toList();
    List<LeversView.Value> rows =
        map.rows().reversed().stream().map(v -> value(v, map.second())).toList();
    List<List<Optional<Boolean>>> open = map.deal().reversed();
    long cells = open.stream().flatMap(List::stream).filter(o -> o.orElse(false)).count();
    return new LeversView.MapView(
        map.first().name(),
        map.second().name(),
        columns,
        rows,
        open,
        nearest(map.columns(), map.firstNow()),
        rows.size() - 1 - nearest(map.rows(), map.secondNow()),
        "There is a deal at "
            + cells
            + " of "
            + (columns.size() * rows.size())
            + " pairs of values: "
            + map.first().name()
            + " from "
            + columns.getFirst().text()
            + " to "
            + columns.getLast().text()
            + ", "
            + map.second().name()
            + " from "
            + rows.getLast().text()
            + " to "
            + rows.getFirst().text()
            + ".");
  }

  private static int nearest(List<Rational> values, Rational now) {
    return IntStream.range(0, values.size())
        .boxed()
        .min((a, b) -> distance(values.get(a), now).compareTo(distance(values.get(b), now)))
        .orElseThrow();
  }

  private static Rational distance(Rational a, Rational b) {
    return a.minus(b).max(b.minus(a));
  }

  /**
   * A value with as many digits as tell a hundredth of the lever's range; steps of a war's stake
   * are whole ones.
   */
  private LeversView.Value value(Rational exact, Lever lever) {
    int digits = 0;
    if (dossier.inputs().at(lever.path()).unit() != Input.Unit.STEPS) {
      Rational tolerance = lever.high().minus(lever.low()).over(Rational.HUNDRED);
      for (Rational step = Rational.ONE; step.compareTo(tolerance) > 0; digits++) {
        step = step.over(Rational.of(10));
      }
    }
    return new LeversView.Value(exact, exact.toDecimal(digits));
  }
}
