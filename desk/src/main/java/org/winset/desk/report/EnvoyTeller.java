package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Deal;
import org.winset.deal.Drift;
import org.winset.deal.Standing;
import org.winset.dossier.Choice;
import org.winset.dossier.Dossier;
import org.winset.dossier.Envoy;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.dossier.Plan;
import org.winset.evidence.Item;
import org.winset.forecast.Assessment;
import org.winset.number.Rational;

/** Tells where an envoy aims, and who would profit from what. */
final class EnvoyTeller {
  private final Assessment assessment;
  private final Dossier dossier;
  private final Names names;

  EnvoyTeller(Assessment assessment, Names names) {
    this.assessment = assessment;
    this.dossier = assessment.dossier();
    this.names = names;
  }

  EnvoyView tell(int index, Drift drift) {
    Envoy envoy = dossier.diplomacy().envoys().get(index);
    PartyName principal = names.parties().get(envoy.principal());
    Input beta = dossier.inputs().at(envoy.path() + ".beta");
    return new EnvoyView(
        envoy.id(),
        envoy.name(),
        principal,
        beta.amount() + (beta.amount().certain() ? "" : ", here " + text(beta)),
        kind(envoy.grounds()),
        words(envoy, principal, drift),
        Figures.points(drift.loss()),
        envoy.profits().stream().map(this::profit).toList(),
        drift.partings().stream().map(i -> parting(envoy, drift, i)).toList(),
        assessment.plans().stream().map(p -> served(envoy, p)).toList());
  }

  private static String text(Input input) {
    return input.amount().typical().toDecimal(3);
  }

  private List<String> words(Envoy envoy, PartyName principal, Drift drift) {
    List<String> words = new ArrayList<>();
    String among =
        drift.insideZopa()
            ? "Among the packages everybody accepts"
            : drift.decided()
                ? "Among all packages, since none is acceptable to everybody"
                : "Among all packages, since none was found that everybody accepts before the"
                    + " search ended with its budget";
    if (!drift.envoys().complete() || !drift.principals().complete()) {
      among += ", as far as the search went before its budget ended";
    }
    words.add(
        drift.partings().isEmpty()
            ? among + ", the best for the envoy is the best for " + principal.name() + "."
            : among
                + ", the best for the envoy differs from the best for "
                + principal.name()
                + " on "
                + Figures.counted(drift.partings().size(), "point")
                + (drift.loss().signum() <= 0
                    ? ", at no cost to it."
                    : " and costs it " + Figures.pointsOf(drift.loss()) + "."));
    words.add(
        drift
            .parting()
            .from()
            .map(b ->
                "Aiming at what is best for the envoy would cost "
                    + principal.name()
                    + " something "
                    + (b.equals(Rational.ONE)
                        ? "only if the envoy's own interests were all that counted"
                        : "if the envoy's own interests weighed "
                            + b.toDecimal(3)
                            + (drift.parting().proven() ? " or more" : ", perhaps less"))
                    + "; here they weigh "
                    + text(dossier.inputs().at(envoy.path() + ".beta"))
                    + ".")
            .orElse(
                drift.parting().proven()
                    ? "However much the envoy's own interests weighed, aiming at the best for them"
                        + " would cost "
                        + principal.name()
                        + " nothing."
                    : "Whether aiming at the best for the envoy's own interests would ever cost "
                        + principal.name()
                        + " something is open: the search ended with its budget."));
    words.add(
        "The best for the envoy serves "
            + Figures.percent(drift.envoys().served())
            + " of those interests, the best for "
            + principal.name()
            + " "
            + Figures.percent(drift.principals().served())
            + "; with the first, "
            + principal.name()
            + " "
            + would(drift.envoys().principal())
            + ".");
    words.add(others(principal, drift.others()));
    return words;
  }

  private static String others(PartyName principal, Drift.Others others) {
    if (others.envoys().isEmpty() && !others.proven()) {
      return "Whether the other parties accept a package together, and which of these is best for the"
          + " envoy, is open: the search ended with its budget.";
    }
    if (others.envoys().isEmpty()) {
      return "The other parties never accept a package together, so there is nothing the envoy"
          + " could bring home for "
          + principal.name()
          + " to ratify.";
    }
    if (!(others.packages().exact() && others.signed().exact() && others.ratified().exact())) {
      return "The packages that all others accept are too many to be counted one by one; with the"
          + " one of them that is best for the envoy "
          + principal.name()
          + " "
          + would(others.envoys().get().principal())
          + ".";
    }
    return "Of "
        + Figures.quantity(others.packages()).text()
        + " packages that all others accept, "
        + principal.name()
        + "'s leader would sign "
        + Figures.quantity(others.signed()).text()
        + " and could bring home "
        + Figures.quantity(others.ratified()).text()
        + "; with the one best for the envoy it "
        + would(others.envoys().get().principal())
        + ".";
  }

