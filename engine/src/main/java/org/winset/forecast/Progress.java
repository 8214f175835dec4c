package org.winset.forecast;

import java.util.function.Supplier;

/** Hears how far an ensemble has come, after every chunk, from one thread at a time. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (done, all, soFar) -> {};

  /**
   * @param done draws finished
   * @param all draws asked for
   * @param soFar what they say together; worked out only if asked, and only during the call
   */
  void at(long done, long all, Supplier<Chances> soFar);
}
