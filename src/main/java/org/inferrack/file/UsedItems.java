package org.inferrack.file;

import java.util.HashSet;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.VideoAnalytics;

/** The ids of the catalogue that a plan names, and those that follow from it. */
final class UsedItems {

    private final Set<String> ids = new HashSet<>();
    private final Catalog catalog;

    private UsedItems(Catalog catalog) {
        this.catalog = catalog;
    }

    static Set<String> of(Plan plan, Catalog catalog) {
        var used = new UsedItems(catalog);
        plan.sites().forEach(site -> used.ids.add(site.region()));
        plan.workloads().forEach(used::addWorkload);
        plan.scenarios().forEach(scenario -> scenario.groups().forEach(used::addGroup));
        plan.candidates().ifPresent(used::addCandidates);
        used.ids.remove("");
        return used.ids;
    }

    private void addWorkload(org.inferrack.plan.Workload workload) {
        switch (workload) {
            case LlmServing llm -> ids.add(llm.modelId());
            case ModelInference inference -> ids.add(inference.modelId());
            case VideoAnalytics video -> {
                ids.add(video.detectorId());
                video.secondStages().forEach(stage -> ids.add(stage.modelId()));
            }
        }
    }

    private void addCandidates(Candidates candidates) {
        ids.addAll(candidates.serverIds());
        ids.addAll(candidates.acceleratorIds());
        candidates.stock().forEach(stock -> ids.add(stock.itemId()));
        for (Candidates.Host host : candidates.hosts()) {
            ids.add(host.cpuId());
            addMemory(host.memoryGb(), host.dimms());
        }
    }

    private void addGroup(ServerGroup group) {
        ServerConfiguration configuration = group.configuration();
        ids.add(configuration.serverId());
        ids.add(configuration.cpuId());
        ids.add(configuration.acceleratorId());
        configuration.adapters().forEach(fitted -> ids.add(fitted.componentId()));
        group.swap().ifPresent(swap -> ids.add(swap.acceleratorId()));
        addMemory(configuration.memoryGb(), configuration.dimms());
    }

    /** Modules are not named in a configuration: they follow from the total and the number of modules. */
    private void addMemory(int memoryGb, int dimms) {
        double capacityGb = dimms > 0 ? (double) memoryGb / dimms : 0;
        catalog.components().stream()
                .filter(component -> component.kind() == Component.Kind.MEMORY)
                .filter(component -> component.facts().value(Spec.CAPACITY).orElse(-1) == capacityGb || catalog.price(component.id()).isPresent())
                .forEach(component -> ids.add(component.id()));
    }
}
