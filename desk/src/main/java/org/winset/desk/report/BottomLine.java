package org.winset.desk.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The answer in short.
 *
 * @param sentences who can sign what, whether any deal exists, and what would change that
 * @param caveats what must always be said with it
 */
public record BottomLine(List<String> sentences, List<String> caveats) {
  public BottomLine {
    sentences = List.copyOf(sentences);
    caveats = List.copyOf(caveats);
  }

  /** With more sentences at the end. */
  BottomLine and(List<String> more) {
    return new BottomLine(Stream.concat(sentences.stream(), more.stream()).toList(), caveats);
  }
}
