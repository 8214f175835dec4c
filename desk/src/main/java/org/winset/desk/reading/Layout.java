package org.winset.desk.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a plain text into blocks, and tells the article from readers' comments and boilerplate.
 *
 * <p>A line is a paragraph unless the text is broken into short lines, as mail is; then blank lines
 * part paragraphs. Comments begin with a heading that says so, or after at least three blank lines
 * near the end.
 */
final class Layout {
  private static final int GAP = 3;
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_BOILERPLATE = 200;

  private final String text;
  private final Lexicon lexicon;

  private Layout(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** A line without its line end. */
  private record Line(int start, int end) {
    boolean isBlank() {
      return start == end;
    }

    int length() {
      return end - start;
    }
  }

  /** The blocks of a text, in order. */
  static List<Block> of(String text, Lexicon lexicon) {
    return new Layout(text, lexicon).blocks();
  }

  private List<Block> blocks() {
    List<Line> lines = lines();
    boolean wrapped = isWrapped(lines);
    int comments = commentsFrom(lines);
    List<Block> blocks = new ArrayList<>();
    boolean headline = true;
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      int first = i++;
      if (line.isBlank()) {
        continue;
      }
      int end = line.end();
      while (wrapped && i < lines.size() && !lines.get(i).isBlank() && i != comments) {
        end = lines.get(i++).end();
      }
      Block.Part part;
      if (comments >= 0 && first >= comments) {
        part = Block.Part.COMMENTS;
      } else if (isBoilerplate(line.start(), end)) {
        part = Block.Part.BOILERPLATE;
      } else if (headline && isHeadline(line.start(), end)) {
        part = Block.Part.HEADLINE;
      } else {
        part = Block.Part.ARTICLE;
      }
      headline = false;
      blocks.add(new Block(line.start(), end, part));
    }
    return blocks;
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        boolean halfOfPair =
            i > 0 && i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
        if (!halfOfPair) {
          lines.add(trimmed(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  private Line trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Line(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether most lines stop in mid-sentence at about the same length. */
  private boolean isWrapped(List<Line> lines) {
    int full = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.length() >= 50 && line.length() <= 100 && !lines.get(i + 1).isBlank()) {
        full++;
        int next = text.codePointAt(lines.get(i + 1).start());
        broken += endsSentence(line) && Character.isUpperCase(next) ? 0 : 1;
      } else if (line.length() > 100) {
        full += 2;
      }
    }
    return broken >= 4 && broken * 10 >= full * 6;
  }

  private boolean endsSentence(Line line) {
    return ".!?…:”\"»".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private int commentsFrom(List<Line> lines) {
    int blank = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank()) {
        blank++;
        continue;
      }
      boolean heading =
          line.length() <= LONGEST_HEADING
              && lexicon.begins("comments-heading", words(line))
              && !endsInSentence(line);
      boolean gap = blank >= GAP && line.start() > text.length() / 2;
      if (heading || gap) {
        return i;
      }
      blank = 0;
    }
    return -1;
  }

  private boolean endsInSentence(Line line) {
    return ".!?".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private String words(Line line) {
    return text.substring(line.start(), line.end());
  }

  private boolean isBoilerplate(int start, int end) {
    return end - start <= LONGEST_BOILERPLATE
        && lexicon.begins("boilerplate", text.substring(start, Math.min(end, start + 60)));
  }

  private boolean isHeadline(int start, int end) {
    return end - start <= 200 && ".!…".indexOf(text.charAt(end - 1)) < 0;
  }
}
