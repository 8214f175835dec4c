package org.winset.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.winset.desk.reading.Evaluation;
import org.winset.desk.reading.LabelledText;
import org.winset.desk.reading.NewsReader;
import org.winset.desk.reading.Rule;
import org.winset.evidence.SourceText;

/** How well and how fast news texts are read into drafts. */
public final class Reading {
  private static final int WORDS = 60_000;
  private static final int ROUNDS = 15;

  private Reading() {}

  /** Prints the tables of both labelled sets, or of a folder given, and the speed. */
  public static void main(String[] args) throws IOException {
    Path labelled =
        Path.of(
            System.getProperty("winset.root", "."),
            "desk/src/test/resources/org/winset/desk/reading/labelled");
    if (args.length > 0) {
      print(args[0], Evaluation.on(Path.of(args[0])));
      return;
    }
    print("test", Evaluation.on(labelled.resolve("test")));
    print("dev", Evaluation.on(labelled.resolve("dev")));
    speed(labelled.resolve("dev"));
  }

  private static void print(String set, Evaluation e) {
    System.out.printf(
        "%n**%s** (invented): %d texts, %d quotes. Quotes found: recall %s, precision %s.%n%n",
        set, e.texts(), e.quotes(), share(e.recall()), share(e.detection()));
    System.out.println("| tier or rule | precision | right of applied | share of quotes |");
    System.out.println("|---|---|---|---|");
    for (Rule.Tier tier : Rule.Tier.values()) {
      if (tier != Rule.Tier.NONE) {
        line("**" + tier + "**", e.of(tier), String.format(Locale.ROOT, "%.2f", e.coverage(tier)));
        Stream.of(Rule.values())
            .filter(r -> r.attributes() && r.tier() == tier)
            .forEach(r -> line(r.id(), e.of(r), ""));
      }
    }
    line("claims, core", e.of(Rule.CLAIM), "");
    line("claims, wider", e.of(Rule.CLAIM_WIDE), "");
    System.out.printf(
        Locale.ROOT,
        "%nQuotes of four words or more with the right speaker, of all that have one: %s (%d of"
            + " %d). Quotes of three words or fewer: a speaker for %.2f of them, right %s (%d of"
            + " %d). Claims found, of those marked: %s (%d of %d).%n",
        share(e.longQuotes()),
        e.longQuotes().right(),
        e.longQuotes().all(),
        e.shortGiven(),
        share(e.shortQuotes()),
        e.shortQuotes().right(),
        e.shortQuotes().all(),
        share(e.claimRecall()),
        e.claimRecall().right(),
        e.claimRecall().all());
  }

  private static void line(String name, Evaluation.Score score, String coverage) {
    if (score.all() > 0) {
      System.out.printf(
          "| %s | %s | %d of %d | %s |%n",
          name, share(score), score.right(), score.all(), coverage);
    }
  }

  private static String share(Evaluation.Score score) {
    return String.format(Locale.ROOT, "%.3f", score.precision());
  }

  private static void speed(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.add(LabelledText.parse("", Files.readString(file)).text());
      }
    }
    StringBuilder all = new StringBuilder();
    int words = 0;
    for (int i = 0; words < WORDS; i++) {
      String text = texts.get(i % texts.size());
      all.append(text).append("\n\n");
      words += text.split("\\s+").length;
    }
    SourceText text = SourceText.of(all.toString());
    NewsReader reader = new NewsReader();
    List<Double> times = new ArrayList<>();
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    int drafts = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = cpu.getCurrentThreadCpuTime();
      drafts = reader.read(text, LocalDate.parse("2025-05-02"), List.of()).size();
      times.add((cpu.getCurrentThreadCpuTime() - start) / 1e9);
    }
    List<Double> warm = times.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%n%,d words in one text: first %.2f s, warm median %.2f s of CPU time, one thread; %,d"
            + " drafts.%n",
        words,
        times.getFirst(),
        warm.get(warm.size() / 2),
        drafts);
  }
}
