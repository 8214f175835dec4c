package org.winset.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winset.forecast.Chances;
import org.winset.forecast.Margins;
import org.winset.forecast.Prospects;
import org.winset.number.ProbabilityScale;

/** Tells what an ensemble says. */
final class OddsTeller {
  private static final double YEAR = 12;

  /** A gain above this is not told: so even a run has next to no error. */
  private static final double MOST_GAIN = 100;

  private final Prospects prospects;
  private final Chances chances;
  private final Names names;
  private final Scope scope;
  private final ProbabilityScale scale;

  OddsTeller(Prospects prospects, Names names, Scope scope, ProbabilityScale scale) {
    this.scale = scale;
    this.prospects = prospects;
    this.chances = prospects.chances();
    this.names = names;
    this.scope = scope;
  }

  Odds tell() {
    int[] shown =
        IntStream.range(0, names.parties().size())
            .filter(p -> scope.showsParty(names.parties().get(p).id()))
            .toArray();
    Chance zopa = Chance.of(chances.zopa());
    return new Odds(
        basis(),
        chances.draws(),
        chances.asked(),
        chances.conditions().seed(),
        zopa,
        "Some package suits everybody with a chance of "
            + zopa.text()
            + ": "
            + scale.word(zopa.value())
            + ", by "
            + scale.name()
            + ".",
        spread(chances.level()),
        chances.closely(),
        IntStream.of(shown).mapToObj(names.parties()::get).toList(),
        shown(chances).map(p -> row(p, shown)).toList(),
        new KillerTeller(names, scope).tell(chances, shown(chances)),
        chances.accounts().stream().map(this::account).toList(),
        chances.effectiveDraws(),
        Optional.of(chances.gain()).filter(g -> Double.isFinite(g.mean())),
        prospects.variants().stream().map(this::variant).toList(),
        chances.impossible().entrySet().stream()
            .map(e -> new Odds.Impossible(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingLong(Odds.Impossible::draws)
                    .reversed()
                    .thenComparing(Odds.Impossible::reason))
            .toList(),
        caveats());
  }

  private Stream<Chances.OfPlan> shown(Chances of) {
    return of.plans().stream()
        .filter(p -> scope.showsPlan(p.plan().id()))
        .sorted(Comparator.comparing(p -> p.plan().date()));
  }

  private Odds.Variant variant(Prospects.Variant variant) {
    String words =
        switch (variant.assumption()) {
          case KAPPA_0 -> "values of one actor drawn independently (kappa 0)";
          case KAPPA_9 -> "values of one actor nearly moving as one (kappa .9)";
          case UNSOURCED_HELD -> "option values without a source at their point values";
        };
    return new Odds.Variant(
        words,
        variant.chances().draws(),
        Chance.of(variant.chances().zopa()),
        shown(variant.chances()).map(p -> Chance.of(p.everybody())).toList());
  }

  private Odds.Account account(Chances.OfAccount account) {
    List<Chance> everybody = new ArrayList<>();
    shown(chances)
        .forEach(
            p -> everybody.add(Chance.of(account.everybody().get(chances.plans().indexOf(p)))));
    return new Odds.Account(
        account.name(),
        Chance.of(account.before()),
        Chance.of(account.probability()),
        Chance.of(account.zopa()),
        account.course().flatMap(c -> c.signedBy(YEAR)).map(Chance::of),
        List.copyOf(everybody));
  }

  /** What silence does to the draws, if anything. */
  private Optional<String> silence() {
    if (chances.silence() == 0) {
      return Optional.empty();
    }
    Optional<String> year =
        chances
            .unweighted()
            .course()
            .flatMap(c -> c.signedBy(YEAR))
            .map(c -> " and " + Chance.of(c).text() + " for a text signed within a year");
    return Optional.of(
        "Nothing was signed in the "
            + Figures.counted(chances.silence(), "month")
            + " since talks began, so each draw counts by how likely that silence is in it; "
            + Figures.counted(chances.draws(), "draw")
            + " then tell as much as "
            + Figures.number(Math.round(chances.effectiveDraws()))
            + " with equal weights (effective sample size). Were silence left aside, the chances"
            + " would be "
            + Chance.of(chances.unweighted().zopa()).text()
            + " for any deal"
            + year.orElse("")
            + ".");
  }

  /** What the bottom line should say of it. */
  static List<String> bottomLine(Odds odds, ProbabilityScale scale) {
    List<String> sentences = new ArrayList<>();
    String best =
        odds.rows().stream()
            .max(Comparator.comparingDouble((Odds.Row r) -> r.everybody().value()))
            .map(r ->
                r.everybody().value() < .01
                    ? "; no plan has a chance of 1% that everybody signs it whatever its unknown"
                        + " points are"
                    : "; of the plans “"
                        + r.plan().name()
                        + "” has the best chance that everybody signs it, "
                        + r.everybody().text())
            .orElse("");
    sentences.add(
        "Over the ranges of the numbers, the chance that any package suits everybody is "
            + odds.zopa().text()
            + " ("
            + scale.word(odds.zopa().value())
            + ")"
            + best
            + ".");
    return sentences;
  }

  private String basis() {
    String count =
        chances.draws() < chances.asked()
            ? "Stopped after "
                + Figures.number(chances.draws())
                + " of "
                + Figures.counted(chances.asked(), "draw")
            : Figures.counted(chances.draws(), "draw");
    return count
        + " of every uncertain number at once, from seed "
        + chances.conditions().seed()
        + "; values of one actor go together with correlation "
        + chances.conditions().kappa()
        + " (kappa).";
  }

  private List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    caveats.add(
        "These chances say how often something holds when every number is drawn from its range."
            + " They are no better than the ranges, and printed no finer than their error from"
            + " having drawn only so often.");
    silence().ifPresent(caveats::add);
    if (chances.gain().mean() < MOST_GAIN) {
      caveats.add(evenness());
    }
    long impossible = chances.impossible().values().stream().mapToLong(Long::longValue).sum();
    if (impossible > 0) {
      caveats.add(
          "In "
              + Figures.number(impossible)
              + " of "
              + Figures.counted(chances.draws(), "draw")
              + " the numbers mean nothing together, and those draws count for nothing: "
              + String.join(
                  "; ",
                  chances.impossible().entrySet().stream()
                      .map(e -> e.getKey() + " (" + Figures.number(e.getValue()) + ")")
                      .sorted()
                      .toList())
              + ".");
    }
    if (prospects.restsOnUnsourced()) {
      caveats.add(
          "The chance of any deal rests on unsourced values: with option values that have no source"
              + " at their point values it differs by more than 20 percentage points.");
    }
    return caveats;
  }

