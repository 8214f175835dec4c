package org.winset.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole reports, held against reviewed files; {@code mvn test -pl engine,desk
 * -Dtest=GoldenReportTest -Dsurefire.failIfNoSpecifiedTests=false -Dwinset.golden=write} writes
 * them anew.
 */
class GoldenReportTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/winset/desk/report");
  private static final Path GOLDEN = RESOURCES.resolve("golden");
  private static final String TWO_RIVERS = "../cases/two-rivers";
  private static final String TWO_RIVERS_WAR = "../cases/two-rivers-war";
  private static final String FISHERY = RESOURCES.resolve("fishery").toString();

  static Stream<Arguments> reports() {
    return Stream.of(
        call("two-rivers.txt", "assess", TWO_RIVERS),
        call("two-rivers-all.txt", "assess", TWO_RIVERS, "--all"),
        call("two-rivers.md", "assess", TWO_RIVERS, "--format", "md"),
        call("two-rivers.json", "assess", TWO_RIVERS, "--format", "json"),
        call("two-rivers-draws.txt", "assess", TWO_RIVERS, "--draws", "1024"),
        call("two-rivers-draws.md", "assess", TWO_RIVERS, "--draws", "1024", "--format", "md"),
        call("two-rivers-beliefs.txt", "beliefs", TWO_RIVERS, "--all"),
        call("two-rivers-beliefs-items.txt", "beliefs", TWO_RIVERS, "--rows", "items"),
        call("two-rivers-beliefs.md", "beliefs", TWO_RIVERS, "--format", "md"),
        call("two-rivers-beliefs.json", "beliefs", TWO_RIVERS, "--format", "json"),
        call("two-rivers-first-plan-south.txt", "explain", TWO_RIVERS, "first-plan", "south"),
        call("two-rivers-bridging-plan-south.txt", "explain", TWO_RIVERS, "bridging-plan", "south"),
        call("two-rivers-war.txt", "assess", TWO_RIVERS_WAR),
        call("two-rivers-war-all.txt", "assess", TWO_RIVERS_WAR, "--all"),
        call("two-rivers-war.md", "assess", TWO_RIVERS_WAR, "--format", "md"),
        call("two-rivers-war.json", "assess", TWO_RIVERS_WAR, "--format", "json"),
        call("two-rivers-war-draws.txt", "assess", TWO_RIVERS_WAR, "--draws", "1024"),
        call("two-rivers-war-north.txt", "explain-war", TWO_RIVERS_WAR, "north"),
        call("two-rivers-war-truce-north.txt", "explain", TWO_RIVERS_WAR, "truce", "north"),
        call("two-rivers-war-check.txt", "check", TWO_RIVERS_WAR),
        call("fishery.txt", "assess", FISHERY),
        call("fishery-all.txt", "assess", FISHERY, "--all"),
        call("fishery.md", "assess", FISHERY, "--format", "md"),
        call("fishery.json", "assess", FISHERY, "--format", "json"),
        call("fishery-draft-east.txt", "explain", FISHERY, "draft", "east"));
  }

  private static Arguments call(String file, String... args) {
    return Arguments.of(file, args);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void a_report_is_as_it_was_reviewed(String file, String[] args) throws IOException {
    Session session = Session.run(args);
    assertThat(session.err()).isEmpty();
    assertThat(session.code()).isZero();
    Path golden = GOLDEN.resolve(file);
    if ("write".equals(System.getProperty("winset.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, session.out());
    }
    assertThat(session.out()).isEqualTo(Files.readString(golden));
  }
}
