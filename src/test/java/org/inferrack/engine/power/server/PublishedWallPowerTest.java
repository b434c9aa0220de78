package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inferrack.fixture.ContextFixtures.context;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply.Efficiency;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The model without any calibration against wall power published with MLPerf Inference (closed division). Runs named MaxQ
 * have capped boards: of them only the one-accelerator servers are used, where the host decides, and the eight-accelerator
 * ones as a lower bound.
 */
class PublishedWallPowerTest {

    @ParameterizedTest(name = "{0}: {9} W")
    @CsvSource({
            // system, watts a board, boards, watts a CPU, CPUs, DIMMs, supply W, idle W and load W of the chassis without boards, measured W; source
            "Dell XR5610 1x L4 bert-99 Offline,            72, 1, 145, 1, 8, 1100, 124, 256, 340.5", // inference_results_v3.1 XR5610_L4x1_TRT_MaxQ
            "Dell XR12 1x A2 bert-99 Offline,              60, 1, 185, 1, 8, 800, 0, 0, 284.7", // inference_results_v2.1 XR12_A2x1_TRT_MaxQ
            "Dell XR12 1x A2 rnnt Offline,                 60, 1, 185, 1, 8, 800, 0, 0, 292.9", // inference_results_v2.1 XR12_A2x1_TRT_MaxQ
            "Gigabyte R282-Z93 8x AI 100 resnet50 Offline, 75, 8, 120, 2, 16, 1600, 0, 0, 823.9", // inference_results_v2.0 r282_z93_q8_dc
            "Gigabyte R282-Z93 8x AI 100 resnet50 Offline, 75, 8, 120, 2, 16, 1600, 0, 0, 881.4", // inference_results_v4.0 r282_q8_pro_edge
    })
    void measuredWallPowerLiesInTheIntervalAndTheSumOfBoardLimitsDoesNot(String system, double board, int boards, double cpu, int cpus, int dimms,
                                                                         double supply, double hostIdle, double hostLoad, double measured) {
        var full = fullLoad(Accelerator.Form.PCIE_CARD, board, boards, cpu, cpus, dimms, supply, hostIdle, hostLoad);
        assertThat(measured).isBetween(full.low(), full.high());
        assertThat(board * boards).isLessThan(full.low());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"XR5610 1x L4, 72, 340.5", "XR12 1x A2, 60, 284.7"})
    void theSumOfBoardLimitsIsWrongByMoreThanThreeOnServersWithOneSmallBoard(String system, double board, double measured) {
        assertThat(measured / board).isGreaterThan(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
            "DGX A100 MaxQ up to 3545 W, SXM, 400, 225, 3545", // inference_results_v2.0 DGX-A100
            "DGX H100 MaxQ up to 5909 W, SXM, 700, 350, 5909", // inference_results_v4.0 DGX-H100
            "G482-Z54 8x H100 PCIe MaxQ up to 3348 W, PCIE_CARD, 350, 225, 3348", // inference_results_v3.0 G482-Z54
    })
    void eightUncappedBoardsDrawAtMostALittleMoreThanTheirSumAndAtLeastWhatCappedOnesDo(String system, Accelerator.Form form, double board,
                                                                                        double cpu, double capped) {
        var full = fullLoad(form, board, 8, cpu, 2, 32, 3000, 0, 0);
        assertThat(full.high()).isGreaterThan(capped);
        assertThat(full.value() / (8 * board)).isBetween(0.9, 1.45);
    }

    private static Figure.Known fullLoad(Accelerator.Form form, double board, int boards, double cpu, int cpus, int dimms, double supply,
                                         double hostIdle, double hostLoad) {
        Facts host = hostIdle > 0 ? PowerWorld.facts(Spec.HOST_IDLE_POWER, hostIdle, Spec.HOST_LOAD_POWER, hostLoad) : Facts.NONE;
        var catalog = new Catalog(List.of(PowerWorld.server("S", ServerModel.Cooling.AIR, host)),
                List.of(PowerWorld.accelerator("a", form, PowerWorld.facts(Spec.TDP, board))),
                List.of(new Component("cpu", Component.Kind.CPU, "CPU", "V", PowerWorld.facts(Spec.TDP, cpu))), List.of(), List.of(), List.of(), List.of());
        var configuration = new ServerConfiguration("server", "cpu", cpus, 256, dimms, "a", boards, OptionalDouble.empty(), List.of(),
                new ServerConfiguration.PowerSupplies(supply, Efficiency.PLATINUM, 2, 1));
        return (Figure.Known) ServerCurve.of(configuration, 25, catalog)
                .wall(Activity.saturated(new Fleet("g", "dc", 1, 0, List.of(), 1, 1),
                        new BusyDraw(context(PowerWorld.plan(), PowerWorld.scenario(0), catalog), configuration)));
    }
}
