package org.inferrack.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be known of an item of the catalogue, and in which unit. Peak rates are dense, never with structured sparsity. */
public enum Spec {
    // accelerators
    MEMORY("Memory", "GB", 0.1, 4096),
    MEMORY_BANDWIDTH("Memory bandwidth", "GB/s", 0.1, 200_000),
    TDP("Board power limit", "W", 1, 5000),
    IDLE_POWER("Idle power", "W", 0, 2000),
    FP32_RATE("FP32 peak", "TFLOPS", 0.001, 10000000.0),
    TF32_RATE("TF32 peak", "TFLOPS", 0.001, 10000000.0),
    FP16_RATE("FP16/BF16 peak", "TFLOPS", 0.001, 10000000.0),
    FP8_RATE("FP8 peak", "TFLOPS", 0.001, 10000000.0),
    FP4_RATE("FP4 peak", "TFLOPS", 0.001, 10000000.0),
    INT8_RATE("INT8 peak", "TOPS", 0.001, 10000000.0),
    INT4_RATE("INT4 peak", "TOPS", 0.001, 10000000.0),
    SLOT_WIDTH("Slot width", "slots", 1, 8),
    CARD_LENGTH("Card length", "mm", 10, 2000),
    PCIE_GENERATION("PCIe generation", "", 1, 10),
    PCIE_LANES("PCIe lanes", "", 1, 64),
    NVDEC_ENGINES("Video decoders", "", 0, 256),
    NVENC_ENGINES("Video encoders", "", 0, 256),
    H264_DECODE("H.264 decode at 1080p, per decoder", "frames/s", 1, 1_000_000),
    H265_DECODE("H.265 decode at 1080p, per decoder", "frames/s", 1, 1_000_000),
    AV1_DECODE("AV1 decode at 1080p, per decoder", "frames/s", 1, 1_000_000),
    MIG_INSTANCES("MIG instances", "", 0, 64),
    LINK_BANDWIDTH("Accelerator link, total", "GB/s", 0.1, 1_000_000),
    ECC("ECC memory (1 yes, 0 no)", "", 0, 1),
    /** 0 none (75 W from the slot), 6 and 8 PCIe or EPS, 16 the 12V-2x6 of PCIe 5. */
    AUX_CONNECTOR("Auxiliary power connector", "pins", 0, 64),
    // servers and edge boxes
    RACK_UNITS("Height", "U", 1, 60),
    DEPTH("Depth", "mm", 10, 3000),
    MASS("Mass", "kg", 0.01, 2000),
    CPU_SOCKETS("CPU sockets", "", 1, 16),
    DIMM_SLOTS("DIMM slots", "", 1, 256),
    MAX_MEMORY("Maximum memory", "GB", 1, 131_072),
    MAX_DOUBLE_WIDTH("Double-width accelerators", "", 0, 128),
    MAX_SINGLE_WIDTH("Single-width accelerators", "", 0, 128),
    MAX_MODULES("SXM/OAM or on-board modules", "", 0, 128),
    ACCELERATOR_POWER_LIMIT("Power limit per accelerator", "W", 1, 5000),
    SINGLE_WIDTH_POWER_LIMIT("Power limit per single-width accelerator", "W", 1, 5000),
    MAX_POWER("Maximum system power", "W", 1, 200_000),
    HOST_IDLE_POWER("Idle power without accelerators", "W", 0, 20_000),
    HOST_LOAD_POWER("Full-load power without accelerators", "W", 1, 20_000),
    INLET_LIMIT("Maximum inlet temperature", "°C", -40, 90),
    PSU_BAYS("Power supply bays", "", 1, 32),
    MAX_CARD_LENGTH("Longest card", "mm", 10, 2000),
    CPU_POWER_LIMIT("Power limit per CPU", "W", 1, 2000),
    // CPUs, adapters, memory, racks, power distribution
    /** Contacts tell sockets apart: LGA 4677 is Intel's of 2023, LGA 6096 (SP5) AMD's. Of a CPU, and of a chassis for it. */
    SOCKET("CPU socket", "contacts", 100, 100_000),
    /** 4 is DDR4, 5 is DDR5. */
    MEMORY_GENERATION("Memory generation", "(DDR)", 1, 10),
    /** How many of a CPU work together: 1 of those that are made for one socket alone. */
    MAX_CPUS("CPUs that work together", "", 1, 16),
    MEMORY_SPEED("Memory speed", "MT/s", 100, 100_000),
    CORES("Cores", "", 1, 4096),
    PORTS("Network ports", "", 1, 1024),
    PORT_SPEED("Port speed", "Gb/s", 0.1, 100_000),
    CAPACITY("Capacity", "GB", 0.1, 16_384),
    MAX_LOAD("Load it may carry", "kg", 1, 10_000),
    RATED_POWER("Rated power", "W", 1, 1_000_000),
    PHASES("Phases", "", 1, 3),
    VOLTAGE("Voltage", "V", 1, 1000),
    CURRENT("Current", "A", 0.1, 10_000),
    // AI models
    PARAMETERS("Parameters", "billion", 1e-06, 100_000),
    ACTIVE_PARAMETERS("Active parameters per token", "billion", 1e-06, 100_000),
    LAYERS("Layers", "", 1, 10_000),
    HIDDEN_SIZE("Hidden size", "", 1, 1_000_000),
    ATTENTION_HEADS("Attention heads", "", 1, 10_000),
    KV_HEADS("Key/value heads", "", 1, 10_000),
    HEAD_SIZE("Head size", "", 1, 65_536),
    WORK("Work per inference", "GFLOP", 1e-06, 1000000000.0),
    INPUT_WIDTH("Input width", "px", 1, 65_536),
    INPUT_HEIGHT("Input height", "px", 1, 65_536),
    VOCABULARY("Vocabulary", "tokens", 1, 100_000_000),
    /** Layers that keep every token of a request; where it is not stated, all layers without a window. */
    FULL_ATTENTION_LAYERS("Layers that keep all tokens", "", 0, 10_000),
    /** Layers that keep the latest tokens alone. */
    WINDOW_LAYERS("Layers with an attention window", "", 0, 10_000),
    WINDOW("Attention window", "tokens", 1, 1_000_000_000),
    /** Key and value, or the latent in place of both; where it is not stated, 2 x KV heads x head size. */
    CACHE_WIDTH("Numbers cached per token and layer", "", 0.1, 10_000_000),
    WINDOW_CACHE_WIDTH("Numbers cached per token and windowed layer", "", 0.1, 10_000_000),
    /** Keys by which sparse attention selects tokens, over all layers; kept in 8 bits whatever the cache is kept in. */
    INDEX_BYTES("Index of sparse attention, per token", "bytes", 0, 10_000_000),
    /** What recurrent layers keep of a request, however long it is. */
    STATE_BYTES("Recurrent state per request", "bytes", 0, 1e12),
    // regions
    ELECTRICITY_PRICE("Electricity price", "USD/kWh", 0, 100),
    GRID_CARBON("Grid carbon intensity", "g/kWh", 0, 5000),
    PUE("Power usage effectiveness", "", 1, 3);

    private final String label;
    private final String unit;
    private final double least;
    private final double most;

    Spec(String label, String unit, double least, double most) {
        this.label = label;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** The least that makes sense: above nothing where a formula divides by it. */
    public double least() {
        return least;
    }

    /** More than any part has; a watt stated as milliwatts is far above. */
    public double most() {
        return most;
    }

    public String label() {
        return label;
    }

    /** Its name in plan files: "memoryBandwidth". */
    public String key() {
        String joined = Arrays.stream(name().split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }

    /** Unit symbol, empty for counts and ratios. */
    public String unit() {
        return unit;
    }
}
