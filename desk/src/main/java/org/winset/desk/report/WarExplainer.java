package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winset.deal.PlanVerdict.PartyVerdict;
import org.winset.deal.Verdict;
import org.winset.desk.report.Explanation.Section;
import org.winset.desk.report.Explanation.Statement;
import org.winset.dossier.Dossier;
import org.winset.dossier.Dyad;
import org.winset.dossier.Input;
import org.winset.dossier.WarKey;
import org.winset.forecast.Assessment;
import org.winset.forecast.WarThresholds;
import org.winset.forecast.WarThresholds.Crossing;

/** Explains in plain sentences why a leader at war goes on, and what would change that. */
public final class WarExplainer {
  private static final int MOST_CROSSINGS = 12;

  private final Assessment assessment;
  private final Dossier dossier;
  private final int party;
  private final PartyName name;
  private final Reasons reasons;
  private final WarStory story;
  private final int side;
  private final List<Section> sections = new ArrayList<>();

  private WarExplainer(Assessment assessment, int party, WarStory story) {
    this.assessment = assessment;
    this.dossier = assessment.dossier();
    this.party = party;
    this.name = new Names(dossier).parties().get(party);
    this.reasons = new Reasons(dossier);
    this.story = story;
    this.side = story.sides().indexOf(name);
  }

  /**
   * Why the party's leader goes on.
   *
   * @param plan index of the plan he is asked about, which should be feasible
   * @param party index of a side of the war
   */
  public static Explanation explain(Assessment assessment, int plan, int party) {
    Names names = new Names(assessment.dossier());
    WarStory story =
        WarTeller.tell(assessment, names, new Scope(List.of(), List.of()))
            .orElseThrow(() -> new IllegalArgumentException("nobody is at war in the case"));
    return new WarExplainer(assessment, party, story).explain(plan);
  }

  /** The plan a leader is asked about unless another is named: the latest that has a verdict. */
  public static Optional<Integer> latestPlan(Assessment assessment) {
    return WarTeller.latest(assessment);
  }

  /** How a leader at war weighs one plan; empty if it is infeasible. */
  static Optional<List<Statement>> leader(Assessment assessment, int plan, PartyName name) {
    return WarTeller.tell(
            assessment, new Names(assessment.dossier()), new Scope(List.of(), List.of()))
        .map(story -> weighed(story, assessment.plans().get(plan).plan().id(), name))
        .filter(statements -> !statements.isEmpty());
  }

  private Explanation explain(int plan) {
    Assessment.OfPlan of = assessment.plans().get(plan);
    PartyVerdict answer = of.parties().get(party).answer();
    section("What no deal is worth", worth());
    section("“" + of.plan().name() + "”", weighed(story, of.plan().id(), name));
    boolean signs = answer.best().orElseThrow().leaderMargin().signum() >= 0;
    section(
        "What would change " + name.leader() + "'s mind about it, each alone",
        crossings(
            WarThresholds.ofLeader(dossier, party, answer.best().orElseThrow().deal()),
            signs ? "he would no longer sign" : "he would sign",
            "No number of the war by itself would change his mind."));
    section(
        "What would "
            + (assessment.zopa().empty() ? "open a deal" : "leave no deal open")
            + ", each alone",
        crossings(
            WarThresholds.ofAgreement(dossier),
            assessment.zopa().empty()
                ? "some deal would suit everybody"
                : "no deal would suit everybody",
            "No number of the war by itself would."));
    section("What it rests on", basis());
    return new Explanation(headline(of, answer), sections);
  }

  private String headline(Assessment.OfPlan plan, PartyVerdict answer) {
    boolean signs = answer.best().orElseThrow().leaderMargin().signum() >= 0;
    String margin = Figures.points(answer.best().orElseThrow().leaderMargin()).text() + " points";
    String best =
        answer.verdict() == Verdict.DEPENDS || !answer.best().equals(answer.worst())
            ? " at its best fill"
            : "";
    return Figures.sentence(name.leader())
        + (signs ? " would sign “" : " would rather fight on than sign “")
        + plan.plan().name()
        + "” ("
        + margin
        + best
        + ").";
  }

