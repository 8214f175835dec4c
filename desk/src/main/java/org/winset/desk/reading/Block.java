package org.winset.desk.reading;

/**
 * A paragraph or a heading.
 *
 * @param start its first character (UTF-16)
 * @param end the one after its last, white space left out
 */
record Block(int start, int end, Part part) {
  /** Which part of a text it belongs to. */
  enum Part {
    HEADLINE("headline"),
    ARTICLE("article"),
    COMMENTS("readers' comments"),
    BOILERPLATE("boilerplate");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
