package org.inferrack.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Precision;

/** In which precision servers compute a workload: as their group says, else in the best of those that the client accepts. */
public final class PrecisionChoice {

    /** Publications round a peak differently (FP8 and INT8 of one chip: 1,978 and 1,979); formats of another speed are half as fast or less. */
    private static final double SAME_RATE = 0.95;

    private PrecisionChoice() {
    }

    /**
     * In the order in which servers with the accelerator try what the workload accepts; they compute in the first in which they can serve it.
     * First what the chip has arithmetic for, by its dense peak rate; of equal ones the more exact. Then what it can only widen.
     *
     * @param chosen for the group, accepted by the workload; then there is no other
     */
    public static List<Precision> inOrder(Workload workload, Accelerator accelerator, Optional<Precision> chosen) {
        if (chosen.isPresent()) {
            return List.of(chosen.get());
        }
        var left = new ArrayList<>(workload.precisions());
        var order = new ArrayList<Precision>();
        while (!left.isEmpty()) {
            PrecisionSupport support = left.stream().map(each -> PrecisionSupport.of(workload, accelerator, each)).min(Comparator.naturalOrder()).orElseThrow();
            var alike = left.stream().filter(each -> PrecisionSupport.of(workload, accelerator, each) == support).toList();
            double fastest = alike.stream().mapToDouble(each -> rate(accelerator, each)).max().orElseThrow();
            Precision next = alike.stream().filter(each -> rate(accelerator, each) >= SAME_RATE * fastest).min(Comparator.naturalOrder()).orElseThrow();
            order.add(next);
            left.remove(next);
        }
        return List.copyOf(order);
    }

    private static double rate(Accelerator accelerator, Precision precision) {
        return accelerator.facts().value(precision.rate()).orElse(0);
    }

    /** Those that every workload accepts which the group serves: what may be chosen for it. */
    public static Set<Precision> open(ServerGroup group, Collection<Workload> workloads) {
        var open = EnumSet.allOf(Precision.class);
        workloads.stream().filter(workload -> group.serves(workload.id())).forEach(workload -> open.retainAll(workload.precisions()));
        return open;
    }

    /** "FP16, FP8 or INT8". */
    public static String words(Collection<Precision> precisions) {
        List<String> labels = precisions.stream().map(Precision::label).toList();
        return labels.size() < 2 ? String.join("", labels)
                : labels.stream().limit(labels.size() - 1L).collect(Collectors.joining(", ")) + " or " + labels.getLast();
    }

    /** However they were listed: the order of a client's list means nothing. */
    static Set<Precision> exactFirst(Collection<Precision> listed) {
        var precisions = EnumSet.noneOf(Precision.class);
        precisions.addAll(listed);
        return Collections.unmodifiableSet(precisions);
    }
}
