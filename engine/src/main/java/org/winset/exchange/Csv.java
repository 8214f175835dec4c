package org.winset.exchange;

import java.util.ArrayList;
import java.util.List;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;

/**
 * Comma-separated values (RFC 4180), read with the place of each cell. Semicolons and tabs separate
 * too, whichever the first line has most of.
 */
final class Csv {
  private static final String SEPARATORS = ",;\t";

  /** What makes a spreadsheet compute a cell. */
  private static final String FORMULAS = "=+-@\t\r";

  private final String text;
  private final String file;
  private final char separator;
  private int at;
  private int line = 1;
  private int column = 1;

  private Csv(String text, String file) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.file = file;
    this.separator = separator(this.text);
  }

  /** A cell and where it stands. */
  record Cell(String text, Place place) {}

  /** All rows that are not empty. */
  static List<List<Cell>> read(String text, String file, Problems problems) {
    return new Csv(text, file).rows(problems);
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char sought) {
    return line.chars().filter(c -> c == sought).count();
  }

  private List<List<Cell>> rows(Problems problems) {
    List<List<Cell>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<Cell> row = new ArrayList<>();
      row.add(cell(problems));
      while (at < text.length() && text.charAt(at) == separator) {
        step();
        row.add(cell(problems));
      }
      if (at < text.length()) {
        step();
      }
      if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Cell cell(Problems problems) {
    Place place = new Place(file, line, column);
    StringBuilder cell = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      step();
      while (at < text.length() && !closes()) {
        cell.append(step());
      }
      if (at >= text.length()) {
        problems.add(place, "", "a quotation mark is left open", "close it with \"");
        return new Cell(cell.toString(), place);
      }
      step();
    }
    while (at < text.length() && text.charAt(at) != separator && !lineEnds()) {
      cell.append(step());
    }
    return new Cell(unguarded(cell.toString().strip()), place);
  }

  /** Without the mark that {@link #written} puts before what a spreadsheet would compute. */
  private static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULAS.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /** Whether a quotation mark closes the cell; steps over one that stands for itself. */
  private boolean closes() {
    if (text.charAt(at) != '"') {
      return false;
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
      step();
      return false;
    }
    return true;
  }

  private boolean lineEnds() {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n');
  }

  private char step() {
    if (text.charAt(at) == '\r' && lineEnds()) {
      at++;
    }
    char c = text.charAt(at++);
    if (c == '\n') {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate(c)) {
      column++;
    }
    return c;
  }

  /** A cell as it is written: quoted where it has to be, and never read as a formula. */
  static String written(String cell) {
    String safe = !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
