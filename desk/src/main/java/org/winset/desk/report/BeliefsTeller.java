package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.belief.AchMatrix;
import org.winset.belief.Coherence;
import org.winset.belief.Foresight;
import org.winset.belief.Posterior;
import org.winset.belief.Questions;
import org.winset.belief.Row;
import org.winset.dossier.Beliefs;
import org.winset.dossier.Credibility;
import org.winset.dossier.Dossier;
import org.winset.evidence.Item;
import org.winset.forecast.Aims;
import org.winset.number.ProbabilityScale;

/** Tells what the talks are for. */
public final class BeliefsTeller {
  static final String NONE = "None of these";

  private final Dossier dossier;
  private final Beliefs beliefs;
  private final Aims aims;
  private final Posterior posterior;
  private final ProbabilityScale scale;

  private BeliefsTeller(Dossier dossier, Aims aims, ProbabilityScale scale) {
    this.dossier = dossier;
    this.beliefs = dossier.beliefs().orElseThrow();
    this.aims = aims;
    this.posterior = aims.aims();
    this.scale = scale;
  }

  /**
   * The view of a case's beliefs.
   *
   * @param types what the case comes to under each account, if that has been worked out
   */
  public static BeliefsView tell(
      Dossier dossier, Aims aims, ProbabilityScale scale, Optional<BeliefsView.TypesView> types) {
    return new BeliefsTeller(dossier, aims, scale).tell(types);
  }

  /** The answer in a sentence for the bottom line. */
  static List<String> bottomLine(BeliefsView view) {
    String lead = "What the talks are for: " + view.sentences().getFirst();
    return view.types()
        .map(types ->
            List.of(
                lead,
                "What stands above is the case as its numbers stand. The accounts of what the talks"
                    + " are for change some of them: over all accounts the chance that some package"
                    + " suits everybody is "
                    + types.deal().text()
                    + "."))
        .orElse(List.of(lead));
  }

  private BeliefsView tell(Optional<BeliefsView.TypesView> types) {
    List<BeliefsView.Column> columns = columns();
    return new BeliefsView(
        beliefs.question(),
        scale.name(),
        sentences(columns),
        columns,
        items(),
        late(),
        waterfall(columns),
        new TurnTeller(beliefs.credibility(), posterior, names()).tell(),
        watch(),
        sides(),
        credibility(),
        ach(),
        Coherence.of(dossier).stream().map(f -> Figures.sentence(f.rule()) + ".").toList(),
        types);
  }

  /** Names of all columns. */
  private List<String> names() {
    List<String> names = new ArrayList<>(beliefs.hypotheses().stream().map(h -> h.name()).toList());
    names.add(NONE);
    return names;
  }

  /** A name without what it explains after a colon, for the middle of a sentence. */
  static String brief(String name) {
    int colon = name.indexOf(": ");
    return colon > 0 ? name.substring(0, colon) : name;
  }

  static BeliefsView.Chance chance(double probability) {
    return new BeliefsView.Chance(probability, ProbabilityScale.percent(probability));
  }

  private List<BeliefsView.Column> columns() {
    List<BeliefsView.Column> columns = new ArrayList<>();
    for (int h = 0; h < posterior.adjusted().size(); h++) {
      columns.add(
          new BeliefsView.Column(
              posterior.question().columns().get(h),
              names().get(h),
              chance(posterior.question().prior().at(h)),
              chance(posterior.naive().at(h)),
              chance(posterior.adjusted().at(h)),
              scale.word(posterior.adjusted().at(h))));
    }
    return columns;
  }

