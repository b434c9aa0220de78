package org.inferrack.engine.sizing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.serving.Capabilities;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.plan.Compatibility;
import org.inferrack.plan.Incompatibility;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;
import org.inferrack.work.Cancellation;

/** What the servers of a scenario's groups can do, each question answered once: whatever the site and the demand. For one thread. */
public final class GroupServers {

    private record Question(ServerConfiguration configuration, Optional<Precision> precision, String workloadId) {
    }

    /** Equal sites load their servers alike. */
    private record LoadQuestion(Question question, double load) {
    }

    private final ScenarioContext context;
    private final Map<Question, Capability> capabilities = new HashMap<>();
    private final Map<LoadQuestion, Capability> loaded = new HashMap<>();
    private final Map<ServerConfiguration, List<Incompatibility>> refusals = new HashMap<>();

    public GroupServers(ScenarioContext context) {
        this.context = context;
    }

    /** One server of the group for what the workload asks, before and after a swap of its accelerators. */
    Stint stint(ServerGroup group, Ask ask) {
        context.cancellation().check();
        ServerConfiguration configuration = group.configuration();
        Optional<ServerGroup.Swap> swap = group.swap().filter(planned -> planned.month() <= context.plan().horizonMonths());
        Optional<String> refusal = refusal(configuration);
        Capability now = capability(configuration, group.precision(), ask.workload());
        if (swap.isEmpty() || refusal.isPresent()) {
            return new Stint(ask, now, now, 0, Math.min(1, context.scenario().policies().utilisationCap()), refusal);
        }
        ServerConfiguration later = configuration.withAcceleratorId(swap.get().acceleratorId());
        double years = Math.max(0, swap.get().month() - 1) / 12.0;
        return new Stint(ask, now, capability(later, group.precision(), ask.workload()), years, Math.min(1, context.scenario().policies().utilisationCap()),
                refusal(later));
    }

    /** What the workload gets from servers of the group at the peak, after a swap: latencies at the load that they then carry. */
    Capability under(double load, ServerGroup group, Workload workload) {
        context.cancellation().check();
        ServerConfiguration configuration = group.swap().filter(planned -> planned.month() <= context.plan().horizonMonths())
                .map(swap -> group.configuration().withAcceleratorId(swap.acceleratorId())).orElse(group.configuration());
        return loaded.computeIfAbsent(new LoadQuestion(new Question(configuration, group.precision(), workload.id()), load),
                _ -> Capabilities.under(load, workload, configuration, group.precision(), context.scenario().policies(), context.catalog(), context.index()));
    }

    double horizonYears() {
        return context.plan().horizonYears();
    }

    Cancellation cancellation() {
        return context.cancellation();
    }

    private Capability capability(ServerConfiguration configuration, Optional<Precision> precision, Workload workload) {
        return capabilities.computeIfAbsent(new Question(configuration, precision, workload.id()),
                _ -> Capabilities.of(workload, configuration, precision, context.scenario().policies(), context.catalog(), context.index()));
    }

    private Optional<String> refusal(ServerConfiguration configuration) {
        List<Incompatibility> refused = refusals.computeIfAbsent(configuration, asked -> Compatibility.of(asked, context.catalog()).stream()
                .filter(Incompatibility::refused).toList());
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused.stream()
                .map(one -> one.message() + " " + one.advice()).collect(Collectors.joining(" ")));
    }
}
