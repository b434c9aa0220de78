package org.inferrack.engine.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.serving.Capabilities;
import org.inferrack.plan.Demand;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** A tiny catalogue whose numbers are easy to check by hand. */
public final class CapabilityWorld {

    public static final Source SHEET = new Source("data sheet", "2024");
    public static final Policies POLICIES = new Policies(0, 0.8, 0.1);

    private CapabilityWorld() {
    }

    public static Facts facts(Object... pairs) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            facts = facts.with((Spec) pairs[i], new Fact(((Number) pairs[i + 1]).doubleValue(), Evidence.SPECIFIED, SHEET));
        }
        return facts;
    }

    public static Accelerator card(String id, String architecture, Facts facts) {
        return new Accelerator(id, id.toUpperCase(java.util.Locale.ROOT), "NVIDIA", Accelerator.Form.PCIE_CARD, architecture,
                Accelerator.Segment.INFERENCE, List.of(), facts);
    }

    public static Accelerator l4() {
        return card("l4", "Ada", facts(Spec.MEMORY, 24, Spec.MEMORY_BANDWIDTH, 300, Spec.FP16_RATE, 121, Spec.FP8_RATE, 242, Spec.INT8_RATE, 242,
                Spec.TDP, 72, Spec.SLOT_WIDTH, 1, Spec.NVDEC_ENGINES, 4, Spec.H264_DECODE, 903, Spec.H265_DECODE, 1641));
    }

    public static Accelerator a100() {
        return card("a100", "Ampere", facts(Spec.MEMORY, 80, Spec.MEMORY_BANDWIDTH, 1935, Spec.FP16_RATE, 312, Spec.INT8_RATE, 624,
                Spec.TDP, 300, Spec.SLOT_WIDTH, 2, Spec.NVDEC_ENGINES, 5, Spec.H264_DECODE, 771, Spec.H265_DECODE, 1316, Spec.LINK_BANDWIDTH, 600));
    }

    public static Accelerator h100() {
        return new Accelerator("h100", "H100", "NVIDIA", Accelerator.Form.SXM, "Hopper", Accelerator.Segment.TRAINING, List.of(),
                facts(Spec.MEMORY, 80, Spec.MEMORY_BANDWIDTH, 3350, Spec.FP16_RATE, 989, Spec.FP8_RATE, 1978, Spec.INT8_RATE, 1978, Spec.TDP, 700,
                        Spec.NVDEC_ENGINES, 7, Spec.LINK_BANDWIDTH, 900));
    }

    public static AiModel llama8b() {
        return new AiModel("llama-8b", "Llama 8B", AiModel.Family.LLM, facts(Spec.PARAMETERS, 8.03, Spec.LAYERS, 32, Spec.HIDDEN_SIZE, 4096,
                Spec.KV_HEADS, 8, Spec.HEAD_SIZE, 128));
    }

    public static AiModel llama70b() {
        return new AiModel("llama-70b", "Llama 70B", AiModel.Family.LLM, facts(Spec.PARAMETERS, 70.6, Spec.LAYERS, 80, Spec.HIDDEN_SIZE, 8192,
                Spec.KV_HEADS, 8, Spec.HEAD_SIZE, 128));
    }

    public static AiModel network(String id) {
        return new AiModel(id, id, AiModel.Family.DETECTION, Facts.NONE);
    }

    public static ServerModel server() {
        return new ServerModel("box", "Box", "Dell", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2800, PowerSupply.Efficiency.TITANIUM)),
                facts(Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5, Spec.CPU_SOCKETS, 2, Spec.DIMM_SLOTS, 32, Spec.MAX_MEMORY, 4096,
                        Spec.PSU_BAYS, 2, Spec.MAX_DOUBLE_WIDTH, 4, Spec.MAX_SINGLE_WIDTH, 12, Spec.MAX_MODULES, 8, Spec.ACCELERATOR_POWER_LIMIT, 700,
                        Spec.PCIE_GENERATION, 5));
    }

    public static Component cpu() {
        return new Component("cpu", Component.Kind.CPU, "CPU", "Intel", facts(Spec.CORES, 32, Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5));
    }

    public static Component nic() {
        return new Component("nic", Component.Kind.NIC, "NIC", "NVIDIA", facts(Spec.PORTS, 2, Spec.PORT_SPEED, 25));
    }

    public static Measurement measured(String id, String accelerator, int accelerators, String model, Precision precision, Metric metric, double value) {
        return new Measurement(id, accelerator, accelerators, model, precision, metric, value, OptionalDouble.empty(), OptionalDouble.empty(), null,
                "TensorRT 10", "System", new Source("MLPerf row " + id, "2024"));
    }

    public static Catalog catalog(Measurement... measurements) {
        return new Catalog(List.of(server()), List.of(l4(), a100(), h100()), List.of(cpu(), nic()),
                List.of(llama8b(), llama70b(), network("detector"), network("classifier"), network("bert")), List.of(), List.of(), List.of(measurements));
    }

    public static Catalog with(Catalog catalog, List<Measurement> measurements) {
        return new Catalog(catalog.servers(), catalog.accelerators(), catalog.components(), catalog.models(), catalog.regions(), catalog.prices(),
                measurements);
    }

    public static Catalog with(Catalog catalog, Accelerator accelerator) {
        var accelerators = new ArrayList<>(catalog.accelerators());
        accelerators.removeIf(other -> other.id().equals(accelerator.id()));
        accelerators.add(accelerator);
        return new Catalog(catalog.servers(), accelerators, catalog.components(), catalog.models(), catalog.regions(), catalog.prices(),
                catalog.measurements());
    }

    /** One question to a catalogue whose measurements nobody indexed before. */
    public static Capability capability(Workload workload, ServerConfiguration configuration, Policies policies, Catalog catalog) {
        return Capabilities.of(workload, configuration, Optional.empty(), policies, catalog, MeasurementIndex.of(catalog));
    }

    public static ServerConfiguration configuration(String accelerator, int accelerators) {
        return new ServerConfiguration("box", "cpu", 2, 256, 16, accelerator, accelerators, OptionalDouble.empty(),
                List.of(new ServerConfiguration.Fitted("nic", 1)), new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 2, 1));
    }

    public static Demand demand(double growth, double headroom) {
        return new Demand(Profile.CONSTANT, growth, headroom, Map.of(), "client");
    }

    public static ModelInference inference(double perSecond, OptionalDouble p99LimitMs) {
        return new ModelInference("scoring", "Scoring", Set.of(Precision.INT8), demand(0, 0), "bert", perSecond, p99LimitMs);
    }

    public static VideoAnalytics video(VideoAnalytics.Codec codec, int cameras, double fps) {
        return new VideoAnalytics("cameras", "Cameras", Set.of(Precision.INT8), demand(0, 0), cameras, codec, 1920, 1080, fps, fps, 4, "detector",
                VideoAnalytics.Tracker.NONE, List.of());
    }

    public static LlmServing chat(String model, Precision precision, int input, int output) {
        return new LlmServing("chat", "Chat", Set.of(precision), demand(0, 0), model, new LlmServing.Load.Users(5000, 0.1), input, output, 0,
                OptionalDouble.empty(), OptionalDouble.empty());
    }
}
