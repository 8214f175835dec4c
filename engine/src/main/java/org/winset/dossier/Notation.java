package org.winset.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.winset.number.Amount;
import org.winset.yaml.Nearest;
import org.winset.yaml.Problems;

/** The way numbers and orders are written, in a case and on the command line alike. */
final class Notation {
  private static final Pattern DASHED =
      Pattern.compile("(\\d[\\d.]*)\\s*(?:-|–|—|to)\\s*(\\d[\\d.]*)");
  private static final Pattern DOTTED =
      Pattern.compile("([\\d.]*\\d)\\s*(?:\\.{3,}|…)\\s*(\\d[\\d.]*)");

  private Notation() {}

  /** Takes a broken rule and what to do about it. */
  interface Objection {
    void object(String rule, String suggestion);
  }

  /** The amount a text writes, if it is allowed for a unit. */
  static Optional<Amount> amount(String text, Input.Unit unit, Objection objection) {
    Amount amount;
    try {
      amount = Amount.parse(text);
    } catch (NumberFormatException e) {
      String meant = meant(text, unit);
      objection.object(
          Problems.quote(text) + " is not a number",
          meant.isEmpty() ? "write it 40, 30..50 or 30..40..50" : meant);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      String meant = meant(text, unit);
      objection.object(
          "in " + Problems.quote(text) + " " + e.getMessage(),
          meant.isEmpty() ? "a range runs from low to high" : meant);
      return Optional.empty();
    }
    if (!unit.allows(amount)) {
      objection.object(
          Problems.quote(text)
              + " lies outside "
              + unit.least().toDecimal()
              + ".."
              + unit.most().toDecimal()
              + " ("
              + unit.word()
              + ")",
          unit == Input.Unit.SHARE && amount.high().compareTo(unit.most()) > 0
              ? "shares are written .4 for 40 percent"
              : "");
      return Optional.empty();
    }
    return Optional.of(amount);
  }

  private static String meant(String text, Input.Unit unit) {
    String plain = text.strip();
    if (plain.matches("\\d{1,3}(\\.\\d+)?\\s*%") && unit == Input.Unit.SHARE) {
      return "shares are written .4 for 40 percent";
    }
    if (plain.matches("\\d+,\\d+")) {
      return "write " + plain.replace(',', '.');
    }
    if (plain.matches("\\d{1,3}(_\\d{3})+")) {
      return "write " + plain.replace("_", "");
    }
    for (Pattern pattern : List.of(DOTTED, DASHED)) {
      var matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return "write " + matcher.group(1) + ".." + matcher.group(2);
      }
    }
    return plain.equals("unknown")
        ? "give the widest range it can have, "
            + (unit == Input.Unit.SHARE ? "0..1" : "such as 0..100")
        : "";
  }

  /**
   * The members in the order {@code a > b > c} writes, highest first, if it names each of them
   * once.
   *
   * @param what what the members are: {@code option of dam}
   */
  static Optional<List<String>> order(
      String text, Collection<String> members, String what, Objection objection) {
    if (text.indexOf('>') < 0 && members.size() > 1) {
      objection.object(
          Problems.quote(text) + " is not an order",
          "write it highest first: " + String.join(" > ", members));
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    for (String word : text.split(">", -1)) {
      named.add(word.strip());
    }
    boolean fine = true;
    Set<String> seen = new LinkedHashSet<>();
    for (String word : named) {
      if (word.isEmpty()) {
        objection.object("the order " + Problems.quote(text) + " has a gap", "write a > b > c");
        return Optional.empty();
      }
      if (!members.contains(word)) {
        objection.object(
            "unknown "
                + what
                + " "
                + Problems.quote(word)
                + " in the order "
                + Problems.quote(text),
            word.contains("=")
                ? "orders are strict: put one before the other, or write numbers"
                : Nearest.suggestion(word, members));
        fine = false;
      } else if (!seen.add(word)) {
        objection.object(
            "the order "
                + Problems.quote(text)
                + " is cyclic: "
                + Problems.quote(word)
                + " comes twice",
            "name each once, highest first");
        fine = false;
      }
    }
    List<String> missing = members.stream().filter(member -> !seen.contains(member)).toList();
    if (fine && !missing.isEmpty()) {
      objection.object(
          "the order " + Problems.quote(text) + " leaves out " + String.join(", ", missing),
          "an order names every " + what);
      fine = false;
    }
    return fine ? Optional.of(named) : Optional.empty();
  }
}
