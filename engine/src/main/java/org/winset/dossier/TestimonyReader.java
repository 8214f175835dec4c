package org.winset.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winset.evidence.Dates;
import org.winset.evidence.Item;
import org.winset.evidence.Ledger;
import org.winset.evidence.Source;
import org.winset.number.ProbabilityScale;
import org.winset.yaml.Fields;
import org.winset.yaml.Ids;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads what items say on a question: likelihoods, credibility, whose voice, and at what cost. */
final class TestimonyReader {
  private static final List<String> KEYS =
      List.of(
          "likelihood",
          "credibility",
          "cluster",
          "cheap-talk",
          "costly-signal",
          "opposite-of",
          "because",
          "why");
  private static final List<String> WATCH_KEYS =
      List.of("name", "likelihood", "by", "because", "why");

  private final Draft draft;
  private final Problems problems;
  private final Ledger ledger;
  private final ProbabilityScale scale;
  private final Credibility credibility;
  private final Map<String, String> clusterOf;
  private final Grounds around;
  private final NumberReader numbers;

  /**
   * A reader for one case.
   *
   * @param clusterOf clusters that list their items, by item
   */
  TestimonyReader(
      Draft draft,
      Ledger ledger,
      ProbabilityScale scale,
      Credibility credibility,
      Map<String, String> clusterOf,
      Grounds around) {
    this.draft = draft;
    this.problems = draft.problems();
    this.ledger = ledger;
    this.scale = scale;
    this.credibility = credibility;
    this.clusterOf = clusterOf;
    this.around = around;
    this.numbers = new NumberReader(draft, "beliefs");
  }

  /** The items under the key {@code evidence}. */
  List<Beliefs.Testimony> evidence(Fields owner, String path, List<String> columns) {
    List<Beliefs.Testimony> evidence = new ArrayList<>();
    List<Scalar> opposites = new ArrayList<>();
    owner.each(
        "evidence",
        (key, node) -> {
          String at = path + ".evidence." + key.text();
          draft.stands(at, key.place());
          if (known(key, owner.owner())) {
            Fields.of(node, "evidence " + key.text(), KEYS, problems)
                .flatMap(found -> testimony(key, found, at, columns, opposites))
                .ifPresent(evidence::add);
          }
        });
    Set<String> items = evidence.stream().map(Beliefs.Testimony::item).collect(Collectors.toSet());
    opposites.stream()
        .filter(other -> !items.contains(other.text()) && problems.isEmpty())
        .forEach(other ->
            problems.add(
                other,
                "opposite-of names " + Problems.quote(other.text()) + ", which is no evidence here",
                Nearest.suggestion(other.text(), items)));
    return evidence;
  }

  private boolean known(Scalar key, String owner) {
    Optional<Set<String>> known = draft.itemIds();
    if (known.isEmpty() || known.get().contains(key.text())) {
      return true;
    }
    problems.add(
        key,
        "unknown item " + Problems.quote(key.text()) + " in evidence of " + owner,
        known.get().isEmpty()
            ? "the case has no ledger.yaml with such an item"
            : Nearest.suggestion(key.text(), known.get()));
    return false;
  }

  private Optional<Beliefs.Testimony> testimony(
      Scalar key, Fields found, String path, List<String> columns, List<Scalar> opposites) {
    Grounds grounds = GroundsReader.read(found, around, draft);
    likelihoods(found, path, columns, grounds);
    Optional<Item> item = ledger.item(key.text());
    if (item.isEmpty()) {
      return Optional.empty();
    }
    credibility(found, path, item.get(), grounds);
    Optional<Scalar> opposite =
        found.node("opposite-of").flatMap(n -> Fields.text(n, "opposite-of", problems));
    opposite.ifPresent(opposites::add);
    return Optional.of(
        new Beliefs.Testimony(
            key.text(),
            path,
            cluster(key, found, item.get()),
            talk(found, item.get()),
            opposite.map(Scalar::text),
            grounds));
  }

  private void credibility(Fields found, String path, Item item, Grounds grounds) {
    String at = path + "." + Beliefs.CREDIBILITY;
    Credibility.Grade grade = Credibility.gradeOf(item, ledger);
    found
        .node(Beliefs.CREDIBILITY)
        .ifPresentOrElse(
            node -> numbers.read(node, at, Input.Unit.SHARE, grounds),
            () ->
                numbers.enter(
                    at,
                    Input.Unit.SHARE,
                    credibility.of(grade),
                    new Grounds(
                        List.of(), Optional.of(grade.told() + ", by the table of credibility")),
                    found.mapping()));
  }

