package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {
  @TempDir Path folder;

  @Test
  void what_stood_there_is_kept_beside_it() throws IOException {
    Path file = folder.resolve("ledger.yaml");

    assertThat(SafeFile.write(file, "one")).isEmpty();
    assertThat(SafeFile.write(file, "one")).isEmpty();
    assertThat(SafeFile.write(file, "two"))
        .hasValueSatisfying(kept -> assertThat(kept).hasFileName("ledger.yaml~").hasContent("one"));
    assertThat(file).hasContent("two");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void where_writing_fails_nothing_changes() {
    Path nowhere = folder.resolve("not-there").resolve("file");

    assertThatThrownBy(() -> SafeFile.write(nowhere, "x")).isInstanceOf(UncheckedIOException.class);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void who_may_read_a_file_stays_as_it_was() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = folder.resolve("ledger.yaml");
    SafeFile.write(file, "one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    SafeFile.write(file, "two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    SafeFile.replace(file, "three".getBytes(StandardCharsets.UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file).hasContent("three");
    assertThat(folder.resolve("ledger.yaml~")).hasContent("one");
  }

  @Test
  void a_link_stays_and_its_file_changes() throws IOException {
    Path file = Files.writeString(folder.resolve("real.yaml"), "one");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

    SafeFile.replace(link, "two".getBytes(StandardCharsets.UTF_8));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("two");
  }
}
