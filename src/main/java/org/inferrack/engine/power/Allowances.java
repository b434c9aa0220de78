package org.inferrack.engine.power;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Source;
import org.inferrack.engine.figure.Driver.Kind;

/** Every typical value of the power model, in one place. Ranges hold about nine of ten servers of the sources. */
public final class Allowances {

    private static final Source MLPERF_WALL = new Source(
            "MLPerf Inference v2.0 to v4.0, closed division, wall power and idle samples of 85 systems (power logs of the submitters)", "2022 to 2024");
    private static final Source SPEC_POWER = new Source(
            "SPECpower_ssj2008 results 2022 to 2026, idle and 100 % load (spec.org, by way of cloud-carbon-footprint/ccf-coefficients)", "2026-03-09");
    private static final Source ML_ENERGY = new Source(
            "ML.ENERGY leaderboard v3, 855 saturated runs on H100 SXM: 5 % 293 W, median 527 W, 95 % 676 W of 700 W", "2025");
    /** Prefill and decode told apart by their time: 1 - median step x tokens/s / requests in flight, 205 text runs, fixed effects of model and boards. */
    private static final Source ML_ENERGY_PHASES = new Source(
            "ML.ENERGY leaderboard v3 on H100 SXM: power over the limit against the share of time in prompts, 205 text runs", "2025");
    private static final Source FANS = new Source(
            "J. Neudorfer, eWeek: fans draw 10 to 15 % of a server's power; R. Steinbrecher, Intel, IDF: 11 % in the active state", "2009");
    private static final Source COMPONENTS = new Source("Vendor power worksheets: 3 to 5 W per DDR4/DDR5 module", "");

    /** Share of a board's limit drawn when a model is loaded and nothing runs. */
    public static final Allowance BOARD_IDLE = new Allowance(Kind.BOARD_POWER, "board-idle", "idle share of the board's power limit, model loaded",
            0.15, 0.08, 0.25, "", Evidence.SCALED, MLPERF_WALL);

    /** Share of a board's limit drawn while it works on dense batches (vision, encoders, recommenders). */
    public static final Allowance DENSE_DRAW = new Allowance(Kind.BOARD_POWER, "dense-draw",
            "share of the board's power limit drawn while busy with dense batches",
            0.88, 0.62, 1.0, "", Evidence.SCALED, MLPERF_WALL);

    /** Share of a board's limit drawn while it serves an LLM, prefill and decode mixed. */
    public static final Allowance LLM_DRAW = new Allowance(Kind.BOARD_POWER, "llm-draw", "share of the board's power limit drawn while busy with an LLM",
            0.75, 0.42, 0.97, "", Evidence.SCALED, ML_ENERGY);

    /** Share of a board's limit drawn while it reads prompts. The regression gives the whole limit (1.01 to 1.1, standard error 0.06). */
    public static final Allowance PREFILL_DRAW = new Allowance(Kind.BOARD_POWER, "prefill-draw",
            "share of the board's power limit drawn while prompts are read",
            0.97, 0.83, 1.0, "", Evidence.SCALED, ML_ENERGY_PHASES);

    /** Share of a board's limit drawn while it writes answers with 32 requests in flight; 0.04 more with every doubling. */
    public static final Allowance DECODE_DRAW = new Allowance(Kind.BOARD_POWER, "decode-draw",
            "share of the board's power limit drawn while answers are written, 32 in flight on a board",
            0.73, 0.50, 0.90, "", Evidence.SCALED, ML_ENERGY_PHASES);

    /** Share of the peak rate that serving engines reach on prompts. */
    public static final Allowance PREFILL_RATE = new Allowance(Kind.PREFILL_RATE, "prefill-rate", "share of the peak rate reached on prompts", 0.5, 0.4, 0.7,
            "", Evidence.SCALED,
            new Source("Published model FLOP utilisation of prefill: 0.4 to 0.6, at best 0.7", ""));

    /** Share of the host's idle-to-full range that a fully loaded inference server uses, where the CPU work is not known. */
    public static final Allowance CPU_ACTIVITY = new Allowance(Kind.HOST_POWER, "cpu-activity", "CPU activity of a fully loaded inference server",
            0.40, 0.05, 1.0, "", Evidence.SCALED, MLPERF_WALL);

