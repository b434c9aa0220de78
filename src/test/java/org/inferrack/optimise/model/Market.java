package org.inferrack.optimise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.inferrack.optimise.model.FleetModel.Limit;
import org.inferrack.optimise.model.FleetModel.Pool;

/**
 * Generated choices that are hard: accelerators cost about what they do, each workload runs on about half of them, and racks, stock and money
 * all bind a little. Every site has racks of its own, stock and money are common.
 */
public final class Market {

    private static final int STOCKS = 4;
    private static final int YEAR_STEP = 3;

    private final Random random;
    private final int workloads;
    private final int models;
    private final int cards;
    private double times = 1;
    private double budget = 5;
    private int sites = 1;
    private int periods = 1;
    private boolean shared;
    private int maxModels;
    private int spares;

    private Market(long seed, int workloads, int models, int cards) {
        random = new Random(seed * 7919);
        this.workloads = workloads;
        this.models = models;
        this.cards = cards;
    }

    /** Ten workloads; 10 chassis × 21 accelerators at two to four fill levels are 609 candidate servers. */
    public static Market of(long seed) {
        return new Market(seed, 10, 10, 21);
    }

    public static Market small(long seed) {
        return new Market(seed, 4, 3, 7);
    }

    /** Three workloads, small enough for every exact solver. */
    public static Market tiny(long seed) {
        return new Market(seed, 3, 2, 4).times(0.2);
    }

    /** So many times the demand, the stock and the money. */
    public Market times(double factor) {
        times = factor;
        return this;
    }

    /** Money in millions for each workload and time; about 0.6 binds. */
    public Market budget(double millions) {
        budget = millions;
        return this;
    }

    public Market sites(int count) {
        sites = count;
        return this;
    }

    /** Yearly purchases; what is bought carries from its year to the last one. */
    public Market periods(int count) {
        periods = count;
        return this;
    }

    public Market shared() {
        shared = true;
        return this;
    }

    public Market maxModels(int most) {
        maxModels = most;
        return this;
    }

    public Market spares(int count) {
        spares = count;
        return this;
    }

    public FleetModel model() {
        double[][] chassis = random(models, 4);
        double[][] card = random(cards, 3);
        double[][] speed = random(workloads, cards);
        double[][] runs = random(workloads, cards);
        double[][] amount = random(workloads, 2 * sites);
        var columns = new ArrayList<Column>();
        for (int site = 0; site < sites; site++) {
            for (int m = 0; m < models; m++) {
                for (int c = 0; c < cards; c++) {
                    for (int fill = 1; fill <= 2 << (m % 3); fill *= 2) {
                        add(columns, site, m, c, fill, chassis[m], card[c], speed, runs);
                    }
                }
            }
        }
        var demands = new ArrayList<Demand>();
        for (int site = 0; site < sites; site++) {
            for (int w = 0; w < workloads; w++) {
                for (int year = 0; year < periods; year++) {
                    double growth = 1 + year * (0.1 + 0.4 * amount[w][2 * site + 1]);
                    demands.add(
                            new Demand("w" + w + " at " + site + " in " + year, Math.rint(times / sites * growth * (300 + 3_000 * amount[w][2 * site])), year));
                }
            }
        }
        var pools = new ArrayList<Pool>();
        for (int site = 0; site < sites; site++) {
            pools.add(new Pool("row " + site, 9_000, (int) Math.ceil(6 * times * workloads / sites) + 2));
        }
        return new FleetModel(demands, columns, limits(), pools, spares, maxModels);
    }

    private void add(List<Column> columns, int site, int m, int c, int fill, double[] chassis, double[] card, double[][] speed, double[][] runs) {
        double size = 0.08 + card[0];
        double price = Math.rint(5_000 + 12_000 * chassis[0] + fill * 21_000 * size * (0.75 + 0.5 * card[2]));
        double watts = Math.rint(220 + 330 * chassis[1] + fill * (30 + 380 * size * (0.6 + 0.8 * card[1])));
        double[] each = new double[workloads];
        for (int w = 0; w < workloads; w++) {
            each[w] = runs[w][c] < 0.5 ? 0 : Math.rint(fill * 100 * Math.pow(size, 0.9) * (0.6 + 0.8 * speed[w][c]));
        }
        for (int year = 0; year < periods; year++) {
            double cost = Math.rint((price * Math.pow(0.93, year) + watts * 5.2 * (periods - year) / periods));
            var uses = uses(site, c, fill, 1 + m % 4, watts, Math.rint(15 + 25 * chassis[2]), Math.rint(price * Math.pow(0.93, year)));
            String id = site + "-" + m + "-" + c + "-" + fill + "-" + year;
            if (shared) {
                columns.add(new Column(id, "m" + m, cost, units(site, each, -1, year), true, uses));
            } else {
                for (int w = 0; w < workloads; w++) {
                    if (each[w] > 0) {
                        columns.add(new Column(id + "-" + w, "m" + m, cost, units(site, each, w, year), false, uses));
                    }
                }
            }
        }
    }

    private List<Double> units(int site, double[] each, int only, int from) {
        var units = new ArrayList<Double>();
        for (int s = 0; s < sites; s++) {
            for (int w = 0; w < workloads; w++) {
                for (int year = 0; year < periods; year++) {
                    units.add(s == site && (only < 0 || w == only) && year >= from ? each[w] : 0.0);
                }
            }
        }
        return units;
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (int site = 0; site < sites; site++) {
            limits.addAll(List.of(Limit.perRack("space " + site, site, 40), Limit.perRack("power " + site, site, 12_000),
                    Limit.perRack("weight " + site, site, 900), Limit.perRack("ports " + site, site, 48)));
        }
        limits.add(Limit.fixed("budget", Math.rint(budget * times * workloads * 1_000_000)));
        for (int c = 0; c < Math.min(STOCKS, cards); c++) {
            limits.add(Limit.fixed("stock " + c, Math.rint(YEAR_STEP * times * workloads + 4)));
        }
        return limits;
    }

    private List<Double> uses(int site, int card, int fill, double height, double watts, double mass, double price) {
        var uses = new ArrayList<Double>();
        for (int s = 0; s < sites; s++) {
            uses.addAll(s == site ? List.of(height, watts, mass, 2.0) : List.of(0.0, 0.0, 0.0, 0.0));
        }
        uses.add(price);
        for (int c = 0; c < Math.min(STOCKS, cards); c++) {
            uses.add(c == card ? (double) fill : 0.0);
        }
        return uses;
    }

    private double[][] random(int rows, int width) {
        double[][] values = new double[rows][width];
        for (double[] row : values) {
            for (int i = 0; i < width; i++) {
                row[i] = random.nextDouble();
            }
        }
        return values;
    }
}
