package org.winset.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Keeps the house as CONTRIBUTING.md draws it: who knows whom, and who may touch what. */
class HouseTest {
  /** A room of the engine and the rooms it may know. */
  record Room(String name, List<String> knows) {
    static Room room(String name, String... knows) {
      return new Room(name, List.of(knows));
    }

    String packages() {
      return "org.winset." + name + "..";
    }
  }

  /** In the order data flows. Rooms that are not built yet have their place. */
  static final List<Room> ROOMS =
      List.of(
          Room.room("number"),
          Room.room("yaml"),
          Room.room("evidence", "number", "yaml"),
          Room.room("dossier", "evidence", "number", "yaml"),
          Room.room("belief", "evidence", "dossier", "number"),
          Room.room("war", "dossier", "number"),
          Room.room("deal", "dossier", "number"),
          Room.room("stability", "dossier", "number"),
          Room.room(
              "forecast",
              "number",
              "yaml",
              "evidence",
              "dossier",
              "belief",
              "war",
              "deal",
              "stability"),
          Room.room("exchange", "number", "yaml", "dossier", "belief", "deal", "stability"));

  /** An outside technology, by its packages, and the packages of ours that may touch it. */
  static final Map<String, List<String>> TECHNOLOGIES =
      Map.of(
          "org.hipparchus..", List.of("org.winset.number.."),
          "org.snakeyaml..", List.of("org.winset.yaml.."),
          "tools.jackson..", List.of("org.winset.desk.."),
          "picocli..", List.of("org.winset.desk.."),
          "org.jsoup..", List.of("org.winset.desk.reading.."),
          "gg.jte..", List.of("org.winset.desk.."),
          "io.javalin..", List.of("org.winset.desk.web.."),
          "org.eclipse.jetty..", List.of("org.winset.desk.web.."));

  static final List<String> TECHNOLOGY_PACKAGES = TECHNOLOGIES.keySet().stream().sorted().toList();

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.winset");

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_knows_only_the_rooms_the_table_gives_it(Room room) {
    String[] strangers =
        Stream.concat(
                ROOMS.stream()
                    .filter(other -> !other.equals(room) && !room.knows().contains(other.name()))
                    .map(Room::packages),
                Stream.of("org.winset.desk..", "org.winset.bench.."))
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(strangers)
        .because("room '%s' knows only %s".formatted(room.name(), room.knows()))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void every_class_lives_in_a_room_or_at_the_desk() {
    String[] known =
        Stream.concat(ROOMS.stream().map(Room::packages), Stream.of("org.winset.desk.."))
            .toArray(String[]::new);

    classes().should().resideInAnyPackage(known).check(HOUSE);
  }

  @ParameterizedTest
  @FieldSource("TECHNOLOGY_PACKAGES")
  void an_outside_technology_is_touched_in_one_place(String technology) {
    String[] places = TECHNOLOGIES.get(technology).toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(places)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology)
        .because("%s belongs to %s".formatted(technology, List.of(places)))
        .check(HOUSE);
  }

  @Test
  void the_engine_stays_light() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.winset.desk..")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                "java..",
                "javax.xml.stream..",
                "org.winset..",
                "org.jspecify..",
                "org.hipparchus..",
                "org.snakeyaml.."))
        .because("a new dependency of the engine is a decision: write it down, then add it here")
        .check(HOUSE);
  }

  @Test
  void static_fields_are_final() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void nothing_is_done_by_reflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(HOUSE);
  }

  @Test
  void a_class_is_named_for_what_it_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Utils?|Helpers?)")
        .because("such a name says nothing about what the class is")
        .check(HOUSE);
  }

  @Test
  void every_package_has_its_plaque_and_is_null_marked() {
    List<String> unmarked =
        HOUSE.stream()
            .map(javaClass -> javaClass.getPackage())
            .distinct()
            .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();

    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
  }
}
