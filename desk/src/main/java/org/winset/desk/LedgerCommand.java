package org.winset.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.desk.drafts.DraftFile;
import org.winset.desk.drafts.DraftFolder;
import org.winset.desk.drafts.Drafted;
import org.winset.desk.drafts.Duplicates;
import org.winset.desk.drafts.Review;
import org.winset.desk.report.DraftText;
import org.winset.desk.report.LedgerText;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset ledger}: what the ledger and the drafts hold, and decisions about drafts. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = {
      "Shows sources, items, drafts and conflicts of a case, and decides about drafts.",
      "What it changes keeps comments and order; the earlier file stays beside it as NAME~."
    })
final class LedgerCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "CASE", description = "The folder that holds case.yaml.")
  private String folder = "";

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Task task = new Task();

  /** What to do; one thing a call. */
  static final class Task {
    @Option(names = "--items", description = "Lists items.")
    private boolean items;

    @Option(names = "--drafts", description = "Lists drafts that wait for a decision.")
    private boolean drafts;

    @Option(names = "--conflicts", description = "Shows where sources contradict each other.")
    private boolean conflicts;

    @Option(names = "--duplicates", description = "Shows texts that are near-duplicates.")
    private boolean duplicates;

    @Option(
        names = "--merge-duplicates",
        description = "Makes one voice of near-duplicates, and merges drafts of the same words.")
    private boolean mergeDuplicates;

    @Option(
        names = "--accept",
        split = ",",
        paramLabel = "ID",
        description = "Takes drafts into the ledger.")
    private List<String> accept = new ArrayList<>();

    @Option(names = "--reject", split = ",", paramLabel = "ID", description = "Rejects drafts.")
    private List<String> reject = new ArrayList<>();

    @Option(
        names = "--merge",
        split = ",",
        paramLabel = "ID",
        description = "Joins drafts into the first.")
    private List<String> merge = new ArrayList<>();
  }

  @Option(names = "--all", description = "Lists decided drafts and those that name nobody too.")
  private boolean all;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "Lists only what is from this source.")
  private String source = "";

  @Option(
      names = "--speaker",
      paramLabel = "WORDS",
      description = "Lists, or accepts with, this speaker.")
  private String speaker = "";

  @Option(
      names = "--about",
      split = ",",
      paramLabel = "ID",
      description = "Lists only what is about this; with --accept, what it is about.")
  private List<String> about = new ArrayList<>();

  @Option(names = "--rule", paramLabel = "RULE", description = "Lists only drafts of this rule.")
  private String rule = "";

  @Option(names = "--as", paramLabel = "ID", description = "With --accept: the item's id.")
  private String as = "";

  @Option(
      names = "--claim",
      paramLabel = "WORDS",
      description = "With --accept: the claim, in your words.")
  private String claim = "";

  @Option(names = "--kind", paramLabel = "KIND", description = "With --accept: the kind of claim.")
  private String kind = "";

  @Option(names = "--event", paramLabel = "DATE", description = "With --accept: when it happened.")
  private String event = "";

  @Option(names = "--digit", paramLabel = "1..6", description = "With --accept: its credibility.")
  private String digit = "";

  @Option(
      names = "--states",
      paramLabel = "THING=VALUE",
      description = "With --accept: what it states.")
  private List<String> states = new ArrayList<>();

  @Option(names = "--note", paramLabel = "WORDS", description = "With --accept: a note.")
  private String note = "";

  LedgerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = CaseOptions.read(folder);
    Path path = Path.of(folder);
    Review review = new Review(path);
    try {
      if (!task.accept.isEmpty()) {
        if (task.accept.size() > 1 && !as.isEmpty()) {
          throw BadInput.at("--as", "one id cannot serve several drafts", "accept them one by one");
        }
        return decide(review.accept(task.accept, changes()));
      }
      if (!task.reject.isEmpty()) {
        return decide(review.reject(task.reject));
      }
      if (!task.merge.isEmpty()) {
        return decide(review.merge(task.merge));
      }
      if (task.duplicates || task.mergeDuplicates) {
        duplicates(new Duplicates(path, dossier.ledger()));
      } else if (task.drafts) {
        drafts(path);
      } else {
        show(dossier, path);
      }
      return 0;
    } catch (IOException e) {
      throw BadInput.at(folder, "a file cannot be read or written (" + e + ")", "");
    }
  }

  private void show(Dossier dossier, Path path) throws IOException {
    LedgerText text = new LedgerText(dossier, style());
    if (task.conflicts) {
      terminal.out().print(text.conflicts());
    } else if (task.items) {
      terminal
          .out()
          .print(
              text.items(item ->
                  (source.isEmpty() || item.sourceIds().contains(source))
                      && isSpeaker(item.speaker())
                      && (about.isEmpty() || item.about().stream().anyMatch(about::contains))));
    } else {
      terminal.out().print(text.summary());
      long waiting = 0;
      for (Path file : new DraftFolder(path).files()) {
        waiting += DraftFile.read(file, new Problems()).map(DraftFile::waiting).orElse(0L);
      }
      if (waiting > 0) {
        terminal.out().println(waiting + " drafts wait for a decision; --drafts lists them.");
      }
    }
  }

  private void drafts(Path path) throws IOException, BadInput {
    long hidden = 0;
    List<Problem> problems = new ArrayList<>();
    for (Path file : new DraftFolder(path).files()) {
      Problems found = new Problems();
      Optional<DraftFile> drafts = DraftFile.read(file, found);
      problems.addAll(found.sorted());
      if (drafts.isEmpty() || (!source.isEmpty() && !drafts.get().source().id().equals(source))) {
        continue;
      }
      List<Drafted> wanted = drafts.get().drafts().stream().filter(this::isWanted).toList();
      List<Drafted> shown = wanted.stream().filter(d -> all || isUsual(d)).toList();
      hidden += wanted.size() - shown.size();
      if (!shown.isEmpty()) {
        terminal.out().print(DraftText.render(drafts.get(), shown, style()));
      }
    }
    if (hidden > 0) {
      terminal
          .out()
          .println(
              "\nNot shown: "
                  + hidden
                  + " decided drafts, bare numbers and quotes that nobody is given; --all shows"
                  + " them.");
    }
    BadInput.ifAny(problems, List.of());
  }

  private boolean isWanted(Drafted draft) {
    return (rule.isEmpty() || draft.rule().id().equals(rule))
        && isSpeaker(draft.item().speaker())
        && (about.isEmpty() || draft.item().about().stream().anyMatch(about::contains));
  }

  private boolean isUsual(Drafted draft) {
    return draft.waits() && (!rule.isEmpty() || draft.isUsual());
  }

  private boolean isSpeaker(Optional<String> found) {
    return speaker.isEmpty()
        || found
            .filter(f -> f.toLowerCase(Locale.ROOT).contains(speaker.toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  private void duplicates(Duplicates duplicates) throws IOException {
    List<Duplicates.Group> groups = duplicates.groups();
    if (groups.isEmpty()) {
      terminal.out().println("No two texts are near-duplicates.");
    }
    for (Duplicates.Group group : groups) {
      terminal
          .out()
          .println(
              Failures.plain(
                  "one voice, "
                      + group.origin()
                      + (group.known()
                          ? " (noted already):"
                          : " (not noted yet; --merge-duplicates does):")));
      group
          .sources()
          .forEach(
              s -> terminal.out().println(Failures.plain("  " + s.id() + ": " + s.citation())));
      if (task.mergeDuplicates) {
        duplicates
            .merge(group)
            .forEach(line -> terminal.out().println(Failures.plain("  done: " + line)));
      }
    }
  }

  private Review.Changes changes() {
    return new Review.Changes(
        given(as),
        given(claim),
        given(kind),
        given(speaker),
        about,
        given(event),
        given(digit),
        states,
        given(note));
  }

  private static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private int decide(Review.Outcome outcome) throws BadInput {
    switch (outcome) {
      case Review.Outcome.Done(List<String> lines) ->
          lines.forEach(line -> terminal.out().println(Failures.plain(line)));
      case Review.Outcome.Refused(List<Problem> wrong) -> BadInput.ifAny(wrong, List.of());
    }
    return 0;
  }

  private Style style() {
    return new Style(terminal.width(), terminal.unicode(), terminal.colour());
  }
}
