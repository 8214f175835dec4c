package org.winset.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winset.evidence.Anchor.Span;
import org.winset.evidence.Located.State;

/**
 * Finds the words of an anchor in a text.
 *
 * <p>Defined so: of all places where the words stand, the one whose surroundings agree with the
 * anchor's context in the most characters is meant; of several such, the one nearest to the place
 * the anchor names. They are verbatim if that is the very place, and have moved if not. If the
 * anchor names no place and several agree equally well, it is ambiguous. Only equal characters
 * count as the same words: nothing is normalised, no near match is taken.
 */
public final class Locator {
  private static final int MOST_PLACES = 10_000;
  private static final Pattern DISTRACTIONS =
      Pattern.compile("[\\s\\u00a0\\u200e\\u200f\\u2066-\\u2069“”„«»\"'‘’‚‹›-]+");

  private final SourceText text;

  private Locator(SourceText text) {
    this.text = text;
  }

  /** What became of an anchor in a text. */
  public static Located locate(Anchor anchor, SourceText text) {
    return new Locator(text).locate(anchor);
  }

  private Located locate(Anchor anchor) {
    if (anchor.span().filter(span -> agreesAt(span, anchor)).isPresent()) {
      return new Located(anchor, State.VERBATIM, anchor.span(), "");
    }
    List<Integer> places = places(anchor.quote());
    if (places.isEmpty()) {
      return new Located(anchor, State.BROKEN, Optional.empty(), hint(anchor));
    }
    int most = places.stream().mapToInt(at -> agreement(anchor, at)).max().orElseThrow();
    List<Span> best =
        places.stream()
            .filter(at -> agreement(anchor, at) == most)
            .map(at -> text.span(at, at + anchor.quote().length()))
            .toList();
    if (anchor.span().isEmpty() && best.size() > 1) {
      return new Located(
          anchor,
          State.AMBIGUOUS,
          Optional.empty(),
          "the words stand in " + best.size() + " places; give start and end");
    }
    Span meant = nearest(best, anchor.span().orElse(best.getFirst()).start());
    State state =
        anchor.span().filter(span -> !span.equals(meant)).isPresent()
            ? State.MOVED
            : State.VERBATIM;
    return new Located(anchor, state, Optional.of(meant), "");
  }

  private static Span nearest(List<Span> spans, int start) {
    Span nearest = spans.getFirst();
    for (Span span : spans) {
      nearest = Math.abs(span.start() - start) < Math.abs(nearest.start() - start) ? span : nearest;
    }
    return nearest;
  }

  /** Whether the words stand there, with all of the context around them. */
  private boolean agreesAt(Span span, Anchor anchor) {
    return span.end() <= text.length()
        && text.text().startsWith(anchor.quote(), text.index(span.start()))
        && agreement(anchor, text.index(span.start()))
            == anchor.before().length() + anchor.after().length();
  }

  private List<Integer> places(String quote) {
    List<Integer> places = new ArrayList<>();
    int at = text.text().indexOf(quote);
    while (at >= 0 && places.size() < MOST_PLACES) {
      if (onBoundaries(at, at + quote.length())) {
        places.add(at);
      }
      at = text.text().indexOf(quote, at + 1);
    }
    return places;
  }

  /** Whether neither end lies within a surrogate pair. */
  private boolean onBoundaries(int start, int end) {
    return !splitsPair(start) && !splitsPair(end);
  }

  private boolean splitsPair(int index) {
    String all = text.text();
    return index > 0
        && index < all.length()
        && Character.isSurrogatePair(all.charAt(index - 1), all.charAt(index));
  }

  /** How many characters around a place are the anchor's context, counted from the words. */
  private int agreement(Anchor anchor, int at) {
    String all = text.text();
    int same = 0;
    String before = anchor.before();
    for (int i = 1; i <= before.length() && i <= at; i++) {
      if (before.charAt(before.length() - i) != all.charAt(at - i)) {
        break;
      }
      same++;
    }
    int end = at + anchor.quote().length();
    String after = anchor.after();
    for (int i = 0; i < after.length() && end + i < all.length(); i++) {
      if (after.charAt(i) != all.charAt(end + i)) {
        break;
      }
      same++;
    }
    return same;
  }

  private String hint(Anchor anchor) {
    String sought = plain(anchor.quote());
    return !sought.isEmpty() && plain(text.text()).contains(sought)
        ? "the words stand there with other spaces or quotation marks"
        : "";
  }

  private static String plain(String words) {
    return DISTRACTIONS.matcher(words).replaceAll("");
  }
}
