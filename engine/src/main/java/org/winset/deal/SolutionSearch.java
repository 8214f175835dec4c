package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winset.number.Rational;

/** Seeks the bargaining solutions inside a ZOPA that is not empty. */
final class SolutionSearch {
  private final Board board;
  private final List<Acceptance> parties;
  private final Sheet sheet;
  private final Deal witness;
  private final Solver.Budget budget;

  /**
   * @param sheet every party of the problem, in order
   * @param witness some package in the ZOPA
   */
  SolutionSearch(Board board, Bargain bargain, Sheet sheet, Deal witness, Solver.Budget budget) {
    this.board = board;
    this.parties = bargain.parties();
    this.sheet = sheet;
    this.witness = witness;
    this.budget = budget;
  }

  /**
   * Some package with the Nash value. A signatory that cannot gain gains 0 throughout the ZOPA, so
   * that it makes no difference whether it is asked.
   */
  Deal nash() {
    List<Form> gains =
        parties.stream()
            .filter(p -> !p.isGuarantor())
            .map(p -> Form.leaderMargin(board, p))
            .toList();
    return new NashSolution(sheet, gains).best(witness, budget.optimumNodes());
  }

  Solutions solve() {
    List<Rational> bestGain = new ArrayList<>();
    List<Integer> canGain = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      if (!parties.get(p).isGuarantor()) {
        Rational best = bestGain(p);
        bestGain.add(best);
        if (best.signum() > 0) {
          canGain.add(p);
        }
      }
    }
    return new Solutions(bestGain, nash(canGain), kalaiSmorodinsky(canGain));
  }

  private Rational bestGain(int party) {
    Measure gain = new Measure.Row(sheet.parties().get(party).leader());
    return new Leximin(sheet, sheet.acceptances(), List.of(gain))
        .optimum(Long.MAX_VALUE)
        .orElseThrow()
        .sorted()
        .getFirst();
  }

  private Solutions.Nash nash(List<Integer> canGain) {
    List<Form> gains = canGain.stream().map(p -> Form.leaderMargin(board, parties.get(p))).toList();
    NashSolution.Found found =
        new NashSolution(sheet, gains).solve(witness, budget.optimumNodes(), budget.tieNodes());
    return new Solutions.Nash(
        found.value().gainers(),
        found.value().product(),
        found.deal(),
        gains(found.deal()),
        found.ties(),
        found.next().map(v -> new Solutions.NashValue(v.gainers(), v.product())),
        found.complete());
  }

  private Optional<Solutions.KalaiSmorodinsky> kalaiSmorodinsky(List<Integer> canGain) {
    if (canGain.isEmpty()) {
      return Optional.empty();
    }
    List<Form> ratios = new ArrayList<>();
    for (int p : canGain) {
      ratios.add(Form.leaderMargin(board, parties.get(p)).over(bestGain(p)));
    }
    Sheet relative = Sheet.of(board, parties, ratios);
    List<Measure> entries = new ArrayList<>();
    for (int r = 0; r < ratios.size(); r++) {
      entries.add(new Measure.Row(relative.extra() + r));
    }
    Leximin.Found found =
        new Leximin(relative, relative.acceptances(), entries)
            .optimumWithTies(budget.optimumNodes(), budget.tieNodes())
            .orElseThrow();
    return Optional.of(
        new Solutions.KalaiSmorodinsky(
            found.sorted(),
            found.deal(),
            gains(found.deal()),
            found.ties(),
            found.next(),
            found.complete()));
  }

  private List<Rational> gains(Deal deal) {
    return parties.stream().filter(p -> !p.isGuarantor()).map(p -> p.leaderMargin(deal)).toList();
  }
}
