package org.winset.desk.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winset.dossier.Choice;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Link;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.dossier.Ratification;
import org.winset.dossier.Resolution;
import org.winset.dossier.Resolved;

/** How a report names what is in a case. */
final class Names {
  private final Dossier dossier;
  private final List<PartyName> parties;

  Names(Dossier dossier) {
    this.dossier = dossier;
    Resolved resolved = Resolution.atPointValues(dossier);
    List<PartyName> names = new ArrayList<>();
    for (int p = 0; p < dossier.parties().size(); p++) {
      names.add(party(dossier.parties().get(p), resolved.parties().get(p)));
    }
    this.parties = List.copyOf(names);
  }

  /** All parties in file order. */
  List<PartyName> parties() {
    return parties;
  }

  PartyName party(String id) {
    return parties.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  IssueName issue(int index) {
    Issue issue = dossier.issues().get(index);
    return new IssueName(index, issue.id(), issue.name(), issue.topic());
  }

  String option(int issue, int option) {
    return dossier.issues().get(issue).options().get(option).name();
  }

  /** {@code Who runs the dam: a joint board}. */
  String choice(Choice choice) {
    return issue(choice.issue()).name() + ": " + option(choice.issue(), choice.option());
  }

  String link(Link link) {
    return "“"
        + choice(link.left())
        + (link.kind() == Link.Kind.NEEDS ? "” needs “" : "” excludes “")
        + choice(link.right())
        + "”";
  }

  PlanName plan(Plan plan) {
    boolean complete = plan.points().stream().allMatch(Plan.Point::known);
    return new PlanName(
        plan.id(), plan.name(), plan.author(), plan.date(), known(plan), complete, plan.note());
  }

  /** What the plan itself says on an issue. */
  PlanPoint point(Plan plan, int issue) {
    Plan.Point point = plan.points().get(issue);
    String option =
        point.status() == Plan.Status.UNKNOWN
            ? "unknown"
            : Figures.or(point.options().stream().map(o -> option(issue, o)).toList());
    return point(plan, issue, option);
  }

  /** What one fill of the plan says on an issue. */
  PlanPoint filled(Plan plan, int issue, int option) {
    return point(plan, issue, option(issue, option));
  }

  private PlanPoint point(Plan plan, int issue, String option) {
    Plan.Status status = plan.points().get(issue).status();
    Optional<String> number =
        Optional.ofNullable(dossier.issues().get(issue).numbers().get(plan.id()));
    return new PlanPoint(issue(issue), number, option, status, status(status));
  }

  private static String status(Plan.Status status) {
    return switch (status) {
      case STATED -> "stated";
      case SILENT -> "silent";
      case UNKNOWN -> "unknown";
      case ONE_OF -> "one of several";
    };
  }

  private static String known(Plan plan) {
    Map<Plan.Status, Long> counts = new EnumMap<>(Plan.Status.class);
    plan.points().forEach(p -> counts.merge(p.status(), 1L, Long::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((status, count) -> parts.add(count + " " + status(status)));
    return Figures.counted(plan.points().size(), "point") + ": " + String.join(", ", parts);
  }

  private PartyName party(Party party, Resolved.ResolvedParty resolved) {
    boolean guarantor = party.role() == Party.Role.GUARANTOR;
    List<PartyName.Group> groups = new ArrayList<>();
    for (int g = 0; g < party.constituencies().size(); g++) {
      Party.Constituency group = party.constituencies().get(g);
      String power = Figures.percent(resolved.groups().get(g).power());
      groups.add(new PartyName.Group(group.id(), group.name(), power));
    }
    return new PartyName(
        party.id(),
        party.name(),
        guarantor,
        guarantor ? "guarantor" : "signatory",
        party.leader().orElse("the leader of " + party.name()),
        groups,
        ratification(party, party.ratification()),
        party.bindsWhen().stream().map(this::choice).toList());
  }

  private String ratification(Party party, Ratification rule) {
    return switch (rule) {
      case Ratification.LeaderAlone() -> "the leader's signature is enough";
      case Ratification.Quota(String path) ->
          "groups that hold at least "
              + Figures.percent(dossier.inputs().at(path).amount().typical())
              + " of power must accept";
      case Ratification.Vetoes(List<Integer> groups) ->
          Figures.and(groups.stream().map(g -> party.constituencies().get(g).name()).toList())
              + (groups.size() == 1 ? " must accept" : " must each accept");
      case Ratification.All(List<Ratification> rules) ->
          Figures.and(rules.stream().map(r -> ratification(party, r)).toList());
    };
  }
}
