package org.winset.desk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file a report is written to: as a whole or not at all. */
final class ReportFile {
  private ReportFile() {}

  static void write(String name, String text) throws BadInput {
    try {
      Path file = Path.of(name).toAbsolutePath();
      Path folder = file.getParent();
      if (Files.isDirectory(file) || folder == null) {
        throw BadInput.at(name, "this is a folder, and a report is a file", "give a file name");
      }
      if (!Files.isDirectory(folder)) {
        throw BadInput.at(name, "there is no folder " + folder + " to write to", "");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text);
        return;
      }
      Path whole = Files.createTempFile(folder, ".winset-", ".part");
      try {
        Files.writeString(whole, text);
        whole.toFile().setReadable(true, false);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(whole);
      }
    } catch (InvalidPathException e) {
      throw BadInput.at(name, "this cannot be the name of a file", "");
    } catch (FileSystemException e) {
      String reason = e.getReason();
      throw BadInput.at(
          name, "cannot be written" + (reason == null ? "" : " (" + reason + ")"), "");
    } catch (IOException e) {
      throw BadInput.at(name, "cannot be written (" + e.getMessage() + ")", "");
    }
  }
}
