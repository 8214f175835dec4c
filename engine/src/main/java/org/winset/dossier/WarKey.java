package org.winset.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winset.number.Amount;

/**
 * One number of the block {@code war:}: its key, what it is measured in, and what holds where the
 * case leaves it out. The one list that reader, registry, war model and documentation share.
 */
public enum WarKey {
  BALANCE(
      Of.WAR,
      "balance",
      Input.Unit.STEPS,
      "present balance",
      "steps of the stake that the first side holds now"),
  CHANCE(
      Of.WAR,
      "chance",
      Input.Unit.CHANCE,
      "chance that the first side prevails by arms",
      "chance that the first side prevails by arms if nobody ever settles"),
  MONTHS(
      Of.WAR,
      "months",
      Input.Unit.MONTHS,
      "mean months until arms decide",
      "mean months until arms decide if nobody ever settles"),
  SIGNING(
      Of.WAR,
      "signing",
      Input.Unit.SHARE,
      "chance a month of signing",
      "chance a month that a deal open to everybody is signed"),
  DISCOUNT(
      Of.WAR,
      "discount",
      Input.Unit.DISCOUNT,
      "monthly discount",
      "what a month's delay leaves of a value",
      ".99",
      "about 11 in 100 less for a year's delay"),
  BALANCE_THEN(
      Of.WAR,
      "balance-then",
      Input.Unit.STEPS,
      "balance when talks began",
      "steps the first side held when talks began; as now if left out",
      Kind.OPTIONAL),

  COST(
      Of.SIDE,
      "cost",
      Input.Unit.PERCENT,
      "monthly cost of war",
      "what a month of war costs the country, in percent of the stake"),
  PERCEIVED_CHANCE(
      Of.SIDE,
      "perceived-chance",
      Input.Unit.CHANCE,
      "chance of prevailing, as it sees it",
      "chance that it prevails itself, as it sees it; as it is if left out",
      Kind.OPTIONAL),
  TALKS_RELIEF(
      Of.SIDE,
      "talks-relief",
      Input.Unit.SHARE,
      "relief from costs while talks run",
      "share of the cost that talks take off while they run",
      "0",
      "talks make war no cheaper"),
  RENEGES(
      Of.SIDE,
      "reneges",
      Input.Unit.SHARE,
      "chance of breaking a deal",
      "chance that it breaks a deal later, as the other side sees it"),
  PLANS_TO_RENEGE(
      Of.SIDE,
      "plans-to-renege",
      Input.Unit.SHARE,
      "own plans to break a deal",
      "chance that it means to break a deal itself",
      "0",
      "it means to keep what it signs"),
  SHIFT(
      Of.SIDE,
      "shift",
      Input.Unit.STEPS,
      "gain in steps from breaking a deal",
      "steps by which the balance moves its way if it breaks a deal",
      "1",
      "one step"),
  NATION_IF_WON(
      Of.SIDE,
      "nation-if-won",
      Input.Unit.LEVEL,
      "worth of victory to the nation",
      "what victory is worth to the nation, on the scale of its packages",
      "100",
      "as much as the best package"),
  NATION_IF_LOST(
      Of.SIDE,
      "nation-if-lost",
      Input.Unit.LEVEL,
      "worth of defeat to the nation",
      "what defeat leaves the nation, on the same scale",
      "0",
      "as little as the worst package"),

