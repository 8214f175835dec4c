package org.winset.desk.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winset.desk.reading.Names.Gender;
import org.winset.evidence.Actor;

/**
 * Makes speakers of phrases: known actors, names, descriptions.
 *
 * <p>Not thread-safe; one for each text.
 */
final class SpeakerNamer {
  private static final Set<String> SUBJECTS =
      Set.of(
          "he", "she", "they", "it", "он", "она", "они", "він", "вона", "вони", "er", "sie", "il",
          "elle", "él", "ella", "هو", "هي");

  private final Lexicon lexicon;
  private final Names names;
  private final Memory memory;

  SpeakerNamer(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
    this.memory = new Memory(lexicon, names);
  }

  /** Who was spoken of lately. */
  Memory memory() {
    return memory;
  }

  /** The actor of the case that these tokens name as they stand. */
  Optional<Speaker> known(List<Token> tokens, int from, int to) {
    if (!canBeKnown(tokens, from, to)) {
      return Optional.empty();
    }
    String words = words(tokens, from, to);
    return names
        .actor(words)
        .map(actor ->
            new Speaker(
                actor.name(),
                Optional.of(actor),
                tokens.get(from).start(),
                tokens.get(to - 1).end(),
                Speaker.Kind.NAME));
  }

  /** Whether it is worth while to look them up: words, and a known name can begin among them. */
  private boolean canBeKnown(List<Token> tokens, int from, int to) {
    if (!allWords(tokens, from, to)) {
      return false;
    }
    for (int at = from; at < to; at++) {
      Token token = tokens.get(at);
      if (names.canBegin(token.lower())) {
        return true;
      }
      if (!isTitle(token) && !lexicon.has("determiners", token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** The speaker that these tokens name or describe; empty if they can be nobody. */
  Optional<Speaker> name(List<Token> tokens, int from, int to) {
    int start = from;
    int runEnd = to;
    while (runEnd > from
        && !tokens.get(runEnd - 1).isCapital()
        && !isNumbered(tokens, runEnd - 1)) {
      runEnd--;
    }
    int run = runEnd;
    while (run > from && isName(tokens, run - 1, run == runEnd)) {
      run--;
    }
    boolean joined =
        run > from
            && run < runEnd
            && lexicon.has("joins", tokens.get(run - 1).lower())
            && run - 1 > from;
    boolean genitiveOnly = run < runEnd && tokens.get(runEnd - 1).isGenitive();
    int name = run;
    while (name < runEnd - 1 && isTitle(tokens.get(name))) {
      name++;
    }
    boolean person =
        run < runEnd
            && !joined
            && !genitiveOnly
            && runEnd == to
            && !(runEnd - run == 1 && isTitle(tokens.get(run)))
            && !(runEnd - run == 1 && isNoName(tokens, run));
    if (person) {
      return Optional.of(named(tokens, run, name, runEnd));
    }
    return described(tokens, start, to);
  }

  /** Whether a single capital word, first in its sentence perhaps, names nobody. */
  private boolean isNoName(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    boolean begins = at == 0 || tokens.get(at - 1).isMark(".!?…:") || tokens.get(at - 1).isQuote();
    return lexicon.has("determiners", word)
        || lexicon.has("persons", word)
        || lexicon.has("aux", word)
        || lexicon.has("headings", word)
        || (begins && (word.endsWith("ed") || word.endsWith("ing") || word.endsWith("ly")));
  }

  /**
   * Whether a verb right after this word can be what it does: a name, a pronoun, a person's noun.
   */
  boolean canGovern(Token before) {
    return isPronoun(before)
        || (before.isCapital()
            && !before.isGenitive()
            && !lexicon.has("determiners", before.lower()))
        || lexicon.has("persons", before.lower())
        || lexicon.has("aux", before.lower())
        || !isLatin(before.text());
  }

  /** Whether a speaker is surely somebody: known, or called by more than one word. */
  boolean isCertain(Speaker speaker) {
    return speaker.actor().isPresent()
        || speaker.name().contains(" ")
        || !names.whole(speaker.name()).equals(speaker.name());
  }

  private Speaker named(List<Token> tokens, int run, int name, int end) {
    String words = words(tokens, name, end);
    boolean titled =
        name > run || (name > 0 && isTitle(tokens.get(name - 1)) && tokens.get(name - 1).isWord());
    for (int at = Math.max(0, run - 2); at < name; at++) {
      names.note(words, gender(tokens.get(at)));
    }
    if (end - name > 1 || titled) {
      names.met(words);
    }
    for (int at = Math.max(0, run - 2); at < name; at++) {
      if (isTitle(tokens.get(at)) && names.actor(tokens.get(at).lower()).isEmpty()) {
        names.titled(bareTitle(tokens.get(at)), words);
      }
    }
    if (end - name > 1) {
      String given = tokens.get(name).lower();
      names.note(
          words,
          lexicon.has("women-names", given)
              ? Gender.SHE
              : lexicon.has("men-names", given) ? Gender.HE : Gender.UNKNOWN);
    }
    boolean document = lexicon.has("documents", tokens.get(name).lower());
    String whole = names.whole(words);
    var actor = names.actor(words).or(() -> names.actor(whole)).or(() -> names.actorAtEnd(words));
    return new Speaker(
        actor.map(a -> a.name()).orElse(whole),
        actor,
        tokens.get(name).start(),
        tokens.get(end - 1).end(),
        document ? Speaker.Kind.DOCUMENT : Speaker.Kind.NAME);
  }

  private Optional<Speaker> described(List<Token> tokens, int from, int to) {
    boolean said = false;
    boolean document = false;
    int head = to;
    for (int i = from; i < to; i++) {
      String word = tokens.get(i).lower();
      if (i > from && head == to && lexicon.has("joins", word)) {
        head = i;
      }
      if (i < head) {
        said |= lexicon.has("persons", word) || lexicon.has("titles", word);
        document |= lexicon.has("documents", word);
      }
    }
    Token first = tokens.get(from);
    boolean begins =
        lexicon.has("determiners", first.lower()) || first.isGenitive() || !isLatin(first.text());
    boolean bare = to - from == 1 && !said && !document;
    if ((!said && !document && !begins) || (bare && isLatin(first.text()))) {
      return Optional.empty();
    }
    String words = words(tokens, from, to);
    if (to - from == 2 && first.lower().equals("the")) {
      Optional<Speaker> holder = holder(first, tokens.get(to - 1));
      if (holder.isPresent()) {
        return holder;
      }
    }
    for (int i = from; i < head; i++) {
      names.note(words, gender(tokens.get(i)));
    }
    boolean writes = document && (!said || lastNounIsDocument(tokens, from, head));
    return Optional.of(
        new Speaker(
            names.actor(words).map(a -> a.name()).orElse(words),
            names.actor(words),
            first.start(),
            tokens.get(to - 1).end(),
            writes ? Speaker.Kind.DOCUMENT : Speaker.Kind.DESCRIPTION));
  }

  /** {@code the general}: who was called so before. */
  private Optional<Speaker> holder(Token the, Token title) {
    return names
        .holder(title.lower())
        .map(held -> {
          String name = names.whole(held);
          Optional<Actor> actor = names.actor(held).or(() -> names.actor(name));
          return new Speaker(
              actor.map(Actor::name).orElse(name),
              actor,
              the.start(),
              title.end(),
              Speaker.Kind.NAME,
              true);
        });
  }

  /** A title in full: {@code Gen.} is {@code general}. */
  private static String bareTitle(Token title) {
    return switch (title.unshortened()) {
      case "gen" -> "general";
      case "col" -> "colonel";
      case "capt" -> "captain";
      case "maj" -> "major";
      case "dr" -> "doctor";
      case "prof" -> "professor";
      case "sen" -> "senator";
      case "gov" -> "governor";
      default -> title.lower();
    };
  }

  private boolean lastNounIsDocument(List<Token> tokens, int from, int head) {
    return head > from && lexicon.has("documents", tokens.get(head - 1).lower());
  }

  /** {@code Article 3}: a number after a capital word. */
  private static boolean isNumbered(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at).kind() == Token.Kind.NUMBER && tokens.get(at - 1).isCapital();
  }

  private boolean isName(List<Token> tokens, int at, boolean last) {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.NUMBER) {
      return at > 0 && tokens.get(at - 1).isCapital();
    }
    if (!token.isWord()) {
      return false;
    }
    if (token.isCapital()) {
      return !(token.isGenitive() && !last)
          && !lexicon.has("stops", token.lower())
          && !lexicon.has("calendar", token.lower())
          && !(lexicon.has("determiners", token.lower()) && at + 1 < tokens.size());
    }
    return Set.of("de", "von", "van", "der", "al", "bin", "ibn", "el", "da", "di", "and", "of")
            .contains(token.lower())
        && !last
        && at > 0
        && tokens.get(at - 1).isCapital()
        && !(token.lower().equals("of") && isTitle(tokens.get(at - 1)));
  }

  /** Whether the token before an index ends the name of a person, not of a body. */
  boolean isPerson(List<Token> tokens, int before) {
    int from = before;
    while (from > 0 && tokens.get(from - 1).isCapital()) {
      from--;
    }
    return before - from >= 2
        || (from < before && names.actor(words(tokens, from, before)).isPresent());
  }

  boolean isPronoun(Token token) {
    return SUBJECTS.contains(token.lower()) && token.isWord();
  }

  private Gender gender(Token token) {
    String word = token.unshortened();
    if (lexicon.has("women", word)) {
      return Gender.SHE;
    }
    return lexicon.has("men", word) ? Gender.HE : Gender.UNKNOWN;
  }

  private boolean isTitle(Token token) {
    return token.isWord() && lexicon.has("titles", token.unshortened());
  }

  private static boolean isLatin(String text) {
    return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static boolean allWords(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.get(i).isWord() && tokens.get(i).kind() != Token.Kind.NUMBER) {
        return false;
      }
    }
    return from < to;
  }

  static String words(List<Token> tokens, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i == from ? "" : " ");
      words.append(i == to - 1 ? tokens.get(i).bare() : tokens.get(i).text());
    }
    return words.toString();
  }
}
