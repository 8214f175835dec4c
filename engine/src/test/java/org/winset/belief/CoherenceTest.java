package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Reading;

class CoherenceTest {
  private static final String LEDGER =
      """
      winset-ledger: 1
      sources:
        graded: {publisher: P, title: T, date: 2025-01-01, grade: B}
        ungraded: {publisher: P, title: T, date: 2025-01-01, grade: F}
      items:
        sure: {source: graded, claim: C, kind: reported fact, digit: 2}
        dull: {source: graded, claim: C, kind: reported fact, digit: 2}
        yes: {source: graded, claim: C, kind: reported fact, digit: 2}
        no: {source: graded, claim: C, kind: reported fact, digit: 2}
        hearsay: {source: ungraded, claim: C, kind: reported fact, digit: 6}
        told: {source: ungraded, claim: C, kind: reported fact, digit: 6}
      """;

  private static final String CASE =
      """
      winset: 1
      title: T
      as-of: 2025-12-24
      issues:
        dam: {name: Dam, if-silent: joint, options: {north: N, joint: J}}
      parties:
        one: {name: P, leader: {reservation: 50}, wants: {dam: {weight: 1, values: unknown}}}
      beliefs:
        hypotheses:
          deal: {name: D}
          time: {name: T}
        evidence:
          sure: {likelihood: {deal: 1, time: .5}}
          dull: {likelihood: {deal: .9, time: 0.88..0.92}}
          yes: {likelihood: {deal: .7, time: .4}}
          no: {likelihood: {deal: .3, time: .4}, opposite-of: yes}
          hearsay: {likelihood: {deal: .3, time: .4}}
          told: {likelihood: {deal: .3, time: .4}, credibility: .6, why: I was there}
        watch-for:
          gates: {name: G, by: 2025-06-01, likelihood: {deal: .3, time: .6}}
      """;

  @Test
  void numbers_that_do_not_fit_together_or_do_no_work_are_named(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("case.yaml"), CASE);
    Files.writeString(folder.resolve("ledger.yaml"), LEDGER);
    var dossier = ((Reading.Fine) CaseFolder.read(folder)).dossier();

    assertThat(Coherence.of(dossier))
        .extracting(Coherence.Finding::id, Coherence.Finding::path)
        .containsExactly(
            tuple("clamped", "beliefs.evidence.sure.likelihood.deal"),
            tuple("tells-nothing", "beliefs.evidence.dull"),
            tuple("complement", "beliefs.evidence.no.likelihood.time"),
            tuple("opposites-both-used", "beliefs.evidence.no"),
            tuple("ungraded", "beliefs.evidence"),
            tuple("overdue", "beliefs.watch-for.gates"));
    assertThat(Coherence.of(dossier).get(4).rule()).contains("hearsay").doesNotContain("told");
  }
}