  LOSING_OFFICE(
      Of.LEADER,
      "losing-office",
      Input.Unit.TIMES,
      "cost of losing office",
      "cost of losing office, in units of holding it for good: 0 retires, .5 exile, 1 prison, 2"
          + " death"),
  RISK_AFTER_DEFEAT(
      Of.LEADER,
      "risk-after-defeat",
      Input.Unit.SHARE,
      "risk to the leader after defeat",
      "chance of losing office after defeat"),
  RISK_AFTER_VICTORY(
      Of.LEADER,
      "risk-after-victory",
      Input.Unit.SHARE,
      "risk to the leader after victory",
      "chance of losing office after victory",
      ".05",
      "victors are rarely removed at once"),
  HAZARD_IN_PEACE(
      Of.LEADER,
      "hazard-in-peace",
      Input.Unit.HAZARD,
      "monthly risk to the leader in peace",
      "chance a month of losing office in peace",
      ".01",
      "about 11 in 100 a year"),
  HAZARD_IN_WAR(
      Of.LEADER,
      "hazard-in-war",
      Input.Unit.HAZARD,
      "monthly risk to the leader in war",
      "chance a month of losing office in a war that costs nothing",
      ".01",
      "as in peace"),
  HAZARD_PER_COST(
      Of.LEADER,
      "hazard-per-cost",
      Input.Unit.TIMES,
      "risk to the leader by the cost of war",
      "what a cost of the whole stake a month would add to that chance",
      "0",
      "the cost of war does not endanger the leader"),
  WAR_BENEFIT(
      Of.LEADER,
      "war-benefit",
      Input.Unit.TIMES,
      "private benefit of war",
      "private benefit of war, in units of what holding office gives",
      "0",
      "war itself gives the leader nothing"),
  SUCCESSOR_BLAME(
      Of.LEADER,
      "successor-blame",
      Input.Unit.SHARE,
      "successor's share of blame",
      "part of both risks that a successor bears for the same outcome",
      ".5",
      "blamed half as much for a war he did not begin"),
  SUPPORT_IF_WON(
      Of.LEADER,
      "support-if-won",
      Input.Unit.LEVEL,
      "support at home after victory",
      "support, in points, that victory would bring; the best over all options if left out",
      Kind.OPTIONAL),
  SUPPORT_IF_LOST(
      Of.LEADER,
      "support-if-lost",
      Input.Unit.LEVEL,
      "support at home after defeat",
      "support, in points, that defeat would leave; the worst over all options if left out",
      Kind.OPTIONAL);

  /** Whose number it is. */
  public enum Of {
    /** The war's. */
    WAR,
    /** Each side's. */
    SIDE,
    /** Each side's that has constituencies, so that its leader can lose them. */
    LEADER
  }

  private enum Kind {
    NEEDED,
    OPTIONAL,
    DEFAULT
  }

  private final Of of;
  private final String key;
  private final Input.Unit unit;
  private final String label;
  private final String meaning;
  private final Kind kind;
  private final String otherwise;
  private final String why;

  WarKey(Of of, String key, Input.Unit unit, String label, String meaning) {
    this(of, key, unit, label, meaning, Kind.NEEDED, "", "");
  }

  WarKey(Of of, String key, Input.Unit unit, String label, String meaning, Kind kind) {
    this(of, key, unit, label, meaning, kind, "", "");
  }

  WarKey(
      Of of,
      String key,
      Input.Unit unit,
      String label,
      String meaning,
      String otherwise,
      String why) {
    this(of, key, unit, label, meaning, Kind.DEFAULT, otherwise, why);
  }

  WarKey(
      Of of,
      String key,
      Input.Unit unit,
      String label,
      String meaning,
      Kind kind,
      String otherwise,
      String why) {
    this.of = of;
    this.key = key;
    this.unit = unit;
    this.label = label;
    this.meaning = meaning;
    this.kind = kind;
    this.otherwise = otherwise;
    this.why = why;
  }

  /** As the file writes it. */
  public String key() {
    return key;
  }

  public Of of() {
    return of;
  }

  public Input.Unit unit() {
    return unit;
  }

  /** What reports call it. */
  public String label() {
    return label;
  }

  /** In plain words. */
  public String meaning() {
    return meaning;
  }

  /** Whether the case has to give it. */
  public boolean needed() {
    return kind == Kind.NEEDED;
  }

  /** What holds where the case leaves it out; empty if that is no number of its own. */
  public Optional<Amount> otherwise() {
    return kind == Kind.DEFAULT ? Optional.of(Amount.parse(otherwise)) : Optional.empty();
  }

  /** Why that is the default. */
  Grounds grounds() {
    return Grounds.ofDefault(why);
  }

  /** Those of the war, or of a side. */
  public static List<WarKey> all(Of... owners) {
    List<Of> wanted = List.of(owners);
    return Arrays.stream(values()).filter(key -> wanted.contains(key.of)).toList();
  }
}