  private static String would(Standing standing) {
    String what =
        standing.leaderMargin().signum() < 0
            ? "would refuse"
            : standing.margin().signum() < 0
                ? "would sign but could not ratify"
                : "would sign and could ratify";
    return what + " (" + Figures.points(standing.margin()).text() + ")";
  }

  private EnvoyView.Profit profit(Envoy.Profit profit) {
    Input input = dossier.inputs().at(profit.path() + ".points");
    return new EnvoyView.Profit(
        names.choice(profit.from()),
        profit.who(),
        input.amount().toString(),
        kind(profit.grounds()),
        new Reasons(dossier)
            .of(profit.grounds()).stream().filter(r -> !r.startsWith("Analyst: ")).toList(),
        items(profit.grounds()).stream().map(i -> i.id() + " (" + i.kind().words() + ")").toList(),
        profit.grounds().why());
  }

  /** No firmer than the weakest item it rests on. */
  private String kind(Grounds grounds) {
    List<Item> items = items(grounds);
    if (items.isEmpty()) {
      return grounds.why().isPresent() ? "judgement" : "unsourced judgement";
    }
    List<String> claims =
        items.stream()
            .filter(i -> i.kind() != Item.Kind.REPORTED_FACT)
            .map(i -> i.kind().words())
            .distinct()
            .toList();
    return claims.isEmpty() ? "reported fact" : "claim (" + Figures.and(claims) + ")";
  }

  private List<Item> items(Grounds grounds) {
    return grounds.because().stream().flatMap(id -> dossier.ledger().item(id).stream()).toList();
  }

  private EnvoyView.Parting parting(Envoy envoy, Drift drift, int issue) {
    Acceptance principal = assessment.bargain().parties().get(envoy.principal());
    Deal own = drift.envoys().deal();
    Deal his = drift.principals().deal();
    Rational loss =
        principal.loss(issue, own.option(issue)).minus(principal.loss(issue, his.option(issue)));
    return new EnvoyView.Parting(
        names.issue(issue),
        names.option(issue, own.option(issue)),
        names.option(issue, his.option(issue)),
        Figures.points(loss.negated()));
  }

  /** The least and the most of his interests that the plan can serve, issue by issue. */
  private EnvoyView.Served served(Envoy envoy, Assessment.OfPlan assessed) {
    Plan plan = assessed.plan();
    Rational low = Rational.ZERO;
    Rational high = Rational.ZERO;
    Rational most = Rational.ZERO;
    for (int i = 0; i < dossier.issues().size(); i++) {
      int issue = i;
      int options = dossier.issues().get(i).options().size();
      List<Rational> gains =
          IntStream.range(0, options).mapToObj(o -> gain(envoy, new Choice(issue, o))).toList();
      List<Rational> possible =
          plan.points().get(i).options().stream().map(gains::get).sorted().toList();
      low = low.plus(possible.getFirst());
      high = high.plus(possible.getLast());
      most = most.plus(gains.stream().max(Rational::compareTo).orElse(Rational.ZERO));
    }
    Optional<Rational> whole = Optional.of(most).filter(m -> m.signum() > 0);
    String least = Figures.percent(whole.map(low::over).orElse(Rational.ZERO));
    String greatest = Figures.percent(whole.map(high::over).orElse(Rational.ZERO));
    String answer =
        assessed.parties().isEmpty()
            ? "breaks a rule"
            : assessed.parties().get(envoy.principal()).answer().verdict().words();
    return new EnvoyView.Served(
        names.plan(plan), least.equals(greatest) ? least : least + " to " + greatest, answer);
  }

  private Rational gain(Envoy envoy, Choice choice) {
    return envoy.profits().stream()
        .filter(p -> p.from().equals(choice))
        .map(p -> dossier.inputs().at(p.path() + ".points").amount().typical())
        .reduce(Rational.ZERO, Rational::plus);
  }
}
