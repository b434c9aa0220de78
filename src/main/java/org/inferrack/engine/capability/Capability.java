package org.inferrack.engine.capability;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/**
 * What one server of a configuration does for one workload, fully loaded.
 *
 * @param precision         in which it is computed, empty where the server cannot serve the workload
 * @param unit              what is counted
 * @param perAccelerator    units per accelerator
 * @param perServer         units per server; unknown with the reason where it cannot serve the workload
 * @param inferencesPerUnit inferences per second that one unit stands for (analysed frames of a stream, 1 for a request)
 * @param tokensPerUnit     output tokens per second that one unit stands for, 0 unless an LLM
 * @param latencyCap        highest share of {@code perServer} at which the latency limits hold, 1 if none binds
 * @param latencies         at that share or the policy's utilisation cap, whichever is less: p99 of a request, TTFT, TPOT, each unknown where it
 *                          does not apply
 * @param limits            every limit in the workload's unit, the binding (least) one first
 * @param boardUtilisation  share of the accelerator's busy time at full load, for the power curve, 0 to 1
 */
public record Capability(String workloadId, Optional<Precision> precision, WorkUnit unit, Figure perAccelerator, Figure perServer, double inferencesPerUnit,
                         double tokensPerUnit, double latencyCap, Latencies latencies, List<Limit> limits,
                         double boardUtilisation) {

    /** What a workload is counted in. */
    public enum WorkUnit {
        STREAMS("streams"), INFERENCES_PER_SECOND("inferences/s"), REQUESTS_PER_SECOND("requests/s"), CONCURRENT_REQUESTS("concurrent requests");

        private final String label;

        WorkUnit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Of a workload, also where no server can do it. */
        public static WorkUnit of(Workload workload) {
            return switch (workload) {
                case VideoAnalytics _ -> STREAMS;
                case ModelInference _ -> INFERENCES_PER_SECOND;
                case LlmServing work -> switch (work.load()) {
                    case LlmServing.Load.Users _ -> CONCURRENT_REQUESTS;
                    case LlmServing.Load.Requests _ -> REQUESTS_PER_SECOND;
                };
            };
        }
    }

    /** In milliseconds. */
    public record Latencies(Figure p99, Figure ttft, Figure tpot) {
    }

    /** One limit of a server: "decode", "detector", "memory", "network", "CPU", with what it would allow alone. */
    public record Limit(String name, Figure perServer) {
    }

    public Capability {
        limits = List.copyOf(limits);
    }
}
