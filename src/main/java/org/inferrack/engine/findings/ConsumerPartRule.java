package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.findings.Finding.Severity;

/** Parts that are not made for production. */
final class ConsumerPartRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.groups().flatMap(group -> context.accelerators(group).filter(ConsumerPartRule::unfit)
                .map(accelerator -> new Finding(Severity.WARNING, "consumer-part", group.id(),
                        accelerator.name() + (accelerator.segment() == Accelerator.Segment.CONSUMER
                                ? " is a consumer part, without ECC memory and validated data-centre drivers." : " has no ECC memory."),
                        "Use it for prototypes; for production choose a data-centre or workstation part with ECC.")))
                .distinct();
    }

    private static boolean unfit(Accelerator accelerator) {
        boolean withoutEcc = accelerator.facts().value(Spec.ECC).orElse(1) == 0;
        return accelerator.segment() == Accelerator.Segment.CONSUMER || withoutEcc && accelerator.segment() != Accelerator.Segment.EDGE;
    }
}
