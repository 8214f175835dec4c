package org.winset.desk.reading;

import java.util.List;
import java.util.Optional;
import org.winset.desk.reading.Phrases.Phrase;

/** Finds who says a quote from a cue that stands before it in its sentence. */
final class CueBefore {
  private static final int REACH = 20;
  private static final int NEAR = 6;
  private static final int NEAR_LABEL = 8;

  private final Lexicon lexicon;
  private final SpeakerNamer namer;
  private final Cues cues;
  private final List<Optional<Attribution>> found;

  /**
   * A finder.
   *
   * @param found what was found for the paragraph's earlier quotes, in order; grows as they are
   */
  CueBefore(Lexicon lexicon, SpeakerNamer namer, Cues cues, List<Optional<Attribution>> found) {
    this.lexicon = lexicon;
    this.namer = namer;
    this.cues = cues;
    this.found = found;
  }

  Optional<Attribution> before(List<Token> all, Phrases around, int q) {
    int last = q - 1;
    boolean colon = false;
    boolean comma = false;
    while (last >= 0 && all.get(last).isMark(":,،—–-")) {
      colon |= all.get(last).isMark(":");
      comma = true;
      last--;
    }
    int sentence = cues.sentenceStart(all, last);
    int marks = 0;
    for (int k = last; k >= sentence && k > last - REACH; k--) {
      Token token = all.get(k);
      if (token.isQuote()) {
        break;
      }
      marks += token.kind() == Token.Kind.MARK ? 1 : 0;
      int distance = last - k;
      boolean weak = lexicon.has("weak", token.lower());
      boolean says =
          token.isWord()
              && ((lexicon.has("says", token.lower())
                      && (!weak || (colon && distance <= 3))
                      && !cues.isNoun(all, k))
                  || cues.isProgressive(all, k));
      boolean labels =
          token.isWord()
              && lexicon.has("labels", token.lower())
              && !comma
              && marks == 0
              && distance <= NEAR_LABEL
              && !cues.isNoun(all, k);
      boolean hanging =
          !says
              && token.isWord()
              && lexicon.has("gerunds", token.lower())
              && distance <= NEAR_LABEL;
      if (!says && !labels && !hanging) {
        continue;
      }
      Optional<Speaker> subject = subject(all, around, k, sentence, hanging);
      if (subject.isEmpty()) {
        continue;
      }
      boolean beside =
          (colon && distance <= 14 && marks <= 2)
              || (comma && distance <= NEAR && marks == 0)
              || (!comma && marks == 0 && distance <= (labels ? NEAR_LABEL : NEAR));
      return Optional.of(
          new Attribution(beside ? Rule.SAID_BEFORE : Rule.CUE_IN_SENTENCE, subject.get()));
    }
    return nounCue(all, around, last, sentence, comma);
  }

  /** Who does the saying of a verb: before it, else, where the verb comes first, after it. */
  Optional<Speaker> subject(
      List<Token> all, Phrases around, int verb, int sentence, boolean hanging) {
    int at = cues.isProgressive(all, verb) ? verb - 2 : verb - 1;
    while (at >= sentence && all.get(at).isWord() && cues.isAux(all.get(at))) {
      at--;
    }
    if (at > sentence && Cues.isWordOf(all.get(at), "a", "ont", "hat", "avait")) {
      at--;
    }
    if (at >= sentence && all.get(at).isWord() && Cues.isPassive(all.get(at))) {
      return Optional.empty();
    }
    if (!hanging) {
      if (at >= sentence
          && Cues.isWordOf(
              all.get(at), "who", "which", "that", "который", "которая", "який", "яка")) {
        int comma = at - 1 >= sentence && all.get(at - 1).isMark(",") ? at - 2 : at - 1;
        Optional<Phrase> owner = around.to(comma, sentence);
        if (owner.isPresent()) {
          return owner.map(Phrase::speaker);
        }
      }
      Optional<Phrase> direct = around.to(at, sentence);
      if (direct.isPresent()) {
        return direct.map(Phrase::speaker);
      }
      boolean first =
          at < sentence || Cues.isWordOf(all.get(at), "и", "і", "та", "as", "как", "як", "و");
      if (first || !Cues.isLatin(all.get(verb))) {
        Optional<Phrase> inverted = around.from(cues.skipAux(all, verb + 1));
        if (inverted.isPresent()) {
          return inverted.map(Phrase::speaker);
        }
        if (!Cues.isLatin(all.get(verb)) && first) {
          return namer.memory().last();
        }
      }
    }
    boolean coordinated =
        hanging
            || (at >= sentence
                && Cues.isWordOf(all.get(at), "and", "but", "then", "и", "і", "та", "но", "але"));
    return coordinated ? firstSubject(all, around, sentence, verb) : Optional.empty();
  }

  /** The subject of the sentence's first verb of saying or, failing that, its first name. */
  private Optional<Speaker> firstSubject(
      List<Token> all, Phrases around, int sentence, int before) {
    for (int i = sentence; i < before; i++) {
      if (all.get(i).isQuote()) {
        int index = (int) all.subList(0, i).stream().filter(Token::isQuote).count();
        if (index < found.size() && found.get(index).isPresent()) {
          return found.get(index).map(Attribution::speaker);
        }
      }
    }
    for (int i = sentence; i < before; i++) {
      Optional<Phrase> phrase = around.from(i);
      if (phrase.isPresent()
          && !(i > sentence
              && all.get(i - 1).isWord()
              && lexicon.has("joins", all.get(i - 1).lower()))) {
        return phrase.map(Phrase::speaker);
      }
    }
    return Optional.empty();
  }

  /** {@code X’s words: “…”}. */
  private Optional<Attribution> nounCue(
      List<Token> all, Phrases around, int last, int sentence, boolean comma) {
    for (int k = last; k >= sentence && k > last - NEAR_LABEL; k--) {
      Token token = all.get(k);
      if (token.isQuote() || token.kind() == Token.Kind.MARK) {
        break;
      }
      if (token.isWord() && lexicon.has("nouns", token.lower()) && k > sentence) {
        for (int g = k - 1; g >= sentence && g > k - 4; g--) {
          if (all.get(g).isGenitive()) {
            Optional<Phrase> owner = around.to(g, sentence);
            if (owner.isPresent()) {
              return Optional.of(
                  new Attribution(
                      last - k <= (comma ? 3 : isBeing(all, k + 1, last) ? 2 : -1)
                          ? Rule.SAID_BEFORE
                          : Rule.NOUN_CUE,
                      owner.get().speaker()));
            }
          }
        }
        if (k + 1 <= last && Cues.isWordOf(all.get(k + 1), "of", "by", "from")) {
          Optional<Phrase> owner = around.from(k + 2);
          if (owner.isPresent()) {
            return Optional.of(new Attribution(Rule.NOUN_CUE, owner.get().speaker()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether nothing but {@code was} or the like stands in a stretch. */
  private static boolean isBeing(List<Token> all, int from, int to) {
    return from == to && Cues.isWordOf(all.get(from), "is", "was", "are", "were", "reads", "ran");
  }
}
