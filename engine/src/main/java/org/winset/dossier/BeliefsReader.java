package org.winset.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.evidence.Ledger;
import org.winset.number.Amount;
import org.winset.number.ProbabilityScale;
import org.winset.number.Rational;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads {@code beliefs:}: hypotheses, the evidence that bears on them, and what to watch for. */
final class BeliefsReader {
  private static final List<String> KEYS =
      List.of(
          "scale",
          "question",
          "residual",
          "within-correlation",
          "credibility",
          "hypotheses",
          "evidence",
          "side-questions",
          "clusters",
          "watch-for",
          "because",
          "why",
          "note");
  private static final List<String> HYPOTHESIS_KEYS =
      List.of("name", "prior", "types", "note", "because", "why");
  private static final List<String> SIDE_KEYS =
      List.of("question", "prior", "evidence", "because", "why");
  private static final List<String> CLUSTER_KEYS =
      List.of("items", "within-correlation", "because", "why");

  /** What whoever writes no prior, residual or correlation gets. */
  private static final Grounds DEFAULT = new Grounds(List.of(), Optional.of("default"));

  private final Draft draft;
  private final Problems problems;
  private final Ledger ledger;
  private final Fields fields;
  private final NumberReader numbers;
  private final Grounds grounds;

  private BeliefsReader(Draft draft, Ledger ledger, Fields fields) {
    this.draft = draft;
    this.problems = draft.problems();
    this.ledger = ledger;
    this.fields = fields;
    this.numbers = new NumberReader(draft, "beliefs");
    this.grounds = GroundsReader.read(fields, Grounds.NONE, draft);
  }

  /** What the case says under {@code beliefs:}, its numbers entered in the registry. */
  static Optional<Beliefs> read(Node node, Ledger ledger, Draft draft) {
    draft.stands("beliefs", node.place());
    return Fields.of(node, "beliefs", KEYS, draft.problems())
        .flatMap(fields -> new BeliefsReader(draft, ledger, fields).read());
  }

  private Optional<Beliefs> read() {
    ProbabilityScale scale = scale();
    Credibility credibility = credibility();
    fields.text("note");
    defaultedShare(fields, "residual", Beliefs.RESIDUAL, "0.1");
    defaultedShare(fields, "within-correlation", Beliefs.WITHIN, "0.8");
    List<Beliefs.Hypothesis> hypotheses = hypotheses();
    List<String> ids = hypotheses.stream().map(Beliefs.Hypothesis::id).toList();
    Map<String, String> clusterOf = new LinkedHashMap<>();
    List<Beliefs.Cluster> clusters = clusters(clusterOf);
    TestimonyReader testimony =
        new TestimonyReader(draft, ledger, scale, credibility, clusterOf, grounds);
    List<Beliefs.Testimony> evidence = testimony.evidence(fields, "beliefs", ids);
    List<Beliefs.SideQuestion> sides = sideQuestions(testimony);
    List<Beliefs.WatchFor> watchFor = testimony.watchFor(fields, ids);
    unusedClusters(clusterOf, evidence, sides);
    return Optional.of(
        new Beliefs(
            scale,
            credibility,
            fields.text("question").orElse("What are the talks for?"),
            hypotheses,
            evidence,
            sides,
            clusters,
            watchFor));
  }

  private ProbabilityScale scale() {
    Optional<Scalar> text =
        fields.node("scale").flatMap(node -> Fields.text(node, "scale of beliefs", problems));
    Optional<ProbabilityScale> scale = text.flatMap(t -> ProbabilityScale.find(t.text()));
    if (text.isPresent() && scale.isEmpty()) {
      problems.add(
          text.get(),
          "there is no scale of probability words " + Problems.quote(text.get().text()),
          Nearest.suggestion(text.get().text(), ProbabilityScale.ids()));
    }
    return scale.orElse(ProbabilityScale.ICD_203);
  }

  private Credibility credibility() {
    Map<String, Amount> worth = new LinkedHashMap<>(Credibility.DEFAULT.worth());
    fields.each(
        "credibility",
        (key, node) -> {
          if (!Credibility.MARKS.contains(key.text())) {
            problems.add(
                key,
                Problems.quote(key.text()) + " is not a grade",
                "a letter A to F for sources, or a digit 1 to 6 for items");
          } else {
            Fields.text(node, "credibility of " + key.text(), problems)
                .flatMap(text ->
                    Notation.amount(
                        text.text(),
                        Input.Unit.SHARE,
                        numbers.objectionAt(text, "credibility of grade " + key.text())))
                .ifPresent(amount -> worth.put(key.text(), amount));
          }
        });
    return new Credibility(worth);
  }

