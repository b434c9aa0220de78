package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;

/** Training-class boards that mostly wait. */
final class TrainingAcceleratorRule implements Rule {

    private static final double LOW_MEAN = 0.30;

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().filter(fleet -> fleet.meanUtilisation() < LOW_MEAN).flatMap(fleet -> {
            var group = context.group(fleet.groupId()).orElseThrow();
            return context.accelerators(group).filter(accelerator -> accelerator.segment() == Accelerator.Segment.TRAINING)
                    .map(accelerator -> new Finding(Severity.WARNING, "training-accelerator-idle", group.id(),
                            accelerator.name() + watts(accelerator) + " is a training-class part and works "
                                    + FindingContext.percent(fleet.meanUtilisation()) + " of the time on the mean (" + fleet.servers() + " × "
                                    + group.configuration().accelerators() + " at " + context.siteName(fleet.siteId()) + ").",
                            "Compare a scenario with inference-class accelerators, or share these with other work."));
        });
    }

    private static String watts(Accelerator accelerator) {
        var watts = accelerator.facts().value(Spec.TDP);
        return watts.isPresent() ? " (" + FigureFormat.number(watts.getAsDouble()) + " W)" : "";
    }
}
