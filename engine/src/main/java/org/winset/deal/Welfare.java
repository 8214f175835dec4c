package org.winset.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Seeks the packages in a ZOPA that add or level gains: egalitarian, utilitarian, and utilitarian
 * in shares of each party's best gain. Each is a leximin: of all gains, or of their one sum.
 */
final class Welfare {
  private final List<Acceptance> signatories;
  private final Sheet sheet;
  private final Deal witness;
  private final Effort effort;
  private final List<Form> gains = new ArrayList<>();

  /**
   * @param sheet every party of the problem, in order
   * @param witness some package in the ZOPA
   */
  Welfare(List<Acceptance> parties, Sheet sheet, Deal witness, Effort effort) {
    this.signatories = parties.stream().filter(p -> !p.isGuarantor()).toList();
    this.sheet = sheet;
    this.witness = witness;
    this.effort = effort;
    for (int p = 0; p < parties.size(); p++) {
      if (!parties.get(p).isGuarantor()) {
        gains.add(sheet.forms().get(sheet.parties().get(p).leader()));
      }
    }
  }

  Solutions.Pick egalitarian() {
    return best(gains, true);
  }

  Solutions.Pick utilitarian() {
    return best(List.of(sum(gains)), true);
  }

  /**
   * The greatest sum of gain over best gain, of those who can gain.
   *
   * @param known whether the best gains are proven
   */
  Optional<Solutions.Pick> relativeUtilitarian(List<Form> ratios, boolean known) {
    return ratios.isEmpty() ? Optional.empty() : Optional.of(best(List.of(sum(ratios)), known));
  }

  private static Form sum(List<Form> forms) {
    return forms.stream().reduce(Form::plus).orElseThrow();
  }

  private Solutions.Pick best(List<Form> compared, boolean known) {
    Sheet wider = sheet.with(compared);
    List<Measure> entries =
        IntStream.range(0, compared.size())
            .<Measure>mapToObj(i -> new Measure.Row(wider.extra() + i))
            .toList();
    Leximin.Found found =
        new Leximin(wider, wider.acceptances(), entries, effort)
            .knowing(witness)
            .optimumWithTies()
            .orElseThrow();
    return new Solutions.Pick(
        found.sorted(),
        found.deal(),
        signatories.stream().map(p -> p.leaderMargin(found.deal())).toList(),
        found.ties(),
        found.next(),
        found.complete() && known);
  }
}
