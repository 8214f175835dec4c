package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.winset.dossier.Plan;
import org.winset.number.Rational;

/**
 * Answers, exactly, the questions of model section 4 about one bargaining problem.
 *
 * <p>Every answer equals what {@link Bargain}'s definitions give when each package is looked at in
 * turn; the search only avoids looking. Budgets count nodes, so answers never depend on the clock.
 * Not thread-safe: one solver for each thread.
 */
public final class Solver {
  private final Bargain bargain;
  private final Effort effort;
  private final Board board;

  /** Made when first asked for and the same whoever asks, so solvers of one problem share them. */
  private final Map<Acceptance, Sheet.Forms> forms;

  private final Map<List<Acceptance>, Sheet> sheets;
  private final Map<Acceptance, Sheet> mirrored;
  private final Map<List<Acceptance>, Count> counts;
  private Optional<Deal> start = Optional.empty();
  private @Nullable Closest closest;

  /**
   * How much work an answer may take before it is given as bounds, in a case of up to five parties.
   * More parties ask more questions, and each of them costs more; so that a large case ends too, a
   * solver gives each answer less then, by the square of their number.
   *
   * @param countNodes nodes visited while counting a set of packages
   * @param optimumNodes nodes visited while seeking one optimum
   * @param tieNodes nodes visited while counting packages that tie for an optimum
   * @param sets sets of points listed for one repair
   */
  public record Budget(long countNodes, long optimumNodes, long tieNodes, int sets) {
    /** No limit: answers are exact, however long they take. */
    public static final Budget NONE =
        new Budget(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);

    /** Enough for a case of some thirty issues to answer in about a second. */
    public static final Budget STANDARD = new Budget(100_000, 2_000_000, 500_000, 60);

    Budget among(int parties) {
      return new Budget(
          among(countNodes, parties), among(optimumNodes, parties), among(tieNodes, parties), sets);
    }

    static long among(long nodes, int parties) {
      return parties <= 5 || nodes == Long.MAX_VALUE ? nodes : nodes * 25 / parties / parties;
    }
  }

  /** A solver that nobody looks on. */
  public Solver(Bargain bargain, Budget budget) {
    this(bargain, budget, Watch.NONE);
  }

  /**
   * A solver that can be stopped: every question then ends with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @throws UnworkableCase if tied issues have too many combinations, or links leave no package
   */
  public Solver(Bargain bargain, Budget budget, Watch watch) {
    this(bargain, budget, watch, Optional.empty());
  }

  /**
   * The same, given one of a problem much like this: what that made of parties whose acceptance
   * this problem has taken over from it is taken over too, so that it is not made again.
   *
   * @param like may be at work on another thread
   * @throws UnworkableCase likewise
   */
  public Solver(Bargain bargain, Budget budget, Watch watch, Optional<Solver> like) {
    this.bargain = bargain;
    this.effort = new Effort(budget.among(bargain.parties().size()), watch);
    Board own = Board.of(bargain);
    Optional<Solver> known = like.filter(other -> own.isLike(other.board));
    this.board = known.map(other -> other.board).orElse(own);
    this.forms = new ConcurrentHashMap<>();
    this.sheets = new ConcurrentHashMap<>();
    this.mirrored = new ConcurrentHashMap<>();
    this.counts = new ConcurrentHashMap<>();
    known.ifPresent(this::takeOver);
    if (board.feasible().signum() == 0) {
      throw new UnworkableCase("links", "the links leave no feasible package");
    }
  }

  private void takeOver(Solver like) {
    Set<Acceptance> own = Set.copyOf(bargain.parties());
    forms.putAll(like.forms);
    forms.keySet().retainAll(own);
    mirrored.putAll(like.mirrored);
    mirrored.keySet().retainAll(own);
    sheets.putAll(like.sheets);
    sheets.keySet().removeIf(parties -> !own.containsAll(parties));
  }

  private Solver(Solver other) {
    this.bargain = other.bargain;
    this.effort = other.effort.anew();
    this.board = other.board;
    this.forms = other.forms;
    this.sheets = other.sheets;
    this.mirrored = other.mirrored;
    this.counts = other.counts;
    this.start = other.start;
    this.closest = other.closest;
  }

  /**
   * A solver of the same problem for another thread, which shares with this one what no question
   * changes, so that it is made once for both. Asked on the thread that has this one; the same
   * watch is then called by both.
   */
  public Solver another() {
    return new Solver(this);
  }

  public Bargain bargain() {
    return bargain;
  }

  /**
   * Starts the searches for agreement from a package, such as the closest one of a problem much
   * like this. What is found does not depend on it; how soon does.
   */
  public void startFrom(Deal deal) {
    start = Optional.of(deal).filter(bargain::feasible);
  }

  /**
   * Whether some answer since the last time this was asked ended with its budget, so that it may
   * claim less than there is. Bounded counts are not meant: they say so themselves.
   */
  public boolean wasCutShort() {
    return effort.wasCutShort();
  }

