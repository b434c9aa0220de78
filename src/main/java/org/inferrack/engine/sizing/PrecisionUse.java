package org.inferrack.engine.sizing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;

/** In which precision servers compute a workload from a month on; 1 is the plan's first. */
public record PrecisionUse(String workloadId, int fromMonth, Precision precision) {

    /** In the order of time; told once where other accelerators change nothing. */
    public static List<PrecisionUse> of(Fleet fleet) {
        var uses = new ArrayList<PrecisionUse>();
        Map<String, Precision> now = new HashMap<>();
        List<Sizing.Span> spans = fleet.spans().isEmpty() ? List.of(new Sizing.Span(1, fleet.peakUtilisation(), fleet.meanUtilisation(), fleet.loads()))
                : fleet.spans();
        for (Sizing.Span span : spans) {
            for (Load load : span.loads()) {
                load.capability().precision().filter(precision -> now.put(load.workloadId(), precision) != precision)
                        .ifPresent(precision -> uses.add(new PrecisionUse(load.workloadId(), span.fromMonth(), precision)));
            }
        }
        return List.copyOf(uses);
    }

    /** "FP8" where all is computed in one, else "Chat FP8 and INT8, Cameras INT8"; empty where nothing is served. */
    public static String words(Collection<Fleet> fleets, Plan plan) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        plan.workloads().forEach(workload -> fleets.stream().flatMap(fleet -> of(fleet).stream()).filter(use -> use.workloadId.equals(workload.id()))
                .forEach(use -> labels.computeIfAbsent(name(workload), _ -> new LinkedHashSet<>()).add(use.precision.label())));
        if (new LinkedHashSet<>(labels.values()).size() < 2) {
            return labels.values().stream().findFirst().map(each -> String.join(" and ", each)).orElse("");
        }
        return labels.entrySet().stream().map(each -> each.getKey() + " " + String.join(" and ", each.getValue())).collect(Collectors.joining(", "));
    }

    private static String name(Workload workload) {
        return workload.name().isBlank() ? workload.id() : workload.name();
    }
}
