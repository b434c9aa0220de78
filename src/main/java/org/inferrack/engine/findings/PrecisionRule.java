package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** Precisions that the chip has no arithmetic for. */
final class PrecisionRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> fleet.loads().stream()
                .filter(load -> load.capability().perServer().isKnown())
                .flatMap(load -> context.plan().workload(load.workloadId()).stream())
                .flatMap(workload -> context.accelerators(context.group(fleet.groupId()).orElseThrow())
                        .filter(accelerator -> accelerator.facts().value(workload.precision().rate()).isEmpty())
                        .map(accelerator -> new Finding(Severity.WARNING, "precision-unsupported", workload.id(),
                                "The catalogue has no " + workload.precision().label() + " rate for " + accelerator.name() + ", which serves "
                                        + context.workloadName(workload.id()) + ".",
                                "Choose a precision that it supports, or confirm the figure with the maker."))))
                .distinct();
    }
}
