package org.winset.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winset.dossier.Plan;
import org.winset.number.Rational;
import tools.jackson.databind.JsonNode;

/** Acceptance and package search equal the results of independent code, field by field, exactly. */
class DealsOracleTest {
  static final Solver.Budget UNBOUNDED =
      new Solver.Budget(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1_000_000);

  static List<OracleInstance> workable() {
    return OracleInstance.all("deals.json").stream()
        .filter(i -> !i.expected().has("error"))
        .toList();
  }

  private static final Map<String, Zopa> ZOPAS = new ConcurrentHashMap<>();

  /** Several tests look at it, and it takes a while. */
  private static Zopa zopa(OracleInstance oracle) {
    return ZOPAS.computeIfAbsent(oracle.id(), id -> new Solver(oracle.bargain(), UNBOUNDED).zopa());
  }

  static List<OracleInstance> unworkable() {
    return OracleInstance.all("deals.json").stream()
        .filter(i -> i.expected().has("error"))
        .toList();
  }

  static void equalRatio(String what, JsonNode expected, Optional<Rational> actual) {
    assertThat(actual)
        .as(what)
        .isEqualTo(
            expected == null || expected.isNull()
                ? Optional.empty()
                : Optional.of(OracleInstance.ratio(expected.asString())));
  }

  static List<Rational> ratios(JsonNode list) {
    return OracleInstance.stream(list).map(n -> OracleInstance.ratio(n.asString())).toList();
  }

  private static List<String> texts(JsonNode list) {
    return OracleInstance.stream(list).map(JsonNode::asString).toList();
  }

  static Deal deal(JsonNode options) {
    return Deal.of(OracleInstance.stream(options).mapToInt(JsonNode::asInt).toArray());
  }

  static void equalCount(String what, JsonNode expected, Count actual) {
    assertThat(actual).as(what).isEqualTo(Count.exactly(new BigInteger(expected.asString())));
  }

  @ParameterizedTest
  @MethodSource("unworkable")
  void numbers_without_a_meaning_together_are_refused(OracleInstance oracle) {
    String rule = oracle.expected().get("error").asString();
    assertThatThrownBy(oracle::bargain)
        .isInstanceOf(UnworkableCase.class)
        .hasMessageContaining(rule.startsWith("phi") ? "phi" : "renege");
  }

  @ParameterizedTest
  @MethodSource("workable")
  void every_partys_scale_and_win_set(OracleInstance oracle) {
    Solver solver = new Solver(oracle.bargain(), UNBOUNDED);
    JsonNode expected = oracle.expected();
    for (Acceptance party : solver.bargain().parties()) {
      WinSet winSet = solver.winSet(party);
      String id = party.party();
      equalRatio("scale", expected.get("scale").get(id), Optional.of(party.scale()));
      equalCount("win-set of " + id, expected.get("winset").get(id), winSet.packages());
      equalCount("leader signs " + id, expected.get("leaderSigns").get(id), winSet.leaderSigns());
      assertThat(winSet.bound().isPresent()).isEqualTo(party.isGuarantor());
      winSet.bound().ifPresent(b -> equalCount("bound", expected.get("bound").get(id), b));
    }
  }

  @ParameterizedTest
  @MethodSource("workable")
  void the_zopa_and_the_package_closest_to_agreement(OracleInstance oracle) {
    Zopa zopa = zopa(oracle);
    JsonNode expected = oracle.expected();
    assertThat(zopa.feasible().toString()).isEqualTo(expected.get("feasible").asString());
    equalCount("zopa", expected.get("zopa"), zopa.packages());
    JsonNode first = expected.get("zopaFirst");
    assertThat(zopa.first())
        .isEqualTo(first.isNull() ? Optional.empty() : Optional.of(deal(first)));
    JsonNode closest = expected.get("closest");
    assertThat(zopa.closest().sorted()).isEqualTo(ratios(closest.get("sorted")));
    assertThat(zopa.closest().deal()).isEqualTo(deal(closest.get("package")));
    assertThat(zopa.closest().byParty()).isEqualTo(ratios(closest.get("byParty")));
    equalCount("ties", closest.get("ties"), zopa.closest().ties());
    assertThat(zopa.closest().next()).isEqualTo(nextList(closest));
    assertThat(zopa.closest().complete()).isTrue();
  }

