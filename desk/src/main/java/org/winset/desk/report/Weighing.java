package org.winset.desk.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Deal;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.number.Rational;

/** Tells which points of a package weigh most with a leader, and why. */
final class Weighing {
  private static final int MOST_POINTS = 5;

  private final Dossier dossier;
  private final Party party;
  private final Acceptance acceptance;
  private final Names names;
  private final Reasons reasons;

  Weighing(Dossier dossier, Party party, Acceptance acceptance, Names names, Reasons reasons) {
    this.dossier = dossier;
    this.party = party;
    this.acceptance = acceptance;
    this.names = names;
    this.reasons = reasons;
  }

  /** The points that cost the leader most. */
  List<Explanation.Statement> against(Grid.Reception reception) {
    return reception.losses().stream().limit(MOST_POINTS).map(this::against).toList();
  }

  private Explanation.Statement against(Grid.Loss loss) {
    IssueName issue = loss.point().issue();
    return new Explanation.Statement(
        issue.name()
            + ": “"
            + loss.point().option()
            + "” costs the leader "
            + Figures.pointsOf(loss.loss().exact())
            + " against “"
            + loss.preferred()
            + "”.",
        reasonsFor(issue.index(), optionId(issue.index(), loss.point().option())));
  }

  /** The id of an issue's option of that name. */
  String optionId(int issue, String optionName) {
    return dossier.issues().get(issue).options().stream()
        .filter(o -> o.name().equals(optionName))
        .map(Issue.Option::id)
        .findFirst()
        .orElse("");
  }

  /** What the nation's numbers rest on, or where it does not care, those of who at home does. */
  private List<String> reasonsFor(int issue, String optionId) {
    return party.actors().stream()
        .filter(a -> a.wants().contains(issue))
        .findFirst()
        .map(a -> reasons.of(a, issue, optionId))
        .orElse(List.of());
  }

  private record Gain(int issue, Rational points) {}

  /** The points that are worth most to the leader, against the worst there. */
  List<Explanation.Statement> favouring(Deal deal) {
    return IntStream.range(0, deal.size())
        .mapToObj(i -> new Gain(i, gain(i, deal.option(i))))
        .filter(g -> g.points().signum() > 0)
        .sorted(Comparator.comparing(Gain::points).reversed())
        .limit(MOST_POINTS)
        .map(g ->
            new Explanation.Statement(
                names.issue(g.issue()).name()
                    + ": “"
                    + names.option(g.issue(), deal.option(g.issue()))
                    + "” is worth "
                    + Figures.pointsOf(g.points())
                    + " more to the leader than the worst option there.",
                reasonsFor(
                    g.issue(),
                    dossier.issues().get(g.issue()).optionIds().get(deal.option(g.issue())))))
        .toList();
  }

  /** What the leader has by an option over the worst of the issue. */
  private Rational gain(int issue, int option) {
    Rational most =
        IntStream.range(0, dossier.issues().get(issue).options().size())
            .mapToObj(o -> acceptance.loss(issue, o))
            .reduce(Rational.ZERO, Rational::max);
    return most.minus(acceptance.loss(issue, option));
  }
}
