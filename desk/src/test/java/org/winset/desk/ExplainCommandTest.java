package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  private static final String FISHERY = "src/test/resources/org/winset/desk/report/fishery";
  private static final String TWO_RIVERS = "../cases/two-rivers";

  @Test
  void it_says_what_the_plan_is_worth_and_the_least_that_would_do() {
    // 58.75 against 45, by hand in the case's walkthrough
    assertThat(explain(TWO_RIVERS, "first-plan", "south"))
        .contains("finds the plan worth 59; the least worth signing for (reservation value) is 45.")
        .contains("In points of the leader's own scale that is +15.")
        .contains("The farmers' league: refuses (-10)")
        .contains("“Who runs the dam: Northland alone”");
  }

  @Test
  void reasons_lead_to_words_and_to_items_with_kind_and_citation() {
    assertThat(explain(FISHERY, "draft", "east"))
        .contains("Analyst: he faces an election")
        .contains(
            "Attributed statement of Premier Olm: The premier calls half the bank too little. (The"
                + " Gazette, “Talks on the bank”, 2024-01-10)")
        .contains("No source or reason given.");
  }

  @Test
  void a_number_that_alone_turns_the_verdict_is_named_with_both_ends() {
    String set = "parties.south.constituencies.farmers.accepts-at=45..65";
    assertThat(unwrapped(Session.run("explain", TWO_RIVERS, "first-plan", "south", "--set", set)))
        .contains("The verdict depends on ranges")
        .contains(
            "parties.south.constituencies.farmers.accepts-at = 45..65: margin +5 (signs) at its"
                + " least, -15 at its greatest");
  }

  @Test
  void a_guarantor_that_is_not_bound_is_told_why() {
    assertThat(explain(TWO_RIVERS, "counter", "bank"))
        .startsWith("“Southland's counter” does not bind The Lakes Bank")
        .contains("Its signature is needed only by packages with");
  }

  @Test
  void a_plan_that_breaks_a_link_is_told_so() {
    assertThat(explain(FISHERY, "muddle", "west"))
        .startsWith("“The muddle” is infeasible")
        .contains("“The bank: shared” needs “Patrols: joint patrols”");
  }

  @Test
  void unknown_names_are_an_error_with_what_was_meant() {
    Session session = Session.run("explain", TWO_RIVERS, "contre", "nort");

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err().lines())
        .containsExactly(
            "PLAN: the case has no plan \"contre\"; did you mean \"counter\"?",
            "PARTY: the case has no party \"nort\"; did you mean \"north\"?");
  }

  private static String explain(String caseFolder, String plan, String party) {
    Session session = Session.run("explain", caseFolder, plan, party);
    assertThat(session.err()).isEmpty();
    return unwrapped(session);
  }

  private static String unwrapped(Session session) {
    return session.out().replaceAll("\\s*\n\\s*", " ");
  }
}
