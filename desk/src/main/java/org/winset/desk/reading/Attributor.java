package org.winset.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winset.desk.reading.Phrases.Phrase;

/**
 * Finds who says each quote of a paragraph, by rules tried from the surest to the least sure.
 *
 * <p>Works on the paragraph's tokens with every quote folded into one, so that what is said never
 * passes for what is told. A quote of three words or fewer gets a speaker only from a cue beside
 * it: else it is a scare quote or unattributed.
 */
final class Attributor {
  private static final int SHORT = 3;
  private static final int REACH = 20;

  private final String text;
  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final SpeakerNamer namer;
  private final Phrases phrases;
  private final Optional<Attribution> goingOn;
  private final List<Token> paragraphBefore;
  private final List<Optional<Attribution>> found = new ArrayList<>();
  private final Cues cues;
  private final CueBefore cueBefore;

  /**
   * An attributor for one paragraph.
   *
   * @param goingOn who says the quote that goes on into this paragraph, if one does
   * @param paragraphBefore the tokens of the paragraph before, to which a colon may lead back
   */
  Attributor(
      String text,
      List<Token> tokens,
      Lexicon lexicon,
      SpeakerNamer namer,
      Optional<Attribution> goingOn,
      List<Token> paragraphBefore) {
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.namer = namer;
    this.phrases = new Phrases(tokens, lexicon, namer);
    this.goingOn = goingOn;
    this.paragraphBefore = paragraphBefore;
    this.cues = new Cues(text, lexicon, namer);
    this.cueBefore = new CueBefore(lexicon, namer, cues, found);
  }

