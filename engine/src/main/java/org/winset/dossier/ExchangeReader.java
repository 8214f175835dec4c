package org.winset.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winset.yaml.Fields;
import org.winset.yaml.Mapping;
import org.winset.yaml.Nearest;
import org.winset.yaml.Node;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;

/** Reads at what rates the parties' points can be exchanged. */
final class ExchangeReader {
  private static final List<String> KEYS = List.of("unit", "rates", "because", "why", "note");
  private static final List<String> RATE_KEYS = List.of("is", "of", "because", "why");
  private static final String OWNER = "exchange";

  private final Draft draft;
  private final Problems problems;
  private final List<String> signatories;
  private final Map<String, Exchange.Rate> rates = new LinkedHashMap<>();
  private final Set<String> stated = new HashSet<>();

  ExchangeReader(Draft draft, List<Party> parties) {
    this.draft = draft;
    this.problems = draft.problems();
    this.signatories =
        parties.stream().filter(p -> p.role() == Party.Role.SIGNATORY).map(Party::id).toList();
  }

  Optional<Exchange> read(Node node) {
    return Fields.of(node, OWNER, KEYS, problems).flatMap(this::read);
  }

  private Optional<Exchange> read(Fields fields) {
    Grounds grounds = GroundsReader.read(fields, Grounds.NONE, draft);
    fields.text("note");
    fields.required("rates", "write rates: with what one point of each signatory costs");
    fields.each("rates", (key, value) -> rate(key, value, grounds));
    fields.node("rates").filter(Mapping.class::isInstance).ifPresent(this::complain);
    String unit = fields.text("unit").orElse("units");
    return rates.keySet().containsAll(signatories) && problems.isEmpty()
        ? Optional.of(new Exchange(unit, signatories.stream().map(rates::get).toList()))
        : Optional.empty();
  }

  private void rate(Scalar key, Node value, Grounds around) {
    String party = key.text();
    if (!signatories.contains(party)) {
      problems.add(
          key,
          Problems.quote(party) + " in rates of exchange is no signatory",
          Nearest.suggestion(party, signatories));
      return;
    }
    stated.add(party);
    String path = "exchange.rates." + party;
    Optional<String> of = Optional.empty();
    Optional<Node> number = Optional.of(value);
    Grounds grounds = around;
    if (value instanceof Mapping) {
      Optional<Fields> found =
          Fields.of(value, "the rate of " + party + " in exchange", RATE_KEYS, problems);
      grounds = found.map(f -> GroundsReader.read(f, around, draft)).orElse(around);
      of = found.flatMap(this::base);
      number = found.flatMap(f -> f.required("is", "write is: 1.5"));
    }
    Grounds own = grounds;
    number.ifPresent(n -> {
      new NumberReader(draft, "exchange").read(n, path, Input.Unit.RATE, own);
      draft
          .input(path)
          .filter(input -> input.amount().low().signum() <= 0)
          .ifPresent(input ->
              problems.add(
                  n,
                  "the rate of " + party + " in exchange can be 0",
                  "a point should cost something; leave exchange out if it cannot be bought"));
    });
    rates.put(party, new Exchange.Rate(party, path, of));
  }

  private Optional<String> base(Fields found) {
    return found
        .node("of")
        .flatMap(node -> Fields.text(node, "of in " + found.owner(), problems))
        .filter(text -> {
          boolean known = signatories.contains(text.text());
          if (!known) {
            problems.add(
                text,
                Problems.quote(text.text()) + " in " + found.owner() + " is no signatory",
                Nearest.suggestion(text.text(), signatories));
          }
          return known;
        })
        .map(Scalar::text);
  }

  private void complain(Node at) {
    List<String> missing = signatories.stream().filter(s -> !stated.contains(s)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          at.place(),
          "",
          "exchange gives no rate for " + String.join(", ", missing),
          "payments can only be added up with a rate for every signatory");
    }
    List<String> told = new ArrayList<>();
    for (String party : rates.keySet()) {
      List<String> chain = circle(party);
      if (!chain.isEmpty() && told.stream().noneMatch(chain::contains)) {
        told.addAll(chain);
        problems.add(
            draft.placeOf("exchange.rates." + party),
            party,
            "the rates of exchange are circular: "
                + String.join(" of ", chain)
                + " of "
                + chain.getFirst(),
            "one of them should be in the common unit, without of:");
      }
    }
  }

  /** The parties whose rates rest on each other from this one on, if it comes back to it. */
  private List<String> circle(String party) {
    List<String> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = party;
    while (rates.containsKey(at) && seen.add(at)) {
      chain.add(at);
      at = rates.get(at).of().orElse("");
    }
    return at.equals(party) ? chain : List.of();
  }
}
