package org.inferrack.engine.findings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.ServerGroup;

/** Parts that cannot be bought yet, or no longer: then only what is owned of them can serve. */
final class LifecycleRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.groups().flatMap(group -> {
            Map<Boolean, List<String>> gone = parts(context, group).distinct()
                    .flatMap(item -> context.catalog().annotations().lifecycle(item.id()).filter(LifecycleRule::unsold).stream()
                            .map(lifecycle -> Map.entry(lifecycle.state() != Lifecycle.State.ANNOUNCED, item.name() + " (" + lifecycle.words() + ")")))
                    .collect(Collectors.partitioningBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return Stream.concat(announced(context, group, gone.get(false)), discontinued(context, group, gone.get(true)));
        });
    }

    private static boolean unsold(Lifecycle lifecycle) {
        return lifecycle.state() != Lifecycle.State.CURRENT;
    }

    /** What is bought for a group: everything, or of an owned one only what a swap brings. */
    private static Stream<Item> parts(FindingContext context, ServerGroup group) {
        var configuration = group.configuration();
        Stream<Item> chips = context.bought(group).map(Item.class::cast);
        return group.owned() ? chips
                : Stream.of(context.server(group).stream(), chips,
                        configuration.cpus() > 0 ? context.catalog().component(configuration.cpuId()).stream() : Stream.<Item>empty(),
                        configuration.adapters().stream().flatMap(fitted -> context.catalog().component(fitted.componentId()).stream()))
                        .flatMap(items -> items.map(Item.class::cast));
    }

    private static Stream<Finding> announced(FindingContext context, ServerGroup group, List<String> parts) {
        return parts.isEmpty() ? Stream.empty()
                : Stream.of(new Finding(Severity.WARNING, "not-yet-sold", group.id(),
                        context.groupName(group.id()) + ": cannot be bought yet: " + String.join(", ", parts) + ".",
                        "Ask the maker when it is delivered, or choose a part that is sold."));
    }

    private static Stream<Finding> discontinued(FindingContext context, ServerGroup group, List<String> parts) {
        return parts.isEmpty() ? Stream.empty()
                : Stream.of(new Finding(Severity.WARNING, "no-longer-sold", group.id(),
                        context.groupName(group.id()) + ": no longer sold by the maker: " + String.join(", ", parts) + ".",
                        "Choose a part that is sold; if the servers are there already, mark the group as owned."));
    }
}
