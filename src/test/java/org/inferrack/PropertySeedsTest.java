package org.inferrack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PropertySeedsTest {

    private static final Optional<String> NONE = Optional.empty();

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    void a_build_draws_the_same_every_time(@ForAll int drawn) {
        boolean searched = !System.getProperty("property.seed", "").isBlank();
        assertThat(searched || drawn == -782_501_322).isTrue();
    }

    @Test
    void a_property_has_the_seed_of_its_name_unless_it_names_another() {
        assertThat(PropertySeeds.seed("FigureTest#sums", NONE, NONE)).isPresent().isEqualTo(PropertySeeds.seed("FigureTest#sums", NONE, NONE));
        assertThat(PropertySeeds.seed("FigureTest#sums", NONE, NONE)).isNotEqualTo(PropertySeeds.seed("FigureTest#products", NONE, NONE));
        assertThat(PropertySeeds.seed("FigureTest#sums", Optional.of("4832"), NONE)).hasValue("4832");
    }

    @Test
    void a_search_leaves_the_seed_open_and_a_replay_gives_it() {
        assertThat(PropertySeeds.seed("FigureTest#sums", Optional.of("4832"), Optional.of("random"))).isEmpty();
        assertThat(PropertySeeds.seed("FigureTest#sums", Optional.of("4832"), Optional.of("8847"))).hasValue("8847");
        assertThat(PropertySeeds.replay("FigureTest#sums", "8847", 60))
                .isEqualTo("To replay: mvn -Prandom test -Dtest='FigureTest#sums' -Dproperty.seed=8847 -Dproperty.tries=60");
    }

    @Test
    void nothing_draws_by_chance_without_a_seed() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.inferrack");
        noClasses().should().callConstructor(Random.class)
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(ThreadLocalRandom.class, "current")
                .because("a test that fails once in a hundred runs cannot be run again")
                .check(classes);
    }
}
