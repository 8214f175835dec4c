package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.deal.Verdict;
import org.winset.forecast.Aims;
import org.winset.forecast.Assessment;

/** Tells what a case comes to under each account of what the parties are after. */
final class TypesTeller {
  private final Assessment assessment;
  private final Names names;
  private final Aims aims;

  TypesTeller(Assessment assessment, Names names, Aims aims) {
    this.assessment = assessment;
    this.names = names;
    this.aims = aims;
  }

  /** Empty if no account sets a type. */
  Optional<BeliefsView.TypesView> tell() {
    if (aims.under().isEmpty()) {
      return Optional.empty();
    }
    List<BeliefsView.UnderView> under = new ArrayList<>();
    for (int h = 0; h < aims.under().size(); h++) {
      Aims.Under found = aims.under().get(h);
      under.add(
          new BeliefsView.UnderView(
              aims.aims().question().columns().get(h),
              found.types(),
              found.dealExists(),
              words(found)));
    }
    List<BeliefsView.PlanChances> mixed = new ArrayList<>();
    for (int p = 0; p < assessment.plans().size(); p++) {
      if (assessment.plans().get(p).verdict().feasible()) {
        mixed.add(
            new BeliefsView.PlanChances(names.plan(assessment.plans().get(p).plan()), chances(p)));
      }
    }
    return Optional.of(
        new BeliefsView.TypesView(under, mixed, BeliefsTeller.chance(aims.probabilityOfDeal())));
  }

  private List<BeliefsView.PartyChance> chances(int plan) {
    List<BeliefsView.PartyChance> chances = new ArrayList<>();
    for (int party : signatories()) {
      chances.add(
          new BeliefsView.PartyChance(
              names.parties().get(party).name(),
              BeliefsTeller.chance(aims.probability(plan, party, Verdict.SIGNS))));
    }
    return chances;
  }

  private List<Integer> signatories() {
    List<Integer> signatories = new ArrayList<>();
    for (int p = 0; p < names.parties().size(); p++) {
      if (!names.parties().get(p).guarantor()) {
        signatories.add(p);
      }
    }
    return signatories;
  }

  private String words(Aims.Under under) {
    if (under.problem().isPresent()) {
      return "the case has no meaning then: " + under.problem().get();
    }
    List<String> each = new ArrayList<>();
    for (int party : signatories()) {
      List<String> signed = new ArrayList<>();
      for (int p = 0; p < assessment.plans().size(); p++) {
        List<Verdict> verdicts = under.verdicts().get(p);
        if (verdicts.size() > party && verdicts.get(party) == Verdict.SIGNS) {
          signed.add(assessment.plans().get(p).plan().id());
        }
      }
      each.add(
          names.parties().get(party).name()
              + " would surely sign "
              + (signed.isEmpty() ? "no plan" : Figures.and(signed)));
    }
    return String.join("; ", each)
        + "; "
        + (under.dealExists() ? "some package suits everybody" : "no package suits everybody");
  }
}