    /** Share of a CPU's limit drawn at idle; two-socket servers of SPECpower idle at 158 to 239 W with 2 x 350 W CPUs. */
    public static final Allowance CPU_IDLE = new Allowance(Kind.HOST_POWER, "cpu-idle", "idle share of the CPU's power limit", 0.20, 0.10, 0.45, "",
            Evidence.SCALED, SPEC_POWER);

    /** Full-load host power over idle as a share of the CPUs' limits: 612 W for 2 x 350 W in SPECpower. */
    public static final Allowance CPU_RANGE = new Allowance(Kind.HOST_POWER, "cpu-range", "full-load minus idle as a share of the CPU's power limit",
            0.85, 0.70, 0.98, "", Evidence.SCALED, SPEC_POWER);

    public static final Allowance DIMM = new Allowance(Kind.HOST_POWER, "dimm", "memory module", 4, 3, 5, "W", Evidence.SPECIFIED, COMPONENTS);

    /** System board, management controller, drives and fans at idle, of a server without accelerators. */
    public static final Allowance BOARD_AND_DRIVES = new Allowance(Kind.HOST_POWER, "board-and-drives", "system board, drives and idle fans", 40, 15, 90, "W",
            Evidence.SCALED, SPEC_POWER);

    /** An adapter whose power is not in the catalogue. */
    public static final Allowance ADAPTER = new Allowance(Kind.HOST_POWER, "adapter", "network adapter of unknown power", 20, 10, 30, "W", Evidence.SPECIFIED,
            new Source("Data sheets of 25 to 100 Gb/s adapters: 10 to 30 W", ""));

    /** A data processing unit whose power is not in the catalogue. */
    public static final Allowance DPU = new Allowance(Kind.HOST_POWER, "dpu", "DPU of unknown power", 75, 40, 130, "W", Evidence.SPECIFIED,
            new Source("NVIDIA BlueField-3 DPU user manuals: up to 150 W with auxiliary power, about half of it from the slot (docs.nvidia.com)", ""));

    /** Share of an adapter's limit that it typically draws. */
    public static final Allowance ADAPTER_DRAW = new Allowance(Kind.HOST_POWER, "adapter-draw", "typical share of an adapter's power limit", 0.75, 0.55, 1.0,
            "", Evidence.SPECIFIED,
            new Source("Adapter data sheets: typical against maximum power", ""));

    /** Switches and retimers of an eight-module baseboard, per module: DGX A100 idles at 1,466 to 1,498 W. */
    public static final Allowance BASEBOARD = new Allowance(Kind.HOST_POWER, "baseboard", "link switches of the module baseboard, per module", 40, 15, 60, "W",
            Evidence.SCALED, MLPERF_WALL);

    /** Extra fan power as a share of the heat of air-cooled accelerators, at 25 °C inlet. */
    public static final Allowance FANS_AIR = new Allowance(Kind.FANS, "fans-air", "fans, as a share of accelerator heat", 0.08, 0.03, 0.15, "", Evidence.SCALED,
            FANS);

    /** The same with cold plates: only the rest of the chassis is cooled by air. */
    public static final Allowance FANS_LIQUID = new Allowance(Kind.FANS, "fans-liquid", "fans and pump, as a share of accelerator heat", 0.02, 0.01, 0.04, "",
            Evidence.SCALED, FANS);

    /** Carrier board, storage and network of an edge box around a module that holds CPU and memory itself. */
    public static final Allowance CARRIER = new Allowance(Kind.HOST_POWER, "carrier", "carrier board, storage and network of an edge box", 5, 2, 10, "W",
            Evidence.SCALED, MLPERF_WALL);

    /** Draw of an edge module over its named power when no power mode is set: a 40 W module was measured at 57 to 69 W with its kit. */
    public static final double MODULE_UNCAPPED = 1.3;

    /** Growth of fan power per kelvin of inlet temperature above 25 °C. */
    public static final double FAN_GROWTH_PER_K = 0.06;

    /** Efficiency at which wall figures of servers without accelerators are turned into DC: 80 PLUS Platinum to Titanium near half load. */
    public static final double HOST_TEST_EFFICIENCY = 0.94;

    /** Range of a tested host's watts for another memory and CPU selection of the same chassis. */
    public static final double HOST_TEST_RANGE = 0.20;

    private Allowances() {
    }
}
