package org.winset.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.winset.dossier.CaseFolder;
import org.winset.dossier.Dossier;
import org.winset.dossier.Reading;
import org.winset.forecast.Assessment;
import org.winset.forecast.Draw;

/**
 * Writes a made-up case of 60 issues, 15 parties and 40 constituencies, the same wherever it is
 * run, and prints how long its assessment takes and which answers are bounds.
 *
 * <p>Argument: the folder to write it to. Parties fall into two camps with minds of their own;
 * three are guarantors. Rules are quotas, vetoes, or both. Of four plans two have unknown points,
 * one is silent on some.
 */
public final class BigCase {
  private static final int ISSUES = 60;
  private static final int PARTIES = 15;
  private static final int GUARANTORS = 3;
  private static final int CONSTITUENCIES = 40;
  private static final int PLANS = 4;
  private static final long SEED = 60_15_40;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder text = new StringBuilder();
  private final int[] options = new int[ISSUES];
  private final double[] slant = new double[ISSUES];

  private BigCase() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve(CaseFolder.CASE), new BigCase().write());
    long from = System.nanoTime();
    if (!(CaseFolder.read(folder) instanceof Reading.Fine fine)) {
      throw new IllegalStateException(CaseFolder.read(folder).toString());
    }
    Dossier dossier = fine.dossier();
    long read = System.nanoTime();
    Assessment assessment = Draw.atPointValues(dossier).assess();
    long assessed = System.nanoTime();
    System.out.println(Clock.machine());
    System.out.printf(
        Locale.ROOT,
        "read %.2f s, assessed %.2f s wall, from a cold start%n",
        (read - from) / 1e9,
        (assessed - read) / 1e9);
    print(assessment);
  }

  private static void print(Assessment assessment) {
    var zopa = assessment.zopa();
    System.out.println("feasible packages: " + zopa.feasible());
    System.out.println(
        "agreement: "
            + (zopa.first().isPresent() ? "yes" : zopa.decided() ? "none, proven" : "open"));
    System.out.println("closest package proven: " + zopa.closest().complete());
    System.out.printf(
        "win-sets counted exactly: %d of %d%n",
        assessment.winSets().stream().filter(w -> w.packages().exact()).count(),
        assessment.winSets().size());
    for (Assessment.OfPlan plan : assessment.plans()) {
      System.out.printf(
          "%s: %d of %d parties answered in full, together: %s%n",
          plan.plan().id(),
          plan.parties().stream().filter(Assessment.OfParty::proven).count(),
          plan.parties().size(),
          plan.proven() ? "in full" : "within bounds");
    }
  }

  private String write() {
    line(0, "winset: 1");
    line(0, "title: A large made-up case");
    line(0, "as-of: 2025-06-30");
    line(0, "summary: Made to be large.");
    line(0, "sides: [north, south]");
    line(0, "issues:");
    for (int i = 0; i < ISSUES; i++) {
      options[i] = 2 + random.nextInt(3);
      slant[i] = random.nextDouble();
      line(1, "i" + i + ":");
      line(2, "name: Issue " + i);
      line(2, "if-silent: o0");
      line(2, "options: " + listed(options[i], k -> "o" + k + ": option " + k));
    }
    line(0, "links:");
    for (int i = 0; i < 10; i += 2) {
      line(1, "- {is: i" + i + "=o0 needs i" + (i + 1) + "=o1, why: made up}");
    }
    line(0, "plans:");
    for (int p = 0; p < PLANS; p++) {
      plan(p);
    }
    line(0, "parties:");
    for (int p = 0; p < PARTIES; p++) {
      party(p);
    }
    return text.toString();
  }

  private void plan(int number) {
    line(1, "plan-" + number + ":");
    line(2, "name: Plan " + number);
    line(2, "author: Nobody");
    line(2, "date: 2025-0" + (number + 1) + "-01");
    line(2, "points:");
    for (int i = 0; i < ISSUES; i++) {
      int option = i < 10 ? 1 : random.nextInt(options[i]);
      boolean unknown = number % 2 == 1 && random.nextInt(5) == 0;
      if (number != 2 || i < 10 || random.nextInt(5) > 0) {
        line(3, "i" + i + ": " + (unknown ? "unknown" : "o" + option));
      }
    }
  }

  private void party(int number) {
    boolean guarantor = number >= PARTIES - GUARANTORS;
    line(1, "p" + number + ":");
    line(2, "name: Party " + number);
    if (guarantor) {
      line(2, "role: guarantor");
      line(2, "binds-when: [i" + (12 + number) + "=o1, i" + (30 + number) + "=o1]");
    }
    line(2, "leader:");
    line(3, "name: Leader " + number);
    line(3, "lambda: " + number(.3 + .4 * random.nextDouble()));
    line(3, "reservation: " + number(48 + 4 * random.nextDouble()));
    wants(2, number, ISSUES);
    if (number == 0) {
      line(2, "worth:");
      line(3, "- {is: i20=o1 with i21=o1, points: 2, why: made up}");
    }
    int groups = CONSTITUENCIES / PARTIES + (number < CONSTITUENCIES % PARTIES ? 1 : 0);
    line(2, "constituencies:");
    int left = 100;
    for (int g = 0; g < groups; g++) {
      int power = g == groups - 1 ? left : 25 + random.nextInt(11);
      left -= power;
      line(3, "g" + g + ":");
      line(4, "name: Group " + g + " of party " + number);
      line(4, "power: " + number(power / 100.0));
      line(4, "accepts-at: " + number(35 + 10 * random.nextDouble()));
      wants(4, number, 6 + random.nextInt(10));
    }
    line(
        2,
        "ratification: "
            + switch (number % 3) {
              case 0 -> "{quota: 0.6}";
              case 1 -> "{vetoes: [g0]}";
              default -> "[{vetoes: [g1]}, {quota: 0.5}]";
            });
  }

  /** What an actor of a party wants: so many issues, drawn without looking. */
  private void wants(int depth, int party, int issues) {
    line(depth, "wants:");
    for (int i = 0; i < ISSUES; i++) {
      if (random.nextInt(ISSUES) < issues) {
        boolean rising = slant[i] < .55 ? party % 2 == 0 : slant[i] < .8 || random.nextBoolean();
        double curve = .5 + random.nextDouble();
        int last = options[i] - 1;
        double weight = -StrictMath.log(1 - random.nextDouble());
        String values =
            listed(
                options[i],
                k -> {
                  double place = (double) (rising ? k : last - k) / last;
                  return "o" + k + ": " + number(100 * StrictMath.pow(place, curve));
                });
        line(
            depth + 1, "i" + i + ": {weight: " + number(.1 + weight) + ", values: " + values + "}");
      }
    }
  }

  private static String listed(int count, java.util.function.IntFunction<String> entry) {
    StringBuilder list = new StringBuilder("{");
    for (int k = 0; k < count; k++) {
      list.append(k == 0 ? "" : ", ").append(entry.apply(k));
    }
    return list.append("}").toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }
}
