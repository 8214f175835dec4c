package org.winset.desk.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.winset.dossier.Dossier;
import org.winset.dossier.Issue;
import org.winset.dossier.Party;
import org.winset.dossier.Plan;
import org.winset.evidence.Item;

/** How a report names a thing that items state values for, and prints the values. */
final class Subject {
  /** What makes a part of a code, a date or an address of the digits beside it. */
  private static final String CODE = "\\p{L}\\p{M}\\p{N}_.,/#№+:=?&@-";

  /** Eight digits that read as a day: {@code 20251224}. */
  private static final String DAY =
      "(?:1[5-9]|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)";

  /** Five digits or more; those of four may be years, and are read as they are. */
  private static final String DIGITS = "(?!" + DAY + ")[1-9]\\d{4,}";

  /** A number or a range of two; and addresses, so that nothing is found within them. */
  private static final Pattern LONG =
      Pattern.compile(
          "://\\S*|(?<!["
              + CODE
              + "])-?"
              + DIGITS
              + "(?:-"
              + DIGITS
              + ")?(?![\\p{L}\\p{M}\\p{N}_/#№]|[.,:+=?&@-]+[\\p{L}\\p{M}\\p{N}_])");

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");

  private final Dossier dossier;
  private final Spelling spelling;
  private final String id;
  private final Optional<Issue> issue;

  Subject(Dossier dossier, Spelling spelling, String id) {
    this.dossier = dossier;
    this.spelling = spelling;
    this.id = id;
    this.issue = dossier.issues().stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /**
   * The name of the issue, plan or party with that id. Other things have ids only, which are read
   * as words, spelt as the ledger spells them: {@code Dry wells}, {@code Russia would sign}, {@code
   * Author (us-28)} where it begins with a plan.
   */
  String name() {
    return issue
        .map(Issue::name)
        .or(() -> plan(id).map(Plan::name))
        .or(() -> party(id).map(Party::name))
        .orElseGet(this::derived);
  }

  /** What an item says of it: an option by its name, else the words, long numbers grouped. */
  String valueIn(Item item) {
    return item.states().stream()
        .filter(s -> s.subject().equals(id))
        .map(s -> option(s.value()).orElseGet(() -> grouped(s.value())))
        .collect(Collectors.joining(", "));
  }

  private Optional<String> option(String value) {
    return issue.stream()
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(value))
        .map(Issue.Option::name)
        .findFirst();
  }

  private String derived() {
    for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) {
      String before = id.substring(0, dash);
      if (dash + 1 < id.length() && plan(before).isPresent()) {
        return Figures.sentence(words(id.substring(dash + 1))) + " (" + before + ")";
      }
    }
    return Figures.sentence(words(id));
  }

  private String words(String dashed) {
    return Arrays.stream(dashed.split("[-_]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> party(word).map(Party::name).orElseGet(() -> spelling.of(word)))
        .collect(Collectors.joining(" "));
  }

  private Optional<Plan> plan(String sought) {
    return dossier.plans().stream().filter(p -> p.id().equals(sought)).findFirst();
  }

  private Optional<Party> party(String sought) {
    return dossier.parties().stream().filter(p -> p.id().equals(sought)).findFirst();
  }

  /**
   * The same words, whole numbers of five digits or more in groups of three. What may be a day, a
   * document's symbol, an address or another code stays as it is written.
   */
  static String grouped(String words) {
    return LONG.matcher(words)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group().startsWith(":")
                    ? found.group()
                    : THOUSANDS.matcher(found.group()).replaceAll(",")));
  }
}
