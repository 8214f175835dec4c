package org.winset.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.desk.reading.LabelledText.Mark;
import org.winset.desk.reading.LabelledText.Sort;
import org.winset.evidence.SourceText;

/**
 * How well the reader does on labelled texts.
 *
 * <p>A quote is detected if its words are found with exactly these ends. A rule's precision is the
 * share of right speakers among the quotes it gives a speaker; giving one to a quote that has none
 * is wrong. Coverage is the share of all quotes that stand in no other.
 */
public final class Evaluation {
  private static final int LONG = 4;

  private final NewsReader reader = new NewsReader();
  private final Map<Rule, Score> rules = new EnumMap<>(Rule.class);
  private final List<String> misses = new ArrayList<>();
  private int texts;
  private int quotes;
  private int foundQuotes;
  private int rightFound;
  private int outer;
  private int longWithSpeaker;
  private int longRight;
  private int shortGiven;
  private int shortRight;
  private int shortQuotes;
  private int claims;

  /** How often a rule was applied, and how often it was right. */
  public record Score(int right, int all) {
    /** The share that was right; 0 of none is 0. */
    public double precision() {
      return all == 0 ? 0 : right / (double) all;
    }

    Score and(boolean wasRight) {
      return new Score(right + (wasRight ? 1 : 0), all + 1);
    }

    Score and(Score other) {
      return new Score(right + other.right, all + other.all);
    }
  }

  /** Measures on every labelled text of a folder. */
  public static Evaluation on(Path folder) throws IOException {
    Evaluation evaluation = new Evaluation();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        evaluation.add(
            LabelledText.parse(String.valueOf(file.getFileName()), Files.readString(file)));
      }
    }
    return evaluation;
  }

  private void add(LabelledText labelled) {
    texts++;
    List<Mark> marks = labelled.marks();
    quotes += (int) marks.stream().filter(m -> m.sort() != Sort.CLAIM).count();
    outer += (int) marks.stream().filter(m -> m.sort() == Sort.QUOTE).count();
    claims += (int) marks.stream().filter(m -> m.sort() == Sort.CLAIM).count();
    detect(labelled);
    SourceText text = SourceText.of(labelled.text());
    List<Draft> drafts = reader.read(text, labelled.published(), labelled.actors());
    for (Mark mark : marks) {
      if (mark.sort() == Sort.QUOTE) {
        attribution(labelled, mark, drafts, text);
      }
    }
    for (Draft draft : drafts) {
      if (draft.rule() == Rule.CLAIM || draft.rule() == Rule.CLAIM_WIDE) {
        claim(labelled, draft, text);
      }
    }
  }

  private void detect(LabelledText labelled) {
    for (Quote quote : reader.quotes(labelled.text())) {
      foundQuotes++;
      boolean right =
          labelled.at(quote.start(), quote.end(), Sort.QUOTE).isPresent()
              || labelled.at(quote.start(), quote.end(), Sort.NESTED).isPresent();
      rightFound += right ? 1 : 0;
      if (!right) {
        misses.add(labelled.name() + ": no such quote: " + quote.words(labelled.text()));
      }
    }
  }

  private void attribution(LabelledText labelled, Mark mark, List<Draft> drafts, SourceText text) {
    String words = labelled.text().substring(mark.start(), mark.end());
    Quote quote =
        new Quote(mark.start(), mark.start(), mark.end(), mark.end(), 0, Quote.Form.WHOLE);
    boolean isLong = quote.length(labelled.text()) >= LONG;
    shortQuotes += isLong ? 0 : 1;
    longWithSpeaker += isLong && !mark.speakers().isEmpty() ? 1 : 0;
    Optional<Draft> draft =
        drafts.stream()
            .filter(d -> d.words().equals(text.span(mark.start(), mark.end())))
            .findFirst();
    if (draft.isEmpty() || draft.get().speaker().isEmpty()) {
      boolean lost = draft.isEmpty();
      if (lost || !mark.speakers().isEmpty()) {
        misses.add(
            labelled.name()
                + (lost ? ": not found: " : ": nobody instead of " + mark.speakers() + ": ")
                + words);
      }
      return;
    }
    String said = draft.get().speaker().get();
    boolean right = mark.names(said);
    rules.merge(draft.get().rule(), new Score(0, 0).and(right), Score::and);
    longRight += isLong && right ? 1 : 0;
    shortGiven += isLong ? 0 : 1;
    shortRight += !isLong && right ? 1 : 0;
    if (!right) {
      misses.add(
          labelled.name()
              + ": "
              + draft.get().rule().id()
              + " says "
              + said
              + " instead of "
              + mark.speakers()
              + ": "
              + words);
    }
  }

  private void claim(LabelledText labelled, Draft draft, SourceText text) {
    int start = text.index(draft.words().start());
    int end = text.index(draft.words().end());
    boolean right =
        labelled
            .at(start, end, Sort.CLAIM)
            .filter(m -> m.names(draft.speaker().orElse("")))
            .isPresent();
    rules.merge(draft.rule(), new Score(0, 0).and(right), Score::and);
    if (!right) {
      misses.add(
          labelled.name()
              + ": "
              + draft.rule().id()
              + " of "
              + draft.speaker().orElse("")
              + ": "
              + draft.claim());
    }
  }

  public int texts() {
    return texts;
  }

  /** How many quotes are marked, those inside others included. */
  public int quotes() {
    return quotes;
  }

  /** Quotes found with the right ends, of those marked. */
  public Score recall() {
    return new Score(rightFound, quotes);
  }

  /** Quotes found with the right ends, of those found. */
  public Score detection() {
    return new Score(rightFound, foundQuotes);
  }

  /** How a rule did. */
  public Score of(Rule rule) {
    return rules.getOrDefault(rule, new Score(0, 0));
  }

  /** How the rules of a tier that give quotes their speakers did together. */
  public Score of(Rule.Tier tier) {
    return Stream.of(Rule.values())
        .filter(r -> r.attributes() && r.tier() == tier)
        .map(this::of)
        .reduce(new Score(0, 0), Score::and);
  }

  /** The share of all quotes to which a tier gives a speaker. */
  public double coverage(Rule.Tier tier) {
    return of(tier).all() / (double) outer;
  }

  /** Right speakers of quotes of four words or more, of all such that have a speaker. */
  public Score longQuotes() {
    return new Score(longRight, longWithSpeaker);
  }

  /** Right speakers of quotes of three words or fewer, of those that were given one. */
  public Score shortQuotes() {
    return new Score(shortRight, shortGiven);
  }

  /** The share of quotes of three words or fewer that were given a speaker. */
  public double shortGiven() {
    return shortGiven / (double) Math.max(1, shortQuotes);
  }

  /** Claims found, of those marked. */
  public Score claimRecall() {
    return new Score(of(Rule.CLAIM).right() + of(Rule.CLAIM_WIDE).right(), claims);
  }

  /** What went wrong, for those who work on the rules. */
  public List<String> misses() {
    return List.copyOf(misses);
  }
}
