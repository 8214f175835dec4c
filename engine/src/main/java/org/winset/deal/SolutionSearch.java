package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winset.number.Rational;

/** Seeks the bargaining solutions inside a ZOPA that is not empty. */
final class SolutionSearch {
  private final List<Acceptance> parties;
  private final Sheet sheet;
  private final Deal witness;
  private final Effort effort;

  /**
   * @param sheet every party of the problem, in order
   * @param witness some package in the ZOPA
   */
  SolutionSearch(Bargain bargain, Sheet sheet, Deal witness, Effort effort) {
    this.parties = bargain.parties();
    this.sheet = sheet;
    this.witness = witness;
    this.effort = effort;
  }

  /**
   * Some package with the Nash value. A signatory that cannot gain gains 0 throughout the ZOPA, so
   * that it makes no difference whether it is asked.
   */
  Deal nash() {
    List<Form> gains =
        IntStream.range(0, parties.size())
            .filter(p -> !parties.get(p).isGuarantor())
            .mapToObj(this::gain)
            .toList();
    return new NashSolution(sheet, gains, effort).best(witness);
  }

  Solutions solve() {
    Effort together = effort.shared();
    List<Rational> bestGain = new ArrayList<>();
    List<Integer> canGain = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      if (!parties.get(p).isGuarantor()) {
        Rational best = bestGain(p, together);
        bestGain.add(best);
        if (best.signum() > 0) {
          canGain.add(p);
        }
      }
    }
    List<Form> ratios = new ArrayList<>();
    for (int p = 0, signatory = 0; p < parties.size(); p++) {
      if (canGain.contains(p)) {
        ratios.add(gain(p).over(bestGain.get(signatory)));
      }
      signatory += parties.get(p).isGuarantor() ? 0 : 1;
    }
    boolean known = !together.wasCutShort(); // else rules that rest on best gains prove nothing
    Welfare welfare = new Welfare(parties, sheet, witness, effort);
    return new Solutions(
        bestGain,
        nash(canGain, known),
        kalaiSmorodinsky(ratios, known),
        welfare.relativeUtilitarian(ratios, known),
        welfare.egalitarian(),
        welfare.utilitarian());
  }

  private Rational bestGain(int party, Effort together) {
    Measure gain = new Measure.Row(sheet.parties().get(party).leader());
    return new Leximin(sheet, sheet.acceptances(), List.of(gain), together).greatest(witness);
  }

  /** The leader's margin of a party. */
  private Form gain(int party) {
    return sheet.forms().get(sheet.parties().get(party).leader());
  }

  private Solutions.Nash nash(List<Integer> canGain, boolean known) {
    List<Form> gains = canGain.stream().map(this::gain).toList();
    NashSolution.Found found = new NashSolution(sheet, gains, effort).solve(witness);
    return new Solutions.Nash(
        found.value().gainers(),
        found.value().product(),
        found.deal(),
        gains(found.deal()),
        found.ties(),
        found.next().map(v -> new Solutions.NashValue(v.gainers(), v.product())),
        found.complete() && known);
  }

  private Optional<Solutions.KalaiSmorodinsky> kalaiSmorodinsky(List<Form> ratios, boolean known) {
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    Sheet relative = sheet.with(ratios);
    List<Measure> entries = new ArrayList<>();
    for (int r = 0; r < ratios.size(); r++) {
      entries.add(new Measure.Row(relative.extra() + r));
    }
    Leximin.Found found =
        new Leximin(relative, relative.acceptances(), entries, effort)
            .knowing(witness)
            .optimumWithTies()
            .orElseThrow();
    return Optional.of(
        new Solutions.KalaiSmorodinsky(
            found.sorted(),
            found.deal(),
            gains(found.deal()),
            found.ties(),
            found.next(),
            found.complete() && known));
  }

  private List<Rational> gains(Deal deal) {
    return parties.stream().filter(p -> !p.isGuarantor()).map(p -> p.leaderMargin(deal)).toList();
  }
}
