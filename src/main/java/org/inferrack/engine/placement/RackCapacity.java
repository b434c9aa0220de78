package org.inferrack.engine.placement;

import java.util.Arrays;
import java.util.List;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.plan.RackGroup;

/** What an empty rack of a group takes. */
final class RackCapacity {

    private RackCapacity() {
    }

    /** The racks of a group as bins of its resources; a server that is too deep needs more than any has. */
    static Bins bins(RackGroup group, List<Kind> kinds) {
        var resources = Resource.of(group);
        double[][] need = new double[kinds.size()][];
        for (int i = 0; i < need.length; i++) {
            Kind kind = kinds.get(i);
            need[i] = resources.stream().mapToDouble(resource -> resource.need().applyAsDouble(kind)).toArray();
            if (tooDeep(kind, group)) {
                Arrays.fill(need[i], Double.POSITIVE_INFINITY);
            }
        }
        return Bins.of(need, resources.stream().mapToDouble(Resource::limit).toArray(), Math.max(0, group.count()));
    }

    static boolean tooDeep(Kind kind, RackGroup group) {
        return kind.depthMm().isPresent() && group.depthMm().isPresent() && kind.depthMm().getAsDouble() > group.depthMm().getAsDouble();
    }
}
