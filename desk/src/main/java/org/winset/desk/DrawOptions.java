package org.winset.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.winset.deal.UnworkableCase;
import org.winset.dossier.Dossier;
import org.winset.forecast.Conditions;
import org.winset.forecast.Ensemble;
import org.winset.forecast.LocalThreads;
import org.winset.forecast.Partial;
import org.winset.forecast.PartialFile;
import org.winset.forecast.Prospects;
import org.winset.number.Seeds;
import picocli.CommandLine.Option;

/** What every command takes that draws the numbers of a case many times. */
final class DrawOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = {
        "Also draws all uncertain numbers N times and tells how likely what is;",
        "10000 is usual."
      })
  private Optional<Long> draws = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which draws: the same seed gives the same report. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads to draw on; the report does not depend on it. Default: all.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--partial",
      paramLabel = "FILE",
      description = "Keeps finished draws in a file, and goes on from those it holds.")
  private String partial = "";

  /** Whether there are to be draws. */
  boolean asked() {
    return draws.isPresent();
  }

  /** What the draws say, as far as they came; empty if none were asked for, or none finished. */
  Optional<Prospects> run(Dossier dossier, CaseOptions options, Terminal terminal) throws BadInput {
    check();
    return draws.isEmpty()
        ? Optional.empty()
        : draw(dossier, draws.get(), Prospects.Scope.REPORT, options, terminal);
  }

  /** The same for sensitivity alone, of which the most is made. */
  Optional<Prospects> sensitivity(
      Dossier dossier, long usual, CaseOptions options, Terminal terminal) throws BadInput {
    check();
    return draw(dossier, draws.orElse(usual), Prospects.Scope.SENSITIVITY, options, terminal);
  }

  private Optional<Prospects> draw(
      Dossier dossier, long count, Prospects.Scope scope, CaseOptions options, Terminal terminal)
      throws BadInput {
    Conditions conditions = Conditions.of(seed);
    Partial kept = partial.isEmpty() ? Partial.NONE : file(conditions, options.fingerprint());
    try (Interrupt _ = Interrupt.setting(terminal.interrupted());
        ProgressLine progress = new ProgressLine(terminal)) {
      Optional<Prospects> prospects =
          Prospects.draw(
              dossier,
              conditions,
              count,
              scope,
              threads.map(LocalThreads::new).orElseGet(LocalThreads::all),
              progress,
              terminal.interrupted()::get,
              kept);
      if (prospects.isEmpty()) {
        terminal.err().println("winset: stopped before the first draws were finished");
      }
      if (kept instanceof PartialFile file && !file.failure().isEmpty()) {
        terminal.err().println(partial + ": the last draws could not be kept: " + file.failure());
      }
      return prospects;
    } catch (UnworkableCase e) {
      throw BadInput.at(dossier.id(), String.valueOf(e.getMessage()), "");
    }
  }

  /** Refuses numbers out of range. */
  void check() throws BadInput {
    if (draws.isPresent() && (draws.get() < 1 || draws.get() > Ensemble.MOST_DRAWS)) {
      throw BadInput.at(
          "--draws " + draws.get(),
          "an ensemble has 1 to " + Ensemble.MOST_DRAWS + " draws",
          "10000 is usual");
    }
    if (seed < 0 || seed > Seeds.MOST) {
      throw BadInput.at("--seed " + seed, "a seed is a whole number from 0 to " + Seeds.MOST, "");
    }
    if (threads.isPresent() && (threads.get() < 1 || threads.get() > MOST_THREADS)) {
      throw BadInput.at(
          "--threads " + threads.get(), "there are 1 to " + MOST_THREADS + " threads", "");
    }
    if (!partial.isEmpty() && draws.isEmpty()) {
      throw BadInput.at("--partial " + partial, "there are no draws to keep", "give --draws");
    }
  }

  private PartialFile file(Conditions conditions, String fingerprint) throws BadInput {
    String run = "Winset " + Main.Version.text() + ", case " + fingerprint + ", " + conditions;
    try {
      return PartialFile.of(Path.of(partial), run);
    } catch (PartialFile.Unusable e) {
      throw BadInput.at(
          partial, String.valueOf(e.getMessage()), "name another file, or remove this one");
    } catch (InvalidPathException e) {
      throw BadInput.at(partial, "this cannot be the name of a file", "");
    }
  }
}
