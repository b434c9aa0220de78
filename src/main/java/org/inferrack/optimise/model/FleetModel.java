package org.inferrack.optimise.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The integer programme of a choice: whole numbers of servers that carry every demand within every limit at the least cost.
 *
 * @param demands   amounts to carry, each in its own unit
 * @param columns   candidates, one for each way in which a kind of server can be used
 * @param limits    what servers use up, in the order of {@link Column#uses()}
 * @param pools     racks that are opened as needed; empty if every limit is fixed
 * @param spares    servers added to every column in use that carry nothing (N+1 is 1)
 * @param maxModels most different {@link Column#model()}s in use, 0 for any number
 */
public record FleetModel(List<Demand> demands, List<Column> columns, List<Limit> limits, List<Pool> pools, int spares, int maxModels) {

    /**
     * An amount of work; units of the columns count towards it.
     *
     * @param period when it is asked for: a shared server divides its time anew in every period
     */
    public record Demand(String name, double units, int period) {
        public Demand {
            require(units, "demand of " + name);
            require(period, "period of " + name);
        }

        /** One of a model without periods. */
        public Demand(String name, double units) {
            this(name, units, 0);
        }

        /** The same for another amount. */
        public Demand times(double factor) {
            return new Demand(name, units * factor, period);
        }
    }

    /**
     * A candidate.
     *
     * @param id     unique
     * @param model  what "at most so many models" counts
     * @param cost   of one server, in the unit of the objective, at least 0
     * @param units  what one server carries of each demand; 0 where it carries nothing
     * @param shared one server divides its time between its demands of one period; if not, it carries all of them at once (a purchase that serves several years)
     * @param uses   what one server takes of each limit, at least 0
     */
    public record Column(String id, String model, double cost, List<Double> units, boolean shared, List<Double> uses) {
        public Column {
            units = List.copyOf(units);
            uses = List.copyOf(uses);
            require(cost, "cost of " + id);
            units.forEach(value -> require(value, "capacity of " + id));
            uses.forEach(value -> require(value, "use of " + id));
        }

        private Column withId(String other) {
            return new Column(other, model, cost, units, shared, uses);
        }
    }

    /** Use of all servers together is at most {@code fixed + perRack × racks of the pool}; {@code pool} is -1 where racks add nothing. */
    public record Limit(String name, double fixed, int pool, double perRack) {
        public Limit {
            require(fixed, "limit " + name);
            require(perRack, "limit " + name + " per rack");
        }

        /** A limit that no rack lifts. */
        public static Limit fixed(String name, double most) {
            return new Limit(name, most, -1, 0);
        }

        /** A limit of each rack, held against all racks of the pool together. */
        public static Limit perRack(String name, int pool, double each) {
            return new Limit(name, 0, pool, each);
        }
    }

    /** Equal racks, each at a cost when it is opened. */
    public record Pool(String name, double cost, int most) {
        public Pool {
            require(cost, "cost of a rack of " + name);
            require(most, "racks of " + name);
        }
    }

    public FleetModel {
        demands = List.copyOf(demands);
        columns = List.copyOf(columns);
        limits = List.copyOf(limits);
        pools = List.copyOf(pools);
        require(spares, "spare servers");
        require(maxModels, "number of models");
        for (Column column : columns) {
            if (column.units().size() != demands.size() || column.uses().size() != limits.size()) {
                throw new IllegalArgumentException("The candidate " + column.id() + " states " + column.units().size() + " capacities and "
                        + column.uses().size() + " uses for " + demands.size() + " demands and " + limits.size() + " limits.");
            }
        }
        for (Limit limit : limits) {
            if (limit.pool() >= pools.size()) {
                throw new IllegalArgumentException("The limit " + limit.name() + " names the rack pool " + limit.pool() + " of " + pools.size() + ".");
            }
        }
    }

    /** The same without names: equal for models that have the same answer. */
    public FleetModel unnamed() {
        return new FleetModel(demands.stream().map(demand -> new Demand("", demand.units(), demand.period())).toList(),
                IntStream.range(0, columns.size()).mapToObj(j -> columns.get(j).withId("column " + j)).toList(),
                limits.stream().map(limit -> new Limit("", limit.fixed(), limit.pool(), limit.perRack())).toList(),
                pools.stream().map(pool -> new Pool("", pool.cost(), pool.most())).toList(), spares, maxModels);
    }

    /** No server divides its time between demands: what a server carries, it carries at once. */
    public boolean separable() {
        return columns.stream().noneMatch(column -> column.shared() && divided(column));
    }

    private boolean divided(Column column) {
        var seen = new java.util.HashSet<Integer>();
        for (int d = 0; d < demands.size(); d++) {
            if (column.units().get(d) > 0 && !seen.add(demands.get(d).period())) {
                return true;
            }
        }
        return false;
    }

    /** The periods in which something is asked for. */
    public List<Integer> periods() {
        return demands.stream().filter(demand -> demand.units() > 0).map(Demand::period).distinct().sorted().toList();
    }

    private static void require(double value, String what) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("The " + what + " is " + value + ".\nState a number of 0 or more.");
        }
    }
}
