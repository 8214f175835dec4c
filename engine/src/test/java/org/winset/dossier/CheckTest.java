package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final String LEDGER =
      """
      winset-ledger: 1
      sources:
        paper: {publisher: P, title: T, date: 2025-11}
        later: {publisher: P, title: T, date: 2026-01-02}
        idle: {publisher: P, title: T, date: 2025}
      items:
        used: {source: paper, claim: C., kind: opinion, states: cap = 600}
        unused: {source: paper, claim: C., kind: opinion, states: cap = 800}
        too-late: {source: later, claim: C., kind: opinion}
      """;

  @TempDir Path folder;

  @Test
  void a_case_in_order_gets_no_warning() {
    assertThat(
            warnings(
                """
                parties:
                  north: {name: N, why: W, leader: {reservation: 50}, wants: {dam: {weight: 1, values: unknown}, fees: {weight: 1, values: unknown}}}
                """,
                "winset-ledger: 1\n"))
        .containsExactly(
            "F/case.yaml:9:3: party north has no side, so its unknown values on dam follow no"
                + " order; give it a side:, or write the order");
    assertThat(
            warnings(
                """
                parties:
                  north: {name: N, side: north, why: W, leader: {reservation: 50}, wants: {dam: {weight: 1, values: unknown}, fees: {weight: 1, values: unknown}}}
                """,
                "winset-ledger: 1\n"))
        .isEmpty();
  }

  @Test
  void points_that_move_nobody_are_padding() {
    assertThat(
            warnings(
                """
                parties:
                  north:
                    name: N
                    why: W
                    leader: {reservation: 50, lambda: .5}
                    wants: {dam: {weight: 1, values: {north: 50, joint: 51, south: 52}}}
                    constituencies: {farmers: {name: F, power: 1, accepts-at: 5, wants: {dam: {weight: 1, values: {north: 0, joint: 1..2, south: 2}}}}}
                """,
                "winset-ledger: 1\n"))
        .containsExactly(
            "F/case.yaml:6:3: issue dam is padding: all its options lie within 2 points of each"
                + " other for every actor",
            "F/case.yaml:7:3: nobody wants anything of issue fees; name it in the wants: of those"
                + " it matters to, or drop it");
  }

  @Test
  void a_point_that_moves_one_constituency_by_more_than_2_is_no_padding() {
    assertThat(
            warnings(
                """
                parties:
                  north:
                    name: N
                    why: W
                    leader: {reservation: 50, lambda: .5}
                    wants: {dam: {weight: 1, values: {north: 50, joint: 51, south: 52}}, fees: {weight: 1, values: none > low}}
                    constituencies: {farmers: {name: F, power: 1, accepts-at: 5, wants: {dam: {weight: 1, values: {north: 0, joint: 1..2, south: 2.001}}}}}
                """,
                "winset-ledger: 1\n"))
        .isEmpty();
  }

  @Test
  void what_is_too_late_unused_or_in_conflict_is_named() {
    assertThat(
            warnings(
                """
                plans:
                  first: {name: First, author: Envoy, date: 2025-12-25, points: {}}
                parties:
                  north:
                    name: N
                    side: north
                    because: used
                    leader: {reservation: {is: 50, because: too-late}}
                    wants: {dam: {weight: 1, values: unknown}, fees: {weight: 1, values: unknown}}
                """,
                LEDGER))
        .containsExactly(
            "F/case.yaml:9:3: plan first is dated 2025-12-25, after as-of 2025-12-24: not used",
            "F/case.yaml:15:27: parties.north.leader.reservation rests only on what is dated after"
                + " as-of (too-late)",
            "F/ledger.yaml:3:3: no item draws on 1 source (idle)",
            "F/ledger.yaml:4:3: source later is dated 2026-01-02, after as-of 2025-12-24: not used",
            "F/ledger.yaml:7:3: no because: leads to 1 item (unused)",
            "F/ledger.yaml:7:3: sources differ on cap: used says 600, unused says 800",
            "F/ledger.yaml:9:3: item too-late is dated 2026-01-02, after as-of 2025-12-24: not"
                + " used");
  }

  @Test
  void options_that_links_rule_out_and_plans_that_break_links_are_named() {
    assertThat(
            warnings(
                """
                links:
                  - dam=north needs fees=none
                  - dam=north needs fees=low
                  - dam=south excludes fees=low
                plans:
                  first: {name: First, author: Envoy, date: 2025-12-01, points: {dam: south}}
                  second: {name: Second, author: Envoy, date: 2025-12-01, points: {dam: unknown}}
                parties:
                  north: {name: N, side: north, why: W, leader: {reservation: 50}, wants: {dam: {weight: 1, values: unknown}, fees: {weight: 1, values: unknown}}}
                """,
                "winset-ledger: 1\n"))
        .containsExactly(
            "F/case.yaml:6:73: the links make dam=north impossible; drop the option, or a link",
            "F/case.yaml:13:3: plan first breaks link 3 (dam=south excludes fees=low), so it is"
                + " infeasible and gets no verdict");
  }

  @Test
  void a_constituency_of_which_nothing_is_said_is_named() {
    assertThat(
            warnings(
                """
                parties:
                  north:
                    name: N
                    side: north
                    why: W
                    leader: {reservation: 50, lambda: .5}
                    wants: {dam: {weight: 1, values: unknown}}
                    constituencies:
                      farmers: {name: F, power: 1, accepts-at: 5}
                """,
                "winset-ledger: 1\n"))
        .containsExactly(
            "F/case.yaml:16:7: nobody knows what constituency farmers of party north wants: every"
                + " issue may count for it, and every value is open; write its wants:");
  }

  @Test
  void a_lever_that_cannot_open_a_deal_or_starts_outside_its_range_is_named() {
    assertThat(
            warnings(
                """
                parties:
                  north: {name: N, why: W, leader: {reservation: 50}, wants: {dam: {weight: 1, values: {north: 90, joint: 50, south: 0}}, fees: {weight: 1, values: none > low}}}
                envoys:
                  uncle: {name: U, for: north, why: W, beta: 0..0.2, profits: [{from: dam=joint, who: he, points: 5}]}
                levers:
                  own: {name: A, moves: envoys.uncle.beta, over: 0..1}
                  far: {name: B, moves: parties.north.leader.reservation, over: 60..70}
                """,
                "winset-ledger: 1\n"))
        .containsExactly(
            "F/case.yaml:13:3: lever own moves envoys.uncle.beta, on which no deal hangs",
            "F/case.yaml:14:3: lever far runs over 60..70, which leaves out the point value 50 of"
                + " parties.north.leader.reservation");
  }

  @Test
  void numbers_are_told_apart_by_what_they_rest_on() {
    Reading.Fine starter = Cases.fine(CaseFolder.read(Cases.STARTER));
    Check check = Check.of(starter.dossier(), starter.places());

    assertThat(check.numbers().get(Grounds.Kind.SOURCED)).hasSize(4);
    assertThat(check.numbers().get(Grounds.Kind.REASONED)).hasSize(12);
    assertThat(check.numbers().get(Grounds.Kind.UNSOURCED)).hasSize(27);
    assertThat(check.warnings())
        .singleElement()
        .asString()
        .contains("27 of 43 numbers are unsourced judgement");
  }

  private List<String> warnings(String rest, String ledger) {
    Reading.Fine fine = Cases.fine(Cases.read(folder, Cases.TWO_ISSUES + rest, ledger));
    return Check.of(fine.dossier(), fine.places()).warnings().stream()
        .map(warning -> warning.toString().replace(folder.toString(), "F"))
        .toList();
  }
}
