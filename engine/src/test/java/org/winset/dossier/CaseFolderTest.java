package org.winset.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
  @TempDir Path folder;

  @Test
  void the_starter_is_a_case() {
    Dossier dossier = Cases.starter();

    assertThat(dossier.id()).isEqualTo("starter");
    assertThat(dossier.issues()).extracting(Issue::id).containsExactly("bridge", "toll", "guards");
    assertThat(dossier.plans()).extracting(Plan::id).containsExactly("first-draft", "second-draft");
    assertThat(dossier.parties()).extracting(Party::id).containsExactly("east", "west", "kingdom");
    assertThat(dossier.ledger().items()).hasSize(2);
  }

  @Test
  void a_folder_that_is_not_there_suggests_to_start_a_case() {
    assertThat(Cases.faults(CaseFolder.read(folder.resolve("demo")), folder))
        .containsExactly("F/demo: there is no such folder; winset new NAME starts a case");
  }

  @Test
  void a_folder_that_is_no_case_suggests_to_start_one() {
    assertThat(Cases.faults(CaseFolder.read(folder), folder))
        .containsExactly("F: no case: the folder has no case.yaml; winset new NAME starts a case");
  }

  @Test
  void a_folder_of_cases_names_them() throws IOException {
    for (String name : new String[] {"b", "a"}) {
      Files.createDirectory(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("case.yaml"), "");
    }

    assertThat(Cases.faults(CaseFolder.read(folder), folder))
        .containsExactly("F: no case: the folder has no case.yaml; cases in it: F/a, F/b");
  }

  @Test
  void a_file_in_place_of_the_folder_names_the_folder() throws IOException {
    Path file = Files.writeString(folder.resolve("case.yaml"), "winset: 1\n");

    assertThat(Cases.faults(CaseFolder.read(file), folder))
        .containsExactly("F/case.yaml: a case is a folder, and this is a file; give its folder, F");
  }

  @Test
  void the_faults_of_both_files_come_together_by_file_and_line() {
    Reading reading =
        Cases.read(folder, "winset: 1\ntitle: X\nas-of: never\n", "winset-ledger: 2\n");

    assertThat(Cases.faults(reading, folder))
        .containsExactly(
            "F/case.yaml:1:1: the case has no \"issues\"; write issues: with the points under negotiation",
            "F/case.yaml:1:1: the case has no \"parties\"; write parties: with those who would have to sign",
            "F/case.yaml:3:8: \"never\" is not a date; write it YYYY-MM-DD",
            "F/ledger.yaml:1:16: version 2 of the ledger format is not known here; this Winset reads winset-ledger: 1");
  }

  @Test
  void a_ledger_that_cannot_be_read_makes_no_item_unknown() {
    Reading reading =
        Cases.read(
            folder,
            Cases.TWO_ISSUES
                + """
                parties:
                  north: {name: N, leader: {reservation: 5, because: poll}, wants: {dam: {weight: 1, values: unknown}}}
                """,
            "items: [\n");

    assertThat(Cases.faults(reading, folder))
        .singleElement()
        .asString()
        .startsWith("F/ledger.yaml:");
  }
}
