package org.winset.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of any weighing of evidence, whatever the numbers. */
class WeighingProperties {
  private static final double CLOSE = 1e-12;

  private static Row adjusted(Question question) {
    return question.weigh().adjusted();
  }

  private static Question within(Question q, double r) {
    return new Question(
        q.id(), q.hypotheses(), q.prior(), q.exhibits(), new Question.Within(r, Map.of()));
  }

  private static Question plus(Question question, Exhibit... more) {
    List<Exhibit> exhibits = new ArrayList<>(question.exhibits());
    exhibits.addAll(List.of(more));
    return question.with(exhibits);
  }

  private static void close(Row found, Row expected) {
    for (int h = 0; h < expected.size(); h++) {
      assertThat(found.at(h)).isCloseTo(expected.at(h), offset(CLOSE));
    }
  }

  @Property(tries = 150)
  void the_order_of_items_never_matters_not_even_in_the_last_bit(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.upTo(6, 15);
    List<Exhibit> shuffled =
        Arrays.stream(random.order(question.exhibits().size()))
            .mapToObj(question.exhibits()::get)
            .toList();

    assertThat(adjusted(question.with(shuffled))).isEqualTo(adjusted(question));
  }

  @Property(tries = 150)
  void copies_of_an_item_add_nothing_where_one_voice_is_wholly_dependent(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = within(random.upTo(5, 10), 1);
    Exhibit item =
        new Exhibit("x", random.row(question.hypotheses().size()), 1, false, Optional.of("x"));

    close(adjusted(plus(question, item, item, item)), adjusted(plus(question, item)));
  }

  @Property(tries = 150)
  void an_item_expected_alike_under_all_hypotheses_changes_nothing(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.upTo(6, 15);
    double p = random.row(1).at(0);
    double[] alike = new double[question.hypotheses().size()];
    Arrays.fill(alike, p);
    Optional<String> voice =
        question.exhibits().isEmpty() ? Optional.empty() : question.exhibits().getFirst().cluster();

    close(
        adjusted(plus(question, new Exhibit("x", Row.of(alike), 1, false, voice))),
        adjusted(question));
  }

  @Property(tries = 150)
  void an_item_nobody_believes_changes_nothing(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.upTo(6, 15);
    Exhibit item =
        new Exhibit("x", random.row(question.hypotheses().size()), 0, false, Optional.of("v0"));

    close(adjusted(plus(question, item)), adjusted(question));
  }

  @Property(tries = 150)
  void a_supporting_item_never_lowers_the_score_of_what_it_supports(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.upTo(6, 12);
    Exhibit item =
        new Exhibit(
            "x",
            random.row(question.hypotheses().size()),
            1,
            random.below(2) == 0,
            Optional.of("v0"));
    Posterior before = question.weigh();
    Posterior after = plus(question, item).weigh();
    for (int h = 0; h < question.hypotheses().size(); h++) {
      double change = score(after, h) - score(before, h);
      assertThat(change * item.centred().at(h)).isGreaterThanOrEqualTo(-CLOSE);
    }
    if (question.hypotheses().size() == 2 && !question.hasResidual()) {
      double change = after.adjusted().at(0) - before.adjusted().at(0);
      assertThat(change * item.centred().at(0)).isGreaterThanOrEqualTo(-CLOSE);
    }
  }

  private static double score(Posterior posterior, int column) {
    return posterior.weights().stream().mapToDouble(w -> w.contribution().at(column)).sum();
  }

  @Property(tries = 150)
  void equal_and_opposite_items_cancel(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.of(2, random.below(8));
    Row row = random.row(2);
    Exhibit item = new Exhibit("x", row, 1, false, Optional.of("x"));
    Exhibit opposite = new Exhibit("y", Row.of(row.at(1), row.at(0)), 1, false, Optional.of("x"));

    close(adjusted(plus(question, item, opposite)), adjusted(question));
  }

  @Property(tries = 150)
  void without_dependence_it_is_naive_bayes(@ForAll long seed) {
    Question question = within(new RandomQuestions(seed).upTo(6, 15), 0);
    Posterior posterior = question.weigh();
    double[] plain = question.prior().toArray();
    for (Exhibit item : question.exhibits()) {
      for (int h = 0; h < item.likelihood().size(); h++) {
        plain[h] *= Math.exp(item.centred().at(h));
      }
    }
    double sum = Arrays.stream(plain).sum();

    assertThat(posterior.adjusted()).isEqualTo(posterior.naive());
    close(posterior.adjusted(), Row.of(Arrays.stream(plain).map(p -> p / sum).toArray()));
  }

  @Property(tries = 150)
  void naming_the_hypotheses_otherwise_permutes_the_answer(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    Question question = random.upTo(7, 12);
    int[] order = random.order(question.hypotheses().size());
    int[] columns =
        IntStream.range(0, question.prior().size())
            .map(c -> c < order.length ? order[c] : c)
            .toArray();
    Question renamed =
        new Question(
            question.id(),
            Arrays.stream(order).mapToObj(question.hypotheses()::get).toList(),
            permuted(question.prior(), columns),
            question.exhibits().stream()
                .map(e -> e.expected(permuted(e.likelihood(), order)))
                .toList(),
            question.within());

    close(adjusted(renamed), permuted(adjusted(question), columns));
  }

  private static Row permuted(Row row, int[] order) {
    return Row.of(Arrays.stream(order).mapToDouble(row::at).toArray());
  }

  @Property(tries = 150)
  void one_voice_never_weighs_more_than_its_strongest_item_over_r(@ForAll long seed) {
    var random = new RandomQuestions(seed);
    double r = 0.2 + 0.8 * random.row(1).at(0);
    Question many = within(random.of(4, 12), r);
    Question question =
        many.with(
            many.exhibits().stream()
                .map(e -> new Exhibit(e.item(), e.likelihood(), 1, false, Optional.of("one")))
                .toList());
    Posterior posterior = question.weigh();
    for (int h = 0; h < 4; h++) {
      int column = h;
      double strongest =
          question.exhibits().stream()
              .mapToDouble(e -> Math.abs(e.centred().at(column)))
              .max()
              .orElse(0);
      assertThat(Math.abs(score(posterior, h))).isLessThanOrEqualTo(strongest / r + CLOSE);
    }
  }

  @Property(tries = 150)
  void what_items_contribute_adds_up_to_the_answer(@ForAll long seed) {
    Question question = new RandomQuestions(seed).upTo(6, 20);
    Posterior posterior = question.weigh();
    double[] odds = new double[question.prior().size()];
    for (int h = 0; h < odds.length; h++) {
      odds[h] = question.prior().at(h) * Math.exp(score(posterior, h));
    }
    double sum = Arrays.stream(odds).sum();

    close(posterior.adjusted(), Row.of(Arrays.stream(odds).map(p -> p / sum).toArray()));
  }

  @Example
  void probabilities_sum_to_one_with_200_hypotheses_and_5000_items() {
    Posterior posterior = new RandomQuestions(1).of(200, 5_000).weigh();

    assertThat(posterior.adjusted().stream().sum()).isCloseTo(1, offset(1e-12));
    assertThat(posterior.naive().stream().sum()).isCloseTo(1, offset(1e-12));
    assertThat(posterior.adjusted().stream().allMatch(p -> p >= 0 && p <= 1)).isTrue();
  }
}
