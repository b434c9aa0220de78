package org.inferrack.file;

import java.util.List;
import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;

/** Brings the tree of an older file to the current version, one version at a time. */
final class Migrations {

    /** One version's step; what it had to assume it says in a sentence. */
    @FunctionalInterface
    interface Step {
        ObjectNode apply(ObjectNode plan, Consumer<String> assumed);
    }

    /** Entry 0 leads from version 1 to 2, and so on; there is one entry for each version before {@link PlanFormat#VERSION}. */
    static final List<Step> STEPS = List.of((plan, assumed) -> PublishedPowerModes.toField(
            PublishedNames.toField(PriceWords.toContents(plan, assumed))));

    /** Fields that took their present form within the current version; asked of every file. */
    private static final Step WITHIN_VERSION = (plan, _) -> SinglePrecision.toList(plan);

    private Migrations() {
    }

    static ObjectNode toCurrent(ObjectNode plan, int version, Consumer<String> assumed) {
        return WITHIN_VERSION.apply(toCurrent(plan, version, STEPS, assumed), assumed);
    }

    static ObjectNode toCurrent(ObjectNode plan, int version, List<Step> steps, Consumer<String> assumed) {
        ObjectNode migrated = plan;
        for (Step step : steps.subList(version - 1, steps.size())) {
            migrated = step.apply(migrated, assumed);
        }
        return migrated;
    }
}
