package org.inferrack.engine.findings;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.ServerGroup;

/** Precisions that the chip has no arithmetic for. */
final class PrecisionRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.fleets().flatMap(fleet -> {
            ServerGroup group = context.group(fleet.groupId()).orElseThrow();
            return fleet.loads().stream().filter(load -> load.capability().perServer().isKnown())
                    .flatMap(load -> months(group).boxed().flatMap(month -> check(context, fleet, group, load, month).stream()));
        }).distinct();
    }

    /** The first of service, and that of a swap. */
    private static IntStream months(ServerGroup group) {
        return IntStream.concat(IntStream.of(group.firstMonth()), group.swap().stream().mapToInt(ServerGroup.Swap::month));
    }

    private static Optional<Finding> check(FindingContext context, Fleet fleet, ServerGroup group, Load load, int month) {
        Optional<Accelerator> chip = group.configuration().accelerators() < 1 ? Optional.empty() : context.catalog().accelerator(group.acceleratorIn(month));
        return precision(fleet, load, month).flatMap(precision -> chip.filter(known -> known.facts().value(precision.rate()).isEmpty())
                .map(known -> new Finding(Severity.WARNING, "precision-unsupported", load.workloadId(),
                        "The catalogue has no " + precision.label() + " rate for " + known.name() + ", which serves "
                                + context.workloadName(load.workloadId()) + ".",
                        "Choose a precision that it supports, or confirm the figure with the maker.")));
    }

    private static Optional<Precision> precision(Fleet fleet, Load load, int month) {
        return fleet.in(month).stream().flatMap(then -> then.loads().stream()).filter(then -> then.workloadId().equals(load.workloadId())).findFirst()
                .flatMap(then -> then.capability().precision());
    }
}