  private List<String> sentences(List<BeliefsView.Column> columns) {
    List<String> sentences = new ArrayList<>();
    List<BeliefsView.Column> ranked = ranked(columns);
    if (posterior.lead().isEmpty()) {
      sentences.add("No account leads: the evidence leaves two or more exactly alike.");
    } else {
      BeliefsView.Column lead = ranked.getFirst();
      sentences.add(
          "“"
              + brief(lead.name())
              + "” leads: "
              + scale.say(lead.adjusted().value())
              + "; next “"
              + brief(ranked.get(1).name())
              + "”: "
              + scale.say(ranked.get(1).adjusted().value())
              + ".");
    }
    BeliefsView.Column naive =
        columns.stream().max(Comparator.comparingDouble(c -> c.naive().value())).orElseThrow();
    boolean single = posterior.weights().size() == 1;
    sentences.add(
        "Counting "
            + (single ? "the " : "each of ")
            + Figures.counted(posterior.weights().size(), "item")
            + " as a voice of its own (naive) would put “"
            + brief(naive.name())
            + "” at "
            + naive.naive().text()
            + "; "
            + Figures.counted(voices(), "voice stands", "voices stand")
            + (single ? " behind it." : " behind them."));
    return sentences;
  }

  private long voices() {
    return posterior.question().exhibits().stream()
        .map(e -> e.cluster().orElse(e.item()))
        .distinct()
        .count();
  }

  private static List<BeliefsView.Column> ranked(List<BeliefsView.Column> columns) {
    return columns.stream().sorted(Comparator.comparingDouble(c -> -c.adjusted().value())).toList();
  }

  private List<BeliefsView.ItemView> items() {
    List<BeliefsView.ItemView> items = new ArrayList<>();
    List<Beliefs.Testimony> used =
        Questions.atPointValues(dossier).orElseThrow().used(beliefs.evidence());
    for (int i = 0; i < used.size(); i++) {
      items.add(item(used.get(i), posterior.weights().get(i)));
    }
    return items;
  }

  private BeliefsView.ItemView item(Beliefs.Testimony said, Posterior.Weight weight) {
    Item item = dossier.ledger().item(said.item()).orElseThrow();
    List<BeliefsView.Cell> cells = new ArrayList<>();
    for (int h = 0; h < beliefs.hypotheses().size(); h++) {
      String column = beliefs.hypotheses().get(h).id();
      double likelihood = weight.exhibit().likelihood().at(h);
      cells.add(
          new BeliefsView.Cell(
              column,
              dossier.inputs().at(said.likelihoodPath(column)).amount().toString(),
              likelihood,
              AchMatrix.Mark.of(likelihood).letters(),
              weight.contribution().at(h)));
    }
    return new BeliefsView.ItemView(
        said.item(),
        item.claim(),
        item.kind().words(),
        said.cluster(),
        Credibility.gradeOf(item, dossier.ledger()).words(),
        dossier.inputs().at(said.credibilityPath()).amount().toString(),
        weight.exhibit().credibility(),
        said.talk().words(),
        counts(weight),
        cells,
        weight.diagnosticity(),
        Ratios.ratio(StrictMath.exp(weight.diagnosticity())),
        said.grounds().why().orElse(""));
  }

  /** How much of an item is left beside others of its voice, where it counts most. */
  private static String counts(Posterior.Weight weight) {
    double most = 0;
    for (int h = 0; h < weight.centred().size(); h++) {
      if (weight.centred().at(h) != 0) {
        most = Math.max(most, weight.contribution().at(h) / weight.centred().at(h));
      }
    }
    return most >= 1 - Row.TIE ? "in full" : ProbabilityScale.percent(most);
  }

  private List<String> late() {
    List<String> used =
        posterior.question().exhibits().stream().map(exhibit -> exhibit.item()).toList();
    return beliefs.evidence().stream()
        .map(Beliefs.Testimony::item)
        .filter(item -> !used.contains(item))
        .toList();
  }

