package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.engine.findings.Finding.Severity;

/** Software that may have to be paid for. */
final class LicenceRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        if (context.plan().economics().licencePerAcceleratorYear() > 0) {
            return Stream.empty();
        }
        boolean nvidia = context.groups().flatMap(context::accelerators)
                .anyMatch(accelerator -> accelerator.vendor().equalsIgnoreCase("NVIDIA") && (accelerator.segment() == Accelerator.Segment.TRAINING
                        || accelerator.segment() == Accelerator.Segment.INFERENCE));
        return !nvidia ? Stream.empty() : Stream.of(new Finding(Severity.NOTE, "licence-not-counted", "",
                "No software licence is counted. NVIDIA AI Enterprise, where it is wanted, lists at 4,500 USD per GPU and year "
                        + "(NVIDIA earnings call, November 2023); some H100 and H200 PCIe boards include five years.",
                "Enter the licence in Economics if the client needs vendor-supported software."));
    }
}
