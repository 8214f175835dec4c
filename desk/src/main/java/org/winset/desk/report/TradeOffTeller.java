package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import org.winset.deal.PlanVerdict;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.TradeOff;
import org.winset.dossier.Dossier;
import org.winset.dossier.Plan;
import org.winset.forecast.Between;
import org.winset.number.Rational;

/** Tells what two parties could do for each other. */
public final class TradeOffTeller {
  private final Names names;
  private final PackageTeller packages;

  private TradeOffTeller(Dossier dossier, List<Plan> plans, Names names) {
    this.names = names;
    this.packages = new PackageTeller(dossier, plans, names);
  }

  /** The frontier between two parties of a case. */
  public static TradeOffView tell(Dossier dossier, Between between) {
    return tell(dossier, between, new Names(dossier));
  }

  static TradeOffView tell(Dossier dossier, Between between, Names names) {
    return new TradeOffTeller(dossier, between.plans(), names).tell(between);
  }

  private TradeOffView tell(Between between) {
    List<TradeOff> tradeOffs = between.tradeOffs();
    int one = tradeOffs.getFirst().one();
    int other = tradeOffs.getFirst().other();
    PartyName oneName = names.parties().get(one);
    PartyName otherName = names.parties().get(other);
    List<TradeOffView.Curve> curves = tradeOffs.stream().map(t -> curve(t)).toList();
    return new TradeOffView(
        oneName, otherName, words(oneName, otherName, curves), curves, marks(between, one, other));
  }

  private TradeOffView.Curve curve(TradeOff tradeOff) {
    List<TradeOffView.PairPoint> points =
        tradeOff.points().stream()
            .map(p ->
                new TradeOffView.PairPoint(
                    Figures.points(p.one()), Figures.points(p.other()), packages.tell(p.deal())))
            .toList();
    boolean alone = names.parties().size() == 2;
    return new TradeOffView.Curve(
        tradeOff.othersAccept(),
        alone
            ? "packages that cannot be bettered for one without costing the other"
            : tradeOff.othersAccept()
                ? "packages that everybody else accepts"
                : "any package, as if nobody else had a say",
        points,
        tradeOff.whole());
  }

  private static String words(PartyName one, PartyName other, List<TradeOffView.Curve> curves) {
    List<String> sentences = new ArrayList<>();
    for (TradeOffView.Curve curve : curves) {
      String among = "Among " + curve.words();
      if (curve.points().isEmpty()) {
        sentences.add("No package is acceptable to everybody else.");
        continue;
      }
      boolean both =
          curve.points().stream().anyMatch(p -> !p.one().negative() && !p.other().negative());
      TradeOffView.PairPoint nearest = nearest(curve);
      sentences.add(
          both
              ? among + ", some suit both " + one.name() + " and " + other.name() + "."
              : among
                  + ", none suits both: where the one of them that is worse off is best off, "
                  + one.name()
                  + " stands at "
                  + nearest.one().text()
                  + " and "
                  + other.name()
                  + " at "
                  + nearest.other().text()
                  + ".");
    }
    TradeOffView.Curve first = curves.getLast();
    if (!first.points().isEmpty()) {
      TradeOffView.PairPoint low = first.points().getFirst();
      TradeOffView.PairPoint high = first.points().getLast();
      sentences.add(
          "At the ends: "
              + low.one().text()
              + " for "
              + one.name()
              + " with "
              + low.other().text()
              + " for "
              + other.name()
              + ", and "
              + high.one().text()
              + " with "
              + high.other().text()
              + ".");
    }
    return String.join(" ", sentences);
  }

  private static TradeOffView.PairPoint nearest(TradeOffView.Curve curve) {
    return curve.points().stream()
        .max((a, b) ->
            a.one()
                .exact()
                .min(a.other().exact())
                .compareTo(b.one().exact().min(b.other().exact())))
        .orElseThrow();
  }

  private static List<TradeOffView.Mark> marks(Between between, int one, int other) {
    List<TradeOffView.Mark> marks = new ArrayList<>();
    for (int p = 0; p < between.plans().size(); p++) {
      PlanVerdict verdict = between.verdicts().get(p);
      if (!verdict.feasible()) {
        continue;
      }
      PartyVerdict first = verdict.parties().get(one);
      PartyVerdict second = verdict.parties().get(other);
      if (first.best().isPresent()
          && first.worst().isPresent()
          && second.best().isPresent()
          && second.worst().isPresent()) {
        Plan plan = between.plans().get(p);
        marks.add(
            new TradeOffView.Mark(
                Integer.toString(p + 1),
                plan.name() + " (" + plan.id() + ")",
                corner(first.worst().get().margin(), second.worst().get().margin()),
                corner(first.best().get().margin(), second.best().get().margin())));
      }
    }
    List<Rational> closest = between.closest().byParty();
    TradeOffView.Corner at = corner(closest.get(one), closest.get(other));
    marks.add(
        new TradeOffView.Mark(
            "C",
            between.empty()
                ? "The closest package"
                : "The package with most to spare for the worst off",
            at,
            at));
    return marks;
  }

  private static TradeOffView.Corner corner(Rational one, Rational other) {
    return new TradeOffView.Corner(Figures.points(one), Figures.points(other));
  }
}
