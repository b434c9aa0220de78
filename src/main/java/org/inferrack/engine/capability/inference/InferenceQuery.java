package org.inferrack.engine.capability.inference;

import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;

/**
 * A throughput or a latency to predict.
 *
 * @param benchmark    network with its accuracy target, as MLPerf names it: "resnet50", "bert-99.9"
 * @param scenario     how requests come, and so what is predicted
 * @param accelerators in the server
 * @param era          of the software
 * @param stack        whose software
 * @param submitter    who measured, empty for a prediction
 * @param system       on which server, empty for a prediction
 * @param capped       clocks or power were capped below the board's limit ("MaxQ")
 * @param partition    the part of the accelerator that serves; empty for the whole
 */
public record InferenceQuery(Accelerator accelerator, String benchmark, Scenario scenario, int accelerators, Era era, Stack stack,
                             String submitter, String system, boolean capped, Optional<Partition> partition) {

    /** MLPerf's ways of asking. Throughputs are inferences/s per accelerator, latencies milliseconds per query. */
    public enum Scenario {
        /** All at once: throughput. */
        OFFLINE("Offline"),
        /** Poisson arrivals under the benchmark's latency limit: throughput. */
        SERVER("Server"),
        /** One request after the other: 90th percentile of the latency. */
        SINGLE_STREAM("SingleStream"),
        /** Eight requests at a time, one such query after the other: 99th percentile of the latency. */
        MULTI_STREAM("MultiStream");

        private final String published;

        Scenario(String published) {
            this.published = published;
        }

        /** As MLPerf writes it. */
        public String published() {
            return published;
        }

        public boolean latency() {
            return this == SINGLE_STREAM || this == MULTI_STREAM;
        }
    }

    /** VENDOR is the maker's tuned stack (TensorRT and the like), OTHER a general framework, which is far slower. */
    public enum Stack { VENDOR, OTHER }

    /** MLPerf Inference rounds; software gets faster from one to the next. */
    public enum Era {
        V1_1("v1.1"), V2_0("v2.0"), V2_1("v2.1"), V3_0("v3.0"), V3_1("v3.1"), V4_0("v4.0"),
        V4_1("v4.1"), V5_0("v5.0"), V5_1("v5.1"), V6_0("v6.0");

        private static final Map<String, Era> FIRST = Map.of("retinanet", V2_1, "dlrm-v2", V3_1, "gptj", V3_1, "sdxl", V4_0, "llama2-70b", V4_0);
        private final String round;

        Era(String round) {
            this.round = round;
        }

        public String round() {
            return round;
        }

        /** The round of that name, or the latest for another. */
        public static Era of(String round) {
            for (Era era : values()) {
                if (era.round.equals(round)) {
                    return era;
                }
            }
            return latest();
        }

        /** Software as it is today. */
        public static Era latest() {
            return V6_0;
        }

        /** The last round whose results the fit has seen: how software got faster after it is not known. */
        public static Era lastFitted() {
            return V4_0;
        }

        Era atMost(Era other) {
            return compareTo(other) <= 0 ? this : other;
        }

        /** Whether a network is benchmarked for the first time: its software then has a way to go. */
        boolean first(String network) {
            return FIRST.get(network) == this;
        }
    }

    /**
     * A part of an accelerator under a hypervisor or as a MIG instance.
     *
     * @param kind  "mig" or "vgpu"
     * @param share of the accelerator's compute, at most 1
     */
    public record Partition(String kind, double share) {
        public Partition {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("A partition is above 0 and at most the whole accelerator, not " + share + ".");
            }
        }
    }

    /** With the newest software of the vendor, by nobody in particular, uncapped, on whole accelerators. */
    public static InferenceQuery typical(Accelerator accelerator, String benchmark, Scenario scenario, int accelerators) {
        return new InferenceQuery(accelerator, benchmark, scenario, accelerators, Era.latest(), Stack.VENDOR, "", "", false, Optional.empty());
    }

    /** The network without its accuracy target. */
    public String network() {
        return network(benchmark);
    }

    /** The network of a benchmark, without its accuracy target and without a tighter latency limit. */
    public static String network(String benchmark) {
        return benchmark.replaceFirst("-99(\\.9)?$", "").replaceFirst("-(interactive|edge)$", "");
    }

    /** Whether it writes text, token by token. */
    boolean text() {
        return text(benchmark);
    }

    /** Whether a benchmark writes text, token by token. */
    public static boolean text(String benchmark) {
        return BenchmarkKind.of(benchmark) == BenchmarkKind.TEXT;
    }
}
