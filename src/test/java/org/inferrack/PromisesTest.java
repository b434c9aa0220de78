package org.inferrack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Tariff;
import org.junit.jupiter.api.Test;

/** What the design promises of every room, beside who may know whom. */
class PromisesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.inferrack");

    /** A height or position in U plus or minus something; what a plus joins to a text is none. */
    private static final Pattern U_ARITHMETIC = Pattern.compile("(height|bottom|top|reserved|existing|usable)U\\b(\\(\\))?\\)*\\s*(-|\\+\\s*(\\d|[\\w.]*U\\b))"
            + "|(-|\\d\\s*\\+)\\s*[\\w.]*(height|bottom|top|reserved|existing|usable)U\\b");

    @Test
    void watts_are_made_only_in_the_power_room() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.engine.power..").should()
                .callConstructorWhere(target("makes a power of servers or sites",
                        access -> access.getTargetOwner().getPackageName().startsWith("org.inferrack.engine.power")
                                && access.getTargetOwner().getSimpleName().matches("ServerPower|PowerBudget|SitePower|PowerPhase|ScenarioPower")))
                .because("two places that add watts up disagree one day, and the racks, the energy bill and the report with them"));
    }

    @Test
    void what_a_host_draws_is_read_only_in_the_power_room() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.engine.power..", "org.inferrack.catalog..", "org.inferrack.plan..").should()
                .accessFieldWhere(target("reads an idle or a full-load power", access -> access.getTargetOwner().isEquivalentTo(Spec.class)
                        && List.of("IDLE_POWER", "HOST_IDLE_POWER", "HOST_LOAD_POWER").contains(access.getTarget().getName())))
                .because("watts of a server come from one function, whose error is measured"));
    }

    @Test
    void money_is_reckoned_only_in_the_cost_room() {
        check(noClasses().that().resideInAnyPackage("org.inferrack.engine..", "org.inferrack.optimise..", "org.inferrack.accuracy..", "org.inferrack.drawing..")
                .and().resideOutsideOfPackages("org.inferrack.engine.cost..", "org.inferrack.engine.advice..", "org.inferrack.engine.findings..").should()
                .callMethodWhere(target("reads a rate, a rent or a tariff", access -> access.getTargetOwner().isEquivalentTo(Economics.class)
                        || access.getTargetOwner().isEquivalentTo(Tariff.class)))
                .because("totals equal the sum of the lines shown only where one place makes both; advice and findings change and name what is stated"));
    }

    @Test
    void rack_units_are_counted_in_one_place() throws IOException {
        var found = new ArrayList<String>();
        sources().filter(file -> !file.endsWith("RackUnits.java")).forEach(file -> lines(file).stream().filter(line -> U_ARITHMETIC.matcher(line).find())
                .forEach(line -> found.add(SOURCES.relativize(file) + ": " + line.strip())));
        assertThat(found).as("U arithmetic outside RackUnits: where units count from, and which are reserved, is decided once").isEmpty();
    }

    @Test
    void the_same_plan_gives_the_same_numbers() {
        check(noClasses().that().resideInAnyPackage("org.inferrack.engine..", "org.inferrack.plan..", "org.inferrack.catalog..", "org.inferrack.lp..",
                "org.inferrack.optimise..", "org.inferrack.work..", "org.inferrack.drawing..").should()
                .callMethodWhere(target("reads a clock",
                        access -> access.getTarget().getName().equals("now") && access.getTargetOwner().getPackageName().equals("java.time")
                                || List.of("nanoTime", "currentTimeMillis").contains(access.getTarget().getName())))
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class).orShould().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class)
                .orShould().callConstructor(Random.class).orShould().callMethod(Math.class, "random")
                .because("work is counted, never timed, and chance has a seed: a plan is the same on every machine"));
    }

    @Test
    void work_asks_a_cancellation_and_not_the_thread() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.work..", "org.inferrack.desktop..").should()
                .callMethod(Thread.class, "isInterrupted").orShould().callMethod(Thread.class, "interrupted")
                .because("whoever starts work says what ends it: an interrupt, a newer edit, a button"));
    }

    @Test
    void work_that_may_be_long_is_handed_its_cancellation() {
        check(noClasses().that().resideInAnyPackage("org.inferrack.engine.placement..", "org.inferrack.engine.sizing..", "org.inferrack.engine.risk..",
                "org.inferrack.engine.findings..", "org.inferrack.engine.pass..", "org.inferrack.lp..").should()
                .accessField(org.inferrack.work.Cancellation.class, "NEVER")
                .because("a room inside the street does not decide that nobody will want it to stop"));
    }

    @Test
    void executors_are_made_in_one_place() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.desktop.tasks..").should().dependOnClassesThat().areAssignableTo(Executors.class)
                .because("whoever makes a thread must close it, name it and lose no error of it"));
    }

    @Test
    void plans_are_checked_where_they_come_in() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.plan..", "org.inferrack.file..", "org.inferrack.desktop..").should()
                .dependOnClassesThat().haveFullyQualifiedName("org.inferrack.plan.PlanCheck")
                .because("there is one gate: behind it nobody checks again, and nobody lets an unchecked plan in"));
    }

    @Test
    void files_are_replaced_when_they_are_whole() {
        check(noClasses().that().resideOutsideOfPackages("org.inferrack.accuracy..")
                .and().doNotHaveFullyQualifiedName("org.inferrack.file.FileOperations").and().doNotHaveFullyQualifiedName("org.inferrack.file.FileOperations$1")
                .and().doNotHaveFullyQualifiedName("org.inferrack.report.UnfinishedFile").and().resideOutsideOfPackages("org.inferrack.desktop.settings..")
                .should()
                .callMethodWhere(target("writes a file", access -> access.getTargetOwner().isEquivalentTo(Files.class)
                        && access.getTarget().getName().matches("write|writeString|newOutputStream|newBufferedWriter|copy|newByteChannel")))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.io.FileOutputStream").orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileWriter")
                .because("a full disk or a lost battery leaves the old file or the new one, never half of either"));
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static <T extends JavaAccess<?>> DescribedPredicate<T> target(String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate::test);
    }
}
