package org.winset.desk.report;

import java.util.List;

/**
 * What one number, plan point or other judgement of a case rests on.
 *
 * @param path its keys joined by dots
 * @param value what is judged: {@code 30..50 points}
 * @param verdict how firmly it is tied to evidence, in a sentence
 * @param why the analyst's reasoning; empty text if none is given
 * @param items the evidence it rests on
 * @param tooLate the evidence it names that is dated after the case's as-of and not used
 * @param conflicts what other items say about the things these items state
 */
public record Trace(
    String path,
    String value,
    String verdict,
    String why,
    List<LedgerView.Entry> items,
    List<LedgerView.Entry> tooLate,
    List<Doubts.Conflict> conflicts) {
  public Trace {
    items = List.copyOf(items);
    tooLate = List.copyOf(tooLate);
    conflicts = List.copyOf(conflicts);
  }
}
