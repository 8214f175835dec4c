package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Repair;
import org.winset.dossier.Plan;

/** Tells the smallest changes to a plan that bring somebody in. */
final class RepairTeller {
  private static final int MOST_SETS = 20;
  private static final int MOST_NAMED = 4;

  private final Names names;

  RepairTeller(Names names) {
    this.names = names;
  }

  /**
   * The smallest change that brings one party in, or everybody; {@code whom} in words.
   *
   * @param proven whether what was not found is proven not to be there
   */
  RepairView tell(
      Plan plan,
      String whom,
      Optional<Repair> atBest,
      Optional<Repair> whateverTheFill,
      boolean proven) {
    if (plan.points().stream().allMatch(Plan.Point::known)) {
      return tellAtBest(plan, whom, atBest, Optional.empty(), proven);
    }
    RepairView always =
        tell(
            plan,
            whateverTheFill,
            nothing(proven) + " brings " + whom + " in for sure",
            "none needed",
            "",
            Optional.empty());
    return tellAtBest(plan, whom, atBest, Optional.of(always), proven);
  }

  private static String nothing(boolean proven) {
    return proven ? "nothing" : "nothing the search met";
  }

  /** The fewest changes if the unknown points suit. */
  RepairView tellAtBest(
      Plan plan,
      String whom,
      Optional<Repair> found,
      Optional<RepairView> whateverTheFill,
      boolean proven) {
    boolean known = plan.points().stream().allMatch(Plan.Point::known);
    return tell(
        plan,
        found,
        nothing(proven) + " brings " + whom + " in",
        known ? "none needed" : "none needed if the unknown points suit",
        known ? "" : "at the least ",
        whateverTheFill);
  }

  private RepairView tell(
      Plan plan,
      Optional<Repair> found,
      String impossible,
      String none,
      String least,
      Optional<RepairView> whateverTheFill) {
    if (found.isEmpty()) {
      return view(RepairView.Kind.IMPOSSIBLE, 0, impossible, whateverTheFill);
    }
    Repair repair = found.get();
    if (repair.size() == 0) {
      return view(RepairView.Kind.NONE_NEEDED, 0, none, whateverTheFill);
    }
    List<RepairView.ChangeSet> sets =
        repair.sets().stream().limit(MOST_SETS).map(this::changeSet).toList();
    int more = repair.sets().size() - sets.size();
    return new RepairView(
        RepairView.Kind.CHANGE,
        repair.size(),
        least + words(repair),
        sets,
        more,
        !repair.allSets(),
        example(plan, repair),
        whateverTheFill);
  }

  private static RepairView view(
      RepairView.Kind kind, int size, String words, Optional<RepairView> whateverTheFill) {
    return new RepairView(kind, size, words, List.of(), 0, false, List.of(), whateverTheFill);
  }

  private RepairView.ChangeSet changeSet(Repair.ChangeSet set) {
    return new RepairView.ChangeSet(
        set.issues().stream().map(names::issue).toList(),
        set.putsOut().stream().map(names::party).toList());
  }

  /** {@code 2 points: “A” and “B”; 14 other choices do it too}. */
  private String words(Repair repair) {
    int others = repair.sets().size() - 1;
    Repair.ChangeSet first = repair.sets().getFirst();
    List<String> points =
        new ArrayList<>(
            first.issues().stream()
                .limit(MOST_NAMED)
                .map(i -> "“" + names.issue(i).name() + "”")
                .toList());
    if (first.issues().size() > MOST_NAMED) {
      points.add((first.issues().size() - MOST_NAMED) + " more");
    }
    String puts =
        first.putsOut().isEmpty()
            ? ""
            : ", which puts out "
                + Figures.and(first.putsOut().stream().map(p -> names.party(p).name()).toList());
    String rest =
        others == 0
            ? (repair.allSets() ? "" : "; perhaps other choices do it too")
            : "; "
                + (repair.allSets() ? "" : "at least ")
                + Figures.counted(others, "other choice")
                + (others == 1 ? " does" : " do")
                + " it too";
    return Figures.counted(repair.size(), "point") + ": " + Figures.and(points) + puts + rest;
  }

  private List<RepairView.Change> example(Plan plan, Repair repair) {
    return IntStream.range(0, plan.points().size())
        .filter(i -> plan.points().get(i).known())
        .filter(i -> plan.points().get(i).options().getFirst() != repair.example().option(i))
        .mapToObj(i ->
            new RepairView.Change(
                names.point(plan, i), names.option(i, repair.example().option(i))))
        .toList();
  }
}
