package org.winset.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winset.belief.AchMatrix;
import org.winset.belief.AchMatrix.Mark;
import org.winset.belief.AchMatrix.Trust;
import org.winset.number.Amount;
import org.winset.number.ProbabilityScale;
import org.winset.number.Rational;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;

/**
 * ACH matrices as CSV.
 *
 * <p>The first line names the columns. If its first cell is {@code hypothesis}, hypotheses are in
 * rows and the other columns are items; otherwise items are in rows, their names in the first
 * column. Beside the hypotheses there may be {@code claim}, {@code credibility} (high, medium, low,
 * or 0..1) and {@code voice} (items of one voice count as one); where hypotheses are in rows, as
 * rows of these names. A cell is II, I, N, NA, C or CC, a number or range 0..1, or a word of ICD
 * 203.
 */
public final class AchCsv {
  private static final String CLAIM = "claim";
  private static final String CREDIBILITY = "credibility";
  private static final String VOICE = "voice";
  private static final List<String> EXTRAS = List.of(CLAIM, CREDIBILITY, VOICE);

  private final String file;
  private final Problems problems;

  private AchCsv(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The matrix a text holds; empty, with problems, if it holds none. */
  public static Optional<Matrix> read(String text, String file, Problems problems) {
    return new AchCsv(file, problems).read(Csv.read(text, file, problems));
  }

  private Optional<Matrix> read(List<List<Csv.Cell>> written) {
    if (written.size() < 2 || written.getFirst().size() < 3) {
      problems.add(
          Place.whole(file),
          "",
          "no matrix: it should have a line of names, and at least two hypotheses and an item",
          "item,credibility,H1,H2 and then a line for each item");
      return Optional.empty();
    }
    int width = written.getFirst().size();
    for (List<Csv.Cell> row : written) {
      if (row.size() != width) {
        problems.add(
            row.getFirst().place(),
            row.getFirst().text(),
            "this line has " + row.size() + " cells, and the first has " + width,
            "quote cells that hold the separator");
      }
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    String corner = written.getFirst().getFirst().text().toLowerCase(Locale.ROOT);
    return matrix(corner.startsWith("hypothes") ? transposed(written) : written);
  }

  private static List<List<Csv.Cell>> transposed(List<List<Csv.Cell>> rows) {
    return IntStream.range(0, rows.getFirst().size())
        .mapToObj(c -> rows.stream().map(row -> row.get(c)).toList())
        .toList();
  }

  private Optional<Matrix> matrix(List<List<Csv.Cell>> rows) {
    Map<String, Integer> extras = new LinkedHashMap<>();
    List<Integer> columns = new ArrayList<>();
    List<Csv.Cell> head = rows.getFirst();
    for (int c = 1; c < head.size(); c++) {
      String name = head.get(c).text();
      if (EXTRAS.contains(name.toLowerCase(Locale.ROOT))) {
        extras.put(name.toLowerCase(Locale.ROOT), c);
      } else if (name.isEmpty()) {
        problems.add(head.get(c).place(), "", "a hypothesis has no name", "");
      } else {
        columns.add(c);
      }
    }
    List<String> hypotheses = columns.stream().map(c -> head.get(c).text()).toList();
    distinct(hypotheses, head, columns);
    if (hypotheses.size() < 2) {
      problems.add(
          head.getFirst().place(),
          "",
          "the matrix has " + hypotheses.size() + " hypotheses",
          "it should have at least two");
    }
    List<Matrix.Item> items = new ArrayList<>();
    for (List<Csv.Cell> row : rows.subList(1, rows.size())) {
      items.add(item(row, extras, columns));
    }
    return problems.isEmpty()
        ? Optional.of(new Matrix(Optional.empty(), hypotheses, items))
        : Optional.empty();
  }

  private void distinct(List<String> names, List<Csv.Cell> head, List<Integer> columns) {
    for (int h = 0; h < names.size(); h++) {
      if (names.indexOf(names.get(h)) < h) {
        problems.add(
            head.get(columns.get(h)).place(),
            names.get(h),
            "two hypotheses are called " + Problems.quote(names.get(h)),
            "");
      }
    }
  }

  private Matrix.Item item(List<Csv.Cell> row, Map<String, Integer> extras, List<Integer> columns) {
    List<Matrix.Cell> cells = new ArrayList<>();
    columns.forEach(c -> cell(row.get(c)).ifPresent(cells::add));
    Optional<Csv.Cell> trust =
        extra(row, extras, CREDIBILITY).filter(cell -> !cell.text().isEmpty());
    return new Matrix.Item(
        row.getFirst().text(),
        extra(row, extras, CLAIM).map(Csv.Cell::text).orElse(""),
        Optional.empty(),
        trust.flatMap(this::credibility),
        trust.map(Csv.Cell::text),
        extra(row, extras, VOICE).map(Csv.Cell::text).filter(text -> !text.isEmpty()),
        cells);
  }

  private static Optional<Csv.Cell> extra(
      List<Csv.Cell> row, Map<String, Integer> extras, String name) {
    return Optional.ofNullable(extras.get(name)).map(row::get);
  }

  private Optional<Amount> credibility(Csv.Cell cell) {
    Optional<Amount> amount =
        Trust.of(cell.text()).map(Trust::credibility).or(() -> probability(cell.text()));
    if (amount.isEmpty()) {
      problems.add(
          cell.place(),
          cell.text(),
          Problems.quote(cell.text()) + " does not say how far an item is believed",
          "high, medium, low, or a number or range 0..1");
    }
    return amount;
  }

  private Optional<Matrix.Cell> cell(Csv.Cell cell) {
    Optional<Matrix.Cell> found =
        Mark.of(cell.text())
            .map(Matrix.Cell::of)
            .or(() ->
                ProbabilityScale.ICD_203
                    .term(cell.text())
                    .map(ProbabilityScale.Term::amount)
                    .or(() -> probability(cell.text()))
                    .map(amount -> new Matrix.Cell(amount, Optional.empty())));
    if (found.isEmpty()) {
      problems.add(
          cell.place(),
          cell.text(),
          cell.text().isEmpty()
              ? "an empty cell"
              : Problems.quote(cell.text()) + " is no cell of an ACH matrix",
          "II, I, N, NA, C or CC, or a number or range 0..1");
    }
    return found;
  }

  private static Optional<Amount> probability(String text) {
    try {
      Amount amount = Amount.parse(text);
      return amount.low().signum() >= 0 && amount.high().compareTo(Rational.ONE) <= 0
          ? Optional.of(amount)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A matrix as CSV, items in rows.
   *
   * @param voices whose voice each item is
   */
  public static String write(AchMatrix matrix, List<String> voices) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        line(
            IntStream.range(-1, matrix.hypotheses().size())
                .mapToObj(h ->
                    h < 0
                        ? "item," + CLAIM + "," + CREDIBILITY + "," + VOICE
                        : Csv.written(matrix.hypotheses().get(h)))
                .toList()));
    for (int i = 0; i < matrix.items().size(); i++) {
      AchMatrix.Entry item = matrix.items().get(i);
      List<String> cells = new ArrayList<>();
      cells.add(Csv.written(item.id()));
      cells.add(Csv.written(item.claim()));
      cells.add(item.trust().name().toLowerCase(Locale.ROOT));
      cells.add(Csv.written(voices.get(i)));
      item.marks().forEach(mark -> cells.add(mark.letters()));
      csv.append(line(cells));
    }
    return csv.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",")) + "\n";
  }
}
