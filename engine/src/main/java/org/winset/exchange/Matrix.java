package org.winset.exchange;

import java.util.List;
import java.util.Optional;
import org.winset.belief.AchMatrix.Mark;
import org.winset.number.Amount;

/**
 * A matrix as another tool wrote it: what each item is expected with, under each hypothesis.
 *
 * @param title empty if the file has none
 * @param hypotheses as written
 */
public record Matrix(Optional<String> title, List<String> hypotheses, List<Item> items) {
  /**
   * One item.
   *
   * @param name as written
   * @param claim what it says, where the file gives that apart
   * @param note anything more: notes, links, types
   * @param credibility how far it is believed; empty if the file does not say
   * @param trust the word for that, as written
   * @param voice whose voice it is, where the file says so
   * @param cells one per hypothesis
   */
  public record Item(
      String name,
      String claim,
      Optional<String> note,
      Optional<Amount> credibility,
      Optional<String> trust,
      Optional<String> voice,
      List<Cell> cells) {
    public Item {
      cells = List.copyOf(cells);
    }
  }

  /**
   * P(item | hypothesis).
   *
   * @param mark the letters it was written in, if it was
   */
  public record Cell(Amount likelihood, Optional<Mark> mark) {
    static Cell of(Mark mark) {
      return new Cell(mark.likelihood(), Optional.of(mark));
    }
  }

  public Matrix {
    hypotheses = List.copyOf(hypotheses);
    items = List.copyOf(items);
  }
}
