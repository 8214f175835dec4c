package org.winset.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.winset.evidence.Ledger;

/**
 * A case as an analyst wrote it: structure, and numbers with their ranges and reasons.
 *
 * <p>Immutable. Numbers stand in {@link #inputs()} alone; {@link Resolution} turns them into a
 * {@link Resolved} case, {@link Overrides} into another dossier.
 *
 * @param id name of the case's folder
 * @param asOf nothing dated later is used
 * @param sides the camps that issues may be ordered by: two, or none
 * @param forecasts what it is to forecast
 * @param dyad the two parties at war, if any are
 * @param beliefs what the parties may be after; empty if the case says nothing of it
 * @param types named sets of inputs that hypotheses change
 * @param diplomacy levers, envoys and rates of exchange
 */
public record Dossier(
    String id,
    String title,
    Optional<String> summary,
    LocalDate asOf,
    List<String> sides,
    List<Issue> issues,
    List<Link> links,
    List<Plan> plans,
    List<Party> parties,
    Optional<Dyad> dyad,
    Forecasts forecasts,
    Inputs inputs,
    Ledger ledger,
    Optional<Beliefs> beliefs,
    List<PartyType> types,
    Diplomacy diplomacy) {
  public Dossier {
    sides = List.copyOf(sides);
    issues = List.copyOf(issues);
    links = List.copyOf(links);
    plans = List.copyOf(plans);
    parties = List.copyOf(parties);
    types = List.copyOf(types);
  }

  /** Whether the war says what stands at a path, so that the case's own number changes nothing. */
  public boolean derives(String path) {
    return dyad.filter(d -> d.derives(path)).isPresent();
  }

  /** The same case with other numbers. */
  public Dossier withInputs(Inputs other) {
    return new Dossier(
        id, title, summary, asOf, sides, issues, links, plans, parties, dyad, forecasts, other,
        ledger, beliefs, types, diplomacy);
  }

  /** The same case as of another day. */
  public Dossier withAsOf(LocalDate day) {
    return new Dossier(
        id, title, summary, day, sides, issues, links, plans, parties, dyad, forecasts, inputs,
        ledger, beliefs, types, diplomacy);
  }

  /**
   * The same case with some parties alone: at war only if both sides are among them, and with
   * nothing said of anybody's beliefs.
   */
  public Dossier withParties(List<Party> some) {
    return new Dossier(
        id,
        title,
        summary,
        asOf,
        sides,
        issues,
        links,
        plans,
        some,
        dyad.filter(d -> some.stream().map(Party::id).toList().containsAll(d.parties())),
        forecasts,
        inputs,
        ledger,
        Optional.empty(),
        List.of(),
        diplomacy);
  }

  /** The issue and option in words, {@code dam=joint}. */
  public String words(Choice choice) {
    Issue issue = issues.get(choice.issue());
    return issue.id() + "=" + issue.options().get(choice.option()).id();
  }
}
