package org.inferrack.file;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files used to say of a workload the one {@code precision} in which it was planned; that one is what its client accepts. */
final class SinglePrecision {

    private static final String BEFORE = "precision";
    private static final String NOW = "precisions";

    private SinglePrecision() {
    }

    static ObjectNode toList(ObjectNode plan) {
        for (JsonNode workload : plan.path("workloads")) {
            if (workload instanceof ObjectNode object && object.has(BEFORE) && !object.has(NOW)) {
                object.putArray(NOW).add(object.remove(BEFORE));
            }
        }
        return plan;
    }
}
