package org.inferrack.engine.findings;

import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** Chips that the common inference stacks do not run on; every framework runs on a CPU. */
final class SoftwareStackRule implements Rule {

    private static final Set<String> COMMON = Set.of("TensorRT", "OpenVINO", "ROCm");

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.groups().flatMap(context::accelerators).distinct()
                .filter(accelerator -> !accelerator.cpuItself() && accelerator.stacks().stream().noneMatch(COMMON::contains))
                .map(accelerator -> accelerator.stacks().isEmpty()
                        ? new Finding(Severity.WARNING, "software-stack", accelerator.id(), "No software stack is known for " + accelerator.name() + ".",
                                "Ask the maker which runtime serves the model, and run it once before you order.")
                        : new Finding(Severity.WARNING, "software-stack", accelerator.id(), accelerator.name() + " runs on "
                                + String.join(", ", accelerator.stacks()) + ", not on TensorRT, OpenVINO or ROCm.",
                                "Plan the porting, and check that every model of the plan is supported."));
    }
}
