package org.winset.desk.reading;

import java.util.Optional;
import org.winset.evidence.Actor;

/**
 * Who says something, as a text has it.
 *
 * @param name the name or description to show: {@code President Arda}, {@code the farmers’ league}
 * @param actor the actor of the case that is meant, if it is a known one
 * @param start where the words that name it stand (UTF-16)
 * @param end the character after them
 * @param kind how it is named
 * @param inferred whether the words are a pronoun or a title, and whom they mean is inferred
 */
record Speaker(
    String name, Optional<Actor> actor, int start, int end, Kind kind, boolean inferred) {
  /** A speaker named by these words themselves. */
  Speaker(String name, Optional<Actor> actor, int start, int end, Kind kind) {
    this(name, actor, start, end, kind, false);
  }

  /** How a speaker is named. */
  enum Kind {
    NAME,
    /** A common noun: {@code the ministry}. */
    DESCRIPTION,
    /** A document or another thing that speaks in writing. */
    DOCUMENT
  }

  /** The same speaker, meant by a pronoun in another place. */
  Speaker at(Token token) {
    return new Speaker(name, actor, token.start(), token.end(), kind, true);
  }
}
