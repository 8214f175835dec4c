package org.winset.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.winset.dossier.CaseFolder;

/** Tells one case from another: the SHA-256 of its files and of what was set for the run. */
final class Fingerprint {
  private Fingerprint() {}

  /** 64 hexadecimal digits. */
  static String of(Path folder, List<String> settings) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String name : List.of(CaseFolder.CASE, CaseFolder.LEDGER)) {
        Path file = folder.resolve(name);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        sha.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
      }
      for (String setting : settings) {
        sha.update((setting + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
