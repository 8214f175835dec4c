package org.winset.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.winset.dossier.Choice;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved.Rule;
import org.winset.number.Rational;

/** One party before the ways to fill a plan's unknown points: its best, its worst, its verdict. */
final class FillSearch {
  private final Board board;
  private final Acceptance party;
  private final Sheet.Forms forms;
  private final Supplier<Sheet> sheet;
  private final Supplier<Sheet> mirrored;
  private final Effort effort;

  /**
   * @param forms the party's
   * @param sheet its rows
   * @param mirrored the same with its signs turned
   */
  FillSearch(
      Board board,
      Sheet.Forms forms,
      Supplier<Sheet> sheet,
      Supplier<Sheet> mirrored,
      Effort effort) {
    this.board = board;
    this.party = forms.party();
    this.forms = forms;
    this.sheet = sheet;
    this.mirrored = mirrored;
    this.effort = effort;
  }

  /** Whether some package takes one of the combinations kept of every super-issue. */
  static boolean possible(int[][] kept) {
    return Arrays.stream(kept).noneMatch(combinations -> combinations.length == 0);
  }

  private static boolean holdsOne(int[][] kept) {
    return Arrays.stream(kept).allMatch(combinations -> combinations.length == 1);
  }

  /** What the party would do with a plan that is feasible. */
  PlanVerdict.PartyVerdict verdict(List<Plan.Point> plan) {
    Domain fills = Domain.of(plan);
    List<Domain> binding = new ArrayList<>();
    boolean someUnbound = false;
    if (party.isGuarantor()) {
      Domain unbound = fills;
      for (Choice choice : party.bindsWhen()) {
        binding.add(fills.fix(choice.issue(), choice.option()));
        unbound = unbound.without(choice.issue(), choice.option());
      }
      someUnbound = possible(board.within(unbound));
    } else {
      binding.add(fills);
    }
    effort.wasCutShort();
    Optional<Standing> best = extreme(binding, true);
    Optional<Standing> worst = extreme(binding, false);
    boolean proven = !effort.wasCutShort();
    Verdict verdict;
    if (best.isEmpty() || worst.isEmpty()) {
      verdict = Verdict.NOT_BOUND;
    } else if (worst.get().margin().signum() >= 0) {
      verdict = Verdict.SIGNS;
    } else if (best.get().margin().signum() >= 0 || someUnbound) {
      verdict = Verdict.DEPENDS;
    } else if (best.get().verdict() == worst.get().verdict()) {
      verdict = best.get().verdict();
    } else {
      verdict = Verdict.REFUSES;
    }
    return new PlanVerdict.PartyVerdict(verdict, best, worst, proven);
  }

  /** The best or worst package among some domains; the least of equals. */
  private Optional<Standing> extreme(List<Domain> domains, boolean best) {
    List<Peak> peaks = domains.stream().flatMap(d -> peak(d, best).stream()).toList();
    Optional<Rational> highest = peaks.stream().map(Peak::value).max(Comparator.naturalOrder());
    return peaks.stream()
        .filter(peak -> highest.isPresent() && peak.value().equals(highest.get()))
        .map(peak -> peak.least().get())
        .min(Comparator.naturalOrder())
        .map(deal -> Standing.of(party, deal));
  }

  /** Where the party's margin, or minus its margin, is greatest. */
  private Optional<Peak> peak(Domain domain, boolean best) {
    int[][] kept = board.within(domain);
    if (!possible(kept)) {
      return Optional.empty();
    }
    if (party.rule() instanceof Rule.LeaderAlone || holdsOne(kept)) {
      Deal deal = board.deal(forms.leader().extreme(kept, best));
      Rational margin = party.margin(deal);
      return Optional.of(new Peak(best ? margin : margin.negated(), () -> deal));
    }
    Sheet signed = best ? sheet.get() : mirrored.get();
    Measure margin = signed.parties().getFirst().margin();
    return new Leximin(signed.within(domain), List.of(), List.of(margin), effort).peak();
  }
}
