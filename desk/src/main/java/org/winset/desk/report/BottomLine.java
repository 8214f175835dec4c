package org.winset.desk.report;

import java.util.List;

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
}
