package org.winset.desk.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.deal.Count;
import org.winset.deal.WinSet;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells how much of what is feasible each party would accept. */
final class WinSetTeller {
  private final Assessment assessment;
  private final Names names;
  private final Scope scope;

  WinSetTeller(Assessment assessment, Names names, Scope scope) {
    this.assessment = assessment;
    this.names = names;
    this.scope = scope;
  }

  List<WinSetView> tell() {
    return IntStream.range(0, names.parties().size())
        .filter(p -> scope.showsParty(names.parties().get(p).id()))
        .mapToObj(p -> view(names.parties().get(p), assessment.winSets().get(p)))
        .toList();
  }

  private WinSetView view(PartyName party, WinSet winSet) {
    BigInteger feasible = assessment.zopa().feasible();
    String share = Figures.share(winSet.packages(), feasible);
    String leader = Figures.share(winSet.leaderSigns(), feasible);
    String words =
        said(
                share,
                party.name() + " would accept " + share + " of all feasible packages",
                "How many of all feasible packages " + party.name() + " would accept is ")
            + (winSet.leaderSigns().equals(winSet.packages())
                ? ""
                : "; "
                    + said(
                        leader,
                        "its leader alone would sign " + leader,
                        "how many its leader alone would sign is "))
            + winSet
                .bound()
                .map(b -> Figures.share(b, feasible))
                .map(b ->
                    "; "
                        + said(
                            b,
                            b + " need its signature at all",
                            "how many need its signature at all is "))
                .orElse("")
            + ".";
    return new WinSetView(
        party,
        Figures.quantity(winSet.packages()),
        share,
        value(winSet.packages(), feasible),
        Figures.quantity(winSet.leaderSigns()),
        leader,
        value(winSet.leaderSigns(), feasible),
        winSet.bound().map(Figures::quantity),
        words);
  }

  private static String said(String share, String counted, String start) {
    return share.equals(Figures.NOT_COUNTED) ? start + share : counted;
  }

  private static double value(Count count, BigInteger whole) {
    return Rational.of(count.atLeast(), whole).toDouble();
  }
}
