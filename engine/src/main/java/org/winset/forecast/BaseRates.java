package org.winset.forecast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.winset.dossier.ReferenceClass;

/**
 * How often wars of a kind, once so old, ended within so many months: reference classes from COW
 * (Sarkees and Wayman 2010), Gleditsch (2004) and UCDP (Davies et al. 2024; Kreutz 2010), our own
 * counts, with the number of wars still at risk and a 95 % interval.
 *
 * <p>The chance falls with a war's age, so an age-dependent rate is the one to beat.
 */
public final class BaseRates {
  private static final String FILE = "base-rates.csv";
  private static final int LONGEST = 24;

  /**
   * The chance that a war ends within some months.
   *
   * @param age months the war has lasted, as tabulated: not above its true age
   * @param atRisk wars of the class that lasted so long
   * @param low lower end of the 95 % interval
   * @param high its upper end
   */
  public record Rate(int age, int atRisk, double chance, double low, double high) {}

  private record Row(
      String set, int age, int horizon, int atRisk, double chance, double low, double high) {}

  private final List<Row> rows;

  private BaseRates(List<Row> rows) {
    this.rows = rows;
  }

  /** The rates Winset comes with. */
  public static BaseRates read() {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(BaseRates.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        rows.add(
            new Row(
                cells[0].replace("\"", ""),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BaseRates(List.copyOf(rows));
  }

  /**
   * The chance that a war of this age ends within so many months: from the row of the greatest age
   * it has reached, with a constant hazard between tabulated horizons.
   *
   * @param age months, at least 0
   * @param horizon months from now, above 0
   * @return empty beyond 24 months, for which nothing is tabulated
   */
  public Optional<Rate> within(ReferenceClass wars, double age, double horizon) {
    if (!(horizon > 0) || horizon > LONGEST) {
      return Optional.empty();
    }
    List<Row> ofClass =
        rows.stream().filter(row -> row.set.equals(wars.set()) && row.age <= age).toList();
    int reached = ofClass.stream().mapToInt(Row::age).max().orElse(0);
    Row before = new Row(wars.set(), reached, 0, 0, 0, 0, 0);
    for (Row row : ofClass) {
      if (row.age == reached) {
        if (row.horizon >= horizon) {
          double share = (horizon - before.horizon) / (row.horizon - before.horizon);
          return Optional.of(
              new Rate(
                  reached,
                  row.atRisk,
                  between(before.chance, row.chance, share),
                  between(before.low, row.low, share),
                  between(before.high, row.high, share)));
        }
        before = row;
      }
    }
    return Optional.empty();
  }

  /** Survival falls by equal factors in equal times. */
  private static double between(double from, double to, double share) {
    return 1 - (1 - from) * StrictMath.pow((1 - to) / (1 - from), share);
  }
}
