package org.winset.desk.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winset.desk.reading.Names.Gender;

/**
 * Who was spoken of lately in one text, and so for whom a pronoun can stand: the last who fits,
 * those who spoke or were the subject of a sentence first. Not thread-safe.
 */
final class Memory {
  private static final int MOST = 12;

  private final Lexicon lexicon;
  private final Names names;
  private final Deque<Speaker> recent = new ArrayDeque<>();

  Memory(Lexicon lexicon, Names names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** Whom a pronoun stands for. */
  Optional<Speaker> pronoun(Token token) {
    String word = token.lower();
    boolean she = lexicon.has("she", word);
    boolean he = lexicon.has("he", word);
    for (Speaker candidate : recent) {
      Gender gender = names.gender(candidate.name());
      boolean fits =
          she
              ? gender != Gender.HE && isOne(candidate)
              : he
                  ? gender != Gender.SHE && isOne(candidate)
                  : !isPersonal(candidate) || lexicon.has("they", word);
      if (fits) {
        names.note(candidate.name(), she ? Gender.SHE : he ? Gender.HE : Gender.UNKNOWN);
        return Optional.of(candidate.at(token));
      }
    }
    return Optional.empty();
  }

  /** Remembers somebody who was just spoken of, or spoke. */
  void remember(Speaker speaker) {
    recent.removeIf(r -> r.name().equals(speaker.name()));
    recent.addFirst(
        new Speaker(
            speaker.name(), speaker.actor(), speaker.start(), speaker.end(), speaker.kind()));
    while (recent.size() > MOST) {
      recent.removeLast();
    }
  }

  /** Whether somebody of this name or description can be expected to say something. */
  boolean canSpeak(Speaker speaker) {
    if (speaker.kind() != Speaker.Kind.DESCRIPTION || speaker.actor().isPresent()) {
      return true;
    }
    for (String word : Names.normal(speaker.name()).split(" ")) {
      for (String kind : List.of("persons", "titles", "women", "men", "bodies")) {
        if (lexicon.has(kind, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who was spoken of last. */
  Optional<Speaker> last() {
    return recent.stream().filter(s -> s.kind() != Speaker.Kind.DOCUMENT).findFirst();
  }

  /** Whether it can be one person: no group, no body. */
  private boolean isOne(Speaker speaker) {
    String[] words = Names.normal(speaker.name()).split(" ");
    String head = words[words.length - 1];
    if (speaker.kind() == Speaker.Kind.NAME) {
      boolean body =
          lexicon.has("bodies", head) || (lexicon.has("persons", head) && !isPersonNoun(head));
      return !body
          && (words.length > 1
              || names.gender(speaker.name()) != Gender.UNKNOWN
              || !names.whole(speaker.name()).equals(speaker.name())
              || speaker.actor().isPresent());
    }
    if (speaker.kind() == Speaker.Kind.DOCUMENT) {
      return false;
    }
    for (String word : words) {
      if (isPersonNoun(word)
          && (lexicon.has("persons", word)
              || lexicon.has("titles", word)
              || lexicon.has("women", word)
              || lexicon.has("men", word))) {
        return true;
      }
      if (lexicon.has("joins", word)) {
        break;
      }
    }
    return false;
  }

  private boolean isPersonal(Speaker speaker) {
    return speaker.kind() == Speaker.Kind.NAME && isOne(speaker);
  }

  /** Whether a noun of those who speak is a single person's: no plural, no office or body. */
  private boolean isPersonNoun(String noun) {
    return !noun.endsWith("s")
        && !Set.of(
                "government",
                "ministry",
                "parliament",
                "council",
                "committee",
                "commission",
                "court",
                "army",
                "military",
                "police",
                "agency",
                "league",
                "union",
                "party",
                "company",
                "bank",
                "group",
                "organisation",
                "organization",
                "movement",
                "alliance",
                "delegation",
                "office",
                "embassy",
                "kremlin",
                "opposition",
                "administration",
                "team")
            .contains(noun)
        && !lexicon.has("documents", noun);
  }
}