  private List<Statement> worth() {
    List<Statement> statements = new ArrayList<>();
    statements.add(Statement.of(story.sentences().get(side)));
    for (WarStory.Fact fact : story.facts()) {
      String answer = side == 0 ? fact.first() : fact.second();
      statements.add(Statement.of(fact.question() + ": " + answer + "."));
    }
    statements.add(Statement.of(story.robustness()));
    return statements;
  }

  /** The waterfall: from what the nation gains down to the margin. */
  private static List<Statement> weighed(WarStory story, String plan, PartyName name) {
    List<Statement> statements = new ArrayList<>();
    for (WarStory.Weighed w : story.plans()) {
      if (w.plan().id().equals(plan) && w.party().equals(name)) {
        statements.add(
            Statement.of("What the nation gains by stopping: " + w.nation().text() + "."));
        statements.add(
            Statement.of(
                "What stopping does to the office of "
                    + name.leader()
                    + ": "
                    + w.office().text()
                    + "."));
        statements.add(
            Statement.of(
                "The risk that the other side breaks the deal: " + w.cheated().text() + "."));
        if (!w.cheating().zero()) {
          statements.add(
              Statement.of("What he expects of breaking it himself: " + w.cheating().text() + "."));
        }
        statements.add(
            Statement.of(
                "Together, in points of his party's scale: "
                    + w.sum().text()
                    + w.best()
                        .map(b ->
                            " at the worst fill of unknown points, " + b.text() + " at the best")
                        .orElse("")
                    + (w.best().orElse(w.sum()).negative()
                        ? "; from 0 on he would sign."
                        : "; from 0 on he signs.")));
      }
    }
    return statements;
  }

  private List<Statement> crossings(List<Crossing> crossings, String outcome, String none) {
    if (crossings.isEmpty()) {
      return List.of(Statement.of(none));
    }
    return crossings.stream()
        .limit(MOST_CROSSINGS)
        .map(c ->
            Statement.of(
                Figures.sentence(outcome)
                    + " if "
                    + called(c.input())
                    + (c.rises() ? " rose from " : " fell from ")
                    + number(c.now())
                    + " to "
                    + number(c.at())
                    + unit(c.input())
                    + (c.plausible() || c.input().amount().certain()
                        ? ""
                        : ", beyond its range " + c.input().amount())
                    + "."))
        .toList();
  }

  /** A number in words, whose it is, and its path. */
  private String called(Input input) {
    String path = " (" + input.path() + ")";
    for (WarKey key : WarKey.values()) {
      if (input.path().equals(Dyad.path(key))) {
        return "the "
            + key.label().replace("the first side", story.sides().getFirst().name())
            + path;
      }
      for (PartyName owner : story.sides()) {
        if (input.path().equals(Dyad.path(owner.id(), key))) {
          return owner.name() + "'s " + key.label() + path;
        }
      }
    }
    return "the weight of the nation with its leader" + path;
  }

  private static String unit(Input input) {
    return switch (input.unit()) {
      case PERCENT -> " percent of the stake a month";
      case HAZARD -> " a month";
      case MONTHS -> " months";
      case LEVEL, VALUE -> " points";
      default -> "";
    };
  }

  /** Three digits at most: {@code 0.523}, {@code 12.4}, {@code 240}. */
  static String number(double value) {
    double size = Math.abs(value);
    String text =
        String.format(
            Locale.ROOT,
            size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= .1 ? "%.2f" : "%.4f",
            value);
    return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
  }

  /** Every number of the side, in plain words, and what it rests on. */
  private List<Statement> basis() {
    List<Statement> statements = new ArrayList<>();
    for (WarKey key : WarKey.all(WarKey.Of.SIDE, WarKey.Of.LEADER)) {
      dossier
          .inputs()
          .find(Dyad.path(name.id(), key))
          .ifPresent(input -> statements.add(statement(input, key.meaning())));
    }
    dossier
        .inputs()
        .find(dossier.parties().get(party).path() + ".leader.lambda")
        .ifPresent(input ->
            statements.add(
                statement(input, "weight of the nation's interest against his own office")));
    return statements;
  }

  private Statement statement(Input input, String meaning) {
    return new Statement(
        Figures.sentence(meaning) + ": " + input.path() + " = " + input.amount() + ".",
        reasons.of(input.path()));
  }

  private void section(String heading, List<Statement> statements) {
    if (!statements.isEmpty()) {
      sections.add(new Section(heading, statements));
    }
  }
}
