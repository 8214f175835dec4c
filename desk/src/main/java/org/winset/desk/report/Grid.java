package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import org.winset.deal.Verdict;

/**
 * Who can sign what: plans in date order by parties in file order.
 *
 * @param parties the columns
 */
public record Grid(List<PartyName> parties, List<Row> rows) {

  /**
   * One plan.
   *
   * @param brokenLinks rules the plan breaks, in words; such a plan is infeasible and has no cells
   * @param cells one per party, in the order of the columns
   * @param fills how many ways there are to fill its unknown points, and how many of them everybody
   *     accepts, in words; empty if nothing is unknown
   * @param smallestChanges an infeasible plan's fewest points to change until each party accepts;
   *     those of a feasible plan stand in its cells
   * @param smallestChangeForAll the fewest points to change until everybody accepts
   * @param killers points that some party can accept in no package whatever, with whom they stop
   */
  public record Row(
      PlanName plan,
      List<String> brokenLinks,
      List<Cell> cells,
      Optional<String> fills,
      List<PartyChange> smallestChanges,
      RepairView smallestChangeForAll,
      List<Killer> killers) {
    public Row {
      brokenLinks = List.copyOf(brokenLinks);
      cells = List.copyOf(cells);
      smallestChanges = List.copyOf(smallestChanges);
      killers = List.copyOf(killers);
    }

    /** Whether the plan breaks no rule. */
    public boolean feasible() {
      return brokenLinks.isEmpty();
    }
  }

  /** The fewest points to change until one party accepts. */
  public record PartyChange(PartyName party, RepairView change) {}

  /** A point of a plan no party in {@code parties} accepts in any package (deal killer). */
  public record Killer(PlanPoint point, List<PartyName> parties) {
    public Killer {
      parties = List.copyOf(parties);
    }
  }

  /**
   * What one party would do with one plan.
   *
   * @param words the verdict in words
   * @param best how it takes the plan, unknown points filled as suits it best; empty for a
   *     guarantor the plan does not bind
   * @param worst the same, filled as suits it least; equals {@code best} if nothing is unknown
   * @param holdsOverRanges whether the verdict is the same at every value of every input
   * @param firmness the same in words: {@code holds over all ranges} or {@code depends on ranges}
   * @param leaderOverRanges the leader's value less his reservation value over all ranges and
   *     fills, in points before scaling
   * @param basis what every verdict of this party rests on: {@code rests on a stated reservation
   *     value}
   * @param killers points it accepts in no package whatever
   * @param smallestChange the fewest points to change until this party accepts
   */
  public record Cell(
      PartyName party,
      Verdict verdict,
      String words,
      Optional<Reception> best,
      Optional<Reception> worst,
      boolean holdsOverRanges,
      String firmness,
      Optional<Span> leaderOverRanges,
      Optional<String> basis,
      List<PlanPoint> killers,
      RepairView smallestChange) {
    public Cell {
      killers = List.copyOf(killers);
    }

    /** Whether margins differ with how unknown points are filled. */
    public boolean fillsMatter() {
      return !best.map(Reception::margin).equals(worst.map(Reception::margin));
    }

    /** The margin as printed: {@code -35}, or {@code -35 to +12} where fills matter. */
    public String marginText() {
      if (best.isEmpty() || worst.isEmpty()) {
        return "";
      }
      String high = best.get().margin().text();
      String low = worst.get().margin().text();
      return low.equals(high) ? high : low + " to " + high;
    }
  }

  /** Whether a leader's and a home margin are shown for a plan with unknown points. */
  boolean levelsAtWorstFill() {
    return rows.stream()
        .filter(row -> !row.plan().complete())
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.worst().stream())
        .anyMatch(worst -> worst.ratification().isPresent());
  }

  /** Least and greatest value, with both as printed: {@code -40 to +12}. */
  public record Span(Points low, Points high, String text) {}

  /**
   * How one party takes one package.
   *
   * @param margin the lesser of the leader's and the ratification margin
   * @param ratification empty where the leader's signature is enough
   * @param groups its constituencies, in file order
   * @param losses what the leader loses by each point against his best option there, largest first
   */
  public record Reception(
      Points margin,
      Points leader,
      Optional<Points> ratification,
      List<GroupReception> groups,
      List<Loss> losses) {
    public Reception {
      groups = List.copyOf(groups);
      losses = List.copyOf(losses);
    }
  }

  /**
   * How a constituency takes a package.
   *
   * @param margin its value less its acceptance level
   * @param losses what it loses by each point, largest first
   */
  public record GroupReception(
      String id, String name, boolean accepts, Points margin, List<Loss> losses) {
    public GroupReception {
      losses = List.copyOf(losses);
    }
  }

  /**
   * What an actor loses by one point of a plan (shortfall by point).
   *
   * @param loss below zero: {@code -12}
   * @param preferred name of the option it would like best there
   */
  public record Loss(PlanPoint point, Points loss, String preferred) {}

  public Grid {
    parties = List.copyOf(parties);
    rows = List.copyOf(rows);
  }
}
