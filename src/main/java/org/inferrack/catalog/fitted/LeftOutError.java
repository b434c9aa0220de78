package org.inferrack.catalog.fitted;

import java.util.OptionalDouble;

/**
 * How far predictions were off on measurements that the fit had not seen.
 *
 * @param kind        of the measurements: "mlperf", "llm", "power"; "class" for what the class of an item stands in for
 * @param leftOut     what was left out in turn: "accelerator", "pair", "system", "round", "curve"
 * @param tier        how near the rest of the measurements came
 * @param rows        predicted
 * @param medianError absolute, relative to the measured value: 0.05 is 5 %
 * @param p90Error    90th percentile of the same
 * @param bias        geometric mean of predicted over measured, less 1
 * @param inside      share of the measured values inside the 90 % interval; empty where too little was left out to know one
 */
public record LeftOutError(String kind, String leftOut, String tier, long rows, double medianError, double p90Error, double bias, OptionalDouble inside) {

    private static final String LATENCY = "/latency";

    /** What is predicted, in words. */
    public String subject() {
        return switch (kind) {
            case "mlperf" -> tier.endsWith(LATENCY) ? "Single-request latency" : "Throughput";
            case "llm" -> "LLM serving";
            case "power" -> "Power";
            case "class" -> "Class values";
            default -> kind;
        };
    }

    /** The tier in words: "same pair", "new accelerator, recommender". */
    public String nearness() {
        return tier.replace(LATENCY, "").replace("/", ", ").replace('-', ' ').replace("ttft", "TTFT,").replace("tpot", "TPOT,")
                .replace("throughput", "tokens/s,")
                .replace(" elsewhere", ", new publisher").replace(" apart", ", over several systems").replace("new stack", "new engine for the maker")
                .replace("all main", "all main networks").replace("plain", "no accelerator,").replace("boards", "boards alone,").replace("cpu", "CPU");
    }
}
