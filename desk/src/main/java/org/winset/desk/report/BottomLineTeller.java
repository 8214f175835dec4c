package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.deal.PlanVerdict;
import org.winset.deal.Repair;
import org.winset.deal.Standing;
import org.winset.deal.Verdict;
import org.winset.dossier.Plan;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells the answer in a few sentences. */
final class BottomLineTeller {
  private static final int MOST_NAMED = 3;

  private final Assessment assessment;
  private final Names names;

  BottomLineTeller(Assessment assessment, Names names) {
    this.assessment = assessment;
    this.names = names;
  }

  BottomLine tell(Agreement agreement) {
    return new BottomLine(
        Stream.of(Optional.of(plans()), Optional.of(deal(agreement)), smallestChange(agreement))
            .flatMap(Optional::stream)
            .toList(),
        caveats());
  }

  /** Which plans everybody could sign, and where none, which each signatory could. */
  private String plans() {
    if (assessment.plans().isEmpty()) {
      return "No plan is on the table.";
    }
    boolean one = assessment.plans().size() == 1;
    List<Assessment.OfPlan> common = common();
    if (!common.isEmpty()) {
      return "Everybody needed could sign "
          + named(common)
          + (one
              ? ", the one plan."
              : ", "
                  + common.size()
                  + " of "
                  + Figures.counted(assessment.plans().size(), "plan")
                  + ".");
    }
    String none =
        one ? "The one plan" : "None of the " + Figures.counted(assessment.plans().size(), "plan");
    if (assessment.plans().stream().noneMatch(p -> p.verdict().feasible())) {
      return none
          + (one ? " could not be signed: it breaks" : " could be signed: each breaks")
          + " a rule of the case.";
    }
    List<Assessment.OfPlan> perhaps =
        assessment.plans().stream()
            .filter(p -> p.verdict().fillsInZopa().atMost().signum() > 0)
            .toList();
    String start =
        perhaps.isEmpty()
            ? none + (one ? " could not be" : " could be") + " signed by everybody it needs"
            : none
                + (one ? " is not sure" : " is sure")
                + " to be signed by everybody it needs; "
                + named(perhaps)
                + " could be if "
                + (perhaps.size() == 1 ? "its" : "their")
                + " unknown points suit";
    List<String> each = new ArrayList<>();
    for (int p = 0; p < names.parties().size(); p++) {
      if (!names.parties().get(p).guarantor()) {
        each.add(signatory(p));
      }
    }
    return start + ": " + String.join("; ", each) + ".";
  }

  /** The plans that everybody they need accepts, however unknown points are filled. */
  private List<Assessment.OfPlan> common() {
    return assessment.plans().stream()
        .filter(p -> p.verdict().feasible())
        .filter(p -> p.parties().stream().allMatch(v -> accepts(v.answer().verdict())))
        .toList();
  }

  private String signatory(int party) {
    List<Assessment.OfPlan> signed = with(party, Verdict.SIGNS);
    List<Assessment.OfPlan> open = with(party, Verdict.DEPENDS);
    List<Assessment.OfPlan> unratified = with(party, Verdict.CANNOT_RATIFY);
    String name = names.parties().get(party).name();
    List<String> parts = new ArrayList<>();
    String home =
        " leader would sign "
            + named(unratified)
            + " but could not bring "
            + (unratified.size() == 1 ? "it" : "them")
            + " home";
    if (signed.isEmpty() && open.isEmpty() && !unratified.isEmpty()) {
      return name + (name.endsWith("s") ? "'" : "'s") + home;
    }
    if (!signed.isEmpty()) {
      parts.add(name + " would sign " + named(signed));
    } else if (unratified.isEmpty()) {
      parts.add(
          name
              + (assessment.plans().size() == 1 && open.isEmpty()
                  ? " would refuse it"
                  : " would sign none"));
    }
    if (!open.isEmpty()) {
      parts.add(
          (parts.isEmpty() ? name : signed.isEmpty() ? "but" : "and")
              + " might sign "
              + named(open)
              + ", depending on unknown points");
    }
    if (!unratified.isEmpty()) {
      parts.add("and its" + home);
    }
    return String.join(", ", parts);
  }

  private List<Assessment.OfPlan> with(int party, Verdict verdict) {
    return assessment.plans().stream()
        .filter(p -> !p.parties().isEmpty())
        .filter(p -> p.parties().get(party).answer().verdict() == verdict)
        .toList();
  }

  private static String named(List<Assessment.OfPlan> plans) {
    List<String> words =
        new ArrayList<>(plans.stream().limit(MOST_NAMED).map(p -> name(p.plan())).toList());
    if (plans.size() > MOST_NAMED) {
      words.add((plans.size() - MOST_NAMED) + " more");
    }
    return Figures.and(words);
  }

