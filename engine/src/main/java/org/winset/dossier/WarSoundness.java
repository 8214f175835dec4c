package org.winset.dossier;

import java.util.Optional;
import java.util.function.Function;
import org.winset.number.Amount;
import org.winset.number.Rational;

/** The rules that bind several numbers of a war together, over all values they may take. */
final class WarSoundness {
  private final Function<String, Optional<Input>> inputs;
  private final Soundness.Faults faults;

  WarSoundness(Function<String, Optional<Input>> inputs, Soundness.Faults faults) {
    this.inputs = inputs;
    this.faults = faults;
  }

  void check(Dyad dyad) {
    balance(dyad, WarKey.BALANCE);
    balance(dyad, WarKey.BALANCE_THEN);
    for (String party : dyad.parties()) {
      hazard(party);
      kept(party, dyad.other(party));
      above(party, WarKey.NATION_IF_WON, WarKey.NATION_IF_LOST);
      above(party, WarKey.SUPPORT_IF_WON, WarKey.SUPPORT_IF_LOST);
    }
  }

  private void balance(Dyad dyad, WarKey key) {
    String path = Dyad.path(key);
    amount(path)
        .filter(a -> a.high().compareTo(Rational.of(dyad.steps() - 1L)) > 0)
        .ifPresent(a ->
            faults.fault(
                path,
                path + " can be " + a.high().toDecimal() + " of " + dyad.steps() + " steps",
                "it should lie between the two ends, 1 to " + (dyad.steps() - 1)));
  }

  /** h = base + eta c must stay below 1, or the leader is certain to fall. */
  private void hazard(String party) {
    Optional<Amount> base = amount(Dyad.path(party, WarKey.HAZARD_IN_WAR));
    Optional<Amount> perCost = amount(Dyad.path(party, WarKey.HAZARD_PER_COST));
    Optional<Amount> cost = amount(Dyad.path(party, WarKey.COST));
    Optional<Amount> relief = amount(Dyad.path(party, WarKey.TALKS_RELIEF));
    if (base.isEmpty() || perCost.isEmpty() || cost.isEmpty() || relief.isEmpty()) {
      return;
    }
    Rational most =
        base.get()
            .high()
            .plus(
                perCost
                    .get()
                    .high()
                    .times(cost.get().high())
                    .times(Rational.ONE.minus(relief.get().low()))
                    .over(Rational.HUNDRED));
    if (most.compareTo(Rational.ONE) >= 0) {
      faults.fault(
          Dyad.path(party, WarKey.HAZARD_PER_COST),
          "in war the leader of "
              + party
              + " could lose office with "
              + most.toDecimal(4)
              + " a month (hazard-in-war + hazard-per-cost x cost / 100)",
          "it should stay below 1");
    }
  }

  private void kept(String party, String other) {
    String path = Dyad.path(party, WarKey.PLANS_TO_RENEGE);
    Optional<Amount> own = amount(path);
    Optional<Amount> others = amount(Dyad.path(other, WarKey.RENEGES));
    if (own.isPresent() && others.isPresent()) {
      Rational sum = own.get().high().plus(others.get().high());
      if (sum.compareTo(Rational.ONE) >= 0) {
        faults.fault(
            path,
            "plans-to-renege of "
                + party
                + " and reneges of "
                + other
                + " can sum to "
                + sum.toDecimal(6),
            "together they should stay below 1");
      }
    }
  }

  private void above(String party, WarKey won, WarKey lost) {
    Optional<Amount> high = amount(Dyad.path(party, won));
    Optional<Amount> low = amount(Dyad.path(party, lost));
    if (high.isPresent() && low.isPresent() && high.get().low().compareTo(low.get().high()) <= 0) {
      faults.fault(
          Dyad.path(party, won),
          won.key()
              + " of "
              + party
              + " can be "
              + high.get().low().toDecimal(6)
              + ", and "
              + lost.key()
              + " "
              + low.get().high().toDecimal(6),
          "victory should be worth more than defeat at every value of both");
    }
  }

  private Optional<Amount> amount(String path) {
    return inputs.apply(path).map(Input::amount);
  }
}
