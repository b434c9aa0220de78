package org.inferrack.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;

/** A precision that is chosen for a server group: what the group serves must accept it, and its accelerators must be able to compute in it. */
final class PrecisionCheck {

    private static final String FIELD = "precision";

    private PrecisionCheck() {
    }

    static void check(Stated place, ServerGroup group, Precision chosen, Plan plan, Catalog catalog) {
        List<Workload> served = plan.workloads().stream().filter(workload -> group.serves(workload.id())).toList();
        for (Workload workload : served) {
            if (!workload.precisions().contains(chosen) && !workload.precisions().isEmpty()) {
                place.problem(FIELD, "The servers are to compute in " + chosen.label() + ", and \"" + workload.name() + "\" accepts "
                        + PrecisionChoice.words(workload.precisions()) + ".",
                        "Choose one that everything they serve accepts, or the best of the accepted.");
            }
        }
        accelerators(group, catalog).filter(chip -> served.stream().anyMatch(workload -> cannot(workload, chip, chosen, catalog)))
                .forEach(chip -> place.problem(FIELD, chip.name() + " does not compute in " + chosen.label() + "; it has " + known(chip) + ".",
                        "Choose one of these that is accepted, or the best of the accepted."));
    }

    /** The first, and the one that a swap brings. */
    private static Stream<Accelerator> accelerators(ServerGroup group, Catalog catalog) {
        return group.configuration().accelerators() < 1 ? Stream.empty()
                : Stream.concat(Stream.of(group.configuration().acceleratorId()), group.swap().map(ServerGroup.Swap::acceleratorId).stream())
                        .distinct().flatMap(id -> catalog.accelerator(id).stream());
    }

    /** What somebody measured on the chip it can do, whatever its data sheet leaves out. */
    private static boolean cannot(Workload workload, Accelerator chip, Precision chosen, Catalog catalog) {
        return PrecisionSupport.of(workload, chip, chosen) == PrecisionSupport.NONE
                && catalog.measurements().stream().noneMatch(row -> row.acceleratorId().equals(chip.id()) && row.precision() == chosen);
    }

    private static String known(Accelerator chip) {
        return Arrays.stream(Precision.values()).filter(each -> chip.facts().value(each.rate()).isPresent()).map(Precision::label)
                .collect(Collectors.joining(", "));
    }
}
