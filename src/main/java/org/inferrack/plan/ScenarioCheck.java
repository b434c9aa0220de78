package org.inferrack.plan;

import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;

/** Scenarios and server configurations: what parts state of each other must go together; what is not known of them is a finding. */
final class ScenarioCheck {

    private static final String CHOOSE = "Choose one from the catalogue, or add it to the plan's library.";

    private ScenarioCheck() {
    }

    static void check(Stated place, Scenario scenario, Plan plan, Catalog catalog) {
        place.id(scenario.id());
        var policies = place.at("policies");
        boolean whole = scenario.policies().loss().isPresent() && scenario.policies().loss().get() != Policies.Loss.SERVER;
        if (whole && scenario.policies().spareServers() == 0) {
            policies.problem("loss",
                    "A " + scenario.policies().loss().get().name().toLowerCase(java.util.Locale.ROOT) + " may fail, but there are no spare servers.",
                    "Enter at least 1 spare server, or let only a server fail.");
        }
        place.unique("groups", scenario.groups(), ServerGroup::id);
        for (int i = 0; i < scenario.groups().size(); i++) {
            group(place.at("groups", i), scenario.groups().get(i), plan, catalog);
        }
    }

    private static void group(Stated place, ServerGroup group, Plan plan, Catalog catalog) {
        place.id(group.id());
        if (!group.siteId().isEmpty()) {
            place.known("siteId", "site", group.siteId(), plan.site(group.siteId()).isPresent(), "Name a site of the plan, or leave it empty for all.");
        }
        for (int i = 0; i < group.workloadIds().size(); i++) {
            String id = group.workloadIds().get(i);
            place.at("workloadIds", i).known("", "workload", id, plan.workload(id).isPresent(), "Name a workload of the plan.");
        }
        RackPlacesCheck.check(place, group, plan);
        group.precision().ifPresent(chosen -> PrecisionCheck.check(place, group, chosen, plan, catalog));
        if (group.fromMonth().isPresent() && group.fromMonth().getAsInt() > plan.horizonMonths()) {
            place.problem("fromMonth", "The servers are bought in month " + group.fromMonth().getAsInt() + " of a horizon of " + plan.horizonMonths() + ".",
                    "Enter 1 to " + plan.horizonMonths() + ", or leave it empty for the first.");
        }
        group.swap().ifPresent(swap -> {
            place.at("swap").known("acceleratorId", "accelerator", swap.acceleratorId(), catalog.accelerator(swap.acceleratorId()).isPresent(), CHOOSE);
            if (catalog.accelerator(swap.acceleratorId()).isPresent() && catalog.accelerator(group.configuration().acceleratorId()).isPresent()) {
                swapped(place.at("swap").at("acceleratorId"), group.configuration(), swap.acceleratorId(), catalog);
            }
            int first = group.firstMonth() + 1;
            if (swap.month() < first || swap.month() > plan.horizonMonths()) {
                place.at("swap").problem("month", "The swap is in month " + swap.month() + " of a horizon of " + plan.horizonMonths()
                        + (first > 2 ? ", and the servers are bought in month " + group.firstMonth() + "." : "."),
                        plan.horizonMonths() < first ? "Remove the swap." : "Enter " + first + " to " + plan.horizonMonths() + ", or remove the swap.");
            }
        });
        configuration(place.at("configuration"), group.configuration(), catalog);
    }

    /** What the new accelerators do not go together with, where the old ones do. */
    private static void swapped(Stated place, ServerConfiguration before, String acceleratorId, Catalog catalog) {
        Set<String> known = Compatibility.of(before, catalog).stream().filter(Incompatibility::refused).map(Incompatibility::limit).collect(Collectors.toSet());
        Compatibility.of(before.withAcceleratorId(acceleratorId), catalog).stream().filter(Incompatibility::refused)
                .filter(misfit -> !known.contains(misfit.limit())).forEach(misfit -> place.problem("", misfit.message(), misfit.advice()));
    }

    private static void configuration(Stated place, ServerConfiguration configuration, Catalog catalog) {
        int found = place.found().size();
        place.known("serverId", "server", configuration.serverId(), catalog.server(configuration.serverId()).isPresent(), CHOOSE);
        if (configuration.cpus() > 0 || !configuration.cpuId().isEmpty()) {
            place.known("cpuId", "CPU", configuration.cpuId(), catalog.component(configuration.cpuId()).isPresent(), CHOOSE);
        }
        if (configuration.accelerators() > 0 || !configuration.acceleratorId().isEmpty()) {
            place.known("acceleratorId", "accelerator", configuration.acceleratorId(),
                    catalog.accelerator(configuration.acceleratorId()).isPresent(), CHOOSE);
        }
        for (int i = 0; i < configuration.adapters().size(); i++) {
            var fitted = configuration.adapters().get(i);
            place.at("adapters", i).known("componentId", "component", fitted.componentId(), catalog.component(fitted.componentId()).isPresent(), CHOOSE);
        }
        supplies(place.at("powerSupplies"), configuration.powerSupplies());
        if (found == place.found().size()) {
            Compatibility.of(configuration, catalog).stream().filter(Incompatibility::refused)
                    .forEach(misfit -> at(place, misfit.field()).problem("", misfit.message(), misfit.advice()));
        }
    }

    private static void supplies(Stated place, ServerConfiguration.PowerSupplies supplies) {
        if (supplies.redundant() >= Math.max(1, supplies.count())) {
            place.problem("redundant", supplies.redundant() + " of " + supplies.count() + " power supplies may fail.",
                    supplies.count() < 2 ? "Enter 0." : "Enter 0 to " + (supplies.count() - 1) + ".");
        }
    }

    private static Stated at(Stated place, String field) {
        Stated at = place;
        for (String name : field.split("\\.")) {
            at = at.at(name);
        }
        return at;
    }
}