  /** How many packages a party accepts. */
  public WinSet winSet(Acceptance party) {
    Sheet sheet = sheet(party);
    Rows rows = sheet.rows();
    Sheet.PartyRows place = sheet.parties().getFirst();
    Optional<Count> bound = Optional.empty();
    if (place.acceptance() instanceof Measure.IfBound(int unbound, Measure margin)) {
      BigInteger free =
          Counting.of(rows, List.of(new Measure.Row(unbound)), effort.unlimited()).atLeast();
      bound = Optional.of(Count.exactly(board.feasible().subtract(free)));
    }
    Measure leader = new Measure.Row(place.leader());
    Count signed = Counting.of(rows, List.of(leader), effort);
    Count accepted =
        place.margin().equals(leader) ? signed : Counting.of(rows, List.of(place.margin()), effort);
    return new WinSet(accepted, signed, bound);
  }

  /**
   * Some package with the Nash value, without counting ties; empty if the zone of possible
   * agreement is.
   *
   * @param start where to begin: a package that may be good, if one is known
   */
  public Optional<Deal> nash(Optional<Deal> start) {
    return start
        .filter(bargain::inZopa)
        .or(this::anyDeal)
        .map(x -> new SolutionSearch(bargain, everybody(), x, effort).nash());
  }

  /** The zone of possible agreement, with what lies closest to it or inside it. */
  public Zopa zopa() {
    Existence.Found first = Existence.least(everybody(), any(), effort);
    Count packages = agreements(first);
    return new Zopa(
        board.feasible(),
        packages,
        first.deal(),
        closest(),
        first.deal().map(x -> new SolutionSearch(bargain, everybody(), x, effort).solve()));
  }

  /** How many packages every party accepts, given whether there is one; counted once. */
  private Count agreements(Existence.Found some) {
    if (some.none()) {
      return Count.exactly(BigInteger.ZERO);
    }
    return counts
        .computeIfAbsent(bargain.parties(), all -> countOf(everybody().inOwnUnits()))
        .atLeast(some.deal().isPresent() ? 1 : 0);
  }

  private Count countOf(Sheet sheet) {
    return Counting.of(sheet.rows(), sheet.acceptances(), effort);
  }

  /**
   * A package that every party accepts; empty if none was met, which proves that there is none
   * unless the search {@linkplain #wasCutShort was cut short}.
   */
  public Optional<Deal> anyDeal() {
    return any().deal();
  }

  private Existence.Found any() {
    return start.filter(bargain::inZopa).isPresent()
        ? new Existence.Found(start, true)
        : Existence.of(everybody(), effort);
  }

  /** The package closest to agreement; sought once. */
  public Closest closest() {
    Closest known = closest == null ? seekClosest() : closest;
    closest = known;
    return known;
  }

  private Closest seekClosest() {
    Leximin search = new Leximin(everybody(), List.of(), everybody().acceptances(), effort);
    start.ifPresent(search::knowing);
    Leximin.Found found = search.optimumWithTies().orElseThrow();
    List<Rational> byParty = bargain.parties().stream().map(p -> p.margin(found.deal())).toList();
    return new Closest(
        found.sorted(), found.deal(), byParty, found.ties(), found.next(), found.complete());
  }

  /** What lies beyond the question whether there is a deal. */
  public Beyond beyond() {
    return new Beyond(board, bargain, everybody(), this::sheet, this::agreements, effort);
  }

  /** What every party would do with a plan. */
  public PlanVerdict verdict(List<Plan.Point> plan) {
    Domain fills = Domain.of(plan);
    int[][] kept = board.within(fills);
    BigInteger count = BigInteger.ONE;
    for (int[] combinations : kept) {
      count = count.multiply(BigInteger.valueOf(combinations.length));
    }
    if (count.signum() == 0) {
      return new PlanVerdict(
          bargain.brokenLinks(plan), List.of(), Count.exactly(count), Count.exactly(count));
    }
    Sheet filled = everybody().within(fills);
    return new PlanVerdict(
        List.of(),
        bargain.parties().stream().map(p -> verdict(plan, p)).toList(),
        Count.exactly(count),
        countOf(filled));
  }

  /** Whether some fill of a plan keeps every link. */
  public boolean feasible(List<Plan.Point> plan) {
    return FillSearch.possible(board.within(Domain.of(plan)));
  }

  /** What one party would do with a plan that is feasible. */
  public PlanVerdict.PartyVerdict verdict(List<Plan.Point> plan, Acceptance party) {
    return new FillSearch(board, forms(party), () -> sheet(party), () -> mirrored(party), effort)
        .verdict(plan);
  }

  private Sheet mirrored(Acceptance party) {
    return mirrored.computeIfAbsent(party, p -> Sheet.mirrored(board, forms(p)));
  }