  private String evenness() {
    return String.format(
        Locale.ROOT,
        "Draws are spread evenly over the ranges (randomised quasi-Monte Carlo): for the chance of"
            + " any deal they are worth about %.1f times as many independent ones (give or take"
            + " %.1f).",
        chances.gain().mean(),
        chances.gain().error());
  }

  private Odds.Row row(Chances.OfPlan plan, int[] shown) {
    return new Odds.Row(
        names.plan(plan.plan()),
        Chance.of(plan.everybody()),
        Chance.of(plan.perhaps()),
        IntStream.of(shown).mapToObj(p -> cell(plan.parties().get(p))).toList());
  }

  private static Odds.Cell cell(Chances.OfParty party) {
    return new Odds.Cell(
        Chance.of(party.signs()),
        Chance.of(party.cannotRatify()),
        Chance.of(party.refuses()),
        Chance.of(party.depends()),
        party.notBound().mean() < 1,
        spread(party.margin()));
  }

  private static Odds.Spread spread(Margins margins) {
    String text =
        Double.isNaN(margins.median())
            ? "–"
            : signed(margins.low()) + " to " + signed(margins.high());
    return new Odds.Spread(margins.low(), margins.median(), margins.high(), text);
  }

  private static String signed(double points) {
    long whole = Math.round(points);
    return whole > 0 ? "+" + whole : String.valueOf(whole);
  }
}
