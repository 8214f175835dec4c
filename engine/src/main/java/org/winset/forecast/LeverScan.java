package org.winset.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winset.deal.Verdict;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Lever;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/**
 * Moves levers: looks at {@link Levers#POINTS} values of each range, and halves every step between
 * which something changes.
 */
public final class LeverScan {
  /** Halvings of one step: a crossing is then known to 1/131,072 of the range. */
  private static final int HALVINGS = 12;

  private static final Rational HALF = Rational.of(1, 2);

  /** Halvings of a pair's moves: the share is then known to 1/256 of the move alone. */
  private static final int PAIR_HALVINGS = 8;

  /** A pair is worth telling if its moves are shorter than this share of the move alone. */
  private static final Rational NOTABLY = Rational.of(9, 10);

  /** Pairs told at most. */
  private static final int MOST_PAIRS = 12;

  private final Dossier dossier;
  private final WhatIf whatIf;
  private final boolean open;

  /**
   * A scan over a case at its point values.
   *
   * @param plans those that get verdicts
   */
  public LeverScan(Dossier dossier, List<Plan> plans) {
    this(dossier, plans, () -> false);
  }

  /**
   * The same, unless nobody wants to know any more.
   *
   * @param stop asked before each question; once it says so, the scan ends with a
   *     CancellationException
   */
  public LeverScan(Dossier dossier, List<Plan> plans, BooleanSupplier stop) {
    this.dossier = dossier;
    this.whatIf = new WhatIf(dossier, plans, stop);
    this.open = whatIf.open(Map.of()).orElseThrow();
  }

  /** Every lever of the case alone, and the pairs that do what none does alone. */
  public Levers scan() {
    List<Levers.OfLever> levers = dossier.diplomacy().levers().stream().map(this::scan).toList();
    return new Levers(open, levers, pairs(levers));
  }

  private Rational now(Lever lever) {
    return dossier.inputs().at(lever.path()).amount().typical();
  }

  private static Map<String, Rational> at(Lever lever, Rational value) {
    return Map.of(lever.path(), value);
  }

  private Levers.OfLever scan(Lever lever) {
    List<Levers.Point> points = new ArrayList<>();
    List<Levers.Crossing> crossings = new ArrayList<>();
    Optional<WhatIf.Seen> before = Optional.empty();
    List<Rational> values = values(lever, Levers.POINTS);
    for (Rational value : values) {
      Optional<WhatIf.Seen> here = whatIf.see(at(lever, value));
      points.add(new Levers.Point(value, here.map(WhatIf.Seen::open)));
      if (before.isPresent() && here.isPresent()) {
        Rational from = points.get(points.size() - 2).value();
        changes(before.get(), here.get())
            .forEach(change -> crossings.add(crossing(lever, from, value, change)));
      }
      before = here;
    }
    crossings.sort(Comparator.comparing(Levers.Crossing::value));
    Optional<Levers.Turn> turn = turn(lever, points, crossings);
    Optional<Levers.Ends> ends = turn.isPresent() ? Optional.empty() : Optional.of(ends(lever));
    return new Levers.OfLever(lever, now(lever), points, crossings, turn, ends);
  }

  private Levers.Ends ends(Lever lever) {
    return new Levers.Ends(
        whatIf.level(at(lever, lever.low())), whatIf.level(at(lever, lever.high())));
  }

  private static List<Levers.Change> changes(WhatIf.Seen before, WhatIf.Seen after) {
    List<Levers.Change> changes = new ArrayList<>();
    if (before.open() != after.open()) {
      changes.add(new Levers.Change.Deal(after.open()));
    }
    for (int a = 0; a < before.answers().size(); a++) {
      WhatIf.Answers then = before.answers().get(a);
      WhatIf.Answers now = after.answers().get(a);
      for (int plan = 0; plan < then.byPlan().size(); plan++) {
        Optional<Verdict> was = then.byPlan().get(plan);
        Optional<Verdict> is = now.byPlan().get(plan);
        if (was.isPresent() && is.isPresent() && was.get() != is.get()) {
          changes.add(new Levers.Change.Answer(plan, then.party(), was.get(), is.get()));
        }
      }
    }
    return changes;
  }

