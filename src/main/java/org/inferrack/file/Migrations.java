package org.inferrack.file;

import java.util.List;
import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ObjectNode;

/** Brings the tree of an older file to the current version, one version at a time. */
final class Migrations {

    /** Entry 0 leads from version 1 to 2, and so on; there is one entry for each version before {@link PlanFormat#VERSION}. */
    static final List<UnaryOperator<ObjectNode>> STEPS = List.of();

    private Migrations() {
    }

    static ObjectNode toCurrent(ObjectNode plan, int version) {
        return toCurrent(plan, version, STEPS);
    }

    static ObjectNode toCurrent(ObjectNode plan, int version, List<UnaryOperator<ObjectNode>> steps) {
        ObjectNode migrated = plan;
        for (var step : steps.subList(version - 1, steps.size())) {
            migrated = step.apply(migrated);
        }
        return migrated;
    }
}
