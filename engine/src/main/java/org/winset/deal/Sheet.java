package org.winset.deal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.winset.dossier.Choice;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Fractions;
import org.winset.number.Rational;

/**
 * Some parties' acceptance as rows and measures over a board: what the search works on.
 *
 * @param forms the rows as exact forms, over the whole board
 * @param whole the forms compiled over the whole board
 * @param rows those of them within the domain, combinations equal in all rows merged
 * @param domain where packages may lie
 * @param parties one per party asked for, in the same order
 * @param extra first of the rows of the extra forms
 */
record Sheet(
    Board board,
    List<Form> forms,
    Rows whole,
    Rows rows,
    Domain domain,
    List<PartyRows> parties,
    int extra) {
  private static final Rational HALF = Rational.of(1, 2);

  /**
   * Where one party stands in the rows.
   *
   * @param leader row of the leader's margin
   * @param margin the party's margin, as if every package bound it
   * @param acceptance at least 0 iff it accepts; for a signatory its margin
   */
  record PartyRows(int leader, Measure margin, Measure acceptance) {}

  /**
   * A party's forms over a board: its leader's margin, its groups', and for a guarantor what says
   * that nothing binds it.
   */
  record Forms(Acceptance party, List<Form> all) {
    static Forms of(Board board, Acceptance party) {
      List<Form> forms = new ArrayList<>();
      forms.add(Form.leaderMargin(board, party));
      party.groups().forEach(g -> forms.add(Form.of(board, g.utility()).plus(g.level().negated())));
      if (party.isGuarantor()) {
        forms.add(unbound(board, party.bindsWhen()));
      }
      return new Forms(party, forms);
    }

    /** The leader's margin. */
    Form leader() {
      return all.getFirst();
    }
  }

  static Sheet of(Board board, List<Forms> parties, List<Form> extra) {
    return of(board, parties, extra, false);
  }

  /** Rows that are given as whole numbers, one super-issue for each issue. */
  static Sheet of(Rows rows) {
    return new Sheet(
        Board.untied(rows.sizes), List.of(), rows, rows, Domain.all(rows.supers), List.of(), 0);
  }

  /** One party's rows with their signs turned, to seek its worst package. */
  static Sheet mirrored(Board board, Forms party) {
    return of(board, List.of(party), List.of(), true);
  }

  private static Sheet of(Board board, List<Forms> parties, List<Form> extra, boolean mirrored) {
    List<Form> forms = new ArrayList<>();
    List<PartyRows> places = new ArrayList<>();
    for (Forms party : parties) {
      places.add(place(party.party(), forms.size(), mirrored));
      forms.addAll(party.all());
    }
    int first = forms.size();
    forms.addAll(extra);
    List<Form> signed =
        mirrored ? forms.stream().map(f -> f.times(Rational.of(-1))).toList() : forms;
    return compiled(board, signed, places, first);
  }

  private static PartyRows place(Acceptance party, int leader, boolean mirrored) {
    List<Measure> parts = new ArrayList<>(List.of(new Measure.Row(leader)));
    collect(party, party.rule(), leader + 1, parts);
    Measure margin = parts.size() == 1 ? parts.getFirst() : new Measure.Least(parts);
    if (mirrored) {
      return new PartyRows(leader, margin.mirrored(), margin.mirrored());
    }
    return new PartyRows(
        leader,
        margin,
        party.isGuarantor()
            ? new Measure.IfBound(leader + 1 + party.groups().size(), margin)
            : margin);
  }

  /** One half less the number of options that bind: positive iff none does. */
  private static Form unbound(Board board, List<Choice> bindsWhen) {
    return Form.count(
        board,
        HALF,
        cell ->
            -(int)
                IntStream.range(0, cell.issues().length)
                    .filter(
                        i -> bindsWhen.contains(new Choice(cell.issues()[i], cell.options()[i])))
                    .count());
  }

  private static void collect(Acceptance party, Rule rule, int firstGroup, List<Measure> into) {
    switch (rule) {
      case Rule.LeaderAlone() -> {}
      case Rule.Quota(Rational share) -> into.add(quota(party, share, firstGroup));
      case Rule.Vetoes(List<Integer> named) ->
          named.forEach(g -> into.add(new Measure.Row(firstGroup + g)));
      case Rule.All(List<Rule> rules) -> rules.forEach(r -> collect(party, r, firstGroup, into));
    }
  }

  private static Measure quota(Acceptance party, Rational share, int firstGroup) {
    List<Rational> shares = new ArrayList<>(party.groups().stream().map(g -> g.power()).toList());
    shares.add(share);
    BigInteger common =
        shares.stream().map(Rational::denominator).reduce(BigInteger.ONE, Fractions::common);
    long[] whole =
        shares.stream()
            .map(s -> s.numeratorOver(common))
            .mapToLong(n -> {
              if (n.bitLength() > 55) {
                throw UnworkableCase.ofParty(
                    party.party(),
                    ": shares of power have too many digits to be compared with its quota");
              }
              return n.longValue();
            })
            .toArray();
    int groups = whole.length - 1;
    return new Measure.Quantile(
        IntStream.range(firstGroup, firstGroup + groups).toArray(),
        Arrays.copyOf(whole, groups),
        whole[groups]);
  }

  private static Sheet compiled(Board board, List<Form> forms, List<PartyRows> parties, int extra) {
    Rows whole = RowCompiler.compile(board, forms);
    Domain everywhere = Domain.all(board.issueCount());
    Rows merged = whole.within(board.within(everywhere));
    return new Sheet(board, forms, whole, merged, everywhere, parties, extra);
  }

  /** This sheet with packages also kept within another domain. */
  Sheet within(Domain other) {
    Domain both = domain.and(other);
    Rows narrowed = whole.within(board.within(both, domain), rows);
    return new Sheet(board, forms, whole, narrowed, both, parties, extra);
  }

  /**
   * This sheet within a domain, with every package taken at its worst there in the free issues. A
   * package it accepts is accepted whatever the free issues turn out to be; the converse holds for
   * single rows but not for quotas and guarantors, whose parts can be worst in different fills.
   */
  Sheet atWorst(Domain possible, IntPredicate free) {
    int[][] alike = board.alike(free);
    int[][] kept = board.within(possible);
    List<Form> worst = forms.stream().map(f -> f.atWorst(alike, kept)).toList();
    return compiled(board, worst, parties, extra).within(possible);
  }

  /** This sheet with other extra rows. */
  Sheet with(List<Form> extras) {
    List<Form> all = new ArrayList<>(forms.subList(0, extra));
    all.addAll(extras);
    return compiled(board, all, parties, extra).within(domain);
  }

  /** This sheet with a whole number added to one row. */
  Sheet raised(int row, long more) {
    List<Form> all = new ArrayList<>(forms);
    all.set(row, forms.get(row).plus(Rational.of(more)));
    return new Sheet(
        board, all, whole.raised(row, more), rows.raised(row, more), domain, parties, extra);
  }

  /**
   * This sheet with every row multiplied to whole numbers of its own. Who accepts what stays, and
   * so does what is greater in any one row; different rows can no longer be compared, but far more
   * often all of them fit 64 bits exactly.
   */
  Sheet inOwnUnits() {
    List<Form> whole = forms.stream().map(Sheet::inOwnUnit).toList();
    boolean fit =
        whole.stream()
            .map(f -> f.most().max(f.least().negated()))
            .allMatch(most -> most.numerator().bitLength() < Rows.BITS - 2);
    return fit ? withForms(whole) : this;
  }

  private static Form inOwnUnit(Form form) {
    return form.times(Rational.of(form.denominator(), BigInteger.ONE));
  }

  /** This sheet with other exact forms in place of its own, row by row. */
  Sheet withForms(List<Form> others) {
    return compiled(board, others, parties, extra).within(domain);
  }

  /** The rows of a package without rounding. */
  ExactRows exact(Deal deal) {
    return whole.exact(board.combinationsOf(deal));
  }

  /** The class each super-issue takes in a package of the domain. */
  int[] classesOf(Deal deal) {
    return rows.classesOf(board.combinationsOf(deal), whole);
  }

  List<Measure> acceptances() {
    return parties.stream().map(PartyRows::acceptance).toList();
  }
}
