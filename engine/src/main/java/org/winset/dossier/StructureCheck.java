package org.winset.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;

/** Looks for plans and options that links rule out. */
final class StructureCheck {
  private final Dossier dossier;
  private final Places places;
  private final List<Problem> warnings = new ArrayList<>();

  StructureCheck(Dossier dossier, Places places) {
    this.dossier = dossier;
    this.places = places;
  }

  List<Problem> warnings() {
    impossibleOptions();
    dossier.plans().forEach(this::brokenLinks);
    return warnings;
  }

  private void impossibleOptions() {
    for (Chain chain : Chain.of(dossier.issues().size(), dossier.links(), dossier.parties())) {
      Set<Choice> possible = chain.possible(dossier.issues());
      for (int i : chain.issues()) {
        Issue issue = dossier.issues().get(i);
        for (int o = 0; o < issue.options().size(); o++) {
          if (!possible.contains(new Choice(i, o))) {
            String words = dossier.words(new Choice(i, o));
            warn(
                "issues." + issue.id() + ".options." + issue.options().get(o).id(),
                words,
                "the links make " + words + " impossible",
                "drop the option, or a link");
          }
        }
      }
    }
  }

  private void brokenLinks(Plan plan) {
    for (int i = 0; i < dossier.links().size(); i++) {
      Link link = dossier.links().get(i);
      Plan.Point left = plan.points().get(link.left().issue());
      Plan.Point right = plan.points().get(link.right().issue());
      if (left.known() && right.known()) {
        int[] options = new int[dossier.issues().size()];
        options[link.left().issue()] = left.options().getFirst();
        options[link.right().issue()] = right.options().getFirst();
        if (link.brokenBy(options)) {
          warn(
              "plans." + plan.id(),
              plan.id(),
              "plan "
                  + plan.id()
                  + " breaks link "
                  + (i + 1)
                  + " ("
                  + dossier.words(link.left())
                  + (link.kind() == Link.Kind.NEEDS ? " needs " : " excludes ")
                  + dossier.words(link.right())
                  + "), so it is infeasible and gets no verdict",
              "");
        }
      }
    }
  }

  private void warn(String path, String value, String rule, String suggestion) {
    warnings.add(new Problem(places.of(path), value, rule, suggestion));
  }
}
