package org.inferrack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The house rules: which package may know which, and what stays out of the code everywhere. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 300;
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.inferrack");

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.inferrack.desktop") ? SliceIdentifier.ignore() : SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package below the screen";
        }
    };

    @Test
    void the_rules_look_at_the_classes_of_the_house() {
        assertThat(CLASSES.contain("org.inferrack.engine.Planner")).isTrue();
    }

    @Test
    void catalog_knows_nothing_of_ours() {
        check(onlyKnows("catalog")
                .because("what is known about hardware holds for every plan and every way to compute"));
    }

    @Test
    void work_knows_nothing_of_ours() {
        check(onlyKnows("work").because("any loop of the house may ask whether it is still wanted"));
    }

    @Test
    void conflict_knows_nothing_of_ours() {
        check(onlyKnows("conflict").because("conditions of a plan and of a linear programme are tested against each other in one way"));
    }

    @Test
    void csv_knows_nothing_of_ours() {
        check(onlyKnows("csv").because("a table of text is read the same way whatever its cells mean"));
    }

    @Test
    void names_knows_the_catalog() {
        check(onlyKnows("names", "catalog", "csv").because("a published name means the same part whatever door it comes through"));
    }

    @Test
    void one_set_up_reads_and_writes_csv() {
        check(noClasses().that().resideOutsideOfPackage("org.inferrack.csv..")
                .should().dependOnClassesThat().haveFullyQualifiedName("org.apache.commons.csv.CSVFormat")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.apache.commons.csv.CSVParser")
                .because("what one room writes the others read, with the same quotation marks, header and line numbers"));
    }

    @Test
    void lp_knows_work() {
        check(onlyKnows("lp", "work").because("a linear programme is mathematics: it is read and tested without knowing racks or servers"));
    }

    @Test
    void plan_knows_the_catalog() {
        check(onlyKnows("plan", "catalog")
                .because("a plan carries the catalogue entries it uses, and nothing that was concluded from them"));
    }

    @Test
    void engine_knows_plan_and_catalog() {
        check(onlyKnows("engine", "catalog", "plan", "lp", "work", "conflict")
                .because("the engine is a pure function of a plan and of what is known"));
    }

    @Test
    void optimise_knows_the_engine() {
        check(onlyKnows("optimise", "catalog", "plan", "engine", "lp", "work", "conflict")
                .because("the best fleet is sought with what the engine says of a server, and checked by the planner; neither needs the search"));
    }

    @Test
    void file_knows_the_values() {
        check(onlyKnows("file", "catalog", "plan", "engine", "disk").because("files hold values, not faces or stores"));
    }

    @Test
    void store_knows_the_values() {
        check(onlyKnows("store", "catalog", "plan", "engine", "csv").because("the store can be rebuilt at any time"));
    }

    @Test
    void exchange_knows_the_values() {
        check(onlyKnows("exchange", "catalog", "plan", "engine", "csv", "names")
                .because("what comes from elsewhere becomes a value of ours at the door"));
    }

    @Test
    void accuracy_knows_the_values() {
        check(onlyKnows("accuracy", "catalog", "plan", "engine", "csv", "names").because("it judges the engine, whoever shows the verdict"));
    }

    @Test
    void listing_knows_the_values() {
        check(onlyKnows("listing", "catalog", "plan", "engine").because("the catalogue reads the same in the window and in the terminal"));
    }

    @Test
    void drawing_knows_the_values() {
        check(onlyKnows("drawing", "catalog", "plan", "engine", "letters")
                .because("one drawing serves screen and paper, so it knows neither"));
    }

    @Test
    void report_knows_the_values_and_drawing() {
        check(onlyKnows("report", "catalog", "plan", "engine", "drawing", "csv", "disk", "letters")
                .because("paper shows what was concluded, with the same drawings as the screen"));
    }

    @Test
    void roofs_are_not_imported() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack", "org.inferrack.cli..", "org.inferrack.desktop..")
                .should().dependOnClassesThat().resideInAnyPackage("org.inferrack.cli..", "org.inferrack.desktop..")
                .because("the faces sit on top; only the start chooses one").allowEmptyShould(true));
    }

    @Test
    void roofs_do_not_know_each_other() {
        check(noClasses().that().resideInAPackage("org.inferrack.cli..")
                .should().dependOnClassesThat().resideInAPackage("org.inferrack.desktop..")
                .because("the command line must run where there is no display").allowEmptyShould(true));
    }

    @Test
    void desktop_does_not_know_the_terminal() {
        check(noClasses().that().resideInAPackage("org.inferrack.desktop..")
                .should().dependOnClassesThat().resideInAPackage("org.inferrack.cli..")
                .because("both are roofs over the same house").allowEmptyShould(true));
    }

    @Test
    void javafx_only_in_the_desktop() {
        check(noClasses().that().resideOutsideOfPackage("org.inferrack.desktop..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..")
                .because("everything below runs on a server without a display").allowEmptyShould(true));
    }

    @Test
    void session_is_free_of_the_toolkit() {
        check(noClasses().that().resideInAPackage("org.inferrack.desktop.session..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("what the screens show is tested without a screen").allowEmptyShould(true));
    }

    @Test
    void sql_only_in_the_store() {
        check(noClasses().that().resideOutsideOfPackage("org.inferrack.store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..")
                .because("the store can be exchanged or lost without anybody else noticing").allowEmptyShould(true));
    }

    @Test
    void values_know_no_json() {
        check(noClasses().that().resideInAnyPackage("org.inferrack.catalog..", "org.inferrack.plan..", "org.inferrack.engine..", "org.inferrack.optimise..")
                .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("the file format may change without the engine").allowEmptyShould(true));
    }

    @Test
    void prints_only_at_the_terminal() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack", "org.inferrack.terminal..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .because("what strangers wrote may hold characters that a terminal obeys, and one place spells them out"));
    }

    @Test
    void terminal_and_disk_know_nothing_of_ours() {
        check(onlyKnows("terminal", "letters").because("any room may have something to say"));
        check(onlyKnows("letters").because("what can be seen is the same on every sink"));
        check(onlyKnows("disk").because("files are replaced in one way, whatever is in them"));
    }

    @Test
    void nobody_starts_threads_by_hand() {
        check(noClasses()
                .should().callConstructor(Thread.class).orShould().callConstructor(Thread.class, Runnable.class)
                .orShould().callConstructor(Thread.class, String.class).orShould().callConstructor(Thread.class, Runnable.class, String.class)
                .because("background work goes through executors that do not lose errors"));
    }

    @Test
    void no_circles_between_packages() {
        check(slices().matching("org.inferrack.(*)..").should().beFreeOfCycles()
                .because("data passes through the house in one direction"));
    }

    @Test
    void no_circles_between_rooms_of_the_engine() {
        check(slices().matching("org.inferrack.engine.(*)..").should().beFreeOfCycles()
                .because("each room is used by the next, and can be read alone"));
    }

    @Test
    void no_circles_between_rooms_of_the_desktop() {
        check(slices().matching("org.inferrack.desktop.(**)").should().beFreeOfCycles()
                .because("a screen is deleted by deleting its package, and what all screens stand on knows none of them"));
    }

    @Test
    void no_circles_between_packages_however_deep() {
        check(slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles()
                .because("values stand at the root of a room, and what makes them stands in rooms above"));
    }

    @Test
    void no_circles_between_rooms_of_the_optimiser() {
        check(slices().matching("org.inferrack.optimise.(*)..").should().beFreeOfCycles()
                .because("the model, its pricing, its decomposition and the search over it can each be read alone"));
    }

    @Test
    void rooms_of_the_optimiser_do_not_know_its_face() {
        check(noClasses().that().resideInAPackage("org.inferrack.optimise.*..")
                .should().dependOnClassesThat().resideInAPackage("org.inferrack.optimise")
                .because("plans and fleets are the face's words; below it there are candidates and models"));
    }

    @Test
    void no_source_file_is_longer_than_it_can_be_read_at_a_sitting() throws IOException {
        assertThat(sources().filter(file -> lines(file).size() > MOST_LINES).map(SOURCES::relativize).toList())
                .as("files of more than " + MOST_LINES + " lines").isEmpty();
    }

    @Test
    void nothing_is_left_half_done_or_swallowed() throws IOException {
        var found = new ArrayList<String>();
        var forbidden = List.of("catch (Exception ", "catch (Throwable ", "printStackTrace()", "TODO", "FIXME", "new Thread(");
        sources().forEach(file -> lines(file).forEach(line -> forbidden.stream().filter(line::contains)
                .forEach(word -> found.add(SOURCES.relativize(file) + ": " + word))));
        assertThat(found).isEmpty();
    }

    private static java.util.stream.Stream<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    /** Classes of a package depend on no package of ours but itself and those named. */
    private static ArchRule onlyKnows(String name, String... known) {
        var allowed = new ArrayList<String>(List.of("org.inferrack." + name + ".."));
        for (String other : known) {
            allowed.add("org.inferrack." + other + "..");
        }
        return noClasses().that().resideInAPackage("org.inferrack." + name + "..")
                .should().dependOnClassesThat(resideInAPackage("org.inferrack..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .allowEmptyShould(true);
    }
}
