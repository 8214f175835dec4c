package org.winset.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.winset.belief.Posterior;
import org.winset.belief.Questions;
import org.winset.deal.UnworkableCase;
import org.winset.deal.Verdict;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.dossier.Overrides;
import org.winset.dossier.PartyType;
import org.winset.dossier.Setting;

/**
 * What a case comes to under each account of what the parties are after, and all of them mixed by
 * how probable each account is. At point values.
 *
 * @param aims beliefs on the exclusive set
 * @param sides beliefs on each side-question, in file order
 * @param under one per column of {@code aims}; empty if no hypothesis sets a type
 */
public record Aims(Posterior aims, List<Posterior> sides, List<Under> under) {

  /**
   * The case if one account is true.
   *
   * @param types names of the types it sets; none leaves the case as it stands
   * @param verdicts plan by plan as in the assessment, party by party; no parties where the plan is
   *     infeasible; empty if the case has no meaning with these types
   * @param dealExists whether any package suits everybody
   * @param problem why the case has no meaning then
   */
  public record Under(
      List<String> types,
      List<List<Verdict>> verdicts,
      boolean dealExists,
      Optional<String> problem) {
    public Under {
      types = List.copyOf(types);
      verdicts = List.copyOf(verdicts);
    }
  }

  public Aims {
    sides = List.copyOf(sides);
    under = List.copyOf(under);
  }

  /** What the parties of an assessed case are after; empty if the case does not say. */
  public static Optional<Aims> of(Assessment assessment) {
    return of(assessment.dossier())
        .map(alone ->
            new Aims(
                alone.aims(),
                alone.sides(),
                under(assessment, assessment.dossier().beliefs().orElseThrow())));
  }

  /** The same without what it means for a deal. */
  public static Optional<Aims> of(Dossier dossier) {
    return Questions.atPointValues(dossier)
        .map(questions ->
            new Aims(
                questions.aims().weigh(),
                dossier.beliefs().orElseThrow().sideQuestions().stream()
                    .map(side -> questions.side(side).weigh())
                    .toList(),
                List.of()));
  }

  /** P(that verdict) of a plan for a party, over all accounts whose case has a meaning. */
  public double probability(int plan, int party, Verdict verdict) {
    return mixed(under ->
        under.verdicts().get(plan).size() > party
            && under.verdicts().get(plan).get(party) == verdict);
  }

  /** P(some package suits everybody), likewise. */
  public double probabilityOfDeal() {
    return mixed(Under::dealExists);
  }

  private double mixed(Predicate<Under> event) {
    double whole = 0;
    double so = 0;
    for (int h = 0; h < under.size(); h++) {
      if (under.get(h).problem().isEmpty()) {
        whole += aims.adjusted().at(h);
        so += event.test(under.get(h)) ? aims.adjusted().at(h) : 0;
      }
    }
    return so / whole;
  }

  private static List<Under> under(Assessment assessment, Beliefs beliefs) {
    Dossier dossier = assessment.dossier();
    if (beliefs.hypotheses().stream().allMatch(h -> h.types().isEmpty())) {
      return List.of();
    }
    Memory memory = Memory.of(assessment);
    Under asItStands = asItStands(assessment);
    Map<List<Setting>, Beside<Under>> others = new LinkedHashMap<>();
    for (Beliefs.Hypothesis hypothesis : beliefs.hypotheses()) {
      List<Setting> settings = settings(dossier, hypothesis);
      if (!settings.isEmpty()) {
        others.computeIfAbsent(settings, s -> Beside.start(() -> outcome(dossier, s, memory)));
      }
    }
    List<Under> under = new ArrayList<>();
    for (Beliefs.Hypothesis hypothesis : beliefs.hypotheses()) {
      Beside<Under> other = others.get(settings(dossier, hypothesis));
      Under found = other == null ? asItStands : other.get();
      List<String> names = types(dossier, hypothesis).map(PartyType::name).toList();
      under.add(new Under(names, found.verdicts(), found.dealExists(), found.problem()));
    }
    under.add(asItStands);
    return under;
  }

  private static Stream<PartyType> types(Dossier dossier, Beliefs.Hypothesis hypothesis) {
    return dossier.types().stream().filter(t -> hypothesis.types().contains(t.id()));
  }

  private static List<Setting> settings(Dossier dossier, Beliefs.Hypothesis hypothesis) {
    return types(dossier, hypothesis).flatMap(t -> t.settings().stream()).toList();
  }

  private static Under outcome(Dossier dossier, List<Setting> settings, Memory memory) {
    return switch (Overrides.applySettings(dossier, settings)) {
      case Overrides.Outcome.Refused(var problems) ->
          new Under(List.of(), List.of(), false, Optional.of(problems.getFirst().message()));
      case Overrides.Outcome.Applied(Dossier changed) -> {
        try {
          yield outcome(Draw.atPointValues(changed).glance(memory));
        } catch (UnworkableCase e) {
          yield new Under(List.of(), List.of(), false, Optional.of(String.valueOf(e.getMessage())));
        }
      }
    };
  }

  private static Under outcome(Glance glance) {
    return new Under(
        List.of(),
        glance.plans().stream()
            .map(plan -> plan.parties().stream().map(party -> party.answer().verdict()).toList())
            .toList(),
        glance.deal().isPresent(),
        Optional.empty());
  }

  private static Under asItStands(Assessment assessment) {
    return new Under(
        List.of(),
        assessment.plans().stream()
            .map(plan -> plan.parties().stream().map(party -> party.answer().verdict()).toList())
            .toList(),
        !assessment.zopa().empty(),
        Optional.empty());
  }
}
