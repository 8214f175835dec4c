package org.winset.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.winset.belief.Question;
import org.winset.deal.Verdict;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Plan;

/**
 * What an ensemble says: chances, each with its Monte Carlo error, all accounts of the parties'
 * aims mixed and the silence so far counted.
 *
 * @param draws finished
 * @param asked draws asked for
 * @param zopa the chance that some package is acceptable to everybody
 * @param level the greatest least margin of any package, over the draws looked at closely
 * @param plans those that can be signed at all, in file order
 * @param course how the war goes on; empty without one
 * @param accounts the same under each account; empty if the case says nothing of aims
 * @param silence months of silence that were counted; 0 if none
 * @param unweighted as if silence said nothing
 * @param effectiveDraws how many draws with equal weights would tell as much
 * @param impossible draws whose numbers mean nothing together, by reason; they count for nothing
 * @param closely draws looked at closely: for deal killers, and for {@code level}
 * @param gain of even points: the variance that as many independent draws would have, over that of
 *     these, of {@code zopa} without silence; as uncertain as any variance of so few replicates
 * @param influences how much each uncertain number matters by itself, most first: to the chance
 *     that a text is signed within a year; without a war, to that of any deal
 */
public record Chances(
    long draws,
    long asked,
    Conditions conditions,
    Estimate zopa,
    Margins level,
    List<OfPlan> plans,
    Optional<Course> course,
    List<OfAccount> accounts,
    int silence,
    Unweighted unweighted,
    double effectiveDraws,
    Map<String, Long> impossible,
    long closely,
    Estimate gain,
    List<Influence> influences) {
  /** A variance of the mean below this is nothing but rounding. */
  private static final double NO_VARIANCE = 1e-18;

  /**
   * One plan.
   *
   * @param everybody all sign and ratify it, whatever its unknown points are
   * @param perhaps nobody turns it down for sure: each may accept it, for some way to fill it
   */
  public record OfPlan(Plan plan, Estimate everybody, Estimate perhaps, List<OfParty> parties) {}

  /**
   * One party's answers to one plan: the chances of the five verdicts, which sum to 1.
   *
   * @param margin at the worst way to fill unknown points
   * @param acceptsNothing no package whatever: then every point is a deal killer
   * @param killers the points the plan makes for sure that leave the party no package to accept in
   *     some draw, most often first
   */
  public record OfParty(
      Estimate signs,
      Estimate cannotRatify,
      Estimate refuses,
      Estimate depends,
      Estimate notBound,
      Margins margin,
      Estimate acceptsNothing,
      List<Killer> killers) {
    public OfParty {
      killers = List.copyOf(killers);
    }
  }

  /** A point of a plan and the chance that it is a deal killer. */
  public record Killer(int issue, Estimate chance) {}

  /**
   * One account of the parties' aims.
   *
   * @param before its probability by the evidence, mean over the draws
   * @param probability with the silence so far counted as well
   * @param silence how likely that silence was under it
   * @param everybody by plan: the chance that all sign it whatever its unknown points are
   */
  public record OfAccount(
      String name,
      Estimate before,
      Estimate probability,
      Estimate silence,
      Estimate zopa,
      List<Estimate> everybody,
      Optional<Course> course,
      double effectiveDraws) {}

  /** The headlines as if silence said nothing. */
  public record Unweighted(Estimate zopa, Optional<Course> course) {}

  static Chances of(Stage stage, Tallies tallies, long asked) {
    Measures measures = stage.measures();
    Mixture mixture = new Mixture(stage, tallies);
    Mixture kills = new Mixture(stage, tallies, tallies::kills);
    List<OfPlan> plans = new ArrayList<>();
    for (int plan = 0; plan < stage.plans().size(); plan++) {
      List<OfParty> parties = new ArrayList<>();
      for (int party = 0; party < stage.parties(); party++) {
        parties.add(
            party(
                measures,
                mixture,
                plan,
                party,
                kills.mean(
                    PlanPoints.measure(stage.planPoints().size() - 1, party, stage.parties())),
                killers(stage, kills, stage.plans().get(plan), party)));
      }
      plans.add(
          new OfPlan(
              stage.plans().get(plan),
              mixture.mean(measures.everybody(plan)),
              mixture.mean(measures.perhapsEverybody(plan)),
              List.copyOf(parties)));
    }
    return new Chances(
        tallies.draws(),
        asked,
        stage.conditions(),
        mixture.mean(measures.open()),
        Margins.of(mixture.histogram(measures.levels())),
        List.copyOf(plans),
        course(measures, mixture::mean),
        accounts(stage, tallies, mixture),
        stage.silence(),
        new Unweighted(mixture.plain(measures.open()), course(measures, mixture::plain)),
        tallies.mixed().effectiveDraws(),
        impossible(stage, tallies),
        IntStream.range(0, stage.worlds().size())
            .mapToLong(w -> tallies.kills(w).draws())
            .max()
            .orElse(0),
        gain(tallies.mixed()),
        Influence.of(
            stage,
            tallies.influences(),
            stage.war().isPresent() ? Tallies.SIGNED_IN_A_YEAR : Tallies.ANY_DEAL));
  }

  /**
   * The gain of even points. The variance between R replicates has a relative error of sqrt(2/(R -
   * 1)) if they are about normal, which dwarfs that of the variance of single draws. NaN where all
   * draws say the same but for rounding.
   */
  private static Estimate gain(Tally mixed) {
    double error = mixed.plainMean(Tallies.ANY_DEAL).error();
    double independent = mixed.independentVariance(Tallies.ANY_DEAL);
    if (!(independent > NO_VARIANCE)) {
      return new Estimate(Double.NaN, Double.NaN);
    }
    double gain = independent / (error * error);
    long replicates = Arrays.stream(mixed.counts()).filter(n -> n > 0).count();
    return new Estimate(gain, gain * Math.sqrt(2. / (replicates - 1)));
  }

  private static List<Killer> killers(Stage stage, Mixture kills, Plan plan, int party) {
    return PlanPoints.known(plan).stream()
        .map(choice ->
            new Killer(
                choice.issue(),
                kills.mean(
                    PlanPoints.measure(
                        stage.planPoints().choices().indexOf(choice), party, stage.parties()))))
        .filter(killer -> killer.chance().mean() > 0)
        .sorted(Comparator.comparingDouble((Killer k) -> k.chance().mean()).reversed())
        .toList();
  }

  private static OfParty party(
      Measures measures,
      Mixture mixture,
      int plan,
      int party,
      Estimate nothing,
      List<Killer> killers) {
    IntFunction<Estimate> mean = mixture::mean;
    return new OfParty(
        mean.apply(measures.verdict(plan, party, Verdict.SIGNS)),
        mean.apply(measures.verdict(plan, party, Verdict.CANNOT_RATIFY)),
        mean.apply(measures.verdict(plan, party, Verdict.REFUSES)),
        mean.apply(measures.verdict(plan, party, Verdict.DEPENDS)),
        mean.apply(measures.verdict(plan, party, Verdict.NOT_BOUND)),
        Margins.of(mixture.histogram(measures.margins(plan, party))),
        nothing,
        killers);
  }

  private static Optional<Course> course(Measures measures, IntFunction<Estimate> mean) {
    if (measures.months() == 0) {
      return Optional.empty();
    }
    List<Estimate> signed = new ArrayList<>(List.of(new Estimate(0, 0)));
    List<Estimate> decided = new ArrayList<>(List.of(new Estimate(0, 0)));
    for (int month = 1; month <= measures.months(); month++) {
      signed.add(mean.apply(measures.signed(month)));
      decided.add(mean.apply(measures.decided(month)));
    }
    return Optional.of(new Course(signed, decided));
  }

  private static List<OfAccount> accounts(Stage stage, Tallies tallies, Mixture mixture) {
    if (stage.dossier().beliefs().isEmpty()) {
      return List.of();
    }
    Measures measures = stage.measures();
    List<Beliefs.Hypothesis> named = stage.dossier().beliefs().get().hypotheses();
    List<OfAccount> accounts = new ArrayList<>();
    for (int account = 0; account < stage.accounts(); account++) {
      Tally tally = tallies.of(stage.worldOf(account));
      List<Estimate> everybody = new ArrayList<>();
      for (int plan = 0; plan < stage.plans().size(); plan++) {
        everybody.add(tally.mean(measures.everybody(plan)));
      }
      accounts.add(
          new OfAccount(
              account < named.size() ? named.get(account).name() : Question.NONE_OF_THESE,
              mixture.before(account),
              mixture.probability(account),
              tally.meanWeight(),
              tally.mean(measures.open()),
              List.copyOf(everybody),
              course(measures, tally::mean),
              tally.effectiveDraws()));
    }
    return List.copyOf(accounts);
  }

  /** By reason, with the account it holds for where that is not every one. */
  private static Map<String, Long> impossible(Stage stage, Tallies tallies) {
    Map<String, Long> all = new TreeMap<>();
    for (int world = 0; world < stage.worlds().size(); world++) {
      String where = stage.worlds().size() == 1 ? "" : stage.worlds().get(world).words() + ": ";
      tallies.of(world).impossible().forEach((reason, n) -> all.put(where + reason, n));
    }
    return java.util.Collections.unmodifiableMap(all);
  }
}