  private List<Beliefs.Hypothesis> hypotheses() {
    List<Beliefs.Hypothesis> hypotheses = new ArrayList<>();
    List<String> unpriced = new ArrayList<>();
    fields.required("hypotheses", "name at least two accounts of what the talks are for");
    fields.each(
        "hypotheses",
        (key, node) -> {
          if (Ids.check(key, "a hypothesis", problems)) {
            String path = "beliefs.hypotheses." + key.text();
            draft.stands(path, key.place());
            Fields.of(node, "hypothesis " + key.text(), HYPOTHESIS_KEYS, problems)
                .ifPresent(found -> {
                  Grounds rests = GroundsReader.read(found, grounds, draft);
                  found
                      .node("prior")
                      .ifPresentOrElse(
                          n -> numbers.read(n, path + ".prior", Input.Unit.SHARE, rests),
                          () -> unpriced.add(key.text()));
                  hypotheses.add(
                      new Beliefs.Hypothesis(
                          key.text(),
                          found.requiredText("name").orElse(key.text()),
                          types(found),
                          found.text("note"),
                          path));
                });
          }
        });
    fields
        .node("hypotheses")
        .filter(node -> hypotheses.size() < 2 && problems.isEmpty())
        .ifPresent(node ->
            problems.add(
                node,
                "beliefs has "
                    + (hypotheses.isEmpty() ? "no hypothesis" : "a single hypothesis")
                    + ": nothing to weigh it against",
                "name at least two"));
    if (unpriced.size() == hypotheses.size()) {
      hypotheses.forEach(h ->
          enter(
              h.priorPath(),
              new Amount.Point(Rational.of(1, hypotheses.size())),
              fields.mapping()));
    } else if (!unpriced.isEmpty()) {
      problems.add(
          fields.node("hypotheses").orElseThrow(),
          "no prior for " + String.join(", ", unpriced) + ", while others have one",
          "give each hypothesis a prior, or none (then all are equal)");
    }
    return hypotheses;
  }

  /** Names of types a hypothesis sets; whether they exist is seen when types have been read. */
  private List<String> types(Fields found) {
    List<Scalar> named = found.texts("types");
    named.forEach(type -> draft.names(type, found.owner()));
    return named.stream().map(Scalar::text).distinct().toList();
  }

  private List<Beliefs.SideQuestion> sideQuestions(TestimonyReader testimony) {
    List<Beliefs.SideQuestion> sides = new ArrayList<>();
    fields.each(
        "side-questions",
        (key, node) -> {
          if (!Ids.check(key, "a side-question", problems)) {
            return;
          }
          String path = "beliefs.side-questions." + key.text();
          draft.stands(path, key.place());
          Fields.of(node, "side-question " + key.text(), SIDE_KEYS, problems)
              .ifPresent(found -> {
                Grounds rests = GroundsReader.read(found, grounds, draft);
                found
                    .required("prior", "P(yes) before any evidence, such as .5")
                    .ifPresent(n -> numbers.read(n, path + ".prior", Input.Unit.SHARE, rests));
                sides.add(
                    new Beliefs.SideQuestion(
                        key.text(),
                        found.requiredText("question").orElse(key.text()),
                        path,
                        testimony.evidence(found, path, Beliefs.SideQuestion.ANSWERS)));
              });
        });
    return sides;
  }

  private List<Beliefs.Cluster> clusters(Map<String, String> clusterOf) {
    List<Beliefs.Cluster> clusters = new ArrayList<>();
    fields.each(
        "clusters",
        (key, node) -> {
          String path = "beliefs.clusters." + key.text();
          draft.stands(path, key.place());
          if (!Ids.check(key, "a cluster", problems)) {
            return;
          }
          Fields.of(node, "cluster " + key.text(), CLUSTER_KEYS, problems)
              .ifPresent(found -> {
                Grounds rests = GroundsReader.read(found, grounds, draft);
                Optional<Node> within = found.node("within-correlation");
                String withinPath = path + ".within-correlation";
                within.ifPresent(n -> numbers.read(n, withinPath, Input.Unit.SHARE, rests));
                clusters.add(new Beliefs.Cluster(key.text(), within.map(_ -> withinPath)));
                found
                    .texts("items")
                    .forEach(item -> {
                      String other = clusterOf.putIfAbsent(item.text(), key.text());
                      if (other != null && !other.equals(key.text())) {
                        problems.add(
                            item,
                            "item "
                                + item.text()
                                + " is in two clusters, "
                                + other
                                + " and "
                                + key.text(),
                            "an item is in exactly one");
                      }
                    });
              });
        });
    return clusters;
  }

  private void unusedClusters(
      Map<String, String> clusterOf,
      List<Beliefs.Testimony> evidence,
      List<Beliefs.SideQuestion> sides) {
    List<String> used = new ArrayList<>();
    evidence.forEach(t -> used.add(t.item()));
    sides.forEach(s -> s.evidence().forEach(t -> used.add(t.item())));
    clusterOf.forEach((item, cluster) -> {
      if (!used.contains(item)) {
        problems.add(
            draft.placeOf("beliefs.clusters." + cluster),
            item,
            "cluster " + cluster + " holds " + Problems.quote(item) + ", which is no evidence here",
            Nearest.suggestion(item, used));
      }
    });
  }

  private void defaultedShare(Fields owner, String key, String path, String otherwise) {
    owner
        .node(key)
        .ifPresentOrElse(
            node -> numbers.read(node, path, Input.Unit.SHARE, grounds),
            () -> enter(path, Amount.parse(otherwise), owner.mapping()));
  }

  private void enter(String path, Amount amount, Node at) {
    numbers.enter(path, Input.Unit.SHARE, amount, DEFAULT, at);
  }
}
