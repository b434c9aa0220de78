package org.inferrack.catalog;

import java.util.List;

/**
 * A GPU or another inference chip.
 *
 * @param architecture maker's name of the generation ("Ada Lovelace", "Hopper"), empty if unknown
 * @param stacks       software stacks with vendor support ("TensorRT", "OpenVINO", "ROCm")
 */
public record Accelerator(String id, String name, String vendor, Form form, String architecture, Segment segment,
                          List<String> stacks, Facts facts) implements Item {

    /** How it is attached; CLOUD parts are only rented, no server can be built with them; a PROCESSOR is the CPU itself. */
    public enum Form {
        PCIE_CARD, SXM, OAM, EDGE_MODULE, CLOUD, PROCESSOR
    }

    /** What its maker sells it for; CONSUMER parts lack ECC and data-centre drivers. */
    public enum Segment { TRAINING, INFERENCE, WORKSTATION, CONSUMER, EDGE }

    public Accelerator {
        stacks = List.copyOf(stacks);
    }

    /** The CPU of a server that does the work itself: memory, watts and price are the server's. */
    public boolean cpuItself() {
        return form == Form.PROCESSOR;
    }
}
