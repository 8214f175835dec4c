package org.winset.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.deal.WarView;
import org.winset.dossier.Dossier;
import org.winset.war.ForwardPass;
import org.winset.war.Leader;
import org.winset.war.OpenStates;
import org.winset.war.Side;
import tools.jackson.databind.JsonNode;

/** The whole way from a case with a war to margins, openness and the course of the war. */
class HostilitiesOracleTest {
  @TempDir Path folder;

  static List<OracleCase> cases() {
    return OracleCase.all();
  }

  private Hostilities hostilities(OracleCase oracle) throws IOException {
    Dossier dossier = oracle.dossier(folder);
    return Hostilities.of(dossier, input -> input.amount().typical()).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void margins_of_packages_are_those_of_the_oracle(OracleCase oracle) throws IOException {
    Hostilities hostilities = hostilities(oracle);
    Bargain bargain = hostilities.now();
    for (Side side : Side.values()) {
      int party = hostilities.index(side);
      WarView view = WarView.of(bargain, party).orElseThrow();
      JsonNode expected = oracle.expected().get(side.name());
      assertThat(bargain.parties().get(party).scale().toDouble())
          .isCloseTo(expected.get("scale").asDouble(), within(1e-9));
      for (JsonNode entry : expected.get("packagesAtX0")) {
        Deal deal =
            Deal.of(OracleCase.stream(entry.get("package")).mapToInt(JsonNode::asInt).toArray());
        assertThat(bargain.parties().get(party).leaderMargin(deal).toDouble())
            .isCloseTo(entry.get("margin").asDouble(), within(1e-9));
        assertThat(view.utility(deal).toDouble())
            .isCloseTo(entry.get("u").asDouble(), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void openness_and_the_course_of_the_war_are_those_of_the_oracle(OracleCase oracle)
      throws IOException {
    Hostilities hostilities = hostilities(oracle);
    Openness openness = new Openness(hostilities);
    OpenStates open = openness.states();
    for (Leader a : Leader.values()) {
      for (Leader b : Leader.values()) {
        JsonNode counts = oracle.expected().get("zopaPackages").get(name(a) + "/" + name(b));
        for (int x = 1; x < oracle.steps(); x++) {
          assertThat(open.isOpen(a, b, x))
              .as("%s against %s at %s", a, b, x)
              .isEqualTo(counts.get(x).asInt() > 0);
        }
      }
    }

    ForwardPass pass = new ForwardPass(oracle.steps(), 60);
    pass.run(hostilities.solver(), open, hostilities.war().balance(), 60);
    JsonNode year = oracle.expected().get("forward").get("12");
    assertThat(pass.signed(12)).isCloseTo(year.get("signed").asDouble(), within(1e-6));
    assertThat(pass.decided(12)).isCloseTo(year.get("decided").asDouble(), within(1e-6));
  }

  private static String name(Leader leader) {
    return leader == Leader.INCUMBENT ? "leader" : "successor";
  }
}
