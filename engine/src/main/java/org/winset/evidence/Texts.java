package org.winset.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a case's sources, as far as this copy of the case holds them. Immutable.
 *
 * <p>A text stands in a file of the case's folder, byte for byte, and its SHA-256 in the ledger. A
 * case without its texts is a case all the same.
 */
public final class Texts {
  /** The longest text that is held, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** No texts at all. */
  public static final Texts NONE = new Texts(Map.of());

  private final Map<String, Holding> bySource;

  private Texts(Map<String, Holding> bySource) {
    this.bySource = bySource;
  }

  /** What there is of a source's text. */
  public sealed interface Holding {
    /** The text is here; {@code changed} if it is not the one whose SHA-256 the ledger gives. */
    record Held(SourceText text, boolean changed) implements Holding {}

    /** The ledger names a file that is not in this copy of the case, or names none. */
    record NotHeld() implements Holding {}

    /** There is a file, but it cannot serve as a text. */
    record Unusable(String reason) implements Holding {}
  }

  /** Reads the texts of these sources in a case's folder. */
  public static Texts of(Path folder, Collection<Source> sources) {
    Map<String, Holding> bySource = new LinkedHashMap<>();
    for (Source source : sources) {
      source.text().ifPresent(text -> bySource.put(source.id(), read(folder, text)));
    }
    return new Texts(bySource);
  }

  /** What there is of a source's text. */
  public Holding of(String source) {
    return bySource.getOrDefault(source, new Holding.NotHeld());
  }

  /** A source's text, changed or not, if it is here. */
  public Optional<SourceText> text(String source) {
    return of(source) instanceof Holding.Held held ? Optional.of(held.text()) : Optional.empty();
  }

  /** What became of an anchor. */
  public Located locate(Anchor anchor) {
    return text(anchor.source())
        .map(text -> Locator.locate(anchor, text))
        .orElseGet(() ->
            new Located(
                anchor,
                Located.State.NOT_HELD,
                Optional.empty(),
                of(anchor.source()) instanceof Holding.Unusable(String reason) ? reason : ""));
  }

  private static Holding read(Path folder, Source.Text named) {
    try {
      Path file = folder.resolve(named.file());
      if (!Files.exists(file)) {
        return new Holding.NotHeld();
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        return new Holding.Unusable("the file lies outside the case's folder");
      }
      if (!Files.isRegularFile(file)) {
        return new Holding.Unusable("this is not a file");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      if (bytes.length > MOST_BYTES) {
        return new Holding.Unusable("the text is larger than 16 MB");
      }
      return SourceText.decode(bytes)
          .<Holding>map(text -> {
            boolean changed = named.sha256().filter(sha -> !sha.equals(text.sha256())).isPresent();
            return new Holding.Held(text, changed);
          })
          .orElseGet(() -> new Holding.Unusable("the text is not UTF-8"));
    } catch (InvalidPathException e) {
      return new Holding.Unusable("this cannot be the name of a file");
    } catch (IOException e) {
      return new Holding.Unusable("the text cannot be read (" + e.getMessage() + ")");
    }
  }
}
