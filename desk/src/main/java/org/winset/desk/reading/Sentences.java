package org.winset.desk.reading;

import java.util.ArrayList;
import java.util.List;

/** Parts the tokens of a paragraph into sentences; a quote is never parted. */
final class Sentences {
  private Sentences() {}

  /** The sentences in order, none of them empty. */
  static List<List<Token>> of(String text, List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == tokens.size() - 1 || ends(text, tokens, i)) {
        sentences.add(tokens.subList(start, i + 1));
        start = i + 1;
      }
    }
    return sentences;
  }

  private static boolean ends(String text, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token next = tokens.get(at + 1);
    boolean begins =
        next.isCapital()
            || next.isQuote()
            || next.kind() == Token.Kind.NUMBER
            || (next.isWord() && !isCased(next));
    if (token.isQuote()) {
      char last = text.charAt(token.quote().orElseThrow().end() - 1);
      return last == '.' && (next.isCapital() || next.isQuote());
    }
    return token.isMark(".!?…؟") && begins && !next.isMark(".!?…؟");
  }

  /** Whether its script has capital letters. */
  private static boolean isCased(Token token) {
    int c = token.text().codePointAt(0);
    return Character.isLowerCase(c) || Character.isUpperCase(c);
  }
}
