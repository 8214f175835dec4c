package org.winset.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winset.dossier.Party.Actor;
import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * The rules that bind several numbers of a case together: weights that are not all zero, shares
 * that sum to 1.
 *
 * <p>Says nothing where one of the numbers is missing; that is a problem of its own.
 */
final class Soundness {
  /** How far priors such as .33, .33, .33 may be off. */
  private static final Rational TOLERANCE = Rational.of(15, 1_000);

  private final Function<String, Optional<Input>> inputs;
  private final Faults faults;

  Soundness(Function<String, Optional<Input>> inputs, Faults faults) {
    this.inputs = inputs;
    this.faults = faults;
  }

  /** Takes a fault at a path. */
  interface Faults {
    void fault(String path, String rule, String suggestion);
  }

  void check(List<Party> parties, List<Issue> issues, Optional<Beliefs> beliefs) {
    beliefs.ifPresent(this::priors);
    for (Party party : parties) {
      weights(party.nation(), "party " + party.id(), issues);
      party
          .constituencies()
          .forEach(group ->
              weights(
                  group.actor(), "constituency " + group.id() + " of party " + party.id(), issues));
      shares(party);
      quotas(party.ratification(), "party " + party.id());
    }
  }

  /** Priors sum to 1, or to what the residual leaves. */
  private void priors(Beliefs beliefs) {
    Optional<List<Amount>> priors =
        amounts(beliefs.hypotheses().stream().map(Beliefs.Hypothesis::priorPath).toList());
    Optional<List<Amount>> residual = amounts(List.of(Beliefs.RESIDUAL));
    if (priors.isEmpty() || residual.isEmpty() || priors.get().size() < 2) {
      return;
    }
    Rational low = sum(priors.get().stream().map(Amount::low).toList());
    Rational high = sum(priors.get().stream().map(Amount::high).toList());
    Rational typical = sum(priors.get().stream().map(Amount::typical).toList());
    Amount rest = residual.get().getFirst();
    boolean toOne = meets(low, high, Rational.ONE, Rational.ONE);
    boolean toRest =
        meets(low, high, Rational.ONE.minus(rest.high()), Rational.ONE.minus(rest.low()));
    if (!toOne && !toRest) {
      String sum =
          low.equals(high) ? low.toDecimal(6) : low.toDecimal(6) + ".." + high.toDecimal(6);
      faults.fault(
          "beliefs.hypotheses",
          "the priors of the hypotheses sum to " + sum,
          "they should sum to 1, or to the "
              + Rational.ONE.minus(rest.typical()).toDecimal(6)
              + " that none of these (residual) leaves");
    } else if (typical.isZero()) {
      faults.fault(
          "beliefs.hypotheses",
          "the priors are most likely all 0",
          "at least one should be above 0");
    }
    if (rest.high().compareTo(Rational.ONE) >= 0) {
      faults.fault(
          Beliefs.RESIDUAL, "none of these can be certain beforehand", "keep residual below 1");
    }
  }

  /** Whether two intervals have a number in common, but for what rounding may do. */
  private static boolean meets(Rational low, Rational high, Rational from, Rational to) {
    return low.compareTo(to.plus(TOLERANCE)) <= 0 && high.plus(TOLERANCE).compareTo(from) >= 0;
  }

  private void quotas(Ratification rule, String owner) {
    switch (rule) {
      case Ratification.Quota(String path) ->
          inputs
              .apply(path)
              .filter(quota -> quota.amount().low().signum() <= 0)
              .ifPresent(quota ->
                  faults.fault(
                      path,
                      "the quota of " + owner + " can be 0, which any package would meet",
                      "it should be above 0, or write ratification: leader"));
      case Ratification.All(List<Ratification> rules) -> rules.forEach(r -> quotas(r, owner));
      case Ratification.LeaderAlone alone -> {}
      case Ratification.Vetoes vetoes -> {}
    }
  }

  private void weights(Actor actor, String owner, List<Issue> issues) {
    String wants = actor.path() + ".wants";
    Optional<List<Amount>> weights =
        amounts(
            actor.wants().stream().map(i -> wants + "." + issues.get(i).id() + ".weight").toList());
    if (weights.isPresent()
        && !actor.wants().isEmpty()
        && weights.get().stream().allMatch(w -> w.typical().isZero())) {
      faults.fault(
          wants,
          "all weights of " + owner + " are zero",
          "give at least one issue a weight above 0");
    }
  }

  private void shares(Party party) {
    String path = party.path() + ".constituencies";
    Optional<List<Amount>> powers =
        amounts(party.constituencies().stream().map(g -> g.actor().path() + ".power").toList());
    if (party.constituencies().isEmpty() || powers.isEmpty()) {
      return;
    }
    Rational low = sum(powers.get().stream().map(Amount::low).toList());
    Rational high = sum(powers.get().stream().map(Amount::high).toList());
    Rational typical = sum(powers.get().stream().map(Amount::typical).toList());
    String owner = "the shares of power in party " + party.id();
    if (low.equals(high) && !low.equals(Rational.ONE)) {
      faults.fault(path, owner + " sum to " + low.toDecimal(6), "they should sum to exactly 1");
    } else if (low.compareTo(Rational.ONE) > 0 || high.compareTo(Rational.ONE) < 0) {
      faults.fault(
          path,
          owner + " sum to " + low.toDecimal(6) + ".." + high.toDecimal(6),
          "1 should be possible");
    } else if (typical.isZero()) {
      faults.fault(path, owner + " are most likely all 0", "at least one should be above 0");
    }
  }

  private Optional<List<Amount>> amounts(List<String> paths) {
    List<Optional<Input>> found = paths.stream().map(inputs).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().map(input -> input.orElseThrow().amount()).toList())
        : Optional.empty();
  }

  private static Rational sum(List<Rational> numbers) {
    return numbers.stream().reduce(Rational.ZERO, Rational::plus);
  }
}
