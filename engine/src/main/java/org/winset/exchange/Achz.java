package org.winset.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.winset.belief.AchMatrix.Mark;
import org.winset.belief.AchMatrix.Trust;
import org.winset.yaml.Place;
import org.winset.yaml.Problems;

/**
 * Files of the ACH program by PARC ({@code .achz}): gzip over XML in UTF-16.
 *
 * <p>The elements read, as the importer of Burton's open-source ACH (2010) reads them:
 * PROJECT-TITLE, and under MATRIX: HYPOTHESIS with NAME; EVIDENCE with NAME, NOTES, LINK, TYPE,
 * VALUES (marks by commas, in the order of the hypotheses, doubled letters with a blank: {@code I
 * I}) and CREDIBILITY (HIGH, MEDIUM, LOW). No sample of the program itself was at hand.
 */
public final class Achz {
  private static final int MOST_BYTES = 64_000_000;

  private final String file;
  private final Problems problems;
  private final List<String> hypotheses = new ArrayList<>();
  private final List<Matrix.Item> items = new ArrayList<>();
  private Optional<String> title = Optional.empty();

  private Achz(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The matrix a file holds; empty, with problems, if it holds none. */
  public static Optional<Matrix> read(byte[] bytes, String file, Problems problems) {
    return new Achz(file, problems).read(bytes);
  }

  private Optional<Matrix> read(byte[] bytes) {
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = unzipped.readNBytes(MOST_BYTES);
      if (plain.length == MOST_BYTES) {
        object(Place.whole(file), "", "it unpacks to more than 64 MB", "");
        return Optional.empty();
      }
      parse(text(plain));
    } catch (IOException e) {
      object(Place.whole(file), "", "this is no .achz file: it is not packed by gzip", "");
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      object(Place.whole(file), "", "its XML is broken near line " + line, "");
    }
    if (problems.isEmpty() && (hypotheses.size() < 2 || items.isEmpty())) {
      object(
          Place.whole(file),
          "",
          "it holds " + hypotheses.size() + " hypotheses and " + items.size() + " items",
          "a matrix has at least two and one");
    }
    return problems.isEmpty()
        ? Optional.of(new Matrix(title, hypotheses, items))
        : Optional.empty();
  }

  /** UTF-16 with or without a byte order mark, else UTF-8. */
  private static String text(byte[] plain) {
    Charset charset = StandardCharsets.UTF_8;
    if (plain.length > 1) {
      if ((plain[0] == (byte) 0xFE && plain[1] == (byte) 0xFF) || plain[0] == 0) {
        charset = StandardCharsets.UTF_16BE;
      } else if ((plain[0] == (byte) 0xFF && plain[1] == (byte) 0xFE) || plain[1] == 0) {
        charset = StandardCharsets.UTF_16LE;
      }
    }
    String text = new String(plain, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void parse(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (reader.getLocalName()) {
        case "PROJECT-TITLE" -> title = Optional.of(reader.getElementText().strip());
        case "HYPOTHESIS" -> hypotheses.add(children(reader).getOrDefault("NAME", ""));
        case "EVIDENCE" -> {
          int line = reader.getLocation().getLineNumber();
          item(children(reader), line);
        }
        default -> {}
      }
    }
  }

  /** The texts of the elements within the present one. */
  private static Map<String, String> children(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> children = new LinkedHashMap<>();
    int depth = 1;
    StringBuilder text = new StringBuilder();
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth == 1) {
            children.put(reader.getLocalName(), text.toString().strip());
          }
        }
        default -> {}
      }
    }
    return children;
  }

  private void item(Map<String, String> fields, int line) {
    Place place = new Place(file, line, 1);
    List<Matrix.Cell> cells = new ArrayList<>();
    String values = fields.getOrDefault("VALUES", "");
    for (String value : values.split(",", -1)) {
      Mark.of(value)
          .ifPresentOrElse(
              mark -> cells.add(Matrix.Cell.of(mark)),
              () ->
                  object(
                      place,
                      value,
                      Problems.quote(value) + " is no mark of an ACH matrix",
                      "I I, I, NA, N, C or C C"));
    }
    if (problems.isEmpty() && cells.size() != hypotheses.size()) {
      object(
          place,
          values,
          "an item has "
              + cells.size()
              + " marks, and there are "
              + hypotheses.size()
              + " hypotheses",
          "");
    }
    Optional<Trust> trust = Trust.of(fields.getOrDefault("CREDIBILITY", ""));
    List<String> notes = new ArrayList<>();
    for (String key : List.of("NOTES", "LINK", "TYPE", "CODE")) {
      String note = fields.getOrDefault(key, "");
      if (!note.isEmpty()) {
        notes.add(note);
      }
    }
    items.add(
        new Matrix.Item(
            fields.getOrDefault("NAME", ""),
            fields.getOrDefault("NAME", ""),
            notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes)),
            trust.map(Trust::credibility),
            trust.map(t -> fields.getOrDefault("CREDIBILITY", "")),
            Optional.empty(),
            cells));
  }

  private void object(Place place, String value, String rule, String suggestion) {
    problems.add(place, value, rule, suggestion);
  }
}
