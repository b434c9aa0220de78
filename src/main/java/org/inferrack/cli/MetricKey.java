package org.inferrack.cli;

import org.inferrack.plan.Metric;

/** The name of a metric in JSON. Part of the documented form: names never change, new metrics add names. */
final class MetricKey {

    private MetricKey() {
    }

    static String of(Metric metric) {
        return switch (metric) {
            case STREAMS_PER_RACK -> "streamsPerRack";
            case STREAMS_PER_SERVER -> "streamsPerServer";
            case STREAMS_PER_ACCELERATOR -> "streamsPerAccelerator";
            case INFERENCES_PER_SECOND_PER_RACK -> "inferencesPerSecondPerRack";
            case RACKS -> "racks";
            case SERVERS -> "servers";
            case ACCELERATORS -> "accelerators";
            case PEAK_UTILISATION -> "peakUtilisationPercent";
            case IT_POWER -> "itPowerKw";
            case FACILITY_POWER -> "facilityPowerKw";
            case BOX_POWER -> "boxPowerWatts";
            case HEAT -> "heatBtuPerHour";
            case AIRFLOW -> "airflowM3PerHour";
            case ENERGY_PER_YEAR -> "energyKwhPerYear";
            case BOARD_WATTS_PER_INFERENCE -> "boardWattsPerInferencePerSecond";
            case WALL_WATTS_PER_INFERENCE -> "wattsPerInferencePerSecond";
            case FACILITY_WATTS_PER_INFERENCE -> "facilityWattsPerInferencePerSecond";
            case BOARD_JOULES_PER_PROMPT_TOKEN -> "boardJoulesPerPromptToken";
            case BOARD_JOULES_PER_OUTPUT_TOKEN -> "boardJoulesPerOutputToken";
            case WALL_JOULES_PER_OUTPUT_TOKEN -> "joulesPerOutputToken";
            case FACILITY_JOULES_PER_OUTPUT_TOKEN -> "facilityJoulesPerOutputToken";
            case COST_PER_MILLION_INFERENCES -> "costPerMillionInferences";
            case COST_PER_MILLION_TOKENS -> "costPerMillionTokens";
            case COST_PER_STREAM_MONTH -> "costPerStreamMonth";
            case CAPEX -> "capex";
            case OPEX -> "opex";
            case TCO -> "tco";
            case NPV -> "npv";
            case SAVING -> "savingPercent";
            case P99_LATENCY -> "p99LatencyMs";
            case TTFT -> "ttftMs";
            case TPOT -> "tpotMs";
        };
    }
}
