package dev.lore;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.lore.model.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds the code to the floor plan of `docs/architecture.md`.
@AnalyzeClasses(packages = "dev.lore", importOptions = ImportOption.DoNotIncludeTests.class)
final class FloorPlanTest {
  /// From the top; rooms on one floor are siblings and do not know each other.
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("app"),
          Set.of("bench"),
          Set.of("digest"),
          Set.of("topics", "people", "answer"),
          Set.of("feedback"),
          Set.of("pipeline"),
          Set.of("identity"),
          Set.of("link"),
          Set.of("phrase"),
          Set.of("catalog"),
          Set.of("thread", "role"),
          Set.of("read", "scrub"),
          Set.of("index", "archive"),
          Set.of("text", "learn"),
          Set.of("model"));

  @ArchTest
  static void imports_go_downward_only(JavaClasses classes) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String room : FLOORS.get(floor)) {
        var forbidden = new ArrayList<String>();
        for (int above = 0; above < floor; above++) {
          FLOORS.get(above).forEach(name -> forbidden.add("dev.lore." + name + ".."));
        }
        for (String sibling : FLOORS.get(floor)) {
          if (!sibling.equals(room)) {
            forbidden.add("dev.lore." + sibling + "..");
          }
        }
        if (!room.equals("app") && !room.equals("bench")) {
          forbidden.add("dev.lore.engine..");
        }
        if (!forbidden.isEmpty()) {
          noClasses()
              .that()
              .resideInAPackage("dev.lore." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden.toArray(new String[0]))
              .allowEmptyShould(true)
              .check(classes);
        }
      }
    }
  }

  @ArchTest
  static final ArchRule engines_do_not_know_who_chose_them =
      noClasses()
          .that()
          .resideInAPackage("dev.lore.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.lore.app..", "dev.lore.bench..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule engines_do_not_know_each_other =
      slices()
          .matching("dev.lore.engine.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.lore.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule raw_text_is_exposed_to_readers_and_the_scrubber_only =
      noClasses()
          .that(
              describe(
                  "are neither in read nor in scrub",
                  (JavaClass c) ->
                      !c.getPackageName().startsWith("dev.lore.read")
                          && !c.getPackageName().startsWith("dev.lore.scrub")
                          && !c.getFullName().startsWith(RawText.class.getName())))
          .should()
          .callMethod(RawText.class, "expose");

  @ArchTest
  static final ArchRule nothing_above_the_pipeline_knows_raw_documents =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.lore.topics..",
              "dev.lore.people..",
              "dev.lore.answer..",
              "dev.lore.digest..",
              "dev.lore.feedback..",
              "dev.lore.identity..",
              "dev.lore.link..",
              "dev.lore.phrase..",
              "dev.lore.catalog..",
              "dev.lore.index..",
              "dev.lore.archive..",
              "dev.lore.engine..",
              "dev.lore.app.web..")
          .should()
          .dependOnClassesThat(rawTypes())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule documents_are_made_by_scrub_and_read_back_by_engines_only =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.lore.scrub..", "dev.lore.engine..", "dev.lore.bench..")
          .should()
          .callConstructorWhere(
              describe(
                  "the target is Document",
                  call -> call.getTargetOwner().getFullName().equals("dev.lore.model.Document")));

  @ArchTest
  static final ArchRule model_is_jdk_only =
      noClasses()
          .that()
          .resideInAPackage("dev.lore.model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "dev.lore.model..", "org.jspecify..");

  private static DescribedPredicate<JavaClass> rawTypes() {
    return describe(
        "are raw",
        c ->
            c.getPackageName().equals("dev.lore.model")
                && c.getSimpleName().startsWith("Raw")
                && !c.getSimpleName().equals("RawText"));
  }
}