  /** Halves a step until the value at which the change has come about is known closely. */
  private Levers.Crossing crossing(Lever lever, Rational low, Rational high, Levers.Change change) {
    if (inWholeSteps(lever)) {
      return new Levers.Crossing(high, change);
    }
    Rational from = low;
    Rational to = high;
    for (int i = 0; i < HALVINGS; i++) {
      Rational middle = from.plus(to).times(HALF);
      if (hasCome(change, at(lever, middle))) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return new Levers.Crossing(to, change);
  }

  private boolean hasCome(Levers.Change change, Map<String, Rational> moved) {
    return switch (change) {
      case Levers.Change.Deal(boolean opens) ->
          whatIf.open(moved).filter(o -> o == opens).isPresent();
      case Levers.Change.Answer(int plan, int party, Verdict before, Verdict _) ->
          whatIf.answer(moved, plan, party).filter(v -> v != before).isPresent();
    };
  }

  /** The value nearest to the present one at which the answer is another. */
  private Optional<Levers.Turn> turn(
      Lever lever, List<Levers.Point> points, List<Levers.Crossing> crossings) {
    Rational now = now(lever);
    List<Rational> turned = new ArrayList<>();
    points.stream()
        .filter(p -> p.open().filter(o -> o != open).isPresent())
        .forEach(p -> turned.add(p.value()));
    for (Levers.Crossing crossing : crossings) {
      if (crossing.what() instanceof Levers.Change.Deal(boolean opens) && !inWholeSteps(lever)) {
        turned.add(opens == open ? crossing.value().minus(cell(lever)) : crossing.value());
      }
    }
    return turned.stream()
        .map(value -> settled(lever, value))
        .map(value -> new Levers.Turn(value, size(value.minus(now)).over(width(lever))))
        .min(Comparator.comparing(Levers.Turn::share));
  }

  /** How closely a crossing is known: there it has come about, so much below it has not. */
  private static Rational cell(Lever lever) {
    return width(lever).over(Rational.of((Levers.POINTS - 1L) << HALVINGS));
  }

  /** The value a number really takes: steps of a war's stake are whole ones. */
  private Rational settled(Lever lever, Rational value) {
    return isSteps(lever) ? Rational.ofDecimal(value.toDecimal(0)) : value;
  }

  private boolean isSteps(Lever lever) {
    return dossier.inputs().at(lever.path()).unit() == Input.Unit.STEPS;
  }

  /** Whether a lever has few values, all of them whole steps. */
  private boolean inWholeSteps(Lever lever) {
    return isSteps(lever)
        && settled(lever, lever.low()).equals(lever.low())
        && settled(lever, lever.high()).equals(lever.high())
        && width(lever).compareTo(Rational.of(Levers.POINTS)) < 0;
  }

  private static Rational width(Lever lever) {
    return lever.high().minus(lever.low());
  }

  private static Rational size(Rational number) {
    return number.max(number.negated());
  }

  /**
   * Pairs that turn the answer by shorter moves than either alone: the shortest dozen. What cannot
   * beat those found so far is seen at one glance, which saves most of the work.
   */
  private List<Levers.Pair> pairs(List<Levers.OfLever> levers) {
    List<Levers.Pair> pairs = new ArrayList<>();
    for (int first = 0; first < levers.size(); first++) {
      for (int second = first + 1; second < levers.size(); second++) {
        if (levers.get(first).matters() && levers.get(second).matters()) {
          Optional<Rational> most =
              pairs.size() < MOST_PAIRS ? Optional.empty() : Optional.of(pairs.getLast().share());
          pair(levers, first, second, most).ifPresent(pairs::add);
          pairs.sort(Comparator.comparing(Levers.Pair::share));
          if (pairs.size() > MOST_PAIRS) {
            pairs.removeLast();
          }
        }
      }
    }
    return pairs;
  }

  private Optional<Levers.Pair> pair(
      List<Levers.OfLever> levers, int first, int second, Optional<Rational> most) {
    Levers.OfLever one = levers.get(first);
    Levers.OfLever other = levers.get(second);
    Rational alone =
        Stream.of(one, other)
            .flatMap(l -> l.turn().stream())
            .map(turn -> turn.share().times(NOTABLY))
            .min(Comparator.naturalOrder())
            .orElse(Rational.ONE);
    Rational from = Rational.ZERO;
    Rational to = most.map(alone::min).orElse(alone);
    if (!turns(one, other, to)) {
      return Optional.empty();
    }
    for (int h = 0; h < PAIR_HALVINGS; h++) {
      Rational middle = from.plus(to).times(HALF);
      if (turns(one, other, middle)) {
        to = middle;
      } else {
        from = middle;
      }
    }
    return Optional.of(
        new Levers.Pair(
            first,
            second,
            to,
            settled(one.lever(), moved(one, to)),
            settled(other.lever(), moved(other, to))));
  }

  private boolean turns(Levers.OfLever one, Levers.OfLever other, Rational share) {
    return whatIf
        .open(
            Map.of(
                one.lever().path(), moved(one, share), other.lever().path(), moved(other, share)))
        .filter(o -> o != open)
        .isPresent();
  }

  /** A lever moved by a share of its range towards the end that turns the answer, if any does. */
  private Rational moved(Levers.OfLever lever, Rational share) {
    boolean up = lever.turnsUpwards(open);
    Rational way = width(lever.lever()).times(share);
    return up
        ? lever.now().plus(way).min(lever.lever().high().max(lever.now()))
        : lever.now().minus(way).max(lever.lever().low().min(lever.now()));
  }

  /**
   * Two levers over both their ranges.
   *
   * @param steps values of each, or all of them where only few whole ones count
   */
  public Levers.Map map(Lever first, Lever second, int steps) {
    List<Rational> columns = values(first, steps);
    List<Rational> rows = values(second, steps);
    List<List<Optional<Boolean>>> open = new ArrayList<>();
    for (Rational row : rows) {
      open.add(
          columns.stream()
              .map(c -> whatIf.open(Map.of(first.path(), c, second.path(), row)))
              .toList());
    }
    return new Levers.Map(first, second, now(first), now(second), columns, rows, open);
  }

  /** Values from one end of a range to the other, evenly spread; all of them if they are few. */
  private List<Rational> values(Lever lever, int most) {
    int steps = inWholeSteps(lever) ? width(lever).numerator().intValueExact() + 1 : most;
    return IntStream.range(0, steps).mapToObj(i -> lever.at(Rational.of(i, steps - 1L))).toList();
  }
}
