package org.winset.desk.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.winset.desk.reading.Draft;
import org.winset.evidence.Actor;
import org.winset.evidence.SourceText;

/**
 * Lets a language model propose items from a text, piece by piece, and keeps what is verbatim.
 * Every piece that leaves is noted in a log first: when, where to, how much, and its SHA-256.
 */
public final class ModelReader {
  private static final int PIECE = 6_000;
  private static final int MOST_PIECES = 40;

  private final Proposer proposer;
  private final String address;
  private final Path log;
  private final List<Verbatim.Rejection> rejected = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> unsent = new ArrayList<>();
  private int pieces;
  private long sent;
  private boolean gaveUp;
  private int without;

  /**
   * A reader.
   *
   * @param address where texts are sent, as the log says it
   * @param log the file that notes what left the machine
   */
  public ModelReader(Proposer proposer, String address, Path log) {
    this.proposer = proposer;
    this.address = address;
    this.log = log;
  }

  /** The model's drafts of a text, beside those that rules have made. */
  public List<Draft> read(String source, SourceText text, List<Actor> actors, List<Draft> known)
      throws IOException {
    Verbatim verbatim = new Verbatim(text, actors, known);
    int length = 0;
    for (String piece : pieces(text.text())) {
      if (gaveUp) {
        break;
      }
      length += piece.length();
      note(source, piece);
      try {
        proposer.propose(piece).forEach(verbatim::judge);
      } catch (Proposer.Silent e) {
        failures.add(source + ": " + e.reason());
        gaveUp = failures.size() >= 3 && failures.size() == pieces;
      }
    }
    if (gaveUp) {
      without++;
    } else if (length < text.text().length()) {
      unsent.add(
          "%s beyond its first %d characters of %d (no more than %d pieces of a text are sent)"
              .formatted(source, length, text.text().length(), MOST_PIECES));
    }
    rejected.addAll(verbatim.rejected());
    return verbatim.accepted();
  }

  private void note(String source, String piece) throws IOException {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    pieces++;
    sent += bytes.length;
    Files.writeString(
        log,
        "%s sent %d bytes of %s to %s (model %s), SHA-256 %s%n"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                bytes.length,
                source,
                address,
                proposer.name(),
                SourceText.sha256(bytes)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The text in pieces that end with a paragraph where they can. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length() && pieces.size() < MOST_PIECES) {
      int end = Math.min(text.length(), start + PIECE);
      int paragraph = text.lastIndexOf('\n', end - 1);
      if (end < text.length() && paragraph > start) {
        end = paragraph + 1;
      } else if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  /** What the model proposed and what was not verbatim. */
  public List<Verbatim.Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /** Texts, or what of them, the model never got, and why. */
  public List<String> unsent() {
    List<String> all = new ArrayList<>(unsent);
    if (without > 0) {
      all.add(without + (without == 1 ? " text" : " texts") + ", or the rest of it, as it fails");
    }
    return all;
  }

  /** Answers that never came or could not be used. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** What left the machine, in a sentence. */
  public String told() {
    return "Sent %d bytes in %d pieces to %s; %s says which.".formatted(sent, pieces, address, log);
  }
}
