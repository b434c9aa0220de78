package org.inferrack.engine.capability;

import org.inferrack.catalog.Accelerator;

/**
 * A throughput to predict: per accelerator, in inferences/s.
 *
 * @param benchmark    network with its accuracy target, as MLPerf names it: "resnet50", "bert-99.9"
 * @param online       under the benchmark's latency limit (Server), otherwise in one batch (Offline)
 * @param accelerators in the server
 * @param era          of the software
 * @param stack        whose software
 * @param submitter    who measured, empty for a prediction
 * @param system       on which server, empty for a prediction
 * @param capped       clocks or power were capped below the board's limit ("MaxQ")
 */
public record InferenceQuery(Accelerator accelerator, String benchmark, boolean online, int accelerators, Era era, Stack stack,
                             String submitter, String system, boolean capped) {

    /** VENDOR is the maker's tuned stack (TensorRT and the like), OTHER a general framework, which is far slower. */
    public enum Stack { VENDOR, OTHER }

    /** MLPerf Inference rounds; software gets faster from one to the next. */
    public enum Era {
        V1_1("v1.1"), V2_0("v2.0"), V2_1("v2.1"), V3_0("v3.0"), V3_1("v3.1"), V4_0("v4.0");

        private final String round;

        Era(String round) {
            this.round = round;
        }

        public String round() {
            return round;
        }

        /** The round of that name, or the latest known one for a later round. */
        public static Era of(String round) {
            for (Era era : values()) {
                if (era.round.equals(round)) {
                    return era;
                }
            }
            return latest();
        }

        public static Era latest() {
            return V4_0;
        }
    }

    /** With the newest software of the vendor, by nobody in particular, uncapped. */
    public static InferenceQuery typical(Accelerator accelerator, String benchmark, boolean online, int accelerators) {
        return new InferenceQuery(accelerator, benchmark, online, accelerators, Era.latest(), Stack.VENDOR, "", "", false);
    }

    /** The network without its accuracy target. */
    String network() {
        return benchmark.replaceFirst("-99(\\.9)?$", "");
    }

    String scenario() {
        return online ? "Server" : "Offline";
    }
}
