package org.inferrack.engine.power.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.fitted.Block;
import org.inferrack.catalog.fitted.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainServerTest {

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private static PlainServer server(String cpu, int cpus, OptionalDouble limit, OptionalDouble cores, OptionalDouble memory) {
        return new PlainServer("proliant dl380", cpu, cpus, limit, cores, memory, "hpe", "ssj", 2026);
    }

    private static PlainServer server(String cpu) {
        return server(cpu, 2, OptionalDouble.of(350), UNKNOWN, UNKNOWN);
    }

    private static List<Term> of(PlainServer server, Block block) {
        return server.terms().stream().filter(term -> term.block() == block).toList();
    }

    private static String level(PlainServer server, Block block) {
        return of(server, block).getFirst().level();
    }

    /** 2 x (350 x 0.9 + 25) + 20 = 700 W; a server processor of unknown limit counts as 165 W, one of a desktop as 65 W. */
    @Test
    void the_worksheet_is_processors_near_their_limit_and_a_chassis() {
        assertThat(server("xeon platinum 8592+").baseWatts()).isCloseTo(700, within(1e-9));
        assertThat(server("epyc 9654", 2, UNKNOWN, UNKNOWN, UNKNOWN).baseWatts()).isCloseTo(2 * (165 * 0.9 + 25) + 20, within(1e-9));
        for (String desktop : List.of("core i7-8700", "pentium g4400", "xeon e3-1240 v6", "intel e3-1260l")) {
            assertThat(server(desktop, 1, UNKNOWN, UNKNOWN, UNKNOWN).baseWatts()).as(desktop).isCloseTo(65 * 0.9 + 25 + 20, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"xeon gold 6430, xeon gold 64", "xeon platinum 8592+, xeon platinum 85", "epyc 9654, epyc 94", "epyc 9654p, epyc 94",
            "xeon e5-2699 v4, xeon e2v4"})
    void a_family_is_a_line_and_a_generation(String cpu, String family) {
        assertThat(level(server(cpu), PlainServer.FAMILY)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({"epyc 9654p, p", "epyc 9654, ''", "xeon gold 6312u, u", "xeon e5-2650l v3, l", "xeon e5-2699 v4, ''"})
    void a_suffix_is_what_follows_the_number(String cpu, String suffix) {
        assertThat(level(server(cpu), PlainServer.SUFFIX)).isEqualTo(suffix);
    }

    /** Two processors with 64 cores each: log2(64 / 12) / 2; 256 GB each: log2(256 / 64) / 3 = 2/3. The year 2026 is 1 after 2016. */
    @Test
    void memory_and_cores_count_by_processor_around_what_is_usual() {
        var server = server("epyc 9654", 2, OptionalDouble.of(360), OptionalDouble.of(128), OptionalDouble.of(512));
        double cores = Math.log(64 / 12.0) / Math.log(2) / 2;
        assertThat(of(server, PlainServer.MEMORY).getFirst().basis()).containsExactly(new double[] {2 / 3.0, 4 / 9.0, 2 / 3.0}, within(1e-12));
        assertThat(of(server, PlainServer.CORES).getFirst().basis()).containsExactly(new double[] {cores, cores * cores, cores}, within(1e-12));
        assertThat(level(server, PlainServer.CORES)).isEqualTo("limit known");
        assertThat(of(server, PlainServer.FAMILY_CORES).getFirst().basis()).containsExactly(new double[] {cores}, within(1e-12));
    }

    @Test
    void what_is_not_known_adds_no_term() {
        var bare = new PlainServer("x", "epyc 9654", 8, UNKNOWN, UNKNOWN, UNKNOWN, "", "ssj", 2006);
        assertThat(of(bare, PlainServer.MEMORY)).isEmpty();
        assertThat(of(bare, PlainServer.CORES)).isEmpty();
        assertThat(of(bare, PlainServer.MAKER)).isEmpty();
        assertThat(of(bare, PlainServer.LEVEL).getFirst().basis()).as("eight processors, ten years before 2016").containsExactly(new double[] {1, 1, 1, -1, 1},
                within(1e-12));
        assertThat(level(bare, PlainServer.CPU_KNOWN)).isEqualTo("false");
    }

    @Test
    void a_system_is_a_chassis_with_so_many_processors() {
        assertThat(level(server("epyc 9654"), PlainServer.SYSTEM)).isEqualTo("proliant dl380/2");
        assertThat(level(server("epyc 9654"), PlainServer.SERIES)).isEqualTo("proliant");
        assertThat(level(server("epyc 9654"), PlainServer.MAKER)).isEqualTo("hpe");
    }
}
