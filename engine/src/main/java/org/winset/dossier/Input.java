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
    VALUE("points", "0", "100"),
    /** Points of a level or a worth-link: may lie outside 0..100, but within a thousand. */
    LEVEL("points", "-1000", "1000"),
    /** A share or probability, 0..1. */
    SHARE("share", "0", "1"),
    /** P(item | hypothesis), 0..1; may be written as a word of the case's scale. */
    LIKELIHOOD("probability", "0", "1"),
    /** A weight, at least 0; normalised within its actor. */
    WEIGHT("weight", "0", "1000000"),
    /** A probability that is neither 0 nor 1. */
    CHANCE("chance", ".000001", ".999999"),
    /** A probability a month, below 1. */
    HAZARD("chance a month", "0", ".999999"),
    /** Percent of the stake of a war, a month. */
    PERCENT("percent of the stake a month", "0", "100"),
    /** Months, as a mean. */
    MONTHS("months", ".5", "1200"),
    /** What a month's delay leaves of a value. */
    DISCOUNT("a month", ".5", ".999999"),
    /** Steps of the stake of a war, rounded to whole ones. */
    STEPS("steps", "1", "49"),
    /** A multiple of something. */
    TIMES("times", "0", "100"),
    /** What a point costs in common units; above 0. */
    RATE("units per point", "0", "1000000000");

    private final String word;
    private final String least;
    private final String most;

    Unit(String word, String least, String most) {
      this.word = word;
      this.least = least;
      this.most = most;
    }

    /** As reports name it. */
    public String word() {
      return word;
    }

    public Rational least() {
      return Rational.ofDecimal(least);
    }

    public Rational most() {
      return Rational.ofDecimal(most);
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
