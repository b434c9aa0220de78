package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Knowledge;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far classes are off on entries that they have not seen ({@link ClassRows}, {@link ClassFits}, {@link ElectricityRows}). */
class ClassErrorsTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    private static AccuracyComparison shipped() {
        return new Accuracy(KNOWLEDGE).crossValidate(Optional.of("class"), Axis.TIER, 2).getFirst();
    }

    @Test
    void nine_of_ten_left_out_values_lie_in_their_ranges() {
        assertThat(shipped().total().inside()).isBetween(0.85, 0.97);
        assertThat(shipped().total().predicted()).isGreaterThan(150);
    }

    @Test
    void no_class_is_far_off_on_the_whole() {
        assertThat(shipped().groups()).filteredOn(group -> group.predicted() >= 10).isNotEmpty().allSatisfy(group -> {
            assertThat(Math.abs(group.bias())).as(group.label()).isLessThan(0.1);
            assertThat(group.medianError()).as(group.label()).isLessThan(0.35);
            assertThat(group.inside()).as(group.label()).isGreaterThanOrEqualTo(0.8);
        });
    }

    @Test
    void what_is_estimated_is_not_learned_from() {
        assertThat(ClassRows.of(KNOWLEDGE.catalog(), Optional.empty()).size()).as("stated values")
                .isEqualTo(ClassRows.of(stated(), Optional.empty()).size());
    }

    private static org.inferrack.catalog.Catalog stated() {
        var all = KNOWLEDGE.catalog();
        return new org.inferrack.catalog.Catalog(all.servers().stream().map(server -> server.withFacts(server.facts().stated())).toList(), all.accelerators(),
                all.components(), all.models(), all.regions(),
                all.prices().stream().filter(price -> price.kind() != org.inferrack.catalog.Price.Kind.CLASS).toList(), List.of(), all.annotations());
    }

    @Test
    void the_fit_writes_what_the_application_reads_and_the_table_of_errors(@TempDir Path folder) throws Exception {
        FitProgram.write(KNOWLEDGE, folder, Optional.of("class"), Optional.empty());
        assertThat(Files.readString(folder.resolve("classes.csv"))).startsWith("what,key,values\n").contains("coefficient,server-mass|height,");
        assertThat(Files.readString(folder.resolve("accuracy.csv"))).contains("class,item,server-mass,");
    }

    @Test
    void offers_that_do_not_ship_are_learned_from_once(@TempDir Path folder) throws Exception {
        int shipped = ClassRows.of(KNOWLEDGE.catalog(), Optional.empty()).size();
        Files.writeString(folder.resolve(ClassRows.OFFERS), "vendor,height_u,sockets,accelerator_slots,kind,barebone_usd,date\n"
                + "Supermicro,4,2,8,GPU_BAREBONE,12345,2025-05\nDell,6,2,8,HGX_WITHOUT_BOARD,47000,2026-05\nMaker,4,2,8,GPU_SERVER_WITH_CPUS_MEMORY,23599,2026\n");
        assertThat(ClassRows.of(KNOWLEDGE.catalog(), Optional.of(folder)).size()).as("a complete server is no chassis").isEqualTo(shipped + 2);
    }
}
