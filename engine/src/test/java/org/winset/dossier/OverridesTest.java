package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winset.dossier.Overrides.Outcome;
import org.winset.number.Amount;
import org.winset.yaml.Problem;

class OverridesTest {
  private final Dossier starter = Cases.starter();

  @Test
  void a_number_takes_the_value_and_no_longer_rests_on_items() {
    Input joint =
        applied("parties.east.wants.bridge.values.joint = 10..20")
            .at("parties.east.wants.bridge.values.joint");

    assertThat(joint.amount()).isEqualTo(Amount.parse("10..20"));
    assertThat(joint.grounds().because()).isEmpty();
    assertThat(joint.grounds().why()).contains("set for this run");
  }

  @Test
  void a_number_set_to_what_it_was_rests_on_what_it_did() {
    assertThat(Overrides.apply(starter, List.of("parties.east.wants.bridge.weight=30.0")))
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied ->
                assertThat(
                        applied
                            .dossier()
                            .inputs()
                            .at("parties.east.wants.bridge.weight")
                            .grounds()
                            .because())
                    .containsExactly("east-poll"));
  }

  @Test
  void the_dossier_given_is_left_as_it_is() {
    applied("parties.west.leader.reservation=70");

    assertThat(starter.inputs().at("parties.west.leader.reservation").amount())
        .isEqualTo(Amount.parse("50"));
  }

  @Test
  void values_and_weights_may_be_set_as_whole_orders() {
    Inputs inputs =
        applied(
            "parties.east.wants.bridge.values=joint > east > west",
            "parties.east.weights=toll > guards > bridge");

    assertThat(inputs.at("parties.east.wants.bridge.values.joint").amount())
        .isEqualTo(new Amount.ValueRank(1, 3));
    assertThat(inputs.at("parties.east.wants.bridge.weight").amount())
        .isEqualTo(new Amount.WeightRank(3, 3));
  }

  @Test
  void values_may_be_set_unknown() {
    Inputs inputs =
        applied(
            "parties.east.wants.bridge.values=unknown", "parties.east.wants.guards.values=unknown");

    assertThat(inputs.at("parties.east.wants.bridge.values.east").amount())
        .isEqualTo(new Amount.ValueRank(1, 3));
    assertThat(inputs.at("parties.east.wants.guards.values.none").amount())
        .isEqualTo(Amount.parse("0..100"));
  }

  @Test
  void a_member_of_an_order_set_alone_is_known_and_the_others_keep_their_places() {
    Inputs inputs = applied("parties.east.wants.toll.values.low=90");

    assertThat(inputs.at("parties.east.wants.toll.values.low").amount())
        .isEqualTo(Amount.parse("90"));
    assertThat(inputs.at("parties.east.wants.toll.values.high").amount())
        .isEqualTo(new Amount.ValueRank(3, 3));
  }

  @Test
  void shares_are_checked_after_all_settings() {
    String path = "parties.east.constituencies.";

    applied(path + "merchants.power=.7", path + "ferrymen.power=.3");
    assertThat(refused(path + "merchants.power=.7"))
        .containsExactly(
            "--set: the shares of power in party east sum to 1.1; they should sum to exactly 1");
  }

  @Test
  void weights_that_become_all_zero_are_refused() {
    assertThat(refused("parties.kingdom.wants.guards.weight=0"))
        .containsExactly(
            "--set: all weights of party kingdom are zero; give at least one issue a weight above 0");
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_what_was_probably_meant() {
    assertThat(
            refused(
                "parties.east.leader.lamda=.3",
                "leader.lambda=.3",
                "parties.est.leader.reservation=3",
                "parties.east.leader.lambda=40%",
                "parties.east.wants.bridge.values.joint=120",
                "parties.east.wants.bridge.values.joint=3",
                "parties.west.weights=bridge > toll",
                "parties.west.wants.toll.values=7",
                "parties.east=3",
                "title=x",
                "nothing",
                "="))
        .containsExactly(
            "--set parties.east.leader.lamda=.3: there is no \"lamda\" to set under parties.east.leader; did you mean \"parties.east.leader.lambda\"?",
            "--set leader.lambda=.3: there is no \"leader\" to set in the case; did you mean \"parties.east.leader.lambda\"?",
            "--set parties.est.leader.reservation=3: there is no \"est\" to set under parties; did you mean \"parties.east.leader.reservation\"?",
            "--set parties.east.leader.lambda=40%: \"40%\" is not a number; shares are written .4 for 40 percent",
            "--set parties.east.wants.bridge.values.joint=120: \"120\" lies outside 0..100 (points)",
            "--set parties.east.wants.bridge.values.joint=3: parties.east.wants.bridge.values.joint is set twice; keep one of the two",
            "--set parties.west.weights=bridge > toll: the order \"bridge > toll\" leaves out guards; an order names every issue",
            "--set parties.west.wants.toll.values=7: \"7\" is not an order; write it highest first: none > low > high",
            "--set parties.east=3: \"parties.east\" is not one number; known here: leader, wants, worth, constituencies, ratification, weights",
            "--set title=x: there is no \"title\" to set in the case; only \"parties\" is known here",
            "--set nothing: \"nothing\" sets nothing; write path=value",
            "--set =: \"\" is not one number; only \"parties\" is known here");
  }

  private Inputs applied(String... settings) {
    Outcome outcome = Overrides.apply(starter, List.of(settings));
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return ((Outcome.Applied) outcome).dossier().inputs();
  }

  private List<String> refused(String... settings) {
    Outcome outcome = Overrides.apply(starter, List.of(settings));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void a_quota_that_any_package_meets_is_refused() {
    assertThat(refused("parties.east.ratification.1.quota=0...5"))
        .containsExactly(
            "--set: the quota of party east can be 0, which any package would meet; it should be above"
                + " 0, or write ratification: leader");
  }
}
