package org.winset.desk.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winset.evidence.Actor;
import org.winset.evidence.Item;
import org.winset.evidence.SourceText;

/**
 * Reads one news text into drafts: quotes with their speakers, reported claims, quantities.
 *
 * <p>Time and memory are linear in the text. Immutable; may be shared between threads.
 */
public final class NewsReader {
  private static final int LONGEST_CLAIM = 240;

  private final Lexicon lexicon = Lexicon.load();

  /**
   * The drafts of a text, in the order of its words.
   *
   * @param published the day that dates in the text count from
   * @param actors those whose names and aliases are known
   */
  public List<Draft> read(SourceText text, LocalDate published, List<Actor> actors) {
    return new OneText(text, published, actors).read();
  }

  /** Where the quotes of a text stand, whoever says them; those inside others too. */
  List<Quote> quotes(String text) {
    List<Block> blocks = Layout.of(text, lexicon);
    List<Quote> all = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      if (blocks.get(b).part() != Block.Part.BOILERPLATE) {
        all.addAll(QuoteFinder.find(text, blocks.get(b), nextOpens(text, blocks, b)));
      }
    }
    return all;
  }

  private static boolean nextOpens(String text, List<Block> blocks, int b) {
    return b + 1 < blocks.size()
        && blocks.get(b + 1).part() == blocks.get(b).part()
        && QuoteFinder.opens(text, blocks.get(b + 1));
  }

  /** The reading of one text. */
  private final class OneText {
    private final SourceText source;
    private final String text;
    private final DateFinder dates;
    private final QuantityFinder quantities;
    private final SpeakerNamer namer;
    private final List<Draft> drafts = new ArrayList<>();

    OneText(SourceText source, LocalDate published, List<Actor> actors) {
      this.source = source;
      this.text = source.text();
      this.dates = new DateFinder(published);
      this.quantities = new QuantityFinder(text, lexicon);
      this.namer = new SpeakerNamer(lexicon, new Names(actors, lexicon));
    }

    List<Draft> read() {
      List<Block> blocks = Layout.of(text, lexicon);
      Tokens cutter = new Tokens(text, lexicon);
      Optional<Attribution> goingOn = Optional.empty();
      List<Token> before = List.of();
      for (int b = 0; b < blocks.size(); b++) {
        Block block = blocks.get(b);
        if (block.part() == Block.Part.BOILERPLATE) {
          continue;
        }
        List<Quote> all = QuoteFinder.find(text, block, nextOpens(text, blocks, b));
        List<Quote> outer = all.stream().filter(q -> q.depth() == 0).toList();
        List<Token> tokens = cutter.between(block.start(), block.end(), outer);
        List<Optional<Attribution>> attributions =
            new Attributor(text, tokens, lexicon, namer, goingOn, before).attribute();
        paragraph(block, tokens, outer, attributions);
        goingOn =
            !outer.isEmpty() && outer.getLast().form() == Quote.Form.GOES_ON
                ? attributions.getLast()
                : Optional.empty();
        before = tokens;
      }
      drafts.sort(Comparator.comparingInt(d -> d.words().start()));
      return drafts;
    }

    private void paragraph(
        Block block,
        List<Token> tokens,
        List<Quote> quotes,
        List<Optional<Attribution>> attributions) {
      int quote = 0;
      for (List<Token> sentence : Sentences.of(text, tokens)) {
        List<When> when = dates.find(text, sentence);
        List<Quantity> numbers = quantities.find(sentence, when);
        boolean quoted = false;
        for (Token token : sentence) {
          if (token.isQuote()) {
            quoted |= attributions.get(quote).isPresent();
            quoted(block, quotes.get(quote), attributions.get(quote), when);
            quote++;
          }
        }
        if (!quoted && block.part() == Block.Part.ARTICLE) {
          told(block, sentence, when, numbers);
        }
      }
    }

    private void quoted(
        Block block, Quote quote, Optional<Attribution> attribution, List<When> when) {
      Rule rule = attribution.map(Attribution::rule).orElse(Rule.UNATTRIBUTED);
      Optional<Speaker> speaker = attribution.map(Attribution::speaker);
      boolean readers = block.part() == Block.Part.COMMENTS;
      List<Token> inside = new Tokens(text, lexicon).between(quote.start(), quote.end(), List.of());
      drafts.add(
          new Draft(
              rule,
              readers ? Item.Kind.OPINION : Item.Kind.ATTRIBUTED_STATEMENT,
              block.part().words(),
              claim(speaker, "“" + quote.words(text) + "”"),
              speaker.map(Speaker::name),
              speaker.flatMap(Speaker::actor),
              source.span(quote.start(), quote.end()),
              speaker.map(s -> source.span(s.start(), s.end())),
              when.stream().findFirst(),
              quantities.find(inside, List.of())));
    }

    private void told(Block block, List<Token> sentence, List<When> when, List<Quantity> numbers) {
      int start = sentence.getFirst().start();
      int end = sentence.getLast().end();
      Optional<Attribution> claim = new ClaimFinder(sentence, lexicon, namer).find();
      if (claim.isEmpty() && numbers.isEmpty()) {
        return;
      }
      Optional<Speaker> speaker = claim.map(Attribution::speaker);
      drafts.add(
          new Draft(
              claim.map(Attribution::rule).orElse(Rule.QUANTITY),
              claim.isPresent() ? Item.Kind.ATTRIBUTED_STATEMENT : Item.Kind.REPORTED_FACT,
              block.part().words(),
              claim(Optional.empty(), text.substring(start, end)),
              speaker.map(Speaker::name),
              speaker.flatMap(Speaker::actor),
              source.span(start, end),
              speaker.map(s -> source.span(s.start(), s.end())),
              when.stream().findFirst(),
              numbers));
    }

    private String claim(Optional<Speaker> speaker, String words) {
      String line = words.strip().replaceAll("\\s+", " ");
      if (line.codePointCount(0, line.length()) > LONGEST_CLAIM) {
        line = line.substring(0, line.offsetByCodePoints(0, LONGEST_CLAIM)) + "…";
      }
      return speaker.map(s -> s.name() + ": ").orElse("") + line;
    }
  }
}