  private Optional<BeliefsView.Waterfall> waterfall(List<BeliefsView.Column> columns) {
    if (columns.size() < 2) {
      return Optional.empty();
    }
    List<BeliefsView.Column> ranked = ranked(columns);
    int lead = columns.indexOf(ranked.get(0));
    int rival = columns.indexOf(ranked.get(1));
    List<BeliefsView.Step> steps = new ArrayList<>();
    double at =
        StrictMath.log(
            posterior.question().prior().at(lead) / posterior.question().prior().at(rival));
    steps.add(BeliefsView.Step.other(BeliefsView.Step.Kind.PRIOR, "Before any evidence", 0, at));
    List<Posterior.Weight> weights =
        posterior.weights().stream()
            .sorted(Comparator.comparingDouble(w -> -Math.abs(difference(w, lead, rival))))
            .toList();
    for (Posterior.Weight weight : weights) {
      double step = difference(weight, lead, rival);
      String item = weight.exhibit().item();
      steps.add(
          BeliefsView.Step.item(
              item, dossier.ledger().item(item).orElseThrow().claim(), at, at + step));
      at += step;
    }
    double silence = StrictMath.log(posterior.silence().at(lead) / posterior.silence().at(rival));
    if (silence != 0) {
      steps.add(
          BeliefsView.Step.other(
              BeliefsView.Step.Kind.SILENCE, "Nothing signed so far", at, at + silence));
      at += silence;
    }
    steps.add(BeliefsView.Step.other(BeliefsView.Step.Kind.POSTERIOR, "All together", 0, at));
    String sentence =
        "How the odds of “"
            + brief(ranked.get(0).name())
            + "” over “"
            + brief(ranked.get(1).name())
            + "” come about: each item multiplies them (x) or divides them (/).";
    return Optional.of(
        new BeliefsView.Waterfall(
            brief(ranked.get(0).name()), brief(ranked.get(1).name()), sentence, steps));
  }

  private static double difference(Posterior.Weight weight, int lead, int rival) {
    return weight.contribution().at(lead) - weight.contribution().at(rival);
  }

  private List<BeliefsView.Watch> watch() {
    Questions questions = Questions.atPointValues(dossier).orElseThrow();
    return beliefs.watchFor().stream()
        .map(watch -> {
          Foresight foresight = Foresight.of(posterior.adjusted(), questions.likelihood(watch));
          return new BeliefsView.Watch(
              watch.id(),
              watch.name(),
              watch.by().map(Object::toString),
              chance(foresight.probability()),
              lead(foresight.ifSeen()),
              lead(foresight.ifNot()),
              foresight.bits(),
              Ratios.bits(foresight.bits()));
        })
        .sorted(Comparator.comparingDouble(watch -> -watch.information()))
        .toList();
  }

  private String lead(Row beliefs) {
    int lead =
        IntStream.range(0, beliefs.size())
            .boxed()
            .max(Comparator.comparingDouble(beliefs::at))
            .orElseThrow();
    return "“" + brief(names().get(lead)) + "” " + ProbabilityScale.percent(beliefs.at(lead));
  }

  private List<BeliefsView.Side> sides() {
    List<BeliefsView.Side> sides = new ArrayList<>();
    for (int s = 0; s < aims.sides().size(); s++) {
      Beliefs.SideQuestion side = beliefs.sideQuestions().get(s);
      Posterior answer = aims.sides().get(s);
      sides.add(
          new BeliefsView.Side(
              side.id(),
              side.question(),
              chance(answer.question().prior().at(0)),
              chance(answer.naive().at(0)),
              chance(answer.adjusted().at(0)),
              scale.word(answer.adjusted().at(0))));
    }
    return sides;
  }

  private List<BeliefsView.Rung> credibility() {
    return Credibility.MARKS.stream()
        .map(mark ->
            new BeliefsView.Rung(
                mark,
                LedgerTeller.gradeWords(mark),
                String.valueOf(beliefs.credibility().worth().get(mark))))
        .toList();
  }

  private String ach() {
    AchMatrix matrix = AchMatrix.of(posterior.question());
    List<String> least =
        matrix.leastInconsistent().stream().map(h -> "“" + brief(names().get(h)) + "”").toList();
    return "An ACH count of inconsistencies (Heuer 1999), for comparison only, would keep "
        + Figures.and(least)
        + "; it takes every item for a voice of its own, and controlled trials found no gain from"
        + " it.";
  }
}
