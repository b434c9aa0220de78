package org.inferrack.engine.findings;

import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Target;

/** Says on which basis throughput claims stand. */
final class SparsityRule implements Rule {

    private static final Set<Metric> THROUGHPUT = Set.of(Metric.STREAMS_PER_RACK, Metric.STREAMS_PER_SERVER, Metric.STREAMS_PER_ACCELERATOR,
            Metric.INFERENCES_PER_SECOND_PER_RACK);

    @Override
    public Stream<Finding> check(FindingContext context) {
        boolean claimed = context.plan().targets().stream().map(Target::metric).anyMatch(THROUGHPUT::contains);
        boolean scaled = context.fleets().flatMap(fleet -> fleet.loads().stream()).map(load -> load.capability().perServer())
                .anyMatch(figure -> figure instanceof Figure.Known known && known.evidence().compareTo(Evidence.SCALED) >= 0);
        return !claimed || !scaled || context.scenario().role() != Scenario.Role.PROPOSAL ? Stream.empty()
                : Stream.of(new Finding(Severity.NOTE, "dense-rates", "",
                        "Throughput is sized on dense peak rates. Data sheets that count structured sparsity show twice as much.",
                        "Count on sparsity only if model and runtime are known to use it."));
    }
}
