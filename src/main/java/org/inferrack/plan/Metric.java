package org.inferrack.plan;

/**
 * The headline figures of a scenario; a unit of "¤" stands for the plan's currency.
 * W per inference/s equals J per inference; its scope is board, wall (server) or facility. J per token is that of the boards while they
 * work on it, prompts and answers apart; at the wall and the facility it is all energy, prompts and idle time included, over the output tokens.
 */
public enum Metric {
    STREAMS_PER_RACK("Streams per rack", "streams/rack", true),
    STREAMS_PER_SERVER("Streams per server", "streams/server", true),
    STREAMS_PER_ACCELERATOR("Streams per accelerator", "streams/accelerator", true),
    INFERENCES_PER_SECOND_PER_RACK("Inferences per second per rack", "inferences/s/rack", true),
    RACKS("Racks", "racks", false),
    SERVERS("Servers", "servers", false),
    ACCELERATORS("Accelerators", "accelerators", false),
    PEAK_UTILISATION("Utilisation at peak", "%", false),
    IT_POWER("IT power at peak", "kW", false),
    FACILITY_POWER("Facility power at peak", "kW", false),
    BOX_POWER("Power per edge box at peak", "W", false),
    HEAT("Heat", "BTU/h", false),
    AIRFLOW("Airflow", "m³/h", false),
    ENERGY_PER_YEAR("Facility energy per year", "kWh", false),
    BOARD_WATTS_PER_INFERENCE("W per inference/s, board (= J per inference)", "W per inference/s", false),
    WALL_WATTS_PER_INFERENCE("W per inference/s, wall (= J per inference)", "W per inference/s", false),
    FACILITY_WATTS_PER_INFERENCE("W per inference/s, facility (= J per inference)", "W per inference/s", false),
    BOARD_JOULES_PER_PROMPT_TOKEN("J per prompt token, board", "J", false),
    BOARD_JOULES_PER_OUTPUT_TOKEN("J per output token, board", "J", false),
    WALL_JOULES_PER_OUTPUT_TOKEN("J per output token, wall", "J", false),
    FACILITY_JOULES_PER_OUTPUT_TOKEN("J per output token, facility", "J", false),
    COST_PER_MILLION_INFERENCES("Cost per million inferences", "¤", false),
    COST_PER_MILLION_TOKENS("Cost per million output tokens", "¤", false),
    COST_PER_STREAM_MONTH("Cost per stream and month", "¤", false),
    CAPEX("Capex", "¤", false),
    OPEX("Opex over the horizon", "¤", false),
    TCO("TCO over the horizon", "¤", false),
    NPV("Net present cost", "¤", false),
    SAVING("TCO saved against the baseline", "%", true),
    P99_LATENCY("p99 latency", "ms", false),
    TTFT("Time to first token", "ms", false),
    TPOT("Time per output token", "ms", false);

    private final String label;
    private final String unit;
    private final boolean moreIsBetter;

    Metric(String label, String unit, boolean moreIsBetter) {
        this.label = label;
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    /** The unit with the plan's currency in it. */
    public String unit(String currency) {
        return unit.replace("¤", currency);
    }

    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
