package org.inferrack.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.figure.Figure;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;
import org.junit.jupiter.api.Test;

/** {@link ServerMemory}: what a CPU that does the work itself has of its server. */
class ServerMemoryTest {

    private static final Catalog CATALOG = CpuWorld.catalog();

    private static Accelerator given(ServerConfiguration configuration) {
        return Machine.of(configuration, CATALOG.accelerator(configuration.acceleratorId()).orElseThrow(), Precision.INT8, CapabilityWorld.POLICIES,
                OptionalDouble.empty(),
                CATALOG, MeasurementIndex.of(CATALOG)).accelerator();
    }

    private static double fact(ServerConfiguration configuration, Spec spec) {
        return given(configuration).facts().value(spec).orElseThrow();
    }

    /** 512 GB less 16 for the operating system, for two sockets. */
    @Test
    void each_socket_has_its_share_of_the_memory() {
        assertThat(fact(CpuWorld.onCpus(), Spec.MEMORY)).isEqualTo((512 - 16) / 2.0);
        assertThat(fact(CpuWorld.onCpus().withCpus(1).withAccelerators(1), Spec.MEMORY)).isEqualTo(496);
        assertThat(fact(CpuWorld.onCpus().withMemoryGb(8), Spec.MEMORY)).as("nothing is left").isZero();
    }

    /** A module of DDR5-5600 moves 44.8 GB/s: eight of a socket reach what its data sheet states, four half of it, more than its channels no more. */
    @Test
    void a_channel_without_a_module_moves_nothing() {
        assertThat(fact(CpuWorld.onCpus().withDimms(16), Spec.MEMORY_BANDWIDTH)).isEqualTo(358.4);
        assertThat(fact(CpuWorld.onCpus().withDimms(8), Spec.MEMORY_BANDWIDTH)).isCloseTo(179.2, within(1e-9));
        assertThat(fact(CpuWorld.onCpus().withDimms(32), Spec.MEMORY_BANDWIDTH)).isEqualTo(358.4);
        assertThat(fact(CpuWorld.onCpus().withDimms(16).withCpuId("unknown"), Spec.MEMORY_BANDWIDTH)).as("speed not known").isEqualTo(358.4);
    }

    @Test
    void a_card_keeps_its_own() {
        assertThat(fact(CpuWorld.withCards(), Spec.MEMORY)).isEqualTo(24);
        assertThat(fact(CpuWorld.withCards(), Spec.MEMORY_BANDWIDTH)).isEqualTo(300);
    }

    /** 70 % of its room more serves more requests at once; weights that do not fit are refused with the memory that there is. */
    @Test
    void a_language_model_has_the_memory_of_the_server() {
        var chat = CapabilityWorld.chat("llama", Precision.FP16, 1024, 256);
        double less = CapabilityWorld.capability(chat, CpuWorld.onCpus(), CapabilityWorld.POLICIES, CATALOG).perServer().amount().orElseThrow();
        double more = CapabilityWorld.capability(chat, CpuWorld.onCpus().withMemoryGb(1024), CapabilityWorld.POLICIES, CATALOG).perServer().amount()
                .orElseThrow();
        assertThat(more).isGreaterThan(1.5 * less);
        assertThat(CapabilityWorld.capability(chat, CpuWorld.onCpus().withMemoryGb(24), CapabilityWorld.POLICIES, CATALOG).perServer())
                .isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("have 8 GB"));
    }

    @Test
    void how_many_streams_its_cores_decode_is_not_guessed() {
        var streams = CapabilityWorld.capability(CapabilityWorld.video(VideoAnalytics.Codec.H264, 10, 25), CpuWorld.onCpus(), CapabilityWorld.POLICIES,
                CATALOG).perServer();
        assertThat(streams).isInstanceOfSatisfying(Figure.Unknown.class, unknown -> assertThat(unknown.reason()).contains("no video decoder"));
    }
}