  /** Points of a plan such that no package that keeps one of them is accepted by the party. */
  public List<Integer> killers(List<Plan.Point> plan, Acceptance party) {
    Sheet sheet = sheet(party);
    Existence.Lore lore = new Existence.Lore(sheet.acceptances());
    Effort shared = effort.shared();
    List<Integer> killers = new ArrayList<>();
    List<Deal> witnesses = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).known()) {
        int issue = i;
        int option = plan.get(i).options().getFirst();
        if (witnesses.stream().noneMatch(w -> w.option(issue) == option)) {
          Existence.Found keeping =
              Existence.of(
                  sheet.within(Domain.all(plan.size()).fix(issue, option)),
                  sheet.acceptances(),
                  shared,
                  lore);
          keeping.deal().ifPresent(witnesses::add);
          if (keeping.none()) {
            killers.add(issue);
          }
        }
      }
    }
    return killers;
  }

  /** The fewest points of a plan to change until the party accepts it; empty if nothing does it. */
  public Optional<Repair> repair(List<Plan.Point> plan, Acceptance party) {
    return repair(plan, List.of(party));
  }

  /** The fewest points of a plan to change until everybody accepts it; empty if nothing does it. */
  public Optional<Repair> repairForAll(List<Plan.Point> plan) {
    return repair(plan, bargain.parties());
  }

  /**
   * The fewest known points to change until the party accepts the plan whatever its unknown points
   * are; empty if nothing does it. For a quota or a guarantor there may be smaller ones.
   */
  public Optional<Repair> repairWhateverTheFill(List<Plan.Point> plan, Acceptance party) {
    return repairWhateverTheFill(plan, List.of(party));
  }

  /** The same for everybody at once. */
  public Optional<Repair> repairWhateverTheFill(List<Plan.Point> plan) {
    return repairWhateverTheFill(plan, bargain.parties());
  }

  /** How many packages everybody accepts that change no more than so many points of a plan. */
  public Count packagesWithin(List<Plan.Point> plan, int changes) {
    Sheet sheet = sheet(bargain.parties(), List.of(Repairs.distance(board, plan)));
    return Repairs.packages(sheet, changes, effort);
  }

  /** The least of the packages everybody accepts that change the fewest points of a plan. */
  public Optional<Deal> nearest(List<Plan.Point> plan) {
    return Repairs.nearest(
        sheet(bargain.parties(), List.of(Repairs.distance(board, plan))), effort);
  }

  private Optional<Repair> repairWhateverTheFill(List<Plan.Point> plan, List<Acceptance> parties) {
    Sheet sheet =
        sheet(parties, List.of(Repairs.distance(board, plan)))
            .atWorst(Repairs.keepingPartial(plan), i -> !plan.get(i).known());
    return Repairs.of(sheet, plan, effort);
  }

  private Optional<Repair> repair(List<Plan.Point> plan, List<Acceptance> parties) {
    Sheet sheet = sheet(parties, List.of(Repairs.distance(board, plan)));
    return Repairs.of(sheet, plan, effort)
        .map(r -> parties.size() == 1 ? withPutOut(plan, parties.getFirst(), r) : r);
  }

  private Repair withPutOut(List<Plan.Point> plan, Acceptance party, Repair repair) {
    List<Acceptance> content =
        bargain.parties().stream().filter(p -> p != party && accepts(p, plan)).toList();
    List<Repair.ChangeSet> sets =
        repair.sets().stream()
            .map(set ->
                new Repair.ChangeSet(
                    set.issues(),
                    content.stream()
                        .filter(other -> isPutOut(plan, party, other, set.issues()))
                        .map(Acceptance::party)
                        .toList()))
            .toList();
    return new Repair(repair.size(), sets, repair.allSets(), repair.example());
  }

  private boolean accepts(Acceptance party, List<Plan.Point> plan) {
    return Existence.of(sheet(party).within(Domain.of(plan)), effort).deal().isPresent();
  }

  private boolean isPutOut(
      List<Plan.Point> plan, Acceptance party, Acceptance other, List<Integer> issues) {
    Sheet both = sheet(List.of(party, other));
    return Existence.of(both.within(Repairs.changing(plan, issues)), effort).none();
  }

  private Sheet sheet(Acceptance party) {
    return sheet(List.of(party));
  }

  private Sheet everybody() {
    return sheet(bargain.parties());
  }

  private Sheet sheet(List<Acceptance> parties) {
    return sheets.computeIfAbsent(parties, p -> sheet(p, List.of()));
  }

  private Sheet sheet(List<Acceptance> parties, List<Form> extra) {
    return Sheet.of(board, parties.stream().map(this::forms).toList(), extra);
  }

  private Sheet.Forms forms(Acceptance party) {
    return forms.computeIfAbsent(party, p -> Sheet.Forms.of(board, p));
  }
}
