package org.winset.desk.report;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * What lies beyond the question whether there is a deal: other ways to divide it, the frontier,
 * payments on the side, levers, envoys.
 *
 * @param frontier the Pareto set inside the ZOPA; empty if the ZOPA is
 * @param tradeOff what the first two signatories could do for each other
 * @param levers if the case names any
 */
public record Prospects(
    List<Division> divisions,
    Optional<FrontierView> frontier,
    Optional<TradeOffView> tradeOff,
    Payments payments,
    Optional<LeversView> levers,
    List<EnvoyView> envoys) {

  /**
   * A package that another rule picks among those everybody accepts.
   *
   * @param label what its comparison assumes; empty if it assumes no comparison of points
   */
  public record Division(Agreement.Solution solution, String label) {}

  /**
   * Packages on which nobody can gain more without another gaining less.
   *
   * @param words what was found, in a sentence
   * @param points distinct vectors of gains, one gain per signatory
   */
  public record FrontierView(
      Quantity vectors,
      Quantity packages,
      String words,
      List<PartyName> parties,
      List<FrontierPoint> points) {}

  /** One vector of gains and a package that has it. */
  public record FrontierPoint(List<Points> gains, Agreement.PackageView deal) {}

  /**
   * What it would take to bring one side in.
   *
   * @param noTotal why no total is given, in a sentence
   */
  public record Payments(List<Payment> single, Optional<Total> total, Optional<String> noTotal) {}

  /**
   * The least payment to one signatory alone.
   *
   * @param payment empty if nothing paid to it alone brings a deal about
   * @param words {@code 12 points}, {@code nothing}, {@code no payment to it alone does it}
   */
  public record Payment(
      PartyName party,
      Optional<Points> payment,
      String words,
      Optional<Agreement.PackageView> deal) {}

  /**
   * The least total of payments.
   *
   * @param exact in common units
   * @param words the total with its unit
   */
  public record Total(
      Rational exact, String words, List<Payment> payments, Agreement.PackageView deal) {}

  public Prospects {
    divisions = List.copyOf(divisions);
    envoys = List.copyOf(envoys);
  }
}
