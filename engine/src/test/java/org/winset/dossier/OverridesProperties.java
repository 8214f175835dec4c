package org.winset.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.winset.dossier.Overrides.Outcome;
import org.winset.number.Amount;

class OverridesProperties {
  private final Dossier starter = Cases.starter();

  @Property(tries = 50)
  void setting_numbers_to_their_own_text_changes_nothing(
      @ForAll("ownTexts") List<String> settings) {
    Outcome outcome = Overrides.apply(starter, settings);

    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    Dossier same = ((Outcome.Applied) outcome).dossier();
    assertThat(same.inputs().all()).containsExactlyElementsOf(starter.inputs().all());
    assertThat(Resolution.atPointValues(same)).isEqualTo(Resolution.atPointValues(starter));
  }

  @Property(tries = 300)
  void a_setting_of_any_text_is_applied_or_refused_with_a_reason(
      @ForAll("paths") String path, @ForAll("values") String value) {
    Outcome outcome = Overrides.apply(starter, List.of(path + "=" + value));

    switch (outcome) {
      case Outcome.Applied(Dossier dossier) ->
          assertThat(dossier.inputs().all()).hasSameSizeAs(starter.inputs().all());
      case Outcome.Refused(var problems) -> assertThat(problems).isNotEmpty();
    }
  }

  @Property(tries = 200)
  void a_decimal_keeps_every_digit(@ForAll("decimals") String decimal) {
    String path = "parties.west.leader.reservation";
    Outcome once = Overrides.apply(starter, List.of(path + "=" + decimal));
    assertThat(once).isInstanceOf(Outcome.Applied.class);
    Dossier set = ((Outcome.Applied) once).dossier();

    Outcome again = Overrides.apply(starter, List.of(path + "=" + set.inputs().at(path).amount()));

    assertThat(((Outcome.Applied) again).dossier().inputs().at(path))
        .isEqualTo(set.inputs().at(path));
  }

  /** Any selection, in any order, of settings that repeat what the starter says. */
  @Provide
  Arbitrary<List<String>> ownTexts() {
    return Arbitraries.shuffle(ownTexts(starter))
        .flatMap(all -> Arbitraries.integers().between(0, all.size()).map(n -> all.subList(0, n)));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.oneOf(
        Arbitraries.of(starter.inputs().all().stream().map(Input::path).toList()),
        Arbitraries.strings().withChars("parties.eastwg=>-1 ").ofMaxLength(40));
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars("0123456789.-+eE> unkow\u001b\n=").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> decimals() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal(100))
        .ofScale(30)
        .map(BigDecimal::toPlainString);
  }

  private static List<String> ownTexts(Dossier dossier) {
    List<String> settings = new ArrayList<>();
    for (Input input : dossier.inputs().all()) {
      if (rank(input) == 0) {
        settings.add(input.path() + "=" + input.amount());
      }
    }
    orders(dossier).forEach((path, members) -> settings.add(path + "=" + members));
    return settings;
  }

  private static Map<String, String> orders(Dossier dossier) {
    return dossier.inputs().all().stream()
        .filter(input -> rank(input) > 0)
        .sorted(Comparator.comparingInt(OverridesProperties::rank))
        .collect(
            groupingBy(
                OverridesProperties::orderOf,
                mapping(OverridesProperties::memberOf, joining(" > "))));
  }

  private static int rank(Input input) {
    return switch (input.amount()) {
      case Amount.ValueRank rank -> rank.rank();
      case Amount.WeightRank rank -> rank.rank();
      default -> 0;
    };
  }

  private static String orderOf(Input input) {
    return input.amount() instanceof Amount.ValueRank
        ? input.path().replaceAll("\\.[^.]+$", "")
        : input.path().replaceAll("\\.wants\\.[^.]+\\.weight$", ".weights");
  }

  private static String memberOf(Input input) {
    return input.amount() instanceof Amount.ValueRank
        ? input.path().replaceAll(".*\\.", "")
        : input.path().replaceAll(".*\\.wants\\.([^.]+)\\.weight$", "$1");
  }
}
