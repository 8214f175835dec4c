package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winset.belief.Change;
import org.winset.belief.Flip;
import org.winset.belief.Posterior;
import org.winset.belief.RedTeam;
import org.winset.belief.Row;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Dossier;
import org.winset.number.ProbabilityScale;

/** Tells the case against the leading account in plain sentences. */
public final class RedTeamTeller {
  private static final int MOST_NAMED = 3;

  private final Dossier dossier;
  private final Beliefs beliefs;
  private final Posterior posterior;
  private final RedTeam.Report report;
  private final ProbabilityScale scale;

  private RedTeamTeller(Dossier dossier, RedTeam.Report report, ProbabilityScale scale) {
    this.dossier = dossier;
    this.beliefs = dossier.beliefs().orElseThrow();
    this.posterior = report.posterior();
    this.report = report;
    this.scale = scale;
  }

  /** The case against what a case's evidence says; the case has beliefs. */
  public static RedTeamView tell(Dossier dossier, ProbabilityScale scale) {
    return new RedTeamTeller(dossier, RedTeam.of(dossier), scale).tell();
  }

  private RedTeamView tell() {
    if (posterior.lead().isEmpty()) {
      return new RedTeamView(
          List.of("No account leads, so there is nothing to argue against."), List.of(), List.of());
    }
    int lead = posterior.lead().getAsInt();
    return new RedTeamView(
        List.of(
            "Argued against: “"
                + name(lead)
                + "”, "
                + scale.say(posterior.adjusted().at(lead))
                + ". A judgement is the grade of an item, its likelihoods, or the priors; each may"
                + " move within the range the case gives it, a grade to any other."),
        fewest(),
        report.rivals().stream().map(this::rival).toList());
  }

  private List<String> fewest() {
    List<RedTeam.Rival> able =
        report.rivals().stream().filter(rival -> !rival.fewest().ways().isEmpty()).toList();
    int least =
        able.stream().mapToInt(rival -> rival.fewest().atLeast()).min().orElse(Integer.MAX_VALUE);
    if (able.isEmpty()) {
      return List.of("Within these ranges no change of judgements puts another account first.");
    }
    return able.stream()
        .filter(rival -> rival.fewest().atLeast() == least)
        .map(rival ->
            Figures.counted(least, "changed judgement")
                + (least == 1 ? " puts" : " put")
                + " “"
                + BeliefsTeller.brief(name(rival.column()))
                + "” first: "
                + ways(rival)
                + ".")
        .toList();
  }

  private RedTeamView.Rival rival(RedTeam.Rival rival) {
    List<String> sentences = new ArrayList<>();
    if (!rival.supporting().isEmpty()) {
      sentences.add("For it speaks most: " + items(rival.supporting()) + ".");
    }
    if (!rival.opposing().isEmpty()) {
      sentences.add("Against it speaks most: " + items(rival.opposing()) + ".");
    }
    double best = rival.atBest().at(rival.column());
    boolean leads =
        rival.atBest().lead().isPresent() && rival.atBest().lead().getAsInt() == rival.column();
    sentences.add(
        "With every judgement at the end of its range that favours it, it reaches "
            + ProbabilityScale.percent(best)
            + (leads ? " and leads." : " and still does not lead."));
    Flip fewest = rival.fewest();
    if (!fewest.ways().isEmpty()) {
      sentences.add(
          "It leads once "
              + Figures.counted(fewest.atLeast(), "judgement")
              + (fewest.atLeast() == 1 ? " is" : " are")
              + " otherwise: "
              + ways(rival)
              + ".");
    } else if (fewest.proven()) {
      sentences.add("No set of such changes puts it first.");
    } else {
      sentences.add(
          "Fewer than "
              + Figures.counted(fewest.atLeast(), "judgement")
              + " do not put it first; the search for more ended at its budget.");
    }
    return new RedTeamView.Rival(
        posterior.question().columns().get(rival.column()),
        name(rival.column()),
        BeliefsTeller.chance(posterior.adjusted().at(rival.column())),
        BeliefsTeller.chance(best),
        sentences);
  }

  private String name(int column) {
    return column < beliefs.hypotheses().size()
        ? beliefs.hypotheses().get(column).name()
        : BeliefsTeller.NONE;
  }

  private String items(List<Integer> exhibits) {
    return exhibits.stream()
        .limit(MOST_NAMED)
        .map(i -> {
          String id = posterior.question().exhibits().get(i).item();
          return claim(id) + " (" + id + ")";
        })
        .collect(Collectors.joining("; "));
  }

  /** The claim without its full stop. */
  private String claim(String id) {
    return dossier.ledger().item(id).orElseThrow().claim().replaceAll("\\.$", "");
  }

  private String ways(RedTeam.Rival rival) {
    Flip flip = rival.fewest();
    String first =
        flip.ways().getFirst().changes().stream()
            .map(this::change)
            .collect(Collectors.joining("; "));
    int more = flip.ways().size() - 1;
    return first
        + (more == 0
            ? ""
            : " (or "
                + (flip.allWays() ? "" : "at least ")
                + Figures.number(more)
                + " other "
                + (more == 1 ? "set" : "sets")
                + " of "
                + flip.atLeast()
                + ")");
  }

  private String change(Change change) {
    return switch (change) {
      case Change.Dropped(int i) -> item(i) + " left out";
      case Change.Regraded(int i, double credibility) ->
          item(i)
              + " believed "
              + Ratios.share(credibility)
              + " rather than "
              + Ratios.share(posterior.question().exhibits().get(i).credibility());
      case Change.Reread(int i, Row likelihood) -> item(i) + " read as " + moved(i, likelihood);
      case Change.Reweighted(Row prior) -> "a prior of " + priors(prior);
    };
  }

  /** Only what moves: {@code 0.75 rather than 0.67 under time}. */
  private String moved(int exhibit, Row likelihood) {
    Row now = posterior.question().exhibits().get(exhibit).likelihood();
    List<String> parts = new ArrayList<>();
    for (int h = 0; h < now.size(); h++) {
      if (likelihood.at(h) != now.at(h)) {
        parts.add(
            Ratios.share(likelihood.at(h)) + " under " + posterior.question().hypotheses().get(h));
      }
    }
    return Figures.and(parts);
  }

  /** Only what rises: the others share what is left. */
  private String priors(Row prior) {
    Row now = posterior.question().prior();
    return Figures.and(
        IntStream.range(0, prior.size())
            .filter(h -> prior.at(h) > now.at(h))
            .mapToObj(h ->
                ProbabilityScale.percent(prior.at(h))
                    + " rather than "
                    + ProbabilityScale.percent(now.at(h))
                    + " for "
                    + posterior.question().columns().get(h))
            .toList());
  }

  private String item(int exhibit) {
    return posterior.question().exhibits().get(exhibit).item();
  }
}
