package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.inferrack.accuracy.Case.Predictable;
import org.inferrack.accuracy.Case.Refused;
import org.inferrack.accuracy.Case.SetAside;
import org.inferrack.catalog.Catalog;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerKindTest {

    private static final Catalog CATALOG = ShippedKnowledge.read().catalog();
    private static final PowerKind KIND = new PowerKind(AcceleratorNames.of(CATALOG), Processors.of(CATALOG));
    private static final Map<String,
            String> XR12 = Map.of("level", "system wall (SPEC PTDaemon)", "server_model", "Dell PowerEdge XR12", "gpu", "A2", "num_gpus", "1",
                    "host_cpu", "Intel Xeon Gold 6312U  @ 2.40GHz", "workload", "bert-99", "scenario_or_mode", "Offline", "power_mode", "MaxQ", "power_avg_w",
                    "284.7");

    @Test
    void measuredIdleWattsDoNotMoveAPrediction() {
        var without = (Predictable) read(Map.of());
        var with = (Predictable) read(Map.of("idle_w_before", "141", "idle_w_after", "142", "power_max_w", "301"));
        assertThat(with.base()).isEqualTo(without.base());
        assertThat(with.terms()).hasSameSizeAs(without.terms());
    }

    @Test
    void theWorksheetOfASmallServerIsFarOverItsBoardsLimit() {
        assertThat(Math.exp(((Predictable) read(Map.of())).base())).isBetween(3 * 60.0, 6 * 60.0);
    }

    @Test
    void boardsAloneHaveNoHost() {
        var boards = (Predictable) read(
                Map.of("level", "GPU board(s), sum", "workload", "LLM: x/y-7b", "scenario_or_mode", "online saturated", "gpu", "H100-SXM-80GB"));
        assertThat(Math.exp(boards.base())).isLessThan(700);
    }

    @Test
    void aServerWithoutAcceleratorsIsPredictedFromItsProcessors() {
        var one = (Predictable) read(
                Map.of("gpu", "none (CPU or other)", "num_gpus", "0", "host_cpu", "1x AMD EPYC 9654", "workload", "SPECpower_ssj2008 100% load"));
        var two = (Predictable) read(
                Map.of("gpu", "none (CPU or other)", "num_gpus", "0", "host_cpu", "2x AMD EPYC 9654", "workload", "SPECpower_ssj2008 100% load"));
        assertThat(Math.exp(two.base()) / Math.exp(one.base())).isBetween(1.8, 2.0);
    }

    @Test
    void modesBelowTheBoardsLimitAreReadFromTheNameOfTheSystem() {
        Map<String, String> cards = Map.of("gpu", "Cloud AI 100 Pro", "num_gpus", "8", "power_mode", "", "server_model", "R282-Z93", "system",
                "R282-Z93 (8x QAIC100)");
        double normal = watts(cards);
        var efficient = new HashMap<>(cards);
        efficient.put("system", "R282-Z93 (8x QAIC100, EE)");
        assertThat(watts(efficient)).isLessThan(normal);
        Map<String, String> kit = Map.of("gpu", "Jetson AGX Orin", "power_mode", "", "system", "Jetson AGX Orin (64K page size)");
        var below = new HashMap<>(kit);
        below.put("system", "Jetson AGX Orin (non MaxN image)");
        assertThat(watts(below)).isLessThan(0.7 * watts(kit));
    }

    @Test
    void aBoxAroundASystemOnAChipIsNoServer() {
        assertThat(watts(Map.of("gpu", "Cloud AI 100 DM.2e", "host_cpu", "Qualcomm Snapdragon 865", "power_mode", ""))).isBetween(15.0, 40.0);
    }

    @Test
    void memoryAndCoresOfAPlainServerAreReadFromTheNotes() {
        Map<String, String> server = Map.of("gpu", "none (CPU or other)", "num_gpus", "0", "host_cpu", "2x AMD EPYC 9654", "workload",
                "SPECpower_ssj2008 100% load");
        var noted = new HashMap<>(server);
        noted.put("notes", "vendor Dell Inc.; 192 cores; 384 GB; PSU 1400W");
        var terms = ((Predictable) read(noted)).terms();
        assertThat(terms).hasSize(((Predictable) read(server)).terms().size() + 4);
        assertThat(terms).anySatisfy(term -> {
            assertThat(term.block().name()).isEqualTo("plain-memory");
            assertThat(term.basis()[0]).isCloseTo(Math.log(384 / 2.0 / 64) / Math.log(8), within(1e-9));
        });
    }

    @Test
    void processorsThatInferAreAPlainServerWhereTheirLimitIsKnown() {
        Map<String, String> none = Map.of("gpu", "none (CPU or other)", "num_gpus", "", "power_mode", "");
        var known = new HashMap<>(none);
        known.put("host_cpu", "AMD Ryzen 9 7950X 16-Core");
        assertThat(watts(known)).isBetween(100.0, 400.0);
        var unknown = new HashMap<>(none);
        unknown.put("host_cpu", "BCM2835 Arm Cortex-A72");
        assertThat(read(unknown)).isInstanceOfSatisfying(Refused.class, row -> assertThat(row.reason()).contains("BCM2835", "limit"));
    }

    @Test
    void aRowThatItsPublisherDoubtsIsSetAside() {
        assertThat(read(Map.of("notes", "SUSPECT: idle 507-627 W for a 1xL4 box"))).isInstanceOfSatisfying(SetAside.class,
                row -> assertThat(row.reason()).contains("suspect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999x AMD EPYC 9654", "0x AMD EPYC 9654", "2x ", "x", "", "2x AMD EPYC 9654 99999999999999999999"})
    void hostileNamesGiveAFiniteFigureOrAReason(String cpu) {
        String many = "9".repeat(400);
        for (String workload : List.of("SPECpower_ssj2008 100% load", "LLM: x/y-" + many + "b-a" + many + "b", "LLM: " + many + "x" + many + "b", ":")) {
            for (String level : List.of("system wall", "GPU board(s), sum")) {
                Case read = read(Map.of("host_cpu", cpu, "workload", workload, "level", level, "num_gpus", "999999999", "batch_or_concurrency", "1e308",
                        "notes", many + " cores; " + many + " GB; vendor |,;"));
                if (read instanceof Predictable row) {
                    assertThat(row.base()).isFinite();
                    row.terms().forEach(term -> assertThat(term.basis()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
                }
            }
        }
    }

    @Test
    void whatCannotBePredictedSaysWhy() {
        assertThat(read(Map.of("gpu", "Abacus 1"))).isInstanceOfSatisfying(Refused.class, row -> assertThat(row.reason()).contains("Abacus 1", "catalogue"));
        assertThat(read(Map.of("num_gpus", "many"))).isInstanceOfSatisfying(Refused.class, row -> assertThat(row.reason()).contains("many"));
        assertThat(read(Map.of("power_avg_w", "-3"))).isInstanceOfSatisfying(SetAside.class, row -> assertThat(row.reason()).contains("-3"));
        assertThat(read(Map.of("power_avg_w", "635", "idle_w_before", "589"))).isInstanceOf(SetAside.class);
    }

    private static double watts(Map<String, String> changes) {
        return Math.exp(((Predictable) read(changes)).base());
    }

    private static Case read(Map<String, String> changes) {
        var cells = new HashMap<>(XR12);
        cells.putAll(changes);
        return KIND.read(new Cells(7, cells)).getFirst();
    }
}
