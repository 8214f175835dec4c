package org.winset.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.winset.desk.report.Style;
import org.winset.desk.report.Trace;
import org.winset.desk.report.TraceText;
import org.winset.desk.report.Tracer;
import org.winset.yaml.Nearest;
import org.winset.yaml.Place;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code winset trace}: what a number rests on, down to the words of a source. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a number, a plan point, a plan or an issue rests on, down to the words of a"
          + " source.",
      "A path that leads to several numbers traces them all; its end is enough where that is"
          + " unique."
    })
final class TraceCommand implements Callable<Integer> {
  private static final int MOST = 40;

  private final Terminal terminal;

  @Mixin private CaseOptions options = new CaseOptions();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Such as parties.russia.constituencies.hawks.power.")
  private List<String> paths = new ArrayList<>();

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadInput {
    Tracer tracer = new Tracer(options.load().dossier());
    List<Trace> traces = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String path : paths) {
      List<String> under = tracer.under(path);
      if (tracer.trace(path).isPresent()) {
        traces.add(tracer.trace(path).get());
      } else if (!under.isEmpty() && under.size() <= MOST) {
        under.forEach(p -> tracer.trace(p).ifPresent(traces::add));
      } else {
        problems.add(unknown(path, under, tracer));
      }
    }
    BadInput.ifAny(problems, List.of());
    terminal
        .out()
        .print(
            TraceText.render(
                traces, new Style(terminal.width(), terminal.unicode(), terminal.colour())));
    return 0;
  }

  private static Problem unknown(String path, List<String> under, Tracer tracer) {
    return under.isEmpty()
        ? new Problem(
            Place.whole("PATH"),
            path,
            "the case has nothing to trace at " + Problems.quote(path),
            Nearest.to(path, tracer.paths())
                .map(near -> "did you mean " + Problems.quote(near) + "?")
                .orElse("check --all lists every number with its path"))
        : new Problem(
            Place.whole("PATH"),
            path,
            Problems.quote(path) + " leads to " + under.size() + " numbers",
            "go further: " + under.getFirst());
  }
}
