package org.winset.desk.report;

import java.util.Locale;

/**
 * Draws in SVG: black on nothing, so that it prints, and follows the colour of the page it stands
 * in. Shapes and strokes tell things apart, never colour alone.
 */
final class Svg {
  private final StringBuilder svg = new StringBuilder();

  /**
   * A drawing with its text alternative.
   *
   * @param id what other parts of a page may call it
   */
  Svg(String id, int width, int height, String title, String description) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id)
        .append("-t ")
        .append(id)
        .append("-d\" color=\"#111\" font-family=\"system-ui, 'Noto Sans', sans-serif\"")
        .append(" font-size=\"13\">\n<title id=\"")
        .append(id)
        .append("-t\">")
        .append(escaped(title))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-d\">")
        .append(escaped(description))
        .append("</desc>\n<defs><pattern id=\"")
        .append(id)
        .append("-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
        .append(" patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"currentColor\"")
        .append(" stroke-width=\"1\" opacity=\".35\"/></pattern></defs>\n");
  }

  /** A shape; attributes as written in SVG. */
  Svg shape(String name, String attributes) {
    svg.append('<').append(name).append(' ').append(attributes).append("/>\n");
    return this;
  }

  /** A straight line. */
  Svg line(double x1, double y1, double x2, double y2, String attributes) {
    return shape(
        "line",
        "x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"currentColor\" %s"
            .formatted(number(x1), number(y1), number(x2), number(y2), attributes));
  }

  /** A box. */
  Svg box(double x, double y, double width, double height, String attributes) {
    return shape(
        "rect",
        "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s"
            .formatted(number(x), number(y), number(width), number(height), attributes));
  }

  /** Words that start, end or stand in the middle at a place. */
  Svg text(double x, double y, String anchor, String words) {
    return text(x, y, anchor, words, "");
  }

  Svg text(double x, double y, String anchor, String words, String attributes) {
    svg.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\" fill=\"currentColor\" ")
        .append(attributes)
        .append('>')
        .append(escaped(words))
        .append("</text>\n");
    return this;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The words so cut that they fit into about so many pixels. */
  static String cut(String words, double pixels) {
    int letters = Math.max(4, (int) (pixels / 6.6));
    int[] points = words.codePoints().toArray();
    return points.length <= letters
        ? words
        : new String(points, 0, letters - 1).stripTrailing() + "…";
  }

  /** What a reader of markup takes as words. */
  static String escaped(String words) {
    return Plain.text(words, true)
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return svg + "</svg>\n";
  }
}
