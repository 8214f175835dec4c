package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.number.ProbabilityScale;

/**
 * What the parties may be after, and the evidence that bears on it. Structure only: priors,
 * likelihoods and credibilities stand in {@link Inputs}.
 *
 * @param scale whose words the case uses
 * @param question what the hypotheses answer
 * @param hypotheses of which exactly one is true, or none of them; at least two
 * @param evidence in file order
 * @param clusters correlations of single clusters
 * @param watchFor what has not been seen yet and would tell the hypotheses apart
 */
public record Beliefs(
    ProbabilityScale scale,
    Credibility credibility,
    String question,
    List<Hypothesis> hypotheses,
    List<Testimony> evidence,
    List<SideQuestion> sideQuestions,
    List<Cluster> clusters,
    List<WatchFor> watchFor) {
  /** Where the prior of <i>none of these</i> stands. */
  public static final String RESIDUAL = "beliefs.residual";

  /** Where the usual correlation within clusters stands. */
  public static final String WITHIN = "beliefs.within-correlation";

  /** The last step of the path to an item's credibility. */
  public static final String CREDIBILITY = "credibility";

  /**
   * One account of what the parties are after.
   *
   * @param types ids of the types it says parties are of
   * @param path of its numbers: {@code path.prior}
   */
  public record Hypothesis(
      String id, String name, List<String> types, Optional<String> note, String path) {
    public Hypothesis {
      types = List.copyOf(types);
    }

    public String priorPath() {
      return path + ".prior";
    }
  }

  /**
   * What one item of the ledger says on a question.
   *
   * @param item id in the ledger
   * @param path of its numbers: {@code path.credibility}, {@code path.likelihood.HYPOTHESIS}
   * @param cluster whose voice it is
   * @param talk what its words cost whoever said them
   * @param oppositeOf the item that says the contrary
   */
  public record Testimony(
      String item,
      String path,
      String cluster,
      Talk talk,
      Optional<String> oppositeOf,
      Grounds grounds) {
    public String likelihoodPath(String hypothesis) {
      return path + ".likelihood." + hypothesis;
    }

    public String credibilityPath() {
      return path + "." + CREDIBILITY;
    }
  }

  /** What words cost whoever said them. */
  public enum Talk {
    /** Not somebody's own words on what he wants. */
    NONE("", false),
    /** A statement, and so cheap talk unless the case says otherwise. */
    CHEAP_BY_DEFAULT("cheap talk (a statement)", true),
    /** Marked as cheap talk. */
    CHEAP("cheap talk", true),
    /** Marked as costly: costs sunk, hands tied, or an own deal killer conceded. */
    COSTLY("costly signal", false);

    private final String words;
    private final boolean clamped;

    Talk(String words, boolean clamped) {
      this.words = words;
      this.clamped = clamped;
    }

    /** As reports say it; empty for what is no talk. */
    public String words() {
      return words;
    }

    /** Whether it may move odds by no more than half as much again. */
    public boolean clamped() {
      return clamped;
    }
  }

  /**
   * A question with two answers that is open under every hypothesis.
   *
   * @param path of its numbers: {@code path.prior} is P(yes)
   */
  public record SideQuestion(String id, String question, String path, List<Testimony> evidence) {
    /** Its two answers. */
    public static final List<String> ANSWERS = List.of("yes", "no");

    public SideQuestion {
      evidence = List.copyOf(evidence);
    }

    public String priorPath() {
      return path + ".prior";
    }
  }

  /**
   * Items of one voice.
   *
   * @param withinPath where its own correlation stands; empty if the usual one holds
   */
  public record Cluster(String name, Optional<String> withinPath) {}

  /**
   * Something that may be seen one day.
   *
   * @param by when it will have been seen or not
   * @param path of its numbers: {@code path.likelihood.HYPOTHESIS}
   */
  public record WatchFor(
      String id, String name, Optional<LocalDate> by, String path, Grounds grounds) {
    public String likelihoodPath(String hypothesis) {
      return path + ".likelihood." + hypothesis;
    }
  }

  public Beliefs {
    hypotheses = List.copyOf(hypotheses);
    evidence = List.copyOf(evidence);
    sideQuestions = List.copyOf(sideQuestions);
    clusters = List.copyOf(clusters);
    watchFor = List.copyOf(watchFor);
  }

  /** Ids of the hypotheses, in file order. */
  public List<String> hypothesisIds() {
    return hypotheses.stream().map(Hypothesis::id).toList();
  }

  /** Everything said on any question, in file order. */
  public List<Testimony> testimony() {
    List<Testimony> all = new ArrayList<>(evidence);
    sideQuestions.forEach(side -> all.addAll(side.evidence()));
    return List.copyOf(all);
  }

  /** The cluster of that name, if the case says something of it. */
  public Optional<Cluster> cluster(String name) {
    return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
  }
}
