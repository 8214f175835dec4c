package org.winset.desk.reading;

import java.util.List;
import java.util.Optional;

/**
 * Finds the noun phrases of one paragraph that may name a speaker, without a parser: from runs of
 * capital words, determiners, titles, and words that join them.
 */
final class Phrases {
  private static final int LONGEST = 12;
  private static final int LONGEST_APPOSITION = 25;

  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final SpeakerNamer namer;

  Phrases(List<Token> tokens, Lexicon lexicon, SpeakerNamer namer) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.namer = namer;
  }

  /**
   * A noun phrase.
   *
   * @param from its first token
   * @param to the token after its last, apposition included
   */
  record Phrase(int from, int to, Speaker speaker) {}

  /** The phrase that begins with a token. */
  Optional<Phrase> from(int first) {
    if (!isWord(first) && !isNumber(first)) {
      return Optional.empty();
    }
    if (isVerb(tokens.get(first)) && !tokens.get(first).isCapital()) {
      return Optional.empty();
    }
    if (namer.isPronoun(tokens.get(first))) {
      return namer.memory().pronoun(tokens.get(first)).map(s -> new Phrase(first, first + 1, s));
    }
    Optional<Phrase> known = knownFrom(first);
    int to = end(first);
    if (to == first || lexicon.has("denied-source", tokens.get(first).lower())) {
      return known;
    }
    Optional<Speaker> speaker = namer.name(tokens, first, to);
    boolean described = speaker.isEmpty() || speaker.get().kind() != Speaker.Kind.NAME;
    if (known.isPresent() && (described || known.get().to() >= to)) {
      return known;
    }
    if (described && isMark(to, ",") && isCapital(to + 1)) {
      int stop = runEnd(to + 1);
      if (isMark(stop, ",.;:") || stop >= tokens.size() || isQuote(stop)) {
        Optional<Speaker> named = namer.name(tokens, to + 1, stop);
        if (named.isPresent()) {
          return named.map(s -> new Phrase(first, isMark(stop, ",") ? stop + 1 : stop, s));
        }
      }
    }
    return speaker.map(s -> new Phrase(first, to, s));
  }

  /** The longest name of an actor that begins with a token, titles before it included. */
  private Optional<Phrase> knownFrom(int first) {
    int at = first;
    while (at < tokens.size() && at < first + 4 && isWord(at)) {
      for (int to = Math.min(tokens.size(), at + 6); to > at; to--) {
        Optional<Speaker> known = namer.known(tokens, at, to);
        if (known.isPresent() && !tokens.get(to - 1).isGenitive()) {
          int end = to;
          return known.map(s -> new Phrase(first, end, s));
        }
      }
      if (!isTitle(at) && !isDeterminer(at)) {
        break;
      }
      at++;
    }
    return Optional.empty();
  }

  /** Where the phrase that begins with a token ends. */
  private int end(int first) {
    int at = first;
    boolean named = false;
    while (at < tokens.size() && at < first + LONGEST) {
      Token token = tokens.get(at);
      boolean numbered =
          token.kind() == Token.Kind.NUMBER && at > first && tokens.get(at - 1).isCapital();
      if (numbered || (token.kind() == Token.Kind.NUMBER && !named)) {
        at++;
        continue;
      }
      if (!token.isWord()
          || lexicon.has("stops", token.lower())
          || (at > first && isVerb(token))
          || (at > first && !token.isCapital() && endsPhrase(at))
          || (at > first && lexicon.has("aux", token.lower()) && !token.isCapital())
          || lexicon.has("calendar", token.lower())) {
        break;
      }
      if (lexicon.has("joins", token.lower())) {
        if (at == first || !joins(at, named)) {
          break;
        }
      } else if (named && !token.isCapital() && !isParticle(at)) {
        break;
      }
      named =
          named
              || (token.isCapital() && !token.isGenitive() && !isTitle(at) && at > first)
              || (token.isCapital() && !token.isGenitive() && !isTitle(at) && !isDeterminer(at));
      at++;
    }
    while (at > first && lexicon.has("joins", tokens.get(at - 1).lower())) {
      at--;
    }
    return at;
  }

  /** Whether a word can be no further part of a description: a participle, or a new beginning. */
  private boolean endsPhrase(int at) {
    String word = tokens.get(at).lower();
    Token before = tokens.get(at - 1);
    boolean afterNoun =
        before.isWord()
            && !isDeterminer(at - 1)
            && !before.isGenitive()
            && !before.lower().endsWith("ly")
            && !lexicon.has("joins", before.lower());
    return afterNoun
        && (((word.endsWith("ed") || word.endsWith("ing")) && word.length() > 4)
            || lexicon.has("determiners", word));
  }

  /** Whether a word like {@code of} goes on with the phrase. */
  private boolean joins(int at, boolean named) {
    if (at + 1 >= tokens.size() || !tokens.get(at + 1).isWord()) {
      return false;
    }
    String word = tokens.get(at).lower();
    Token next = tokens.get(at + 1);
    boolean tight = word.equals("of") || word.equals("for") || word.startsWith("d");
    if (named) {
      return tight && next.isCapital() && !namer.isPerson(tokens, at);
    }
    if (List.of("in", "at", "from", "with", "on").contains(word)) {
      return next.isCapital() || next.lower().equals("the");
    }
    if (word.equals("في")) {
      return next.text().startsWith("ال");
    }
    return true;
  }

  /** The phrase whose last token is given; a comma closes an apposition or relative clause. */
  Optional<Phrase> to(int last, int sentence) {
    if (last < sentence) {
      return Optional.empty();
    }
    if (isMark(last, ",")) {
      return beforeInsertion(last, sentence);
    }
    Token token = tokens.get(last);
    if (token.isWord() && namer.isPronoun(token)) {
      return namer.memory().pronoun(token).map(s -> new Phrase(last, last + 1, s));
    }
    if (!token.isWord() && token.kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    for (int from = Math.max(sentence, last - 5); from <= last; from++) {
      int at = from;
      Optional<Speaker> known = namer.known(tokens, at, last + 1);
      if (known.isPresent() && !isJoined(at, sentence)) {
        return known.map(s -> new Phrase(at, last + 1, s));
      }
    }
    int from = token.isCapital() ? runStart(last, sentence) : last;
    if (token.isCapital() && !isJoined(from, sentence)) {
      from = coordinated(from, sentence);
    } else {
      from = descriptionStart(last, sentence);
    }
    if (from < 0) {
      return Optional.empty();
    }
    int begin = from;
    return namer.name(tokens, begin, last + 1).map(s -> new Phrase(begin, last + 1, s));
  }

  /** {@code Merz and Macron}: both, if the first is a name too. */
  private int coordinated(int from, int sentence) {
    boolean joined =
        from - 2 >= sentence
            && isWord(from - 1)
            && List.of("and", "и", "і", "та", "und", "et", "y")
                .contains(tokens.get(from - 1).lower())
            && isCapital(from - 2)
            && !lexicon.has("stops", tokens.get(from - 2).lower());
    return joined ? runStart(from - 2, sentence) : from;
  }

  private boolean isJoined(int from, int sentence) {
    return from - 1 >= sentence
        && isWord(from - 1)
        && lexicon.has("joins", tokens.get(from - 1).lower())
        && from - 2 >= sentence
        && isWord(from - 2)
        && !lexicon.has("stops", tokens.get(from - 2).lower());
  }

  /**
   * Where a description such as {@code a spokesman for the ministry} begins; -1 if there is none.
   */
  private int descriptionStart(int last, int sentence) {
    int at = last;
    int found = -1;
    while (at >= sentence && at > last - LONGEST) {
      Token token = tokens.get(at);
      if (!token.isWord() && token.kind() != Token.Kind.NUMBER) {
        break;
      }
      String word = token.lower();
      if (lexicon.has("stops", word) || (at < last && isVerb(token) && !isDeterminer(at - 1))) {
        break;
      }
      boolean begins = isDeterminer(at) || (at < last && token.isGenitive());
      if (begins) {
        found = at;
        boolean goesOn =
            at - 2 >= sentence
                && isWord(at - 1)
                && lexicon.has("joins", tokens.get(at - 1).lower())
                && !isDeterminer(at - 1)
                && isWord(at - 2)
                && !lexicon.has("stops", tokens.get(at - 2).lower())
                && !isVerb(tokens.get(at - 2));
        boolean more = at - 1 >= sentence && (isDeterminer(at - 1) || isCapital(at - 1));
        if (!goesOn && !(token.isGenitive() && more)) {
          break;
        }
      } else if (lexicon.has("persons", word) || lexicon.has("documents", word)) {
        found = at;
      }
      at--;
    }
    return found;
  }

  /** {@code Moran, who leads the league, said}: the phrase before, or the name between. */
  private Optional<Phrase> beforeInsertion(int comma, int sentence) {
    for (int at = comma - 1; at >= sentence && at > comma - LONGEST_APPOSITION; at--) {
      if (isQuote(at)) {
        return Optional.empty();
      }
      if (isMark(at, ",")) {
        if (isCapital(at + 1) && runEnd(at + 1) == comma) {
          Optional<Speaker> between = namer.name(tokens, at + 1, comma);
          if (between.isPresent()) {
            int begin = at + 1;
            return between.map(s -> new Phrase(begin, comma, s));
          }
        }
        Optional<Phrase> before = to(at - 1, sentence);
        if (before.isPresent()) {
          return before;
        }
      }
    }
    return Optional.empty();
  }

  /** The first token of the run of capital words that ends with one. */
  int runStart(int last, int sentence) {
    int at = last;
    while (at - 1 >= sentence) {
      Token before = tokens.get(at - 1);
      boolean capital =
          before.isCapital()
              && !before.isGenitive()
              && !(lexicon.has("stops", before.lower())
                  || lexicon.has("calendar", before.lower())
                  || lexicon.has("determiners", before.lower())
                  || lexicon.has("joins", before.lower()));
      boolean particle = isParticle(at - 1) && at - 2 >= sentence && isCapital(at - 2);
      if (!capital && !particle) {
        break;
      }
      at--;
    }
    return at;
  }

  private int runEnd(int first) {
    int at = first;
    while (at < tokens.size() && (isCapital(at) || isParticle(at))) {
      at++;
    }
    return at;
  }

  /** A small word inside a name. */
  private boolean isParticle(int at) {
    return isWord(at)
        && List.of(
                "de", "von", "van", "der", "al", "bin", "ibn", "el", "da", "di", "du", "le", "la",
                "of")
            .contains(tokens.get(at).lower())
        && isCapital(at + 1)
        && !tokens.get(at).lower().equals("of");
  }

  boolean isVerb(Token token) {
    return token.isWord() && lexicon.has("says", token.lower());
  }

  private boolean isTitle(int at) {
    return isWord(at) && lexicon.has("titles", tokens.get(at).unshortened());
  }

  private boolean isDeterminer(int at) {
    return isWord(at) && lexicon.has("determiners", tokens.get(at).lower());
  }

  private boolean isWord(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord();
  }

  private boolean isNumber(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER;
  }

  private boolean isCapital(int at) {
    return isWord(at) && tokens.get(at).isCapital();
  }

  private boolean isQuote(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isQuote();
  }

  private boolean isMark(int at, String marks) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(marks);
  }
}
