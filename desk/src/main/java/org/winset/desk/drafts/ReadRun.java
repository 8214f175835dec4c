package org.winset.desk.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winset.desk.reading.Draft;
import org.winset.desk.reading.Intake;
import org.winset.desk.reading.NewsReader;
import org.winset.desk.reading.Piece;
import org.winset.evidence.Actor;
import org.winset.evidence.Ledger;
import org.winset.evidence.PartialDate;
import org.winset.evidence.Source;
import org.winset.evidence.SourceText;

/**
 * Reads a file, or every file below a folder, into drafts. One text stands in memory at a time;
 * what was read before is skipped; what cannot be read is told and passed over.
 */
public final class ReadRun {
  private static final int LONGEST_NAME = 40;

  /** A file with such a name could take the id of an entry of a feed. */
  private static final Pattern ENTRY = Pattern.compile("(^|-)e[0-9]+$");

  /** A file of more could not be read back. */
  private static final int MOST_DRAFTS = 5_000;

  private final Ledger ledger;
  private final List<Actor> actors;
  private final DraftFolder folder;
  private final Wish wish;
  private final Adviser adviser;
  private final Listener listener;
  private final NewsReader reader = new NewsReader();
  private final List<Refusal> cut = new ArrayList<>();

  /**
   * What is to be read, and what is known of it beyond what the files say.
   *
   * @param root a file or folder
   * @param source the source's id; for many texts, what their ids begin with
   * @param again whether to read anew what was read before
   */
  public record Wish(
      Path root,
      String source,
      Optional<LocalDate> date,
      Optional<String> publisher,
      Optional<String> title,
      Optional<Charset> encoding,
      boolean again) {}

  /** Adds drafts to those that rules have made. */
  public interface Adviser {
    /** Further drafts of a text. */
    List<Draft> more(String source, SourceText text, List<Draft> known) throws IOException;
  }

  /** Is told how the reading goes on. */
  public interface Listener {
    /** A file was dealt with. */
    void progress(long done, long all, long drafts);

    /** A text was read into drafts, which now stand in a file. */
    void read(Source source, SourceText text, List<Draft> drafts);
  }

  /**
   * What came of it.
   *
   * @param texts texts read now
   * @param before files that had been read before
   * @param refused files that could not be read, with the reason
   */
  public record Result(long texts, long drafts, long before, List<Refusal> refused) {
    public Result {
      refused = List.copyOf(refused);
    }
  }

  /** A file that could not be read, and why. */
  public record Refusal(Path file, String rule, String suggestion) {}

  public ReadRun(
      Ledger ledger,
      List<Actor> actors,
      DraftFolder folder,
      Wish wish,
      Adviser adviser,
      Listener listener) {
    this.ledger = ledger;
    this.actors = List.copyOf(actors);
    this.folder = folder;
    this.wish = wish;
    this.adviser = adviser;
    this.listener = listener;
  }

  /** Reads all there is to read. */
  public Result run() throws IOException {
    List<Path> files = Library.files(wish.root());
    boolean many = Files.isDirectory(wish.root());
    Intake intake = new Intake(wish.encoding());
    List<Refusal> refused = new ArrayList<>();
    long[] counts = new long[3];
    try (Journal journal = Journal.open(folder.path())) {
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i);
        try {
          if (!wish.again() && Files.exists(file) && journal.of(file).isPresent()) {
            counts[2]++;
          } else {
            int[] entries = new int[1];
            intake.read(
                file,
                piece -> {
                  String id = many ? id(file, journal) : wish.source();
                  journal.claim(id, file);
                  counts[1] += text(file, piece, id, entries[0]++);
                  counts[0]++;
                });
            journal.note(file, entries[0] + " texts");
          }
        } catch (Intake.Refused e) {
          refused.add(new Refusal(file, e.rule(), e.suggestion()));
        } catch (NoDate e) {
          refused.add(
              new Refusal(
                  file,
                  "the day of publication is not known, and dates in the text count from it",
                  "give --date YYYY-MM-DD"));
        } catch (IOException | UncheckedIOException e) {
          refused.add(new Refusal(file, "it cannot be read (" + e.getMessage() + ")", ""));
        }
        listener.progress(i + 1L, files.size(), counts[1]);
      }
    }
    refused.addAll(cut);
    return new Result(counts[0], counts[1], counts[2], refused);
  }

  /** Tells that a text does not say when it was published, and nobody else did. */
  private static final class NoDate extends IOException {
    private static final long serialVersionUID = 1;
  }

  private int text(Path file, Piece piece, String name, int entry) throws IOException {
    String id = name + (entry == 0 ? "" : "-e" + (entry + 1));
    Optional<Source> known = ledger.source(id);
    LocalDate day =
        known
            .map(Source::date)
            .filter(ReadRun::isDay)
            .map(PartialDate::earliest)
            .or(piece::published)
            .or(wish::date)
            .orElseThrow(NoDate::new);
    Source source = known.orElseGet(() -> source(id, piece, day, file));
    SourceText text = SourceText.of(piece.text());
    List<Draft> drafts = new ArrayList<>(reader.read(text, day, actors));
    drafts.addAll(adviser.more(id, text, drafts));
    Optional<DraftFolder.Original> original =
        piece.converted() && entry == 0
            ? Optional.of(new DraftFolder.Original(file, ending(file)))
            : Optional.empty();
    List<Draft> kept = drafts.subList(0, Math.min(MOST_DRAFTS, drafts.size()));
    int count = folder.write(source, piece.text(), original, kept);
    listener.read(source, text, kept);
    if (kept.size() < drafts.size()) {
      cut.add(
          new Refusal(
              file,
              "it has %d drafts; the first %d are kept".formatted(drafts.size(), MOST_DRAFTS),
              "an article has fewer; split it"));
    }
    return count;
  }

  private static boolean isDay(PartialDate date) {
    return date.text().length() > 7;
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ending.matches("[a-z0-9]{1,6}") ? ending : "bin";
  }

  /** The id of a file of many: the one it had before, or its name if no other file has that. */
  private String id(Path file, Journal journal) {
    String prefix = wish.source() + "-";
    return journal
        .id(file)
        .filter(id -> id.startsWith(prefix))
        .orElseGet(() -> {
          String bare = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
          String slug =
              bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
          boolean clear =
              !slug.isEmpty() && slug.length() <= LONGEST_NAME && !ENTRY.matcher(slug).find();
          return clear && journal.isFree(prefix + slug, file)
              ? prefix + slug
              : prefix
                  + SourceText.sha256(
                          file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8))
                      .substring(0, 8);
        });
  }

  private Source source(String id, Piece piece, LocalDate day, Path file) {
    return new Source(
        id,
        wish.publisher().or(piece::publisher).orElse("not given"),
        wish.title().or(piece::title).orElseGet(() -> String.valueOf(file.getFileName())),
        piece.author(),
        PartialDate.parse(day.toString()),
        Optional.empty(),
        piece.url(),
        piece.language(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
