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
        Map<String, String> words = new LinkedHashMap<>();
        plan.workloads().forEach(workload -> words.put(name(workload), words(fleets, workload)));
        words.values().removeIf(String::isEmpty);
        Set<String> different = new LinkedHashSet<>(words.values());
        return different.size() < 2 ? String.join("", different)
                : words.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
    }

    private static String words(Collection<Fleet> fleets, Workload workload) {
        return fleets.stream().flatMap(fleet -> of(fleet).stream()).filter(use -> use.workloadId.equals(workload.id())).map(use -> use.precision.label())
                .distinct().collect(Collectors.joining(" and "));
    }

    /**
     * Scenarios side by side.
     *
     * @param workload its name, empty for all of them
     * @param words    of each scenario, empty where it serves nothing of it
     */
    public record Compared(String workload, List<String> words) {
    }

    /** One line where no scenario computes workloads differently, else one for each workload. */
    public static List<Compared> compared(List<Sizing> scenarios, Plan plan) {
        List<Compared> each = plan.workloads().stream()
                .map(workload -> new Compared(name(workload), scenarios.stream().map(sizing -> words(sizing.fleets(), workload)).toList())).toList();
        return each.stream().map(Compared::words).distinct().count() > 1 ? each : each.stream().limit(1).map(all -> new Compared("", all.words)).toList();
    }

    private static String name(Workload workload) {
        return workload.name().isBlank() ? workload.id() : workload.name();
    }
}
