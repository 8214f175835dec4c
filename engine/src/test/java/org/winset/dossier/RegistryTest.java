package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winset.number.Amount;

/** What the numbers of a case become: amounts by path, with what they rest on. */
class RegistryTest {
  private static final String LEDGER =
      """
      winset-ledger: 1
      sources: {paper: {publisher: P, title: T, date: 2025}}
      items:
        near: {source: paper, claim: C., kind: opinion}
        far: {source: paper, claim: C., kind: opinion}
      """;

  private final Inputs starter = Cases.starter().inputs();

  @TempDir Path folder;

  @Test
  void points_ranges_and_orders_are_told_apart() {
    assertThat(text("parties.east.wants.bridge.weight")).isEqualTo("30");
    assertThat(text("parties.east.wants.toll.weight")).isEqualTo("10..20");
    assertThat(text("parties.east.wants.bridge.values.joint")).isEqualTo("55..60..70");
    assertThat(amount("parties.east.wants.toll.values.low")).isEqualTo(new Amount.ValueRank(2, 3));
    assertThat(amount("parties.west.wants.guards.weight")).isEqualTo(new Amount.WeightRank(3, 3));
  }

  @Test
  void every_number_stands_under_the_keys_on_the_way_to_it() {
    assertThat(text("parties.east.leader.lambda")).isEqualTo("0.4..0.6");
    assertThat(text("parties.east.worth.1.points")).isEqualTo("3..5");
    assertThat(text("parties.east.constituencies.merchants.power")).isEqualTo("0.6");
    assertThat(text("parties.east.constituencies.merchants.accepts-at")).isEqualTo("40");
    assertThat(amount("parties.east.constituencies.merchants.wants.toll.values.none"))
        .isEqualTo(new Amount.ValueRank(1, 3));
    assertThat(text("parties.east.ratification.1.quota")).isEqualTo("0.5");
  }

  @Test
  void numbers_stand_in_file_order() {
    assertThat(starter.all()).extracting(Input::path).startsWith("parties.east.leader.lambda");
    assertThat(starter.all())
        .extracting(Input::path)
        .endsWith("parties.kingdom.wants.guards.values.kingdom");
  }

  @Test
  void numbers_of_one_actor_are_varied_together() {
    assertThat(starter.all())
        .extracting(Input::group)
        .containsOnly(
            "east: leader",
            "east: what the nation wants",
            "east: merchants",
            "east: ferrymen",
            "east: ratification",
            "west: leader",
            "west: what the nation wants",
            "kingdom: leader",
            "kingdom: what the nation wants");
  }

  @Test
  void unknown_values_run_along_the_side_its_own_end_highest() {
    assertThat(amount("parties.west.wants.bridge.values.west"))
        .isEqualTo(new Amount.ValueRank(1, 3));
    assertThat(amount("parties.west.wants.bridge.values.east"))
        .isEqualTo(new Amount.ValueRank(3, 3));
  }

  @Test
  void unknown_values_of_an_issue_without_order_lie_anywhere() {
    assertThat(text("parties.west.wants.guards.values.kingdom")).isEqualTo("0..100");
  }

  @Test
  void the_nearest_grounds_win() {
    Dossier dossier =
        Cases.fine(
                Cases.read(
                    folder,
                    Cases.TWO_ISSUES
                        + """
                        parties:
                          north:
                            name: N
                            because: far
                            leader: {reservation: {is: 50, why: his words}}
                            wants:
                              dam: {weight: {is: 1, because: [near, near]}, values: {north: 1, joint: 2, south: 3, why: guess}}
                              fees: {weight: 1, values: none > low}
                        """,
                    LEDGER))
            .dossier();

    assertThat(grounds(dossier, "leader.reservation"))
        .isEqualTo(new Grounds(List.of(), Optional.of("his words")));
    assertThat(grounds(dossier, "wants.dam.weight").because()).containsExactly("near");
    assertThat(grounds(dossier, "wants.dam.values.joint").kind()).isEqualTo(Grounds.Kind.REASONED);
    assertThat(grounds(dossier, "wants.fees.values.low").because()).containsExactly("far");
  }

  @Test
  void a_constituency_without_wants_may_want_anything() {
    Inputs inputs =
        Cases.fine(
                Cases.read(
                    folder,
                    Cases.TWO_ISSUES
                        + """
                        parties:
                          north:
                            name: N
                            side: south
                            leader: {reservation: 50, lambda: .5}
                            wants: {dam: {weight: 1, values: unknown}}
                            constituencies: {farmers: {name: F, power: 1, accepts-at: 50}}
                        """))
            .dossier()
            .inputs();

    String wants = "parties.north.constituencies.farmers.wants.";
    assertThat(inputs.at(wants + "fees.weight").amount()).isEqualTo(Amount.parse("0..1"));
    assertThat(inputs.at(wants + "fees.values.low").amount()).isEqualTo(Amount.parse("0..100"));
    assertThat(inputs.at(wants + "dam.values.south").amount())
        .isEqualTo(new Amount.ValueRank(1, 3));
  }

  private static Grounds grounds(Dossier dossier, String path) {
    return dossier.inputs().at("parties.north." + path).grounds();
  }

  private Amount amount(String path) {
    return starter.at(path).amount();
  }

  private String text(String path) {
    return amount(path).toString();
  }
}
