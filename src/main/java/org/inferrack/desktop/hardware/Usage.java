package org.inferrack.desktop.hardware;

import java.util.HashSet;
import java.util.Set;

import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.VideoAnalytics;

/** Ids of the catalogue that a plan names. */
final class Usage {

    private Usage() {
    }

    static Set<String> of(Plan plan) {
        var ids = new HashSet<String>();
        plan.sites().forEach(site -> ids.add(site.region()));
        plan.workloads().forEach(workload -> {
            switch (workload) {
                case VideoAnalytics video -> {
                    ids.add(video.detectorId());
                    video.secondStages().forEach(stage -> ids.add(stage.modelId()));
                }
                case LlmServing llm -> ids.add(llm.modelId());
                case ModelInference inference -> ids.add(inference.modelId());
            }
        });
        plan.scenarios().forEach(scenario -> scenario.groups().forEach(group -> add(ids, group)));
        plan.candidates().ifPresent(candidates -> {
            ids.addAll(candidates.serverIds());
            ids.addAll(candidates.acceleratorIds());
        });
        ids.remove("");
        return ids;
    }

    private static void add(Set<String> ids, ServerGroup group) {
        var configuration = group.configuration();
        ids.add(configuration.serverId());
        ids.add(configuration.cpuId());
        ids.add(configuration.acceleratorId());
        configuration.adapters().forEach(adapter -> ids.add(adapter.componentId()));
        group.swap().ifPresent(swap -> ids.add(swap.acceleratorId()));
    }
}
