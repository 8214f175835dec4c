package org.winset.desk.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.winset.yaml.Problems;

/**
 * Reads a file, or every file below a folder, into drafts. One text stands in memory at a time;
 * what was read before is skipped; what cannot be read is told and passed over.
 */
public final class ReadRun {
  private static final int LONGEST_NAME = 40;

  /** A file with such a name could take the id of an entry of a feed. */
  private static final Pattern ENTRY = Pattern.compile("(^|-)e[0-9a-f]{10}$");

  /** A file of more could not be read back. */
  private static final int MOST_DRAFTS = 5_000;

  private final Ledger ledger;
  private final List<Actor> actors;
  private final DraftFolder folder;
  private final Wish wish;
  private final Adviser adviser;
  private final Listener listener;
  private final NewsReader reader = new NewsReader();
  private final List<Notice> refused = new ArrayList<>();
  private final List<Notice> partly = new ArrayList<>();
  private final List<Notice> changed = new ArrayList<>();
  private long texts;
  private long drafts;

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

    /** Whether the reading is to end after the text at hand. */
    boolean isToStop();

    /** A text was read into drafts, which now stand in a file. */
    void read(Source source, SourceText text, List<Draft> drafts);
  }

  /**
   * What came of it.
   *
   * @param texts texts read now
   * @param before files that had been read before
   * @param left files that it did not come to, being stopped
   * @param refused files that could not be read, with the reason
   * @param partly files that were read in part
   * @param changed files with a text that replaced another one of the same id
   */
  public record Result(
      long texts,
      long drafts,
      long before,
      long left,
      List<Notice> refused,
      List<Notice> partly,
      List<Notice> changed) {
    public Result {
      refused = List.copyOf(refused);
      partly = List.copyOf(partly);
      changed = List.copyOf(changed);
    }
  }

  /** What there is to say about a file, and what to do about it. */
  public record Notice(Path file, String rule, String suggestion) {}

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

  /** Reads all there is to read, or what it comes to until it is stopped. */
  public Result run() throws IOException {
    List<Path> files = Library.files(wish.root());
    boolean many = Files.isDirectory(wish.root());
    long before = 0;
    int done = 0;
    try (Journal journal = Journal.open(folder.path())) {
      while (done < files.size() && !listener.isToStop()) {
        Path file = files.get(done);
        if (many && !wish.again() && Files.exists(file) && journal.of(file).isPresent()) {
          before++;
        } else {
          file(file, many, journal);
        }
        done++;
        listener.progress(done, files.size(), drafts);
      }
    }
    return new Result(texts, drafts, before, files.size() - done, refused, partly, changed);
  }

  private void file(Path file, boolean many, Journal journal) throws IOException {
    OneFile one = new OneFile(file, many ? id(file, journal) : wish.source(), many);
    try {
      new Intake(wish.encoding())
          .read(
              file,
              piece -> {
                journal.claim(one.name, file);
                one.take(piece);
              });
      if (one.undated == 0 && !one.stopped) {
        journal.note(file, one.taken.size() + " texts");
      }
    } catch (Intake.Refused e) {
      refused.add(new Notice(file, e.rule(), e.suggestion()));
    } catch (Refused e) {
      refused.add(e.notice);
    } catch (IOException | UncheckedIOException e) {
      refused.add(new Notice(file, "it cannot be read (" + e.getMessage() + ")", ""));
    }
    one.undated();
  }

  /** Tells that a text is not read, and why. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Notice notice;

    Refused(Notice notice) {
      super(notice.rule());
      this.notice = notice;
    }
  }

  /** The reading of one file. */
  private final class OneFile {
    private final Path file;
    private final String name;
    private final boolean many;
    private final Set<String> taken = new HashSet<>();
    private Optional<DraftFolder.Original> feed = Optional.empty();
    private int undated;
    private boolean stopped;

    OneFile(Path file, String name, boolean many) {
      this.file = file;
      this.name = name;
      this.many = many;
    }

    void take(Piece piece) throws IOException {
      stopped |= listener.isToStop();
      String id = piece.entry().map(entry -> name + "-e" + mark(entry, 10)).orElse(name);
      if (taken.contains(id)) {
        id = name + "-e" + mark(piece.entry().orElse("") + "\n" + piece.text(), 10);
      }
      if (!stopped && taken.add(id)) {
        text(id, piece);
      }
    }

    private void text(String id, Piece piece) throws IOException {
      Optional<Source> known = ledger.source(id);
      Optional<Earlier> earlier = earlier(id);
      Optional<LocalDate> day =
          known
              .map(Source::date)
              .filter(ReadRun::isDay)
              .map(PartialDate::earliest)
              .or(piece::published)
              .or(wish::date)
              .or(() ->
                  earlier.map(Earlier::date).filter(ReadRun::isDay).map(PartialDate::earliest));
      if (day.isEmpty()) {
        undated++;
        return;
      }
      SourceText text = SourceText.of(piece.text());
      boolean another = earlier.flatMap(Earlier::sha256).filter(text.sha256()::equals).isEmpty();
      refuseAnother(id, piece, text, earlier.isPresent() && another);
      List<Draft> found = new ArrayList<>(reader.read(text, day.get(), actors));
      found.addAll(adviser.more(id, text, found));
      List<Draft> kept = found.subList(0, Math.min(MOST_DRAFTS, found.size()));
      Optional<Path> aside =
          earlier.isPresent() && another
              ? Optional.of(folder.keep(id, earlier.get()))
              : Optional.empty();
      Source fresh = known.orElseGet(() -> source(id, piece, day.get(), file));
      Source source = earlier.filter(_ -> known.isEmpty()).map(e -> e.known(fresh)).orElse(fresh);
      DraftFolder.Count count =
          folder.write(source, piece.text(), original(id, piece), kept, earlier);
      texts++;
      drafts += count.drafts();
      listener.read(source, text, kept);
      aside.ifPresent(copy -> tellChanged(id, earlier.orElseThrow(), count, copy));
      if (kept.size() < found.size()) {
        partly.add(
            new Notice(
                file,
                "it has %d drafts; the first %d are kept".formatted(found.size(), MOST_DRAFTS),
                "an article has fewer; split it"));
      }
    }

    private Optional<Earlier> earlier(String id) throws IOException {
      Problems problems = new Problems();
      Optional<Earlier> earlier = folder.earlier(id, problems);
      if (!problems.isEmpty()) {
        throw new Refused(
            new Notice(
                file,
                "the drafts it has already cannot be read, and what was decided about them would"
                    + " be lost ("
                    + problems.sorted().getFirst()
                    + ")",
                "mend " + folder.file(id) + ", or move it away"));
      }
      return earlier;
    }

    /**
     * A file that was named by hand, under the id of another text, is a slip more often than not.
     */
    private void refuseAnother(String id, Piece piece, SourceText text, boolean another)
        throws IOException {
      if (many || wish.again() || piece.entry().isPresent()) {
        return;
      }
      boolean held = ledger.texts().text(id).filter(t -> !t.text().equals(text.text())).isPresent();
      if (another || held) {
        throw new Refused(
            new Notice(
                file,
                "source "
                    + Problems.quote(id)
                    + " has another text already"
                    + (another ? ", " + folder.text(id) : ", in the ledger"),
                "name another --source; or --again replaces its drafts, keeps a copy of them, and"
                    + " keeps decisions about words that still stand"));
      }
    }

    private void tellChanged(String id, Earlier earlier, DraftFolder.Count count, Path copy) {
      int lost = earlier.settled() - count.settled();
      changed.add(
          new Notice(
              file,
              "the text of %s is another than before; of %d decided drafts %d stay decided"
                  .formatted(id, earlier.settled(), count.settled()),
              (lost > 0 ? "the rest and all" : "all") + " that stood there: " + copy));
    }

    /** The file itself, held where the text is not its own; a feed is held once for its entries. */
    private Optional<DraftFolder.Original> original(String id, Piece piece) throws IOException {
      if (!piece.converted()) {
        return Optional.empty();
      }
      if (piece.entry().isEmpty()) {
        return Optional.of(folder.hold(file, id + ".original." + ending(file)));
      }
      if (feed.isEmpty()) {
        String content = SourceText.sha256(Files.readAllBytes(file)).substring(0, 10);
        feed = Optional.of(folder.hold(file, name + ".feed-" + content + "." + ending(file)));
      }
      return feed;
    }

    /** Says that texts of the file do not tell when they were published, and nobody else did. */
    void undated() {
      String unknown = "the day of publication is not known, and dates in the text count from it";
      if (undated > 0 && undated == taken.size()) {
        refused.add(new Notice(file, unknown, "give --date YYYY-MM-DD"));
      } else if (undated > 0) {
        partly.add(
            new Notice(
                file,
                "%d of its %d entries are left out: %s".formatted(undated, taken.size(), unknown),
                "give --date YYYY-MM-DD"));
      }
    }
  }

  /** The first hexadecimal digits of the SHA-256 of some words. */
  private static String mark(String words, int digits) {
    return SourceText.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
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
              : prefix + mark(file.toAbsolutePath().toString(), 8);
        });
  }

  private Source source(String id, Piece piece, LocalDate day, Path file) {
    return new Source(
        id,
        wish.publisher().or(piece::publisher).orElse(Earlier.UNNAMED),
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
