package org.inferrack.engine.placement.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Generated packing problems, the same for the same seed. */
final class Instances {

    private Instances() {
    }

    /** Servers of six kinds into equal racks: U, kW, kg, ports, airflow, and at most so many of a kind in a rack. */
    static PackingProblem racks(int servers, long seed) {
        var random = new Random(seed);
        return new PackingProblem(split(servers, 6, random), List.of(rack(needs(6, random), servers, false, random, 0)), List.of());
    }

    /** Four kinds of rack, half of all racks partly filled, three rows of racks with a shared feed each. */
    static PackingProblem mixed(int servers, long seed) {
        var random = new Random(seed);
        double[][] need = needs(6, random);
        int racks = servers / 5;
        var bins = new ArrayList<Bins>();
        for (int i = 0; i < racks / 2; i++) {
            bins.add(rack(need, 1, true, random, 0.1 + 0.6 * random.nextDouble()));
        }
        for (int type = 0; type < 4; type++) {
            bins.add(rack(need, racks / 4, false, random, 0.08 * type));
        }
        int[] counts = split(servers, 6, random);
        double all = java.util.stream.IntStream.range(0, 6).mapToDouble(kind -> counts[kind] * need[kind][1]).sum();
        var shared = new ArrayList<PackingProblem.Shared>();
        for (int row = 0; row < 3; row++) {
            double[][] load = new double[bins.size()][6];
            for (int at = row; at < bins.size(); at += 3) {
                for (int kind = 0; kind < 6; kind++) {
                    load[at][kind] = need[kind][1];
                }
            }
            shared.add(new PackingProblem.Shared(all * 0.37, load));
        }
        return new PackingProblem(counts, bins, shared);
    }

    /**
     * After Panigrahy et al. 2011: single items, sizes by class: uniform over wide and narrow ranges, and dimensions that
     * rise or fall together.
     */
    static PackingProblem classic(int type, int items, int dimensions, long seed) {
        var random = new Random(seed * 31 + type);
        double[][] need = new double[items][dimensions];
        for (double[] item : need) {
            double first = 0;
            for (int d = 0; d < dimensions; d++) {
                double u = random.nextDouble();
                double size = switch (type) {
                    case 1 -> 100 + 300 * u;
                    case 2 -> 1 + 999 * u;
                    case 3 -> 200 + 600 * u;
                    case 4 -> 50 + 150 * u;
                    case 5 -> 25 + 75 * u;
                    case 6 -> d % 2 == 0 ? 150 + 50 * u : 20 + 130 * u;
                    case 7 -> d == 0 ? 20 + 80 * u : Math.max(1, first + (20 * u - 10));
                    case 8 -> d % 2 == 0 ? 100 + 100 * u : Math.max(1, 201 - first - 15 + 30 * u);
                    default -> u * u * 500 + 1;
                };
                first = d % 2 == 0 ? size : first;
                item[d] = Math.rint(size);
            }
        }
        double[] capacity = new double[dimensions];
        Arrays.fill(capacity, type == 5 || type == 4 || type == 7 ? 150 * 2 : type == 6 || type == 8 ? 450 : 1000);
        return single(need, capacity);
    }

    /** Bins filled to the brim with three items in every dimension and then taken apart: the optimum is {@code bins}. */
    static PackingProblem triplets(int bins, int dimensions, long seed) {
        var random = new Random(seed);
        double[][] need = new double[3 * bins][dimensions];
        for (int bin = 0; bin < bins; bin++) {
            for (int d = 0; d < dimensions; d++) {
                int one = 250 + random.nextInt(240);
                int two = 250 + random.nextInt(Math.max(1, 1000 - one - 250 - 250));
                need[3 * bin][d] = one;
                need[3 * bin + 1][d] = two;
                need[3 * bin + 2][d] = 1000 - one - two;
            }
        }
        var order = new ArrayList<>(Arrays.asList(need));
        java.util.Collections.shuffle(order, random);
        double[] capacity = new double[dimensions];
        Arrays.fill(capacity, 1000);
        return single(order.toArray(double[][]::new), capacity);
    }

    private static PackingProblem single(double[][] need, double[] capacity) {
        int[] counts = new int[need.length];
        Arrays.fill(counts, 1);
        return new PackingProblem(counts, List.of(Bins.of(need, capacity, need.length)), List.of());
    }

    private static double[][] needs(int kinds, Random random) {
        double[] units = {1, 2, 2, 4, 5, 8};
        double[][] need = new double[kinds][];
        for (int kind = 0; kind < kinds; kind++) {
            double u = units[kind];
            need[kind] = new double[] {u, u * (0.3 + 0.5 * random.nextDouble()), 10 + u * (8 + 8 * random.nextDouble()), 1 + random.nextInt(4),
                    u * (30 + 60 * random.nextDouble())};
        }
        return need;
    }

    private static Bins rack(double[][] need, int count, boolean open, Random random, double taken) {
        double free = 1 - taken;
        double[] capacity = {Math.floor(42 * free), 17.7 * free, 900 * free, Math.floor(48 * free), 2200 * free};
        int[] most = new int[need.length];
        Arrays.fill(most, open ? 4 + random.nextInt(3) : 6);
        return new Bins(need, capacity, count, open, most);
    }

    private static int[] split(int servers, int kinds, Random random) {
        int[] counts = new int[kinds];
        double[] weight = random.doubles(kinds, 0.2, 1).toArray();
        double sum = Arrays.stream(weight).sum();
        int left = servers;
        for (int kind = 0; kind < kinds; kind++) {
            counts[kind] = kind == kinds - 1 ? left : Math.min(left, (int) Math.round(servers * weight[kind] / sum));
            left -= counts[kind];
        }
        return counts;
    }
}
