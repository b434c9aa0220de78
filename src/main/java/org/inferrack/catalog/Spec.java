package org.inferrack.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be known of an item of the catalogue, and in which unit. Peak rates are dense, never with structured sparsity. */
public enum Spec {
    // accelerators
    MEMORY("Memory", "GB"),
    MEMORY_BANDWIDTH("Memory bandwidth", "GB/s"),
    TDP("Board power limit", "W"),
    IDLE_POWER("Idle power", "W"),
    FP32_RATE("FP32 peak", "TFLOPS"),
    TF32_RATE("TF32 peak", "TFLOPS"),
    FP16_RATE("FP16/BF16 peak", "TFLOPS"),
    FP8_RATE("FP8 peak", "TFLOPS"),
    FP4_RATE("FP4 peak", "TFLOPS"),
    INT8_RATE("INT8 peak", "TOPS"),
    INT4_RATE("INT4 peak", "TOPS"),
    SLOT_WIDTH("Slot width", "slots"),
    CARD_LENGTH("Card length", "mm"),
    PCIE_GENERATION("PCIe generation", ""),
    PCIE_LANES("PCIe lanes", ""),
    NVDEC_ENGINES("Video decoders", ""),
    NVENC_ENGINES("Video encoders", ""),
    H264_DECODE("H.264 decode at 1080p, per decoder", "frames/s"),
    H265_DECODE("H.265 decode at 1080p, per decoder", "frames/s"),
    AV1_DECODE("AV1 decode at 1080p, per decoder", "frames/s"),
    MIG_INSTANCES("MIG instances", ""),
    LINK_BANDWIDTH("Accelerator link, total", "GB/s"),
    ECC("ECC memory (1 yes, 0 no)", ""),
    // servers and edge boxes
    RACK_UNITS("Height", "U"),
    DEPTH("Depth", "mm"),
    MASS("Mass", "kg"),
    CPU_SOCKETS("CPU sockets", ""),
    DIMM_SLOTS("DIMM slots", ""),
    MAX_MEMORY("Maximum memory", "GB"),
    MAX_DOUBLE_WIDTH("Double-width accelerators", ""),
    MAX_SINGLE_WIDTH("Single-width accelerators", ""),
    MAX_MODULES("SXM/OAM or on-board modules", ""),
    ACCELERATOR_POWER_LIMIT("Power limit per accelerator", "W"),
    SINGLE_WIDTH_POWER_LIMIT("Power limit per single-width accelerator", "W"),
    MAX_POWER("Maximum system power", "W"),
    HOST_IDLE_POWER("Idle power without accelerators", "W"),
    HOST_LOAD_POWER("Full-load power without accelerators", "W"),
    INLET_LIMIT("Maximum inlet temperature", "°C"),
    PSU_BAYS("Power supply bays", ""),
    // CPUs, adapters, memory, power supplies
    CORES("Cores", ""),
    PORTS("Network ports", ""),
    PORT_SPEED("Port speed", "Gb/s"),
    CAPACITY("Capacity", "GB"),
    // AI models
    PARAMETERS("Parameters", "billion"),
    ACTIVE_PARAMETERS("Active parameters per token", "billion"),
    LAYERS("Layers", ""),
    HIDDEN_SIZE("Hidden size", ""),
    ATTENTION_HEADS("Attention heads", ""),
    KV_HEADS("Key/value heads", ""),
    HEAD_SIZE("Head size", ""),
    WORK("Work per inference", "GFLOP"),
    INPUT_WIDTH("Input width", "px"),
    INPUT_HEIGHT("Input height", "px"),
    // regions
    ELECTRICITY_PRICE("Electricity price", "USD/kWh"),
    GRID_CARBON("Grid carbon intensity", "g/kWh"),
    PUE("Power usage effectiveness", "");

    private final String label;
    private final String unit;

    Spec(String label, String unit) {
        this.label = label;
        this.unit = unit;
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