  private String cluster(Scalar key, Fields found, Item item) {
    Optional<String> own = found.text("cluster");
    Optional<String> listed = Optional.ofNullable(clusterOf.get(key.text()));
    if (own.isPresent() && listed.isPresent() && !own.equals(listed)) {
      problems.add(
          found.node("cluster").orElseThrow(),
          "item " + key.text() + " is in two clusters, " + listed.get() + " and " + own.get(),
          "an item is in exactly one");
    }
    Optional<Source> first =
        item.sources().stream().flatMap(s -> ledger.source(s).stream()).findFirst();
    return own.or(() -> listed)
        .or(() -> first.flatMap(Source::origin))
        .or(() -> first.map(Source::id))
        .orElse(item.id());
  }

  private Beliefs.Talk talk(Fields found, Item item) {
    Optional<Boolean> cheap = yes(found, "cheap-talk");
    Optional<Boolean> costly = yes(found, "costly-signal");
    if (cheap.orElse(false) && costly.orElse(false)) {
      problems.add(
          found.mapping(),
          found.owner() + " is marked both cheap-talk and costly-signal",
          "words are one or the other");
    }
    if (costly.orElse(false)) {
      return Beliefs.Talk.COSTLY;
    }
    if (cheap.isPresent()) {
      return cheap.get() ? Beliefs.Talk.CHEAP : Beliefs.Talk.NONE;
    }
    return item.kind() == Item.Kind.ATTRIBUTED_STATEMENT
        ? Beliefs.Talk.CHEAP_BY_DEFAULT
        : Beliefs.Talk.NONE;
  }

  private Optional<Boolean> yes(Fields found, String key) {
    Optional<Scalar> text =
        found.node(key).flatMap(node -> Fields.text(node, key + " of " + found.owner(), problems));
    if (text.isPresent() && !List.of("yes", "no", "true", "false").contains(text.get().text())) {
      problems.add(
          text.get(),
          key + " of " + found.owner() + " is " + Problems.quote(text.get().text()),
          "write yes or no");
      return Optional.empty();
    }
    return text.map(t -> t.text().equals("yes") || t.text().equals("true"));
  }

  /** What is worth watching for. */
  List<Beliefs.WatchFor> watchFor(Fields owner, List<String> columns) {
    List<Beliefs.WatchFor> all = new ArrayList<>();
    owner.each(
        "watch-for",
        (key, node) -> {
          String path = "beliefs.watch-for." + key.text();
          draft.stands(path, key.place());
          if (Ids.check(key, "something to watch for", problems)) {
            Fields.of(node, "watch-for " + key.text(), WATCH_KEYS, problems)
                .ifPresent(found -> {
                  Grounds grounds = GroundsReader.read(found, around, draft);
                  likelihoods(found, path, columns, grounds);
                  Optional<LocalDate> by =
                      found
                          .node("by")
                          .flatMap(n -> Fields.text(n, "by of " + found.owner(), problems))
                          .flatMap(text -> Dates.day(text, problems));
                  all.add(
                      new Beliefs.WatchFor(
                          key.text(),
                          found.requiredText("name").orElse(key.text()),
                          by,
                          path,
                          grounds));
                });
          }
        });
    return all;
  }

  private void likelihoods(Fields found, String path, List<String> columns, Grounds grounds) {
    List<String> written = new ArrayList<>();
    Optional<Node> whole =
        found.required("likelihood", "give P(item | hypothesis) for " + String.join(", ", columns));
    found.each(
        "likelihood",
        (key, node) -> {
          if (!columns.contains(key.text())) {
            problems.add(
                key,
                "unknown hypothesis "
                    + Problems.quote(key.text())
                    + " in likelihood of "
                    + found.owner(),
                Nearest.suggestion(key.text(), columns));
            return;
          }
          written.add(key.text());
          likelihood(node, path + ".likelihood." + key.text(), grounds);
        });
    List<String> missing = columns.stream().filter(c -> !written.contains(c)).toList();
    if (whole.isPresent() && !missing.isEmpty()) {
      problems.add(
          whole.get(),
          found.owner() + " has no likelihood for " + String.join(", ", missing),
          "give one for every hypothesis; what says nothing of one is as likely there as"
              + " elsewhere");
    }
  }

  private void likelihood(Node node, String path, Grounds grounds) {
    draft.stands(path, node.place());
    numbers
        .grounded(node, path, grounds)
        .ifPresent(written ->
            LikelihoodWords.amount(
                    written.text().text(), scale, numbers.objectionAt(written.text(), path))
                .ifPresent(amount ->
                    numbers.enter(path, Input.Unit.LIKELIHOOD, amount, written.grounds(), node)));
  }
}
