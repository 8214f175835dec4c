package org.winset.desk.report;

import java.util.List;

/** What a report's terms of art mean, in plain words. */
final class Glossary {
  private Glossary() {}

  static final List<Report.Term> TERMS =
      List.of(
          term("package", "one option for every issue; no deal is not a package"),
          term(
              "point",
              "of a plan: what it says on one issue. Of a scale: a hundredth of what lies between"
                  + " an actor's best and worst, issue by issue"),
          term(
              "margin",
              "how far a party is above (+) or below (-) what it needs, in points of its own scale:"
                  + " the lesser of its leader's and of what ratification needs"),
          term("reservation value", "the least a leader would sign for"),
          term(
              "national reservation value",
              "the least a country would take rather than fight on, if it decided itself"),
          term(
              "agency gap",
              "how much more a leader asks than his country would take, since he has his office to"
                  + " lose"),
          term(
              "hurting stalemate",
              "both countries would be better off with the present lines in peace, and neither"
                  + " believes that it is on the move; ripe, if a deal is open too"),
          term(
              "would sign but cannot ratify",
              "the leader would, but not enough of those at home would (involuntary defection)"),
          term(
              "refuses",
              "the leader would not sign, whether or not those at home would (voluntary"
                  + " defection)"),
          term("not bound", "a guarantor whose signature the package does not need"),
          term(
              "holds over all ranges",
              "the verdict is the same at every value the case's numbers may take"),
          term("win-set", "the packages a party's leader would sign and could bring home"),
          term(
              "zone of possible agreement (ZOPA)",
              "the feasible packages that everybody needed accepts"),
          term(
              "deal killer",
              "a point of a plan that a party accepts in no package, whatever else is in it"),
          term(
              "smallest change (smallest repair)",
              "the fewest points of a plan to change until a party, or everybody, accepts"),
          term(
              "closest package",
              "the one whose worst-off party is best off, then the next worst-off, and so on"
                  + " (leximin); it compares parties' points one for one"),
          term("Nash package", "the one with the greatest product of gains"),
          term(
              "Kalai-Smorodinsky package",
              "the one in which the smallest share of a party's best gain is greatest"),
          term(
              "unknown point",
              "nobody outside knows what the plan says; never read as if it were silent"),
          term("silent point", "the plan does not speak of it and so means what the case says"));

  private static Report.Term term(String term, String words) {
    return new Report.Term(term, words);
  }
}
