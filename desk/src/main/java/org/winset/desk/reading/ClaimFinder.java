package org.winset.desk.reading;

import java.util.List;
import java.util.Optional;
import org.winset.desk.reading.Phrases.Phrase;

/** Finds claims that are reported without quotation marks: a source, a verb, and what it says. */
final class ClaimFinder {
  private static final int LEAST_WORDS = 3;

  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final SpeakerNamer namer;
  private final Phrases phrases;

  /** A finder for one sentence. */
  ClaimFinder(List<Token> tokens, Lexicon lexicon, SpeakerNamer namer) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.namer = namer;
    this.phrases = new Phrases(tokens, lexicon, namer);
  }

  /** Who claims it, and by which rule; empty if nobody is said to. */
  Optional<Attribution> find() {
    return according().or(() -> verb("says", Rule.CLAIM)).or(() -> verb("wider", Rule.CLAIM_WIDE));
  }

  private Optional<Attribution> according() {
    for (int i = 0; i < tokens.size(); i++) {
      int length = lexicon.length("according", tokens, i);
      if (length > 0) {
        return phrases.from(i + length).map(p -> new Attribution(Rule.CLAIM, p.speaker()));
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> verb(String kind, Rule rule) {
    for (int k = 0; k < tokens.size(); k++) {
      Token token = tokens.get(k);
      if (!token.isWord()
          || !lexicon.has(kind, token.lower())
          || lexicon.has("weak", token.lower())
          || (k > 0 && isNoVerb(tokens.get(k - 1)))
          || (lexicon.has("nounlike", token.lower())
              && !(k > 0 && namer.canGovern(tokens.get(k - 1))))) {
        continue;
      }
      int at = k - 1;
      while (at >= 0 && isAux(tokens.get(at))) {
        at--;
      }
      Optional<Phrase> subject = phrases.to(at, 0);
      if (subject.isEmpty() && !isLatin(token)) {
        subject = phrases.from(k + 1);
      }
      boolean saysSomething =
          (wordsAfter(k) >= LEAST_WORDS && !isPlain(k + 1))
              || (rule == Rule.CLAIM
                  && wordsBefore(subject) >= LEAST_WORDS
                  && k >= tokens.size() - 4);
      boolean denied =
          subject
              .filter(p -> lexicon.has("denied-source", tokens.get(p.from()).lower()))
              .isPresent();
      if (subject.isPresent() && saysSomething && !denied) {
        return subject.map(p -> new Attribution(rule, p.speaker()));
      }
    }
    return Optional.empty();
  }

  /** Whether a word after the verb leads to a place or time, and to nothing said. */
  private boolean isPlain(int at) {
    Token token = tokens.get(at);
    return token.isWord()
        && !lexicon.has("that", token.lower())
        && (lexicon.has("joins", token.lower()) || lexicon.has("stops", token.lower()));
  }

  private int wordsAfter(int at) {
    return (int)
        tokens.subList(at + 1, tokens.size()).stream()
            .filter(t -> t.kind() != Token.Kind.MARK)
            .count();
  }

  private int wordsBefore(Optional<Phrase> subject) {
    return subject
        .map(p -> (int) tokens.subList(0, p.from()).stream().filter(Token::isWord).count())
        .orElse(0);
  }

  private boolean isNoVerb(Token before) {
    return before.isWord()
        && (lexicon.has("determiners", before.lower())
            || List.of("is", "are", "was", "were", "been", "being", "be", "to", "of", "as")
                .contains(before.lower()));
  }

  private boolean isAux(Token token) {
    return token.isWord()
        && (lexicon.has("aux", token.lower())
            || (token.lower().endsWith("ly") && token.lower().length() > 4 && !token.isCapital()));
  }

  private static boolean isLatin(Token token) {
    return Character.UnicodeScript.of(token.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
