package org.winset.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the talks are for: how probable each account is, what carries that, and what would turn it.
 *
 * @param scale name of the scale of probability words
 * @param sentences the answer in short
 * @param columns the accounts, with none of these last
 * @param items evidence in file order
 * @param late items that are left out since they are dated after the case's as-of
 * @param waterfall from prior to posterior odds; empty if there is only one column
 * @param turns what would make another account lead, in sentences
 * @param watch what would tell most, most telling first
 * @param sides questions that are open under every account
 * @param credibility the table that grades are read by
 * @param ach what a count of inconsistencies says, in a sentence
 * @param checks where the analyst's numbers do not fit together, in sentences
 * @param types what the case comes to under each account; empty if none sets a type
 */
public record BeliefsView(
    String question,
    String scale,
    List<String> sentences,
    List<Column> columns,
    List<ItemView> items,
    List<String> late,
    Optional<Waterfall> waterfall,
    List<String> turns,
    List<Watch> watch,
    List<Side> sides,
    List<Rung> credibility,
    String ach,
    List<String> checks,
    Optional<TypesView> types) {

  /** A probability and how it is printed. */
  public record Chance(double value, String text) {}

  /**
   * One account.
   *
   * @param naive posterior as if every item were a voice of its own
   * @param adjusted posterior, items of one voice discounted
   * @param word estimative word for {@code adjusted}
   */
  public record Column(
      String id, String name, Chance prior, Chance naive, Chance adjusted, String word) {}

  /**
   * One item of evidence.
   *
   * @param cluster whose voice it is
   * @param grade letter and digit: {@code B2}
   * @param credibility as written: {@code 0.7..0.8..0.9}
   * @param believed value in this run, 0..1
   * @param talk what the words cost; empty text if it is no statement
   * @param counts how far it counts beside others of its voice: {@code in full}, {@code 20%}
   * @param cells one per named account
   * @param diagnosticity greatest likelihood ratio between two accounts, printed: {@code 2.0}
   */
  public record ItemView(
      String id,
      String claim,
      String kind,
      String cluster,
      String grade,
      String credibility,
      double believed,
      String talk,
      String counts,
      List<Cell> cells,
      double spread,
      String diagnosticity,
      String why) {
    public ItemView {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What one item says of one account.
   *
   * @param column id of the account
   * @param written likelihood as written: {@code 0.2..0.45}
   * @param likelihood value in this run, 0..1
   * @param mark letters of ACH tools: {@code II} to {@code CC}
   * @param contribution to the log odds, dependence discounted
   */
  public record Cell(
      String column, String written, double likelihood, String mark, double contribution) {}

  /**
   * From prior to posterior odds of the leading account over the next.
   *
   * @param sentence what is shown, in words
   * @param steps the prior, the items from the weightiest on, silence if it tells anything, and the
   *     posterior
   */
  public record Waterfall(String lead, String rival, String sentence, List<Step> steps) {
    /** Items a page shows before the rest is folded away. */
    private static final int MOST = 12;

    public Waterfall {
      steps = List.copyOf(steps);
    }

    /** As a page shows it. */
    public Folded folded() {
      return folded(MOST);
    }

    /** All of it, its items after so many folded away. */
    Folded folded(int most) {
      List<Step> items = of(Step.Kind.ITEM);
      List<Step> before = new ArrayList<>(of(Step.Kind.PRIOR));
      before.addAll(items.subList(0, Math.min(most, items.size())));
      List<Step> after = new ArrayList<>(of(Step.Kind.SILENCE));
      after.addAll(of(Step.Kind.POSTERIOR));
      return new Folded(before, items.subList(Math.min(most, items.size()), items.size()), after);
    }

    private List<Step> of(Step.Kind kind) {
      return steps.stream().filter(s -> s.kind() == kind).toList();
    }
  }

  /**
   * A waterfall of which the lightest items are folded away; silence never is.
   *
   * @param before the prior and the items that move most
   * @param smaller all other items, the weightiest first
   * @param after what follows the items
   */
  public record Folded(List<Step> before, List<Step> smaller, List<Step> after) {
    public Folded {
      before = List.copyOf(before);
      smaller = List.copyOf(smaller);
      after = List.copyOf(after);
    }

    /** What is not folded away. */
    List<Step> shown() {
      return Stream.concat(before.stream(), after.stream()).toList();
    }

    /** How many smaller items there are, in words: {@code 1 smaller item}. */
    public String smallerItems() {
      return Figures.counted(smaller.size(), "smaller item");
    }

    /** What the smaller items do together, printed; empty text if there are none. */
    public String rest() {
      return smaller.isEmpty()
          ? ""
          : Ratios.factor(smaller.getLast().to() - smaller.getFirst().from());
    }
  }

  /**
   * One step of it.
   *
   * @param id of the item; {@code prior}, {@code silence} or {@code posterior} if it is none
   * @param from log odds before it
   * @param to log odds after it
   * @param factor what it does to the odds, printed: {@code x2.0}, {@code /1.5}, {@code x1}
   */
  public record Step(Kind kind, String id, String label, double from, double to, String factor) {
    /** What moves the odds, or where they stand. */
    public enum Kind {
      PRIOR,
      ITEM,
      SILENCE,
      POSTERIOR;

      String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** The step of one item. */
    static Step item(String id, String label, double from, double to) {
      return new Step(Kind.ITEM, id, label, from, to, Ratios.factor(to - from));
    }

    /** A step that is no item's. */
    static Step other(Kind kind, String label, double from, double to) {
      return new Step(kind, kind.word(), label, from, to, Ratios.factor(to - from));
    }

    /** Whether it speaks for the account that leads. */
    public boolean up() {
      return to >= from;
    }

    /** Whether it shows where the odds stand, not what moves them. */
    public boolean whole() {
      return kind == Kind.PRIOR || kind == Kind.POSTERIOR;
    }
  }

  /**
   * Something to watch for.
   *
   * @param by the day by which it will have been seen or not
   * @param ifSeen what then, in words
   * @param bits expected information, printed
   */
  public record Watch(
      String id,
      String name,
      Optional<String> by,
      Chance probability,
      String ifSeen,
      String ifNot,
      double information,
      String bits) {}

  /** A question with two answers. */
  public record Side(
      String id, String question, Chance prior, Chance naive, Chance adjusted, String word) {}

  /** One line of the table of credibility. */
  public record Rung(String mark, String meaning, String worth) {}

  /**
   * What the case comes to under each account.
   *
   * @param under one per column
   * @param mixed chances over all accounts
   * @param deal P(some package suits everybody)
   */
  public record TypesView(List<UnderView> under, List<PlanChances> mixed, Chance deal) {
    public TypesView {
      under = List.copyOf(under);
      mixed = List.copyOf(mixed);
    }
  }

  /**
   * The case under one account.
   *
   * @param types names of the types it sets; none leaves the case as it stands
   * @param words who signs what, and whether there is any deal
   */
  public record UnderView(String column, List<String> types, boolean dealExists, String words) {
    public UnderView {
      types = List.copyOf(types);
    }
  }

  /** P(signs) of one plan, one per signatory. */
  public record PlanChances(PlanName plan, List<PartyChance> parties) {
    public PlanChances {
      parties = List.copyOf(parties);
    }
  }

  /** P(a party signs), over all accounts. */
  public record PartyChance(String party, Chance signs) {}

  public BeliefsView {
    sentences = List.copyOf(sentences);
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    late = List.copyOf(late);
    turns = List.copyOf(turns);
    watch = List.copyOf(watch);
    sides = List.copyOf(sides);
    credibility = List.copyOf(credibility);
    checks = List.copyOf(checks);
  }

  /** The accounts that have a name: all columns but the residual. */
  public List<Column> named() {
    return items.isEmpty() ? columns : columns.subList(0, items.getFirst().cells().size());
  }
}
