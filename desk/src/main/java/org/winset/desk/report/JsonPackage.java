package org.winset.desk.report;

import java.util.List;
import java.util.stream.IntStream;
import org.winset.deal.Acceptance;
import org.winset.deal.Bargain;
import org.winset.deal.Deal;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.number.Rational;

/**
 * How every party takes one package that a person puts together, and what any other option of an
 * issue would change; as JSON.
 */
public final class JsonPackage {
  private final Dossier dossier;
  private final Bargain bargain;
  private final Names names;

  /** The package's judges. */
  public JsonPackage(Dossier dossier, Bargain bargain) {
    this.dossier = dossier;
    this.bargain = bargain;
    this.names = new Names(dossier);
  }

  /** The package and every party's view of it. */
  public Json json(Deal deal) {
    Json options = Json.object();
    for (int i = 0; i < deal.size(); i++) {
      Issue issue = dossier.issues().get(i);
      options.put(issue.id(), issue.optionIds().get(deal.option(i)));
    }
    List<Acceptance> parties = bargain.parties();
    boolean feasible = bargain.feasible(deal);
    return Json.object()
        .put("options", options)
        .put("feasible", feasible)
        .texts(
            "brokenLinks",
            bargain.brokenLinks(deal).stream()
                .map(l -> names.link(bargain.links().get(l)))
                .toList())
        .put("accepted", feasible && parties.stream().allMatch(p -> p.accepts(deal)))
        .list(
            "standings",
            IntStream.range(0, parties.size()).boxed().toList(),
            p -> standing(names.parties().get(p), parties.get(p), deal))
        .list(
            "issues",
            IntStream.range(0, deal.size()).boxed().toList(),
            issue -> alternatives(issue, deal));
  }

  private Json standing(PartyName name, Acceptance party, Deal deal) {
    boolean bound = party.binds(deal);
    Rational margin = party.margin(deal);
    List<Rational> groups = party.groupMargins(deal);
    return Json.object()
        .put("party", party.party())
        .put("bound", bound)
        .put("accepts", party.accepts(deal))
        .put("words", bound ? AgreementTeller.standing(margin) : "not bound")
        .put("margin", Figures.points(margin))
        .put("leader", Figures.points(party.leaderMargin(deal)))
        .put("ratification", party.ratificationMargin(deal).map(Figures::points).map(Json::points))
        .list(
            "constituencies",
            IntStream.range(0, groups.size()).boxed().toList(),
            g ->
                Json.object()
                    .put("id", name.constituencies().get(g).id())
                    .put("accepts", groups.get(g).signum() >= 0)
                    .put("margin", Figures.points(groups.get(g))));
  }

  /** What each option of an issue would change in every party's margin, all else as it is. */
  private Json alternatives(int issue, Deal deal) {
    List<Rational> now = bargain.parties().stream().map(p -> p.margin(deal)).toList();
    return Json.object()
        .put("id", dossier.issues().get(issue).id())
        .list(
            "options",
            IntStream.range(0, dossier.issues().get(issue).options().size()).boxed().toList(),
            option -> {
              int[] changed = deal.toArray();
              changed[issue] = option;
              Deal other = Deal.of(changed);
              Json changes = Json.object();
              for (int p = 0; p < now.size(); p++) {
                Acceptance party = bargain.parties().get(p);
                changes.put(
                    party.party(), Figures.points(party.margin(other).minus(now.get(p))).text());
              }
              return Json.object()
                  .put("id", dossier.issues().get(issue).optionIds().get(option))
                  .put("feasible", bargain.feasible(other))
                  .put("changes", changes);
            });
  }
}
