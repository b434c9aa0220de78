package org.inferrack.optimise.model;

import java.util.ArrayList;
import java.util.List;

/** The diagonal blocks of a model: demands that some server carries at once (a workload in successive years); groups meet in the limits only. */
public final class DemandGroups {

    /** Demands that belong together, and the columns that carry any of them, by index. */
    public record Group(int[] demands, List<Integer> columns) {
    }

    private final int[] parent;

    private DemandGroups(int demands) {
        parent = new int[demands];
        for (int d = 0; d < demands; d++) {
            parent[d] = d;
        }
    }

    public static List<Group> of(FleetModel model) {
        var groups = new DemandGroups(model.demands().size());
        int[] first = new int[model.columns().size()];
        for (int j = 0; j < first.length; j++) {
            first[j] = groups.join(model.columns().get(j).units());
        }
        return groups.collected(first);
    }

    private int join(List<Double> units) {
        int first = -1;
        int demand = 0;
        for (double each : units) {
            if (each > 0) {
                if (first < 0) {
                    first = demand;
                } else {
                    int one = root(first);
                    int other = root(demand);
                    parent[Math.max(one, other)] = Math.min(one, other);
                }
            }
            demand++;
        }
        return first;
    }

    private List<Group> collected(int[] first) {
        var demands = new ArrayList<List<Integer>>();
        var columns = new ArrayList<List<Integer>>();
        int[] at = new int[parent.length];
        for (int d = 0; d < parent.length; d++) {
            if (parent[d] == d) {
                at[d] = demands.size();
                demands.add(new ArrayList<>());
                columns.add(new ArrayList<>());
            }
            demands.get(at[root(d)]).add(d);
        }
        for (int j = 0; j < first.length; j++) {
            if (first[j] >= 0) {
                columns.get(at[root(first[j])]).add(j);
            }
        }
        var groups = new ArrayList<Group>();
        for (int g = 0; g < demands.size(); g++) {
            groups.add(new Group(demands.get(g).stream().mapToInt(Integer::intValue).toArray(), columns.get(g)));
        }
        return groups;
    }

    private int root(int demand) {
        int root = demand;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
