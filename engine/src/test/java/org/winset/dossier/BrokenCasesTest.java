package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code broken} is a case with something wrong, and {@code expected.txt} in it
 * is what its author is told.
 *
 * <p>{@code mvn -pl engine test -Dtest=BrokenCasesTest -Dwinset.golden=write} writes the expected
 * texts anew; read the difference before keeping it.
 */
class BrokenCasesTest {
  private static final Path BROKEN = Path.of("src/test/resources/org/winset/dossier/broken");

  static List<String> brokenCases() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenCases")
  void a_broken_case_is_told_all_that_is_wrong(String name) throws IOException {
    Path folder = BROKEN.resolve(name);

    assertThat(CaseFolder.read(folder)).isInstanceOf(Reading.Faulty.class);
    String told =
        ((Reading.Faulty) CaseFolder.read(folder))
            .problems().stream()
                .map(problem -> problem.toString().replace(folder + "/", "") + "\n")
                .collect(Collectors.joining());

    Path golden = folder.resolve("expected.txt");
    if (System.getProperty("winset.golden", "").equals("write")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isNotEmpty().isEqualTo(Files.readString(golden));
  }
}
