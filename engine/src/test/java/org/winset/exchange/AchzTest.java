package org.winset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winset.belief.AchMatrix.Mark;
import org.winset.belief.AchMatrix.Trust;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

class AchzTest {
  private static final String XML =
      """
      <?xml version="1.0"?>
      <ACH>
        <PROJECT-TITLE>Who did it</PROJECT-TITLE>
        <CLASSIFICATION>U</CLASSIFICATION>
        <MATRIX>
          <HYPOTHESIS><NAME>The butler</NAME></HYPOTHESIS>
          <HYPOTHESIS><NAME>The heir &amp; his wife</NAME></HYPOTHESIS>
          <EVIDENCE><NAME>A knife</NAME><NOTES>found</NOTES><LINK></LINK><TYPE>HUMINT</TYPE>
            <DATE>0</DATE><CODE>K1</CODE><FLAG>0</FLAG><VALUES>I I,C C</VALUES>
            <CREDIBILITY>HIGH</CREDIBILITY></EVIDENCE>
          <EVIDENCE><NAME>A letter</NAME><VALUES>NA,N</VALUES><CREDIBILITY></CREDIBILITY></EVIDENCE>
        </MATRIX>
      </ACH>
      """;

  private static byte[] packed(String xml, Charset charset) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(xml.getBytes(charset));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void a_matrix_is_read_whatever_its_encoding(String charset) throws IOException {
    Problems problems = new Problems();
    Matrix matrix =
        Achz.read(packed(XML, Charset.forName(charset)), "m.achz", problems).orElseThrow();

    assertThat(matrix.title()).contains("Who did it");
    assertThat(matrix.hypotheses()).containsExactly("The butler", "The heir & his wife");
    Matrix.Item knife = matrix.items().get(0);
    assertThat(knife.cells().stream().map(c -> c.mark().orElseThrow()))
        .containsExactly(Mark.VERY_INCONSISTENT, Mark.VERY_CONSISTENT);
    assertThat(knife.credibility()).contains(Trust.HIGH.credibility());
    assertThat(knife.note()).contains("found; HUMINT; K1");
    assertThat(matrix.items().get(1).credibility()).isEmpty();
  }

  private static List<String> refused(byte[] bytes) {
    Problems problems = new Problems();
    assertThat(Achz.read(bytes, "m.achz", problems)).isEmpty();
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void what_is_no_matrix_is_refused_in_words() throws IOException {
    assertThat(refused(XML.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("m.achz: this is no .achz file: it is not packed by gzip");
    assertThat(refused(packed(XML.replace("</ACH>", ""), StandardCharsets.UTF_16)))
        .anyMatch(line -> line.contains("its XML is broken near line"));
    assertThat(refused(packed(XML.replace("C C", "X"), StandardCharsets.UTF_16)))
        .anyMatch(line -> line.contains("\"X\" is no mark of an ACH matrix"));
    assertThat(refused(packed(XML.replace("NA,N<", "NA<"), StandardCharsets.UTF_16)))
        .anyMatch(line -> line.contains("an item has 1 marks, and there are 2 hypotheses"));
    assertThat(refused(packed("<ACH/>", StandardCharsets.UTF_16)))
        .anyMatch(line -> line.contains("it holds 0 hypotheses"));
  }

  @Test
  void entities_are_not_expanded() throws IOException {
    String attack =
        "<!DOCTYPE ACH [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + XML.substring(XML.indexOf("<ACH>")).replace("A knife", "&x;");

    assertThat(refused(packed(attack, StandardCharsets.UTF_16))).isNotEmpty();
  }
}