  private static Optional<List<Rational>> nextList(JsonNode node) {
    return node.hasNonNull("next") ? Optional.of(ratios(node.get("next"))) : Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("workable")
  void a_package_to_start_from_changes_no_answer(OracleInstance oracle) {
    Bargain bargain = oracle.bargain();
    Zopa cold = new Solver(bargain, UNBOUNDED).zopa();
    for (int start = 0; start < 2; start++) {
      Solver warm = new Solver(bargain, UNBOUNDED);
      warm.startFrom(start == 0 ? cold.closest().deal() : someDeal(bargain, oracle.id()));
      assertThat(warm.zopa()).isEqualTo(cold);
    }
  }

  private static Deal someDeal(Bargain bargain, String id) {
    Random random = new Random(id.hashCode());
    return Deal.of(bargain.optionCounts().stream().mapToInt(random::nextInt).toArray());
  }

  @ParameterizedTest
  @MethodSource("workable")
  void nash_and_kalai_smorodinsky(OracleInstance oracle) {
    Zopa zopa = zopa(oracle);
    JsonNode expected = oracle.expected().get("solutions");
    assertThat(zopa.solutions().isPresent()).isEqualTo(!expected.isNull());
    zopa.solutions().ifPresent(s -> equalSolutions(s, oracle, expected));
  }

  private static void equalSolutions(Solutions actual, OracleInstance oracle, JsonNode expected) {
    List<String> signatories =
        oracle.bargain().parties().stream()
            .filter(p -> !p.isGuarantor())
            .map(Acceptance::party)
            .toList();
    assertThat(actual.bestGain())
        .isEqualTo(
            signatories.stream()
                .map(id -> OracleInstance.ratio(expected.get("bestGain").get(id).asString()))
                .toList());
    JsonNode nash = expected.get("nash");
    assertThat(actual.nash().gainers()).isEqualTo(nash.get("value").get("gainers").asInt());
    equalRatio("product", nash.get("value").get("product"), Optional.of(actual.nash().product()));
    assertThat(actual.nash().deal()).isEqualTo(deal(nash.get("package")));
    assertThat(actual.nash().gains()).isEqualTo(ratios(nash.get("gains")));
    equalCount("ties", nash.get("ties"), actual.nash().ties());
    assertThat(actual.nash().next().map(Solutions.NashValue::gainers))
        .isEqualTo(
            nash.hasNonNull("next")
                ? Optional.of(nash.get("next").get("gainers").asInt())
                : Optional.empty());
    equalRatio(
        "next product",
        nash.hasNonNull("next") ? nash.get("next").get("product") : null,
        actual.nash().next().map(Solutions.NashValue::product));
    JsonNode ks = expected.get("ks");
    assertThat(actual.kalaiSmorodinsky().isPresent()).isEqualTo(!ks.isNull());
    actual
        .kalaiSmorodinsky()
        .ifPresent(found -> {
          assertThat(found.sorted()).isEqualTo(ratios(ks.get("sorted")));
          assertThat(found.deal()).isEqualTo(deal(ks.get("package")));
          assertThat(found.gains()).isEqualTo(ratios(ks.get("gains")));
          equalCount("ties", ks.get("ties"), found.ties());
          assertThat(found.next()).isEqualTo(nextList(ks));
        });
  }

  @ParameterizedTest
  @MethodSource("workable")
  void solutions_that_add_or_level_gains(OracleInstance oracle) {
    JsonNode expected = oracle.expected().get("solutions");
    zopa(oracle)
        .solutions()
        .ifPresent(actual -> {
          equalPick("egalitarian", expected.get("egalitarian"), actual.egalitarian());
          equalPick("utilitarian", expected.get("utilitarian"), actual.utilitarian());
          JsonNode relative = expected.get("relativeUtilitarian");
          assertThat(actual.relativeUtilitarian().isPresent()).isEqualTo(!relative.isNull());
          actual.relativeUtilitarian().ifPresent(p -> equalPick("relative", relative, p));
          assertThat(
                  IntStream.range(0, actual.bestGain().size())
                      .filter(s -> actual.bestGain().get(s).isZero())
                      .mapToObj(s -> oracle.bargain().signatories().get(s).party())
                      .toList())
              .isEqualTo(texts(expected.get("cannotGain")));
        });
  }

  private static void equalPick(String what, JsonNode expected, Solutions.Pick actual) {
    boolean sum = expected.has("value");
    assertThat(actual.value()).as(what).isEqualTo(values(expected.get(sum ? "value" : "sorted")));
    assertThat(actual.deal()).as(what).isEqualTo(deal(expected.get("package")));
    assertThat(actual.gains()).as(what).isEqualTo(ratios(expected.get("gains")));
    equalCount(what, expected.get("ties"), actual.ties());
    assertThat(actual.next())
        .as(what)
        .isEqualTo(
            expected.hasNonNull("next")
                ? Optional.of(values(expected.get("next")))
                : Optional.empty());
    assertThat(actual.complete()).isTrue();
  }

  /** A list, or one value as a list. */
  private static List<Rational> values(JsonNode node) {
    return node.isArray() ? ratios(node) : List.of(OracleInstance.ratio(node.asString()));
  }

  @ParameterizedTest
  @MethodSource("workable")
  void every_plan_and_party(OracleInstance oracle) {
    Solver solver = new Solver(oracle.bargain(), UNBOUNDED);
    for (JsonNode plan : oracle.instance().get("plans")) {
      List<Plan.Point> points = oracle.points(plan);
      JsonNode expected = oracle.expected().get("plans").get(plan.get("id").asString());
      PlanVerdict actual = solver.verdict(points);
      assertThat(actual.feasible()).isEqualTo(expected.get("feasible").asBoolean());
      if (!actual.feasible()) {
        assertThat(actual.brokenLinks())
            .isEqualTo(
                OracleInstance.stream(expected.get("brokenLinks")).map(JsonNode::asInt).toList());
        continue;
      }
      boolean known = points.stream().allMatch(Plan.Point::known);
      if (expected.has("fills")) {
        equalCount("fills", expected.get("fills").get("feasible"), actual.fills());
        equalCount("fills in zopa", expected.get("fills").get("inZopa"), actual.fillsInZopa());
      }
      for (int p = 0; p < actual.parties().size(); p++) {
        Acceptance party = solver.bargain().parties().get(p);
        JsonNode wanted = expected.get("parties").get(party.party());
        PlanVerdict.PartyVerdict verdict = actual.parties().get(p);
        assertThat(solver.killers(points, party))
            .isEqualTo(OracleInstance.stream(wanted.get("killers")).map(JsonNode::asInt).toList());
        if (known) {
          equalKnown(solver, party, points, verdict, wanted);
        } else {
          equalUnknown(party, verdict, wanted);
        }
      }
      if (known) {
        Optional<Repair> repair = solver.repairForAll(points);
        equalRepair(repair, expected.get("repairAll"));
        repair.ifPresent(r -> {
          equalCount(
              "packages",
              expected.get("repairAll").get("packages"),
              solver.packagesWithin(points, r.size()));
          assertThat(solver.nearest(points))
              .contains(deal(expected.get("repairAll").get("package")));
        });
      }
    }
  }

  private static void equalUnknown(
      Acceptance party, PlanVerdict.PartyVerdict actual, JsonNode expected) {
    assertThat(word(actual.verdict())).isEqualTo(expected.get("verdict").asString());
    if (!party.isGuarantor()) {
      equalFill(actual.best().orElseThrow(), expected.get("best"));
      equalFill(actual.worst().orElseThrow(), expected.get("worst"));
    }
  }

  private static void equalFill(Standing actual, JsonNode expected) {
    equalRatio("fill", expected.get("margin"), Optional.of(actual.margin()));
    assertThat(actual.deal()).isEqualTo(deal(expected.get("package")));
  }

  private static void equalKnown(
      Solver solver,
      Acceptance party,
      List<Plan.Point> points,
      PlanVerdict.PartyVerdict verdict,
      JsonNode expected) {
    Deal plan = Deal.of(points.stream().mapToInt(p -> p.options().getFirst()).toArray());
    assertThat(word(verdict.verdict())).isEqualTo(expected.get("verdict").asString());
    equalRatio("leader", expected.get("leaderMargin"), Optional.of(party.leaderMargin(plan)));
    assertThat(party.leaderSigns(plan)).isEqualTo(expected.get("leaderSigns").asBoolean());
    assertThat(party.ratifies(plan)).isEqualTo(expected.get("ratifies").asBoolean());
    equalRatio("ratification", expected.get("ratificationMargin"), party.ratificationMargin(plan));
    equalRatio("margin", expected.get("margin"), Optional.of(party.margin(plan)));
    assertThat(party.acceptingGroups(plan))
        .isEqualTo(
            OracleInstance.stream(expected.get("groupsAccept")).map(JsonNode::asString).toList());
    verdict
        .best()
        .ifPresent(s ->
            assertThat(s.defection().name().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(expected.get("defection").asString()));
    JsonNode wanted = expected.get("shortfall");
    List<Rational> losses =
        IntStream.range(0, plan.size()).mapToObj(i -> party.loss(i, plan.option(i))).toList();
    assertThat(losses).isEqualTo(ratios(wanted.get("points")));
    Rational links = party.value().linkPart(plan).over(party.scale()).negated();
    equalRatio("links", wanted.get("links"), Optional.of(links));
    equalRatio(
        "best",
        wanted.get("bestMargin"),
        Optional.of(losses.stream().reduce(party.leaderMargin(plan).plus(links), Rational::plus)));
    Optional<Repair> repair = solver.repair(points, party);
    equalRepair(repair, expected.get("repair"));
    JsonNode putsOut = expected.get("repair").get("putsOut");
    if (putsOut != null && !putsOut.isNull()) {
      assertThat(repair.orElseThrow().sets().stream().map(Repair.ChangeSet::putsOut).toList())
          .isEqualTo(
              OracleInstance.stream(putsOut)
                  .map(s -> OracleInstance.stream(s).map(JsonNode::asString).toList())
                  .toList());
    }
  }

  private static void equalRepair(Optional<Repair> actual, JsonNode expected) {
    if (expected.get("size").isNull()) {
      assertThat(actual).isEmpty();
      return;
    }
    Repair repair = actual.orElseThrow();
    assertThat(repair.size()).isEqualTo(expected.get("size").asInt());
    assertThat(repair.allSets()).isTrue();
    String lines =
        repair.size() == 0
            ? "\n"
            : repair.sets().stream()
                .map(s -> s.issues().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
    assertThat(Math.max(1, repair.sets().size())).isEqualTo(expected.get("count").asInt());
    assertThat(sha256(lines)).isEqualTo(expected.get("sha256").asString());
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case SIGNS -> "signs";
      case REFUSES, CANNOT_RATIFY -> "refuses"; // told apart by the kind of defection
      case DEPENDS -> "depends";
      case NOT_BOUND -> "not bound";
    };
  }
}
