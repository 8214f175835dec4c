package org.winset.deal;

import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/**
 * What payments on the side would bring about a deal: a payment of t adds t to the margin of a
 * party's leader and of all its groups alike.
 *
 * <p>Payments are in units of the party's own scale, like its margin.
 *
 * @param single one per signatory, in file order
 * @param total the least total of payments to several, where the case gives rates of exchange and
 *     some package suits every guarantor
 * @param decided whether, if rates are given and there is no total, it is proven that no package
 *     suits every guarantor
 */
public record Compensation(List<Single> single, Optional<Total> total, boolean decided) {
  /**
   * The least payment to one signatory alone, everybody else accepting unpaid.
   *
   * @param payment at least 0; empty if the others never accept a package together
   * @param deal a package that needs no more
   * @param complete whether it is proven that less will not do
   */
  public record Single(
      String party, Optional<Rational> payment, Optional<Deal> deal, boolean complete) {}

  /**
   * The least sum of payments in common units, over all packages that the guarantors accept.
   *
   * @param units the sum of rate times payment
   * @param deal the least package in file order that needs no more; some such package if the budget
   *     did not suffice to tell which is least
   * @param payments one per signatory, in units of its own scale
   * @param complete whether it is proven that less will not do
   */
  public record Total(Rational units, Deal deal, List<Rational> payments, boolean complete) {
    public Total {
      payments = List.copyOf(payments);
    }
  }

  public Compensation {
    single = List.copyOf(single);
  }
}
