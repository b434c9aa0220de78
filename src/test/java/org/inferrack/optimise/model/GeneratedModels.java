package org.inferrack.optimise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;

/** Generated choices: server models × accelerators × fill levels, for workloads that meet in racks, stocks and a budget. */
public final class GeneratedModels {

    private GeneratedModels() {
    }

    /** Servers of one workload each. {@code budget} is in millions for each workload. */
    public static FleetModel generated(long seed, int workloads, int models, int cards, double times, double budget) {
        var random = new Random(seed);
        double[][] chassis = random(random, models, 4);
        double[][] card = random(random, cards, 3);
        double[][] speed = random(random, workloads, cards);
        var columns = new ArrayList<Column>();
        for (int m = 0; m < models; m++) {
            for (int c = 0; c < cards; c++) {
                int slots = 2 << (m % 3);
                for (int fill = 1; fill <= slots; fill *= 2) {
                    double price = Math.rint(6_000 + 14_000 * chassis[m][0] + fill * (1_500 + 20_000 * card[c][0]));
                    double watts = Math.rint(250 + 350 * chassis[m][1] + fill * (50 + 350 * card[c][1]));
                    double cost = price + Math.rint(watts * 5.2);
                    var uses = uses(cards, c, fill, 1 + m % 4, watts, Math.rint(15 + 25 * chassis[m][2]), price);
                    for (int w = 0; w < workloads; w++) {
                        double each = Math.rint((5 + 95 * card[c][0]) * (0.5 + speed[w][c]));
                        columns.add(new Column(m + "-" + c + "-" + fill + "-" + w, "m" + m, cost, units(workloads, w, fill * each), false, uses));
                    }
                }
            }
        }
        var demands = new ArrayList<Demand>();
        for (int w = 0; w < workloads; w++) {
            demands.add(new Demand("w" + w, Math.rint(times * (300 + 3_000 * random.nextDouble()))));
        }
        return new FleetModel(demands, columns, limits(cards, times, workloads, budget),
                List.of(new Pool("row", 9_000, (int) Math.ceil(6 * times * workloads))), 0, 0);
    }

    /** Small enough to try every choice: two or three columns for each of two demands, two rack pools, numbers that often do not fit. */
    public static FleetModel tiny(long seed) {
        var random = new Random(seed);
        var columns = new ArrayList<Column>();
        for (int d = 0; d < 2; d++) {
            for (int j = 0; j < 2 + random.nextInt(2); j++) {
                columns.add(new Column("c" + d + j, "m" + j, random.nextInt(20), units(2, d, 1 + random.nextInt(6)), false,
                        List.of((double) random.nextInt(4), (double) random.nextInt(5), (double) random.nextInt(3))));
            }
        }
        var limits = List.of(Limit.perRack("space", 0, 3 + random.nextInt(4)), new Limit("power", random.nextInt(6), 1, 1 + random.nextInt(4)),
                Limit.fixed("stock", 1 + random.nextInt(9)));
        var demands = List.of(new Demand("a", random.nextInt(14)), new Demand("b", 1 + random.nextInt(12)));
        var pools = List.of(new Pool("row", random.nextInt(10), random.nextInt(7)), new Pool("feed", random.nextInt(10), random.nextInt(7)));
        return new FleetModel(demands, columns, limits, pools, random.nextInt(2), 0);
    }

    /**
     * Everything at once, and small enough to try every choice: two workloads in two periods, servers of one and shared ones, some bought late, owned ones
     * that cost nothing, two rack pools, stock, a budget, spares and at most two of three models.
     */
    public static FleetModel everything(long seed) {
        var random = new Random(seed);
        var columns = new ArrayList<Column>();
        for (int j = 0; j < 5; j++) {
            boolean shared = j > 2;
            boolean late = j == 1 || j == 4 && random.nextBoolean();
            double first = shared || random.nextBoolean() ? 1 + random.nextInt(6) : 0;
            double second = shared || first == 0 ? 1 + random.nextInt(6) : 0;
            double cost = j == 2 ? 0 : 5 + random.nextInt(6);
            columns.add(new Column("c" + j, "m" + j % 3, cost, List.of(late ? 0 : first, late ? 0 : second, first, second), shared,
                    List.of((double) random.nextInt(4), (double) random.nextInt(5), j == 3 ? 1.0 : 0.0, j == 2 ? 1.0 : 0.0, cost)));
        }
        var limits = List.of(Limit.perRack("space", 0, 3 + random.nextInt(4)), new Limit("power", random.nextInt(6), 1, 1 + random.nextInt(4)),
                Limit.fixed("stock", 1 + random.nextInt(5)), Limit.fixed("owned", 1 + random.nextInt(4)), Limit.fixed("budget", 20 + random.nextInt(60)));
        double growth = 1 + random.nextDouble();
        double a = 1 + random.nextInt(8);
        double b = 1 + random.nextInt(8);
        return new FleetModel(List.of(new Demand("a", a, 0), new Demand("b", b, 0), new Demand("a later", a * growth, 1), new Demand("b later", b * growth, 1)),
                columns, limits,
                List.of(new Pool("row", random.nextInt(10), 2 + random.nextInt(7)), new Pool("feed", random.nextInt(10), 2 + random.nextInt(7))),
                random.nextInt(3), 1 + random.nextInt(3));
    }

    private static List<Limit> limits(int cards, double times, int workloads, double budget) {
        var limits = new ArrayList<>(List.of(Limit.perRack("space", 0, 40), Limit.perRack("power", 0, 12_000), Limit.perRack("weight", 0, 900),
                Limit.perRack("ports", 0, 48), Limit.fixed("budget", Math.rint(budget * times * workloads * 1_000_000))));
        for (int c = 0; c < Math.min(4, cards); c++) {
            limits.add(Limit.fixed("stock " + c, Math.rint(30 * times * workloads / 10 + 4)));
        }
        return limits;
    }

    private static List<Double> uses(int cards, int card, int fill, double height, double watts, double mass, double price) {
        var uses = new ArrayList<>(List.of(height, watts, mass, 2.0, price));
        for (int c = 0; c < Math.min(4, cards); c++) {
            uses.add(c == card ? (double) fill : 0.0);
        }
        return uses;
    }

    private static List<Double> units(int workloads, int workload, double each) {
        var units = new ArrayList<Double>();
        for (int w = 0; w < workloads; w++) {
            units.add(w == workload ? each : 0.0);
        }
        return units;
    }

    private static double[][] random(Random random, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble();
            }
        }
        return values;
    }
}
