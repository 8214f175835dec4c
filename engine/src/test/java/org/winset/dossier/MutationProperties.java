package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.winset.yaml.Problem;

/** Slips of the hand in a good case: whatever they do, its author gets a dossier or reasons. */
class MutationProperties {
  private static final List<String> GARBAGE =
      List.of(
          "?", "- ", ": ", "\t", "{", "}", "[", "]", "&a ", "*a", "!!x ", "|", ">", "'", "\"", "#",
          "%", "---\n", "\u0000", "\u2028", "😀", "..", "-1", "1e9", "unknown", "because", "is",
          "~", "null", ",");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("winset-mutations");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String file : List.of(CaseFolder.CASE, CaseFolder.LEDGER)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
  }

  @Property(tries = 400)
  void a_case_with_slips_is_read_or_its_faults_are_told(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String text = Files.readString(Cases.STARTER.resolve(CaseFolder.CASE));
    String ledger = Files.readString(Cases.STARTER.resolve(CaseFolder.LEDGER));
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      if (random.nextInt(5) == 0) {
        ledger = slip(ledger, random);
      } else {
        text = slip(text, random);
      }
    }

    switch (Cases.read(folder, text, ledger)) {
      case Reading.Fine(Dossier dossier, var places) -> {
        assertThat(Resolution.atPointValues(dossier).parties()).hasSameSizeAs(dossier.parties());
        assertThat(Check.of(dossier, places).warnings()).allSatisfy(MutationProperties::isTold);
      }
      case Reading.Faulty(var problems) ->
          assertThat(problems).isNotEmpty().isSorted().allSatisfy(MutationProperties::isTold);
    }
  }

  private static void isTold(Problem problem) {
    assertThat(problem.place().file()).startsWith(folder.toString());
    assertThat(problem.rule()).isNotBlank();
  }

  private static String slip(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int column = random.nextInt(line.length() + 1);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 2 -> lines.add(at, line);
      case 3 -> lines.set(at, swapWords(line, random));
      case 4 -> lines.set(at, line.substring(0, column));
      default ->
          lines.set(
              at,
              line.substring(0, column)
                  + GARBAGE.get(random.nextInt(GARBAGE.size()))
                  + line.substring(column));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String swapWords(String line, Random random) {
    List<String> words = new ArrayList<>(List.of(line.split("\\b", -1)));
    Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
    return String.join("", words);
  }
}
