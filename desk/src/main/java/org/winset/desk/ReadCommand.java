package org.winset.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.winset.desk.drafts.CaseActors;
import org.winset.desk.drafts.DraftFolder;
import org.winset.desk.drafts.ReadRun;
import org.winset.desk.model.Endpoint;
import org.winset.desk.model.ModelReader;
import org.winset.desk.model.Verbatim;
import org.winset.desk.reading.Draft;
import org.winset.desk.reading.Precision;
import org.winset.desk.reading.Rule;
import org.winset.desk.report.DraftText;
import org.winset.desk.report.Style;
import org.winset.dossier.Dossier;
import org.winset.evidence.Actor;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;
import org.winset.yaml.Ids;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import org.winset.yaml.Scalar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winset read}: from a news text to draft items. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Reads news texts into draft items: quotes with their speakers, reported claims, dates,"
          + " numbers.",
      "Takes text, Markdown, a saved page or feed, or a folder of them; asks no network. Drafts go"
          + " to CASE/drafts; winset ledger CASE lists them, accepts and rejects."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int MOST_REFUSALS = 20;
  private static final int MOST_PATIENCE = 3_600;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE|FOLDER", description = "What to read.")
  private String root = "";

  @Option(
      names = "--case",
      required = true,
      paramLabel = "CASE",
      description = "The case's folder.")
  private String caseFolder = "";

  @Option(
      names = "--source",
      required = true,
      paramLabel = "ID",
      description = "The id of the source; for a folder, what the ids of its texts begin with.")
  private String source = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day of publication, where neither ledger nor file says it.")
  private String date = "";

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private String publisher = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "Its title.")
  private String title = "";

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of texts that are not UTF-8, such as windows-1251.")
  private String encoding = "";

  @Option(
      names = "--model",
      paramLabel = "URL",
      description = {
        "A language model that may propose further drafts: an address that speaks OpenAI's"
            + " protocol.",
        "Off unless given. Sends the text there, and a key if WINSET_MODEL_KEY holds one."
      })
  private String modelUrl = "";

  @Option(names = "--model-name", paramLabel = "NAME", description = "The model's name there.")
  private String modelName = "";

  @Option(
      names = "--model-patience",
      paramLabel = "SECONDS",
      description = "How long to wait for each answer (60).")
  private int patience = 60;

  @Option(
      names = "--again",
      description = {
        "Reads anew what was read before; decisions about words that still stand stay.",
        "Also lets a text replace another one of the same source, of which a copy is kept."
      })
  private boolean again;

  @Option(names = "--all", description = "Also shows numbers and quotes that nobody is given.")
  private boolean all;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Dossier dossier = CaseOptions.read(caseFolder);
    Path from = path(root);
    boolean many = Files.isDirectory(from);
    List<Actor> actors = CaseActors.of(dossier);
    Optional<ModelReader> model = model();
    ReadingLine progress = new ReadingLine(terminal, "files");
    Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    List<String> ids = new ArrayList<>();
    ReadRun.Wish wish =
        new ReadRun.Wish(from, id(), day(), given(publisher), given(title), charset(), again);
    ReadRun run =
        new ReadRun(
            dossier.ledger(),
            actors,
            new DraftFolder(Path.of(caseFolder)),
            wish,
            (id, text, known) ->
                model.isPresent() ? model.get().read(id, text, actors, known) : List.of(),
            new ReadRun.Listener() {
              @Override
              public void progress(long done, long files, long drafts) {
                progress.show(done, files, drafts + " drafts");
              }

              @Override
              public boolean isToStop() {
                return terminal.interrupted().get();
              }

              @Override
              public void read(Source read, SourceText text, List<Draft> drafts) {
                drafts.forEach(d -> counts.merge(d.rule(), 1L, Long::sum));
                if (!many) {
                  ids.add(read.id());
                }
              }
            });
    try (Interrupt _ = Interrupt.setting(terminal.interrupted())) {
      ReadRun.Result result = run.run();
      progress.end();
      ids.forEach(this::list);
      model.ifPresent(this::tell);
      return told(result, counts);
    } catch (IOException e) {
      progress.end();
      throw BadInput.at(root, "reading stopped (" + e + ")", "what was read until then is kept");
    }
  }

  /** Lists the drafts of a text that was just read. */
  private void list(String id) {
    new DraftFolder(Path.of(caseFolder))
        .read(id, new Problems())
        .ifPresent(file ->
            terminal
                .out()
                .print(
                    DraftText.render(
                        file,
                        file.drafts().stream()
                            .filter(d ->
                                all || (d.rule() != Rule.UNATTRIBUTED && d.rule() != Rule.QUANTITY))
                            .toList(),
                        new Style(terminal.width(), terminal.unicode(), terminal.colour()))));
  }

  private int told(ReadRun.Result result, Map<Rule, Long> counts) throws BadInput {
    if (result.texts() == 0 && result.before() == 0 && !result.refused().isEmpty()) {
      throw new BadInput(problems(result.refused()));
    }
    terminal
        .out()
        .println(
            "%s read into %s%s; next: winset ledger %s --drafts"
                .formatted(
                    counted(result.texts(), "text"),
                    counted(result.drafts(), "draft"),
                    result.before() > 0
                        ? " (" + counted(result.before(), "file") + " read before)"
                        : "",
                    caseFolder));
    counts.forEach((rule, count) ->
        terminal
            .out()
            .println(
                "  %6d  %-16s %s; %s"
                    .formatted(count, rule.id(), rule.words(), Precision.words(rule))));
    notices(result.changed(), "replaced another text of the same source");
    notices(result.partly(), "read in part");
    notices(result.refused(), "not read");
    if (terminal.interrupted().get()) {
      terminal
          .err()
          .println(
              "stopped; "
                  + counted(result.left(), "file")
                  + " left. What was read is kept, and the same call goes on from there.");
      return Failures.INTERRUPTED;
    }
    return 0;
  }

  private void notices(List<ReadRun.Notice> notices, String what) {
    if (!notices.isEmpty()) {
      terminal.err().println(counted(notices.size(), "file") + " " + what + ":");
      problems(notices).stream()
          .limit(MOST_REFUSALS)
          .forEach(p -> terminal.err().println(Failures.plain("  " + p)));
      if (notices.size() > MOST_REFUSALS) {
        terminal.err().println("  and " + (notices.size() - MOST_REFUSALS) + " more");
      }
    }
  }

  /** The language model that the call names; empty, as usual, if it names none. */
  private Optional<ModelReader> model() throws BadInput {
    if (modelUrl.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(modelUrl);
      if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
        throw BadInput.at("--model", Problems.quote(modelUrl) + " is no address of the web", "");
      }
      if (modelName.isBlank()) {
        throw BadInput.at("--model", "the model there has no name", "give --model-name NAME");
      }
      if (patience < 1 || patience > MOST_PATIENCE) {
        throw BadInput.at(
            "--model-patience", patience + " seconds is no time to wait", "give 1 to 3600");
      }
      Path log = Path.of(caseFolder).resolve(DraftFolder.NAME).resolve("sent.log");
      Endpoint endpoint =
          new Endpoint(
              uri, modelName, terminal.secret("WINSET_MODEL_KEY"), Duration.ofSeconds(patience));
      return Optional.of(new ModelReader(endpoint, endpoint.address(), log));
    } catch (URISyntaxException e) {
      throw BadInput.at("--model", Problems.quote(modelUrl) + " is no address", "");
    }
  }

  private void tell(ModelReader model) {
    terminal.out().println(Failures.plain(model.told()));
    for (Verbatim.Rejection rejection : model.rejected()) {
      terminal
          .out()
          .println(
              Failures.plain(
                  "  rejected: "
                      + rejection.reason()
                      + ": "
                      + Problems.quote(rejection.proposal().quote())
                      + " of "
                      + Problems.quote(rejection.proposal().speaker())));
    }
    model
        .unsent()
        .forEach(u -> terminal.err().println(Failures.plain("not sent to the model: " + u)));
    model.failures().forEach(f -> terminal.err().println(Failures.plain("the model failed: " + f)));
  }

  private static List<Problem> problems(List<ReadRun.Notice> notices) {
    return notices.stream()
        .map(r -> new Problem(Place.whole(r.file().toString()), "", r.rule(), r.suggestion()))
        .toList();
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private String id() throws BadInput {
    Problems problems = new Problems();
    Ids.check(new Scalar(source, false, Place.whole("--source")), "a source", problems);
    BadInput.ifAny(problems.sorted(), List.of());
    return source;
  }

  private Optional<LocalDate> day() throws BadInput {
    try {
      return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      throw BadInput.at(
          "--date", Problems.quote(date) + " is not a day of the calendar", "write it YYYY-MM-DD");
    }
  }

  private Optional<Charset> charset() throws BadInput {
    try {
      return encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw BadInput.at(
          "--encoding",
          Problems.quote(encoding) + " is no encoding that is known here",
          "such as windows-1251, koi8-u, iso-8859-1");
    }
  }

  private static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  private static Path path(String name) throws BadInput {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        return path;
      }
      throw BadInput.at(name, "there is no such file or folder", "");
    } catch (InvalidPathException e) {
      throw BadInput.at(name, "this cannot be the name of a file", "");
    }
  }
}
