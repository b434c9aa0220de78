package org.inferrack.catalog;

import static org.inferrack.catalog.Spec.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be stated of an entry of each kind. A blank among these wants a reason; anything else does not apply: a module has no length of a card, a
 * rack no cores.
 */
public final class Described {

    private static final List<Spec> CHIP = List.of(MEMORY, MEMORY_BANDWIDTH, TDP, IDLE_POWER, FP32_RATE, TF32_RATE, FP16_RATE, FP8_RATE, FP4_RATE, INT8_RATE,
            INT4_RATE, NVDEC_ENGINES, NVENC_ENGINES, H264_DECODE, H265_DECODE, AV1_DECODE, MIG_INSTANCES, LINK_BANDWIDTH, ECC);
    private static final List<Spec> MODULE = with(CHIP, PCIE_GENERATION, PCIE_LANES);
    private static final List<Spec> CARD = with(MODULE, SLOT_WIDTH, CARD_LENGTH, AUX_CONNECTOR);
    private static final List<Spec> PROCESSOR = List.of(CORES, TDP, IDLE_POWER, MEMORY_BANDWIDTH, FP32_RATE, FP16_RATE, INT8_RATE);
    private static final List<Spec> CHASSIS = List.of(RACK_UNITS, DEPTH, MASS, CPU_SOCKETS, SOCKET, CPU_POWER_LIMIT, DIMM_SLOTS, MEMORY_GENERATION,
            MEMORY_SPEED,
            MAX_MEMORY, MAX_DOUBLE_WIDTH, MAX_SINGLE_WIDTH, MAX_MODULES, MAX_CARD_LENGTH, PCIE_GENERATION, ACCELERATOR_POWER_LIMIT, SINGLE_WIDTH_POWER_LIMIT,
            MAX_POWER, HOST_IDLE_POWER, HOST_LOAD_POWER, INLET_LIMIT, PSU_BAYS);
    private static final List<Spec> NETWORK = List.of(PORTS, PORT_SPEED, PCIE_GENERATION, TDP);
    private static final List<Spec> NETWORK_MODEL = List.of(PARAMETERS, WORK);
    private static final List<Spec> PICTURE_MODEL = with(NETWORK_MODEL, INPUT_WIDTH, INPUT_HEIGHT);
    private static final List<Spec> ENCODER = List.of(PARAMETERS, WORK, LAYERS, HIDDEN_SIZE, ATTENTION_HEADS, HEAD_SIZE);
    private static final List<Spec> LANGUAGE_MODEL = List.of(PARAMETERS, ACTIVE_PARAMETERS, LAYERS, HIDDEN_SIZE, ATTENTION_HEADS, KV_HEADS, HEAD_SIZE,
            VOCABULARY, FULL_ATTENTION_LAYERS, WINDOW_LAYERS, WINDOW, CACHE_WIDTH, WINDOW_CACHE_WIDTH, INDEX_BYTES, STATE_BYTES);

    private Described() {
    }

    /** In the order in which people ask for them. */
    public static List<Spec> specs(Item item) {
        return switch (item) {
            case ServerModel _ -> CHASSIS;
            case Accelerator accelerator -> switch (accelerator.form()) {
                case PCIE_CARD -> CARD;
                case SXM, OAM, EDGE_MODULE -> MODULE;
                case CLOUD -> CHIP;
                case PROCESSOR -> PROCESSOR;
            };
            case Component component -> switch (component.kind()) {
                case CPU -> List.of(CORES, TDP, SOCKET, MAX_CPUS, MEMORY_GENERATION, MEMORY_SPEED);
                case MEMORY -> List.of(CAPACITY, MEMORY_GENERATION, MEMORY_SPEED, TDP);
                case NIC, DPU -> NETWORK;
                case RACK -> List.of(RACK_UNITS, DEPTH, MASS, MAX_LOAD);
                case PDU -> List.of(RATED_POWER, PHASES, VOLTAGE, CURRENT, RACK_UNITS, DEPTH, MASS);
            };
            case AiModel model -> switch (model.family()) {
                case LLM -> LANGUAGE_MODEL;
                case ENCODER -> ENCODER;
                case CLASSIFICATION, DETECTION, SEGMENTATION, DIFFUSION -> PICTURE_MODEL;
                case SPEECH, RECOMMENDER -> NETWORK_MODEL;
            };
            case Region _ -> List.of(ELECTRICITY_PRICE, GRID_CARBON);
            default -> List.of();
        };
    }

    /** The most electrical power that it draws or passes on; empty for what has none. */
    public static Optional<Spec> watts(Item item) {
        return switch (item) {
            case ServerModel _ -> Optional.of(MAX_POWER);
            case Accelerator _ -> Optional.of(TDP);
            case Component component -> switch (component.kind()) {
                case CPU, MEMORY, NIC, DPU -> Optional.of(TDP);
                case PDU -> Optional.of(RATED_POWER);
                case RACK -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    private static List<Spec> with(List<Spec> specs, Spec... more) {
        var all = new ArrayList<>(specs);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