  /** The attributions of the paragraph's quotes, in order; empty where nobody is found. */
  List<Optional<Attribution>> attribute() {
    int told = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isQuote()) {
        rememberSubjects(told, i);
        told = i + 1;
        Optional<Attribution> attribution = of(i).map(Attributor::plain);
        attribution.ifPresent(a -> namer.memory().remember(a.speaker()));
        found.add(attribution);
      }
    }
    rememberSubjects(told, tokens.size());
    return found;
  }

  /** A cue beside the quote whose speaker is a pronoun is a rule of its own, and less sure. */
  private static Attribution plain(Attribution attribution) {
    boolean inferred = attribution.speaker().inferred() && attribution.rule().tier() == Rule.Tier.A;
    return inferred ? new Attribution(Rule.PRONOUN, attribution.speaker()) : attribution;
  }

  private Optional<Attribution> of(int q) {
    Quote quote = tokens.get(q).quote().orElseThrow();
    boolean isShort = quote.length(text) <= SHORT;
    if (q == 0 && goingOn.isPresent()) {
      return goingOn.map(a -> new Attribution(Rule.CONTINUED, a.speaker()));
    }
    Optional<Attribution> beside =
        label(q)
            .or(() -> after(q))
            .or(() -> before(q))
            .or(() -> accordingTo(q))
            .or(() -> q == 0 ? fromParagraphBefore() : Optional.empty());
    boolean adjacent = beside.filter(a -> a.rule().tier() == Rule.Tier.A).isPresent();
    if (isShort) {
      return adjacent && !isMentioned(q) ? beside : Optional.empty();
    }
    if (adjacent) {
      return isMentioned(q) && isTitleOfWork(quote) ? Optional.empty() : beside;
    }
    if (isTitleOfWork(quote)) {
      return Optional.empty();
    }
    return resumed(q)
        .or(() -> beside)
        .or(() -> sameSentence(q))
        .or(() -> laterInSentence(q))
        .or(() -> nearest(q));
  }

  /**
   * Whether the words are spoken of and not spoken: {@code the word “dignified”}, {@code a film
   * called “…”}, {@code says that “ship” means …}.
   */
  private boolean isMentioned(int q) {
    if (q == 0 || !tokens.get(q - 1).isWord()) {
      return false;
    }
    Token before = tokens.get(q - 1);
    boolean named = before.lower().equals("called") && (q < 2 || Cues.isPassive(tokens.get(q - 2)));
    boolean asSubject =
        lexicon.has("that", before.lower())
            && q + 1 < tokens.size()
            && tokens.get(q + 1).isWord()
            && !tokens.get(q + 1).isCapital();
    return lexicon.has("mentions", before.lower()) || named || asSubject;
  }

  /** Whether the words look like the name of a book: capital words, no full stop. */
  private boolean isTitleOfWork(Quote quote) {
    String[] words = quote.words(text).split("\\s+");
    return words.length > 2
        && ".!?,".indexOf(text.charAt(quote.end() - 1)) < 0
        && Stream.of(words)
            .filter(word -> word.length() > 3)
            .allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  /** {@code “…,” said X} or {@code “…,” X said}. */
  private Optional<Attribution> after(int q) {
    int at = q + 1;
    boolean ready = endsOpen(tokens.get(q).quote().orElseThrow());
    while (isMark(at, ",،—–-")) {
      ready = true;
      at++;
    }
    if (at >= tokens.size()
        || !tokens.get(at).isWord()
        || (endsClosed(q) && !isMark(at - 1, ",،—–-"))) {
      return Optional.empty();
    }
    int length = lexicon.length("according", tokens, at);
    if (length > 0) {
      return phrases.from(at + length).map(p -> new Attribution(Rule.ACCORDING_TO, p.speaker()));
    }
    int verb = isWord(at, "a", "ont", "hat") ? at + 1 : skipAux(at);
    if (cues.isSays(tokens, verb)) {
      int name = skipAux(verb + 1);
      Optional<Phrase> phrase = phrases.from(name);
      if (phrase.isPresent()) {
        return phrase.map(p -> new Attribution(Rule.SAID_AFTER, p.speaker()));
      }
      if (ready && !Cues.isLatin(tokens.get(verb))) {
        return namer.memory().last().map(s -> new Attribution(Rule.SAID_AFTER, s));
      }
    }
    if (!ready) {
      return Optional.empty();
    }
    return phrases
        .from(at)
        .filter(p -> cues.isSays(tokens, verbAfter(p.to())))
        .map(p -> new Attribution(Rule.SAID_AFTER, p.speaker()));
  }

  /** The verb after a phrase, a relative clause or apposition in commas left out; -1 if none. */
  private int verbAfter(int to) {
    int at = skipAux(to);
    if (cues.isSays(tokens, at)) {
      return at;
    }
    if (isMark(to - 1, ",") && cues.isSays(tokens, skipAux(to))) {
      return skipAux(to);
    }
    if (isMark(at, ",،")) {
      for (int i = at + 1; i < tokens.size() && i < at + 25; i++) {
        if (tokens.get(i).isQuote() || isEnd(i)) {
          break;
        }
        if (isMark(i, ",،") && cues.isSays(tokens, skipAux(i + 1))) {
          return skipAux(i + 1);
        }
      }
    }
    if (at < tokens.size() && isWord(at, "who", "whose", "in", "at", "of", "from", "the")) {
      for (int i = at + 1; i < tokens.size() && i < at + 12; i++) {
        if (tokens.get(i).isQuote() || isEnd(i) || isMark(i, ",:")) {
          break;
        }
        if (cues.isSays(tokens, i)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** {@code X said: “…”}, {@code X called it “…”}, {@code X said the plan was “…”}. */
  private Optional<Attribution> before(int q) {
    return cueBefore.before(tokens, phrases, q);
  }

  private Optional<Attribution> accordingTo(int q) {
    int sentence = cues.sentenceStart(tokens, q - 1);
    for (int i = sentence; i < q; i++) {
      int length = lexicon.length("according", tokens, i);
      if (length > 0) {
        return phrases.from(i + length).map(p -> new Attribution(Rule.ACCORDING_TO, p.speaker()));
      }
    }
    return Optional.empty();
  }

  /** {@code X: “…”} at the beginning of a paragraph, {@code “…” – X} at its end. */
  private Optional<Attribution> label(int q) {
    if (q >= 2 && isMark(q - 1, ":")) {
      Optional<Phrase> name = phrases.from(0);
      boolean whole = q + 1 >= tokens.size() || endsClosed(q);
      if (name.isPresent() && name.get().to() == q - 1 && whole) {
        return Optional.of(new Attribution(Rule.LABEL, name.get().speaker()));
      }
    }
    if (isMark(q + 1, "—–-")) {
      Optional<Phrase> name = phrases.from(q + 2);
      boolean last =
          name.isPresent()
              && (name.get().to() >= tokens.size()
                  || (isMark(name.get().to(), ".") && name.get().to() + 1 >= tokens.size()));
      if (last) {
        return Optional.of(new Attribution(Rule.LABEL, name.get().speaker()));
      }
    }
    return Optional.empty();
  }

  /** A colon at the end of the paragraph before leads to a quote that begins this one. */
  private Optional<Attribution> fromParagraphBefore() {
    int size = paragraphBefore.size();
    if (size < 2 || !paragraphBefore.get(size - 1).isMark(":")) {
      return Optional.empty();
    }
    return new CueBefore(lexicon, namer, cues, List.of())
        .before(paragraphBefore, new Phrases(paragraphBefore, lexicon, namer), size);
  }

  /** {@code “…,” X said. “…”}: nothing but the saying stands between the two. */
  private Optional<Attribution> resumed(int q) {
    int previous = q - 1;
    while (previous >= 0 && !tokens.get(previous).isQuote()) {
      previous--;
    }
    if (previous < 0) {
      return Optional.empty();
    }
    Optional<Attribution> attribution =
        found.get((int) tokens.subList(0, previous).stream().filter(Token::isQuote).count());
    int ends = 0;
    for (int i = previous + 1; i < q; i++) {
      ends += isEnd(i) ? 1 : 0;
    }
    boolean begins = ends == 0 ? q - 1 == previous || isMark(q - 1, ",،—–-") : isEnd(q - 1);
    boolean sure =
        attribution
            .filter(a ->
                a.rule().tier() == Rule.Tier.A
                    || a.rule() == Rule.PRONOUN
                    || a.rule() == Rule.RESUMED
                    || a.rule() == Rule.CONTINUED)
            .isPresent();
    return sure && begins && ends <= 1 && q - previous <= 30
        ? attribution.map(a -> new Attribution(Rule.RESUMED, a.speaker()))
        : Optional.empty();
  }

  /** {@code X said that “…” and that “…”}: nobody else comes between the two. */
  private Optional<Attribution> sameSentence(int q) {
    for (int i = q - 1; i >= 0 && !isEnd(i); i--) {
      if (tokens.get(i).isQuote()) {
        int index = (int) tokens.subList(0, i).stream().filter(Token::isQuote).count();
        return endsClosed(i)
            ? Optional.empty()
            : found.get(index).map(a -> new Attribution(Rule.CUE_IN_SENTENCE, a.speaker()));
      }
      if (tokens.get(i).isCapital() && phrases.from(i).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code “…” is how X described it}: a verb of saying and its subject after the quote. */
  private Optional<Attribution> laterInSentence(int q) {
    if (endsClosed(q)) {
      return Optional.empty();
    }
    int sentence = q + 1;
    for (int i = q + 1; i < tokens.size() && i < q + REACH; i++) {
      if (tokens.get(i).isQuote() || isEnd(i)) {
        break;
      }
      if ((cues.isSays(tokens, i) || lexicon.has("labels", tokens.get(i).lower()))
          && !cues.isNoun(tokens, i)) {
        Optional<Speaker> subject = cueBefore.subject(tokens, phrases, i, sentence, false);
        if (subject.isPresent()) {
          return subject.map(s -> new Attribution(Rule.CUE_IN_SENTENCE, s));
        }
      }
    }
    return Optional.empty();
  }

  /** The first name of the sentence, else who was spoken of last. */
  private Optional<Attribution> nearest(int q) {
    int sentence = cues.sentenceStart(tokens, q - 1);
    for (int i = sentence; i < q; i++) {
      Optional<Phrase> phrase = phrases.from(i);
      if (phrase
          .filter(p -> p.speaker().kind() != Speaker.Kind.DESCRIPTION)
          .filter(p -> namer.isCertain(p.speaker()))
          .isPresent()) {
        return phrase.map(p -> new Attribution(Rule.NEAREST, p.speaker()));
      }
    }
    return namer.memory().last().map(s -> new Attribution(Rule.NEAREST, s));
  }

  /** Remembers who is spoken of between two quotes, the subject of each sentence last. */
  private void rememberSubjects(int from, int to) {
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && !isEnd(end)) {
        end++;
      }
      Optional<Speaker> first = Optional.empty();
      int at = i;
      while (at < end) {
        Optional<Phrase> phrase =
            tokens.get(at).isCapital() || at == i ? phrases.from(at) : Optional.empty();
        if (phrase.isPresent() && phrase.get().speaker().kind() == Speaker.Kind.NAME) {
          namer.memory().remember(phrase.get().speaker());
          boolean object =
              at > i
                  && tokens.get(at - 1).isWord()
                  && (lexicon.has("joins", tokens.get(at - 1).lower())
                      || lexicon.has("stops", tokens.get(at - 1).lower()));
          if (first.isEmpty() && !object) {
            first = phrase.map(Phrase::speaker);
          }
        } else if (phrase.isPresent()
            && at == i
            && namer.memory().canSpeak(phrase.get().speaker())) {
          first = phrase.map(Phrase::speaker);
        }
        at = phrase.map(Phrase::to).orElse(at + 1);
      }
      first.ifPresent(namer.memory()::remember);
      i = end + 1;
    }
  }

  /** Whether the quote breaks off so that its speaker may follow. */
  private boolean endsOpen(Quote quote) {
    char last = text.charAt(quote.end() - 1);
    return ",!?…،؟—–".indexOf(last) >= 0;
  }

  private boolean endsClosed(int q) {
    Quote quote = tokens.get(q).quote().orElseThrow();
    boolean stop = text.charAt(quote.end() - 1) == '.' && !text.startsWith("...", quote.end() - 3);
    return stop || isMark(q + 1, ".;");
  }

  private int skipAux(int at) {
    return cues.skipAux(tokens, at);
  }

  private boolean isEnd(int at) {
    return isMark(at, ".!?…؟;");
  }

  private boolean isMark(int at, String marks) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(marks);
  }

  private boolean isWord(int at, String... words) {
    return Cues.isWordOf(tokens.get(at), words);
  }
}
