package org.winset.desk.report;

import java.util.List;
import java.util.stream.Stream;

/** Writes blocks as Markdown, every table in full. */
final class BlockMarkdown {
  private BlockMarkdown() {}

  static void write(List<Block> blocks, MarkdownText text) {
    for (Block block : blocks) {
      text.heading(2 + block.level(), block.heading());
      block.lead().forEach(text::paragraph);
      for (Block.Table table : block.tables()) {
        if (!table.rows().isEmpty()) {
          text.paragraph(table.caption() + ".");
          text.table(Stream.concat(Stream.of(table.head()), table.rows().stream()).toList());
        }
      }
      block.notes().forEach(text::paragraph);
    }
  }
}
