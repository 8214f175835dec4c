package org.winset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winset.belief.AchMatrix;
import org.winset.belief.AchMatrix.Mark;
import org.winset.belief.AchMatrix.Trust;
import org.winset.number.Amount;
import org.winset.yaml.Problem;
import org.winset.yaml.Problems;

class AchCsvTest {
  private final Problems problems = new Problems();

  private Optional<Matrix> read(String text) {
    return AchCsv.read(text, "m.csv", problems);
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void items_in_rows_with_quotes_and_all_kinds_of_cells() {
    String text =
        """
        item,claim,credibility,voice,Deal,"Time, bought"
        e1,"He said ""no"", then left",HIGH,press,c c,II
        e2,,0.4..0.6,,likely,.25
        """;
    Matrix matrix = read(text.replace("\n", "\r\n")).orElseThrow();

    assertThat(matrix.hypotheses()).containsExactly("Deal", "Time, bought");
    Matrix.Item first = matrix.items().get(0);
    assertThat(first.claim()).isEqualTo("He said \"no\", then left");
    assertThat(first.credibility()).contains(Trust.HIGH.credibility());
    assertThat(first.voice()).contains("press");
    assertThat(first.cells().get(0).mark()).contains(Mark.VERY_CONSISTENT);
    Matrix.Item second = matrix.items().get(1);
    assertThat(second.credibility()).contains(Amount.parse("0.4..0.6"));
    assertThat(second.voice()).isEmpty();
    assertThat(second.cells().get(0).likelihood()).isEqualTo(Amount.parse("0.55..0.8"));
    assertThat(second.cells().get(1).likelihood()).isEqualTo(Amount.parse(".25"));
  }

  @Test
  void hypotheses_in_rows_say_the_same() {
    Matrix turned =
        read("hypothesis;e1;e2\ncredibility;low;high\nDeal;C;I\nTime;N;NA\n").orElseThrow();
    Matrix straight = read("item;credibility;Deal;Time\ne1;low;C;N\ne2;high;I;NA\n").orElseThrow();

    assertThat(turned).isEqualTo(straight);
  }

  @Test
  void what_is_wrong_is_said_with_its_place() {
    assertThat(read("item,credibility,H1,H2\ne1,sure,C,X\ne2,high,,1.5\n")).isEmpty();
    assertThat(told())
        .containsExactly(
            "m.csv:2:4: \"sure\" does not say how far an item is believed; high, medium, low, or a"
                + " number or range 0..1",
            "m.csv:2:11: \"X\" is no cell of an ACH matrix; II, I, N, NA, C or CC, or a number or"
                + " range 0..1",
            "m.csv:3:9: an empty cell; II, I, N, NA, C or CC, or a number or range 0..1",
            "m.csv:3:10: \"1.5\" is no cell of an ACH matrix; II, I, N, NA, C or CC, or a number"
                + " or range 0..1");
  }

  @Test
  void lines_of_another_length_and_open_quotes_are_refused() {
    assertThat(read("item,H1,H2\ne1,C\n")).isEmpty();
    assertThat(told())
        .containsExactly(
            "m.csv:2:1: this line has 2 cells, and the first has 3; quote cells that hold the"
                + " separator");
    assertThat(AchCsv.read("item,H1,H2\n\"e1,C,I\n", "n.csv", problems)).isEmpty();
    assertThat(told())
        .anyMatch(line -> line.startsWith("n.csv:2:1: a quotation mark is left open"));
    assertThat(AchCsv.read("", "o.csv", problems)).isEmpty();
  }

  @Test
  void what_is_written_is_read_again() {
    AchMatrix matrix =
        new AchMatrix(
            List.of("deal", "time"),
            List.of(
                new AchMatrix.Entry(
                    "e1",
                    "=SUM(A1) \"quoted\", with commas",
                    Trust.MEDIUM,
                    List.of(Mark.CONSISTENT, Mark.VERY_INCONSISTENT)),
                new AchMatrix.Entry(
                    "e2", "", Trust.LOW, List.of(Mark.NEUTRAL, Mark.INCONSISTENT))));
    String csv = AchCsv.write(matrix, List.of("press", "e2"));
    Matrix read = read(csv).orElseThrow();

    assertThat(csv).contains("\"'=SUM(A1)");
    assertThat(read.hypotheses()).isEqualTo(matrix.hypotheses());
    assertThat(read.items().get(0).claim()).isEqualTo("=SUM(A1) \"quoted\", with commas");
    assertThat(read.items().get(0).voice()).contains("press");
    for (int i = 0; i < 2; i++) {
      assertThat(read.items().get(i).cells().stream().map(c -> c.mark().orElseThrow()).toList())
          .isEqualTo(matrix.items().get(i).marks());
    }
  }
}
