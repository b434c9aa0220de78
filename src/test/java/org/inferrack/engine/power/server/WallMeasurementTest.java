package org.inferrack.engine.power.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.ServerConfiguration;
import org.junit.jupiter.api.Test;

class WallMeasurementTest {

    private static final ServerConfiguration FOUR = PowerWorld.configuration("h", 4);

    private static Optional<Figure> of(ServerConfiguration configuration, boolean llm, Measurement... rows) {
        var like = PowerWorld.catalog(PowerWorld.server("Server X (4x h)", ServerModel.Cooling.AIR, Facts.NONE), PowerWorld.card("h", 350));
        var models = List.of(new AiModel("resnet50", "ResNet", AiModel.Family.CLASSIFICATION, Facts.NONE),
                new AiModel("llama", "Llama", AiModel.Family.LLM, Facts.NONE));
        var catalog = new Catalog(like.servers(), like.accelerators(), like.components(), models, List.of(), List.of(), List.of(rows));
        return WallMeasurement.fullLoad(configuration, llm, catalog, MeasurementIndex.of(catalog));
    }

    private static Measurement row(double watts, String system) {
        return PowerWorld.wall("h", 4, watts, system);
    }

    private static Measurement row(Measurement.Metric metric, String model, double value, OptionalDouble watts) {
        return new Measurement("m", "h", 4, model, Precision.INT8, metric, value, OptionalDouble.empty(), watts, null, "TensorRT", "Server X",
                PowerWorld.SOURCE);
    }

    /** The middle of 1,950, 2,000 and 2,600; at least 10 % around it, or as far as the rows go. */
    @Test
    void it_is_the_median_of_the_rows_with_their_spread() {
        var known = (Figure.Known) of(FOUR, false, row(2_600, "Server X"), row(1_950, "Server X"), row(2_000, "Server X")).orElseThrow();
        assertThat(known.value()).isEqualTo(2_000);
        assertThat(known.low()).isCloseTo(1_800, within(1e-9));
        assertThat(known.high()).isEqualTo(2_600);
        assertThat(known.evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(known.basis().sources()).contains(PowerWorld.SOURCE);
    }

    @Test
    void only_the_same_chassis_with_as_many_accelerators_counts() {
        assertThat(of(FOUR, false, row(2_000, "Server X (8x h)"))).as("what was fitted is no part of the name").isPresent();
        assertThat(of(FOUR, false, row(2_000, "Server Xa"))).as("another chassis, though its name begins alike").isEmpty();
        assertThat(of(FOUR, false, row(2_000, "Maker Server X"))).as("another name").isEmpty();
        assertThat(of(FOUR, false, row(2_000, "Server Y"))).isEmpty();
        assertThat(of(FOUR, false, row(2_000, " (4x h)"))).as("no name is every name").isEmpty();
        assertThat(of(FOUR, false, PowerWorld.wall("h", 8, 2_000, "Server X"))).isEmpty();
        assertThat(of(FOUR, false, PowerWorld.wall("l", 4, 2_000, "Server X"))).isEmpty();
    }

    @Test
    void a_chassis_is_found_under_every_name_that_it_is_published_by_whatever_a_copy_is_called() {
        var like = PowerWorld.catalog(PowerWorld.server("Server X", ServerModel.Cooling.AIR, Facts.NONE), PowerWorld.card("h", 350));
        var server = like.servers().getFirst();
        var known = new ServerModel(server.id(), "Our box", server.vendor(), server.kind(), server.cooling(), server.powerSupplies(), server.facts(),
                server.takes(), List.of("Server X", "Maker Server X"));
        for (ServerModel each : List.of(known, known.named(server.id(), "Renamed"), server.named(server.id(), "Renamed"))) {
            var catalog = new Catalog(List.of(each), like.accelerators(), like.components(), List.of(), List.of(), List.of(), List.of(row(2_000, "Server X")));
            assertThat(WallMeasurement.fullLoad(FOUR, false, catalog, MeasurementIndex.of(catalog))).isPresent();
        }
    }

    @Test
    void capped_runs_and_single_streams_say_nothing_about_full_load() {
        assertThat(of(FOUR, false, row(900, "Server X (4x h)").withPowerMode(Measurement.PowerMode.CAPPED))).isEmpty();
        assertThat(of(FOUR, false, row(900, "Server X (4x h, MaxQ)"))).as("a name decides nothing").isPresent();
        assertThat(of(FOUR, false, row(Measurement.Metric.SINGLE_STREAM_LATENCY, "resnet50", 3, OptionalDouble.of(700)))).isEmpty();
        assertThat(of(FOUR.withAcceleratorCapWatts(OptionalDouble.of(250)), false, row(2_000, "Server X"))).as("the plan's boards are capped").isEmpty();
    }

    @Test
    void language_models_and_dense_batches_are_not_mixed() {
        Measurement dense = row(Measurement.Metric.OFFLINE_THROUGHPUT, "resnet50", 1_000, OptionalDouble.of(2_000));
        Measurement llm = row(Measurement.Metric.OFFLINE_THROUGHPUT, "llama", 1_000, OptionalDouble.of(1_500));
        assertThat(of(FOUR, false, dense, llm).orElseThrow().amount()).hasValue(2_000);
        assertThat(of(FOUR, true, dense, llm).orElseThrow().amount()).hasValue(1_500);
        assertThat(of(FOUR, true, row(Measurement.Metric.OFFLINE_THROUGHPUT, "nobody knows", 1_000, OptionalDouble.of(1_700)))).as("of unknown family")
                .isPresent();
    }

    @Test
    void a_row_of_wall_power_is_its_own_watts_and_one_without_watts_is_none() {
        assertThat(of(FOUR, false, row(Measurement.Metric.WALL_POWER, "resnet50", 1_234, OptionalDouble.empty())).orElseThrow().amount()).hasValue(1_234);
        assertThat(of(FOUR, false, row(Measurement.Metric.OFFLINE_THROUGHPUT, "resnet50", 1_234, OptionalDouble.empty()))).isEmpty();
    }

    @Test
    void a_server_that_nobody_knows_or_without_accelerators_was_not_measured() {
        assertThat(of(FOUR.withServerId("x"), false, row(2_000, "Server X"))).isEmpty();
        assertThat(of(FOUR.withAccelerators(0), false, row(2_000, "Server X"))).isEmpty();
    }
}
