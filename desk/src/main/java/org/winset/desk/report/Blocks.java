package org.winset.desk.report;

import java.util.List;
import java.util.Optional;

/** Blocks as the page's template takes them. */
public final class Blocks {
  private Blocks() {}

  /**
   * A block.
   *
   * @param picture SVG whose words are escaped already; empty if there is none
   */
  public record Shown(
      String id,
      String heading,
      List<String> lead,
      String picture,
      List<ShownTable> tables,
      List<String> notes) {}

  /**
   * A table.
   *
   * @param open whether it is seen at once
   */
  public record ShownTable(
      String caption,
      List<String> head,
      List<Boolean> numeric,
      List<List<String>> rows,
      boolean open) {}

  /** What lies beyond the question whether there is a deal. */
  public static List<Shown> of(Optional<Prospects> prospects) {
    return ProspectsBlocks.of(prospects).stream().map(Blocks::shown).toList();
  }

  private static Shown shown(Block block) {
    return new Shown(
        block.id(),
        block.heading(),
        block.lead(),
        block.picture().map(Block.Picture::svg).orElse(""),
        block.tables().stream()
            .map(t -> new ShownTable(t.caption(), t.head(), t.numeric(), t.rows(), t.brief() > 0))
            .toList(),
        block.notes());
  }
}
