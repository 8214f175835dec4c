package org.winset.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk's pages: their parts by themselves, then in a real browser ({@code desk/ui/browser}).
 * Skipped, and says so, where Node or Chromium is missing.
 */
@Tag("browser")
class PagesInBrowserTest {
  private static final Path UI = Path.of("ui").toAbsolutePath();

  @TempDir Path scratch;

  @Test
  void the_parts_of_the_pages_do_what_they_say() throws Exception {
    assertPasses(
        Path.of("node_modules", "vitest", "vitest.mjs").toString(),
        "run",
        "--dir",
        "src",
        "--no-color");
  }

  @Test
  void the_pages_do_in_a_browser_what_people_ask_of_them() throws Exception {
    assumeTrue(
        onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").isPresent(),
        "no Chromium on the PATH: nobody looked at the desk");
    assertPasses("browser/run.mjs");
  }

  private void assertPasses(String... script) throws IOException, InterruptedException {
    Optional<Path> node = onPath("node", "node.exe");
    assumeTrue(node.isPresent(), "no Node on the PATH: the desk has no pages to look at");
    assumeTrue(WebServer.hasPages(), "the pages were left out of this build");
    Path out = scratch.resolve("out");
    List<String> command = new ArrayList<>(List.of(node.get().toString()));
    command.addAll(List.of(script));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(UI.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder
        .environment()
        .put("WINSET_JAVA", ProcessHandle.current().info().command().orElse("java"));
    builder.environment().put("WINSET_CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();

    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static Optional<Path> onPath(String... names) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
