package org.winset.desk;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.winset.belief.Coherence;
import org.winset.dossier.Check;
import org.winset.dossier.Dossier;
import org.winset.dossier.Grounds;
import org.winset.dossier.Input;
import org.winset.yaml.Places;
import org.winset.yaml.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winset check}: whether a case can be worked with, and what deserves a second look. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tells whether a case can be worked with, and what deserves a second look.",
      "Exit code 0, or 2 if something is wrong; warnings leave it at 0."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(names = "--all", description = "Also lists every number and what it rests on.")
  private boolean all;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    CaseOptions.Loaded loaded = options.load();
    Check check = Check.of(loaded.dossier(), loaded.places());
    PrintWriter out = terminal.out();
    out.println(Failures.plain(summary(loaded.dossier(), check)));
    check.errors().forEach(e -> out.println(Failures.plain(e.place() + ": error: " + e.message())));
    Coherence.of(loaded.dossier())
        .forEach(f -> out.println(Failures.plain(warning(loaded.places(), f))));
    WarLines.Said war = WarLines.of(loaded.dossier(), loaded.places());
    war.lines().forEach(line -> out.println(Failures.plain(line)));
    Stream.concat(check.warnings().stream(), war.warnings().stream())
        .sorted()
        .forEach(w -> out.println(Failures.plain(w.place() + ": warning: " + w.message())));
    if (all) {
      check
          .numbers()
          .forEach((kind, numbers) -> {
            if (kind != Grounds.Kind.DEFAULT || !numbers.isEmpty()) {
              list(kind, numbers, out);
            }
          });
    }
    return check.errors().isEmpty() ? 0 : Failures.BAD_INPUT;
  }

  private static String warning(Places places, Coherence.Finding finding) {
    return new Problem(
            places.of(finding.path()), "", "warning: " + finding.rule(), finding.suggestion())
        .toString();
  }

  private static String summary(Dossier dossier, Check check) {
    Map<Grounds.Kind, List<Input>> numbers = check.numbers();
    BigInteger packages =
        dossier.issues().stream()
            .map(issue -> BigInteger.valueOf(issue.options().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    int defaults = numbers.getOrDefault(Grounds.Kind.DEFAULT, List.of()).size();
    return "%s %s: %s, %s, %s, %s, %s (%d sourced, %d reasoned, %d unsourced%s)"
        .formatted(
            dossier.id(),
            check.errors().isEmpty()
                ? "is in order"
                : "can be read, but its quotes cannot be trusted",
            counted(dossier.issues().size(), "issue"),
            packages.equals(BigInteger.ONE) ? "1 package" : rounded(packages) + " packages",
            counted(dossier.plans().size(), "plan"),
            dossier.parties().size() == 1 ? "1 party" : dossier.parties().size() + " parties",
            counted(dossier.inputs().all().size(), "number"),
            numbers.getOrDefault(Grounds.Kind.SOURCED, List.of()).size(),
            numbers.getOrDefault(Grounds.Kind.REASONED, List.of()).size(),
            numbers.getOrDefault(Grounds.Kind.UNSOURCED, List.of()).size(),
            defaults == 0 ? "" : ", " + defaults + " default");
  }

  private static String counted(int count, String word) {
    return count == 1 ? "1 " + word : count + " " + word + "s";
  }

  private static String rounded(BigInteger count) {
    return count.bitLength() < 34
        ? String.format(Locale.ROOT, "%,d", count)
        : String.format(Locale.ROOT, "%.1e", count.doubleValue()).replaceAll("e\\+0*", "e");
  }

  private static void list(Grounds.Kind kind, List<Input> numbers, PrintWriter out) {
    out.println();
    out.println(numbers.size() + " " + kind.words() + (numbers.isEmpty() ? "" : ":"));
    for (Input input : numbers) {
      Grounds grounds = input.grounds();
      String rest =
          grounds.because().isEmpty()
              ? grounds.why().orElse("")
              : "because " + String.join(", ", grounds.because());
      out.println(
          Failures.plain(
              "  " + input.path() + " = " + input.amount() + (rest.isEmpty() ? "" : "  " + rest)));
    }
  }
}
