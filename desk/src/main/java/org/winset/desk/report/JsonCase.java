package org.winset.desk.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.winset.dossier.Dossier;
import org.winset.dossier.Input;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.number.Amount;
import org.winset.number.Rational;

/** What a case is made of, as JSON: issues, plans, parties, and every number that can be moved. */
public final class JsonCase {
  private final Dossier dossier;
  private final Names names;

  /** Of this case. */
  public JsonCase(Dossier dossier) {
    this.dossier = dossier;
    this.names = new Names(dossier);
  }

  /** All of it. */
  public Json json() {
    return json(input -> true);
  }

  /** With some of its numbers only. */
  public Json json(Predicate<Input> shown) {
    return Json.object()
        .put("id", dossier.id())
        .put("title", dossier.title())
        .put("asOf", dossier.asOf().toString())
        .put("summary", dossier.summary())
        .texts("sides", dossier.sides())
        .list("issues", dossier.issues(), JsonCase::issue)
        .texts("links", dossier.links().stream().map(names::link).toList())
        .list("plans", dossier.plans(), this::plan)
        .list("parties", names.parties(), JsonReport::party)
        .list(
            "inputs",
            dossier.inputs().all().stream()
                .filter(input -> !dossier.derives(input.path()))
                .filter(shown)
                .toList(),
            this::input);
  }

  private static Json issue(Issue issue) {
    return Json.object()
        .put("id", issue.id())
        .put("name", issue.name())
        .put("topic", issue.topic())
        .put("note", issue.note())
        .texts("ordered", issue.ordered())
        .list(
            "options", issue.options(), o -> Json.object().put("id", o.id()).put("name", o.name()));
  }

  private Json plan(Plan plan) {
    List<Integer> issues = new ArrayList<>();
    for (int i = 0; i < plan.points().size(); i++) {
      issues.add(i);
    }
    return Json.object()
        .put("id", plan.id())
        .put("name", plan.name())
        .put("author", plan.author())
        .put("date", plan.date().toString())
        .put("used", !plan.date().isAfter(dossier.asOf()))
        .list(
            "points",
            issues,
            i ->
                Json.object()
                    .put("issue", dossier.issues().get(i).id())
                    .put("status", plan.points().get(i).status().name().toLowerCase(Locale.ROOT))
                    .texts(
                        "options",
                        plan.points().get(i).options().stream()
                            .map(o -> dossier.issues().get(i).optionIds().get(o))
                            .toList()));
  }

  private Json input(Input input) {
    Amount amount = input.amount();
    boolean place = amount instanceof Amount.ValueRank || amount instanceof Amount.WeightRank;
    return Json.object()
        .put("path", input.path())
        .texts("label", label(input.path()))
        .put("unit", input.unit().word())
        .put("amount", amount.toString())
        .put("place", place)
        .number("low", decimal(amount.low()))
        .number("typical", decimal(amount.typical()))
        .number("high", decimal(amount.high()))
        .number("least", decimal(input.unit().least()))
        .number("most", decimal(input.unit().most()))
        .put("grounds", input.grounds().kind().name().toLowerCase(Locale.ROOT))
        .texts("because", input.grounds().because())
        .put("why", input.grounds().why());
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(value.toDecimal(6));
  }

  /** The path in words: names where the case has some, else its keys. */
  private List<String> label(String path) {
    List<String> words = new ArrayList<>();
    String[] keys = path.split("\\.");
    Optional<Party> party = Optional.empty();
    Optional<Issue> issue = Optional.empty();
    for (int k = 0; k < keys.length; k++) {
      String key = keys[k];
      String before = k == 0 ? "" : keys[k - 1];
      switch (before) {
        case "parties" -> {
          party = dossier.parties().stream().filter(p -> p.id().equals(key)).findFirst();
          words.add(party.map(Party::name).orElse(key));
        }
        case "constituencies" ->
            words.add(
                party.stream()
                    .flatMap(p -> p.constituencies().stream())
                    .filter(g -> g.id().equals(key))
                    .findFirst()
                    .map(Party.Constituency::name)
                    .orElse(key));
        case "wants" -> {
          issue = dossier.issues().stream().filter(i -> i.id().equals(key)).findFirst();
          words.add(issue.map(Issue::name).orElse(key));
        }
        case "values" -> words.add(issue.map(i -> option(i, key)).orElse(key));
        default -> {
          if (!List.of("parties", "constituencies", "wants", "values").contains(key)) {
            words.add(key.replace('-', ' '));
          }
        }
      }
    }
    return words;
  }

  private static String option(Issue issue, String id) {
    int index = issue.indexOf(id);
    return index < 0 ? id : issue.options().get(index).name();
  }
}
