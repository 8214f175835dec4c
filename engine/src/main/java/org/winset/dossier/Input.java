package org.winset.dossier;

import org.winset.number.Amount;
import org.winset.number.Rational;

/**
 * One number an analyst can set: what is known of it, what it is measured in, and what it rests on.
 *
 * @param path the keys on the way to it, joined by dots: {@code parties.russia.leader.lambda}
 * @param group name of the set it is varied with in sensitivity analysis
 */
public record Input(String path, Unit unit, Amount amount, Grounds grounds, String group) {
  /** What a number is measured in, and the values it may take. */
  public enum Unit {
    /** Points of an option's value, 0..100. */
    VALUE("points", 0, 100),
    /** Points of a level or a worth-link: may lie outside 0..100, but within a thousand. */
    LEVEL("points", -1_000, 1_000),
    /** A share or probability, 0..1. */
    SHARE("share", 0, 1),
    /** P(item | hypothesis), 0..1; may be written as a word of the case's scale. */
    LIKELIHOOD("probability", 0, 1),
    /** A weight, at least 0; normalised within its actor. */
    WEIGHT("weight", 0, 1_000_000);

    private final String word;
    private final long least;
    private final long most;

    Unit(String word, long least, long most) {
      this.word = word;
      this.least = least;
      this.most = most;
    }

    /** As reports name it. */
    public String word() {
      return word;
    }

    public Rational least() {
      return Rational.of(least);
    }

    public Rational most() {
      return Rational.of(most);
    }

    /** Whether every value the amount can take is allowed. */
    public boolean allows(Amount amount) {
      return amount.low().compareTo(least()) >= 0 && amount.high().compareTo(most()) <= 0;
    }
  }

  /** The same number with another amount, and what that rests on. */
  Input with(Amount otherAmount, Grounds otherGrounds) {
    return new Input(path, unit, otherAmount, otherGrounds, group);
  }
}
