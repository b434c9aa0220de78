package org.inferrack.engine.placement.rack;

import java.util.Arrays;
import java.util.List;

import org.inferrack.engine.placement.packing.Bins;
import org.inferrack.plan.RackGroup;

/** What an empty rack of a group takes. */
public final class RackCapacity {

    private RackCapacity() {
    }

    /** The racks of a group as bins of its resources; a server that is too deep needs more than any has. */
    public static Bins bins(RackGroup group, List<ServerKind> kinds) {
        var resources = Resource.of(group);
        double[][] need = new double[kinds.size()][];
        for (int i = 0; i < need.length; i++) {
            ServerKind kind = kinds.get(i);
            need[i] = resources.stream().mapToDouble(resource -> resource.need().applyAsDouble(kind)).toArray();
            if (unsuited(kind, group)) {
                Arrays.fill(need[i], Double.POSITIVE_INFINITY);
            }
        }
        return Bins.of(need, resources.stream().mapToDouble(Resource::limit).toArray(), Math.max(0, group.count()));
    }

    /** Whether not one server goes into such a rack, whatever else stands in it. */
    public static boolean unsuited(ServerKind kind, RackGroup group) {
        return tooDeep(kind, group) || waterless(kind, group);
    }

    /** A server with cold plates needs water at its rack; a rear door cools the air of the others. */
    static boolean waterless(ServerKind kind, RackGroup group) {
        return kind.liquid() && group.cooling() != RackGroup.Cooling.LIQUID;
    }

    static boolean tooDeep(ServerKind kind, RackGroup group) {
        return kind.depthMm().isPresent() && group.depthMm().isPresent() && kind.depthMm().getAsDouble() > group.depthMm().getAsDouble();
    }
}
