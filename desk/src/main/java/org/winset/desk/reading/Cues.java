package org.winset.desk.reading;

import java.util.List;

/** What can be seen of single tokens: verbs of saying, the words around them, ends of sentences. */
final class Cues {
  private final String text;
  private final Lexicon lexicon;
  private final SpeakerNamer namer;

  Cues(String text, Lexicon lexicon, SpeakerNamer namer) {
    this.text = text;
    this.lexicon = lexicon;
    this.namer = namer;
  }

  int sentenceStart(List<Token> all, int from) {
    int at = Math.min(from, all.size() - 1);
    while (at >= 0) {
      if (all.get(at).isMark(".!?…؟;") || endsSentence(all, at)) {
        return at + 1;
      }
      at--;
    }
    return 0;
  }

  /** Whether a quote ends its sentence too: its own full stop, and a capital after it. */
  boolean endsSentence(List<Token> all, int at) {
    if (!all.get(at).isQuote() || at + 1 >= all.size()) {
      return false;
    }
    Quote quote = all.get(at).quote().orElseThrow();
    char last = text.charAt(quote.end() - 1);
    return last == '.' && (all.get(at + 1).isCapital() || all.get(at + 1).isQuote());
  }

  /** {@code was telling}. */
  boolean isProgressive(List<Token> all, int at) {
    return at > 1
        && all.get(at).isWord()
        && lexicon.has("gerunds", all.get(at).lower())
        && isWordOf(all.get(at - 1), "is", "was", "were", "are", "been", "kept", "keeps");
  }

  /** Whether a word that can be a verb is a noun here: {@code his remarks}, {@code the reports}. */
  boolean isNoun(List<Token> all, int at) {
    if (at == 0 || !all.get(at - 1).isWord()) {
      return false;
    }
    Token before = all.get(at - 1);
    return isPassive(before)
        || (lexicon.has("nounlike", all.get(at).lower()) && !namer.canGovern(before));
  }

  static boolean isPassive(Token token) {
    return isWordOf(token, "is", "are", "was", "were", "been", "being", "be", "to", "not");
  }

  int skipAux(List<Token> all, int at) {
    int next = at;
    while (next < all.size()
        && next < at + 3
        && isAux(all.get(next))
        && !all.get(next).isCapital()) {
      next++;
    }
    return next;
  }

  boolean isAux(Token token) {
    return token.isWord()
        && (lexicon.has("aux", token.lower())
            || (token.lower().endsWith("ly") && token.lower().length() > 4 && !token.isCapital()));
  }

  static boolean isWordOf(Token token, String... words) {
    return token.isWord() && List.of(words).contains(token.lower());
  }

  static boolean isLatin(Token token) {
    return token.isWord()
        && Character.UnicodeScript.of(token.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  boolean isSays(List<Token> tokens, int at) {
    if (at < 0 || at >= tokens.size() || !tokens.get(at).isWord() || isNoun(tokens, at)) {
      return false;
    }
    boolean phrasal =
        at + 1 < tokens.size()
            && isWordOf(tokens.get(at + 1), "back", "out", "in")
            && isWordOf(
                tokens.get(at), "shot", "fired", "hit", "called", "cried", "spat", "chimed", "cut");
    return phrasal || lexicon.has("says", tokens.get(at).lower());
  }
}
