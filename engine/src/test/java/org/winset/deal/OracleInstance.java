package org.winset.deal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.winset.dossier.Choice;
import org.winset.dossier.Grounds;
import org.winset.dossier.Link;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.dossier.Resolved;
import org.winset.dossier.Resolved.Enforcement;
import org.winset.dossier.Resolved.Group;
import org.winset.dossier.Resolved.Preferences;
import org.winset.dossier.Resolved.ResolvedParty;
import org.winset.dossier.Resolved.Rule;
import org.winset.dossier.Resolved.WorthPoints;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One entry of an oracle file: a bargaining problem and the results independent code found for it.
 */
record OracleInstance(JsonNode instance, JsonNode expected) {
  static List<OracleInstance> all(String resource) {
    try (InputStream in = OracleInstance.class.getResourceAsStream("/oracles/" + resource)) {
      JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in, resource));
      return stream(root)
          .map(n -> new OracleInstance(n.get("instance"), n.get("expected")))
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static java.util.stream.Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  static Rational ratio(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.ofDecimal(text)
        : Rational.of(
            new java.math.BigInteger(text.substring(0, slash)),
            new java.math.BigInteger(text.substring(slash + 1)));
  }

  String id() {
    return instance.get("id").asString();
  }

  @Override
  public String toString() {
    return id();
  }

  Bargain bargain() {
    return Bargain.of(resolved(), terms());
  }

  Resolved resolved() {
    List<Integer> counts =
        stream(instance.get("issues")).map(i -> i.get("options").size()).toList();
    List<String> ids = stream(instance.get("parties")).map(p -> p.get("id").asString()).toList();
    return new Resolved(
        counts,
        list("links").map(OracleInstance::link).toList(),
        list("enforcement")
            .map(e -> new Enforcement(choice(e, "i", "a"), decimal(e, "e")))
            .toList(),
        list("parties").map(OracleInstance::party).toList(),
        list("dyad").map(d -> ids.indexOf(d.asString())).toList());
  }

  private java.util.stream.Stream<JsonNode> list(String name) {
    return instance.has(name) ? stream(instance.get(name)) : java.util.stream.Stream.empty();
  }

  private static Link link(JsonNode node) {
    return new Link(
        Link.Kind.valueOf(node.get("kind").asString().toUpperCase(java.util.Locale.ROOT)),
        choice(node, "i", "a"),
        choice(node, "j", "b"),
        Grounds.NONE);
  }

  private static Choice choice(JsonNode node, String issue, String option) {
    return new Choice(node.get(issue).asInt(), node.get(option).asInt());
  }

  private static Rational decimal(JsonNode node, String name) {
    return node.has(name) ? Rational.ofDecimal(node.get(name).asString()) : Rational.ZERO;
  }

  private static ResolvedParty party(JsonNode node) {
    JsonNode leader = node.get("leader");
    List<String> groupIds =
        stream(node.get("constituencies")).map(g -> g.get("id").asString()).toList();
    return new ResolvedParty(
        node.get("id").asString(),
        node.get("role").asString().equals("guarantor")
            ? Party.Role.GUARANTOR
            : Party.Role.SIGNATORY,
        node.has("bindsWhen")
            ? stream(node.get("bindsWhen")).map(b -> choice(b, "i", "a")).toList()
            : List.of(),
        preferences(node.get("nation")),
        decimal(leader, "lambda"),
        leader.has("reservation") ? Optional.of(decimal(leader, "reservation")) : Optional.empty(),
        stream(node.get("constituencies"))
            .map(g ->
                new Group(
                    g.get("id").asString(),
                    decimal(g, "share"),
                    decimal(g, "accept"),
                    preferences(g.get("actor"))))
            .toList(),
        rule(node.get("ratification"), groupIds),
        decimal(node, "reneges"),
        decimal(node, "plansToRenege"));
  }

  private static Rule rule(JsonNode node, List<String> groups) {
    return switch (node.get("kind").asString()) {
      case "leader" -> new Rule.LeaderAlone();
      case "quota" -> new Rule.Quota(decimal(node, "quota"));
      case "vetoes" ->
          new Rule.Vetoes(
              stream(node.has("groups") ? node.get("groups") : node.get("vetoes"))
                  .map(g -> groups.indexOf(g.asString()))
                  .toList());
      case "all" -> new Rule.All(stream(node.get("rules")).map(r -> rule(r, groups)).toList());
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static Preferences preferences(JsonNode node) {
    List<Rational> weights =
        stream(node.get("weights")).map(w -> Rational.ofDecimal(w.asString())).toList();
    List<List<Rational>> values =
        stream(node.get("values"))
            .map(row -> stream(row).map(v -> Rational.ofDecimal(v.asString())).toList())
            .toList();
    List<WorthPoints> worth =
        node.has("worth")
            ? stream(node.get("worth"))
                .map(
                    w -> new WorthPoints(choice(w, "i", "a"), choice(w, "j", "b"), decimal(w, "z")))
                .toList()
            : List.of();
    return new Preferences(weights, values, worth);
  }

  Map<String, LeaderTerms> terms() {
    Map<String, LeaderTerms> terms = new HashMap<>();
    list("parties")
        .filter(p -> p.get("leader").get("kind").asString().equals("war"))
        .forEach(p -> terms.put(p.get("id").asString(), leaderTerms(p.get("leader"))));
    return terms;
  }

  private static LeaderTerms leaderTerms(JsonNode leader) {
    return new LeaderTerms(
        decimal(leader, "lambda"),
        decimal(leader, "A"),
        decimal(leader, "K"),
        decimal(leader, "phiWorst"),
        decimal(leader, "phiBest"),
        decimal(leader, "W"),
        decimal(leader, "Wagainst"),
        decimal(leader, "Wfor"),
        optional(leader, "supportIfWon"),
        optional(leader, "supportIfLost"));
  }

  private static Optional<Rational> optional(JsonNode node, String name) {
    return node.hasNonNull(name)
        ? Optional.of(Rational.ofDecimal(node.get(name).asString()))
        : Optional.empty();
  }

  /** Common units per unit of each signatory's margin, if the instance gives them. */
  Optional<List<Rational>> exchange() {
    return instance.hasNonNull("exchange")
        ? Optional.of(
            list("parties")
                .filter(p -> !p.get("role").asString().equals("guarantor"))
                .map(p -> decimal(instance.get("exchange"), p.get("id").asString()))
                .toList())
        : Optional.empty();
  }

  /** The points of one of the instance's plans. */
  List<Plan.Point> points(JsonNode plan) {
    List<Plan.Point> points = new ArrayList<>();
    for (int i = 0; i < plan.get("points").size(); i++) {
      JsonNode point = plan.get("points").get(i);
      JsonNode issue = instance.get("issues").get(i);
      String word = point.isString() ? point.asString() : "";
      if (word.equals("unknown")) {
        points.add(
            new Plan.Point(
                Plan.Status.UNKNOWN,
                IntStream.range(0, issue.get("options").size()).boxed().toList(),
                Grounds.NONE));
      } else if (word.equals("silent")) {
        points.add(
            new Plan.Point(
                Plan.Status.SILENT, List.of(issue.get("ifSilent").asInt()), Grounds.NONE));
      } else {
        points.add(new Plan.Point(Plan.Status.STATED, List.of(point.asInt()), Grounds.NONE));
      }
    }
    return points;
  }
}