  private static String name(Plan plan) {
    return "“" + plan.name() + "”";
  }

  private static boolean accepts(Verdict verdict) {
    return verdict == Verdict.SIGNS || verdict == Verdict.NOT_BOUND;
  }

  private String deal(Agreement agreement) {
    if (agreement.exists()) {
      return "At these numbers "
          + agreement.packages().text()
          + " of "
          + agreement.feasible().text()
          + " feasible packages "
          + (agreement.packages().isOne() ? "is" : "are")
          + " acceptable to everybody needed (zone of possible agreement, ZOPA).";
    }
    if (!agreement.decided()) {
      return "At these numbers it is open whether any deal exists: the search ended with its budget"
          + " of steps and met no package that is acceptable to everybody needed.";
    }
    List<String> shortOf =
        agreement.closest().standings().stream()
            .filter(Agreement.PartyStanding::isShort)
            .map(s -> s.party().name() + " " + s.words().replace("short ", ""))
            .toList();
    return "At these numbers no deal exists: none of "
        + agreement.feasible().text()
        + " feasible packages is acceptable to everybody needed (the zone of possible agreement,"
        + " ZOPA, is empty). Short at the package closest to one: "
        + Figures.and(shortOf)
        + ".";
  }

  /** What would bring everybody in to the plan nearest to a deal, if no plan does already. */
  private Optional<String> smallestChange(Agreement agreement) {
    if (!agreement.decided()) {
      return Optional.empty();
    }
    if (!agreement.exists()) {
      return Optional.of(
          "So no change of a plan's points alone would bring everybody in; somebody's wants,"
              + " support at home or least terms would have to move.");
    }
    if (!common().isEmpty()) {
      return Optional.empty();
    }
    return assessment.plans().stream()
        .filter(p -> p.repairForAll().filter(r -> r.size() > 0).isPresent())
        .min(
            Comparator.comparingInt((Assessment.OfPlan p) -> p.repairForAll().orElseThrow().size())
                .thenComparing(p -> worst(p.verdict()), Comparator.reverseOrder()))
        .map(this::smallestChange);
  }

  private String smallestChange(Assessment.OfPlan plan) {
    Repair repair = plan.repairForAll().orElseThrow();
    List<String> points =
        repair.sets().getFirst().issues().stream()
            .map(i ->
                "“"
                    + names.issue(i).name()
                    + "” ("
                    + names.option(i, repair.example().option(i))
                    + ")")
            .toList();
    String known = names.plan(plan.plan()).complete() ? "" : " (if its unknown points suit)";
    return "The smallest change that would bring everybody in: "
        + Figures.counted(repair.size(), "point")
        + " of "
        + name(plan.plan())
        + known
        + (repair.sets().size() == 1 ? ": " : ", such as ")
        + Figures.and(points)
        + ".";
  }

  private static Rational worst(PlanVerdict verdict) {
    return verdict.parties().stream()
        .flatMap(p -> p.best().stream())
        .map(Standing::margin)
        .min(Comparator.naturalOrder())
        .orElse(Rational.of(-1_000_000));
  }

  private List<String> caveats() {
    List<Assessment.OfParty> verdicts =
        assessment.plans().stream().flatMap(p -> p.parties().stream()).toList();
    long firm = verdicts.stream().filter(Assessment.OfParty::holdsOverRanges).count();
    List<String> caveats = new ArrayList<>();
    List<String> stated =
        assessment.bargain().parties().stream()
            .filter(p -> p.restsOnStatedReservation())
            .map(p -> names.party(p.party()).name())
            .toList();
    if (assessment.war().isEmpty()) {
      caveats.add("Every verdict " + GridTeller.STATED + " (the least a leader would sign for).");
    } else {
      caveats.add(
          "What no deal is worth to the sides at war is computed from what fighting on would bring"
              + (stated.isEmpty()
                  ? "."
                  : "; every verdict of "
                      + Figures.and(stated)
                      + " "
                      + GridTeller.STATED
                      + " (the least a leader would sign for)."));
    }
    caveats.add(firmness(firm, verdicts.size()) + " This run uses point values.");
    return caveats;
  }

  /** How many verdicts are the same at every value the case's numbers may take. */
  static String firmness(long firm, long all) {
    if (firm == all) {
      return all == 1
          ? "The verdict holds over all ranges of the numbers."
          : "All " + Figures.number(all) + " verdicts hold over all ranges of the numbers.";
    }
    if (firm == 0) {
      return "No verdict holds over all ranges of the numbers: each depends on ranges.";
    }
    return Figures.number(firm)
        + " of "
        + Figures.number(all)
        + " verdicts "
        + (firm == 1 ? "holds" : "hold")
        + " over all ranges of the numbers; the others depend on ranges.";
  }
}
