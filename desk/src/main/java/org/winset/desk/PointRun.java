package org.winset.desk;

import java.util.function.Supplier;
import org.winset.deal.UnworkableCase;
import org.winset.forecast.Assessment;
import org.winset.forecast.Draw;

/** Assesses a case at its point values; Ctrl-C ends it. */
final class PointRun {
  private PointRun() {}

  /**
   * The assessment.
   *
   * @throws java.util.concurrent.CancellationException once the terminal is interrupted
   */
  static Assessment of(CaseOptions.Loaded loaded, Terminal terminal) throws BadInput {
    return orBadInput(
        loaded,
        terminal,
        () -> Draw.atPointValues(loaded.dossier()).assess(terminal.interrupted()::get));
  }

  /** The assessment without what lies beyond the question whether there is a deal. */
  static Assessment answers(CaseOptions.Loaded loaded, Terminal terminal) throws BadInput {
    return orBadInput(
        loaded,
        terminal,
        () -> Draw.atPointValues(loaded.dossier()).answers(terminal.interrupted()::get));
  }

  /** What is worked out on a case, unless its numbers have no meaning together. */
  static <T> T orBadInput(CaseOptions.Loaded loaded, Terminal terminal, Supplier<T> work)
      throws BadInput {
    try (Interrupt _ = Interrupt.setting(terminal.interrupted())) {
      return work.get();
    } catch (UnworkableCase e) {
      throw BadInput.unworkable(e, loaded);
    }
  }
}
