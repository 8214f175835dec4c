package org.winset.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
