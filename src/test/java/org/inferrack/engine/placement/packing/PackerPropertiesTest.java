package org.inferrack.engine.placement.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.inferrack.work.Cancellation;

class PackerPropertiesTest {

    @Property(tries = 250)
    void everyPackingHoldsAndNoBoundLies(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int resources) {
        var problem = random(seed, resources, 7);
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        int[] fewest = fewest(problem);
        assertThat(packed.left()).isGreaterThanOrEqualTo(fewest[0]);
        if (packed.proven()) {
            assertThat(packed.left()).isEqualTo(fewest[0]);
            assertThat(packed.opened()).isEqualTo(fewest[1]);
        }
        if (packed.left() == 0) {
            assertThat(packed.lowerBound()).isLessThanOrEqualTo(fewest[1]);
        }
    }

    @Property(tries = 250)
    void equalEmptyBinsAreAlwaysProvenWhereTheyAreFew(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int resources) {
        var one = random(seed, resources, 7);
        var bins = one.bins().getFirst();
        var problem = new PackingProblem(one.counts(), List.of(new Bins(bins.need(), bins.capacity(), 50, false, bins.most())), List.of());
        var packed = Packer.pack(problem, Cancellation.NEVER);
        assertThat(PackingChecker.faults(problem, packed)).isEmpty();
        assertThat(packed.proven()).isTrue();
        assertThat(packed.opened()).isEqualTo(fewest(problem)[1]);
    }

    @Property(tries = 100)
    void moreRoomNeverNeedsMoreBins(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int resources) {
        var one = random(seed, resources, 30);
        var bins = one.bins().getFirst();
        var small = Packer.pack(new PackingProblem(one.counts(), List.of(new Bins(bins.need(), bins.capacity(), 200, false, bins.most())), List.of()),
                Cancellation.NEVER);
        double[] larger = Arrays.stream(bins.capacity()).map(each -> each * 1.2).toArray();
        var large = Packer.pack(new PackingProblem(one.counts(), List.of(new Bins(bins.need(), larger, 200, false, bins.most())), List.of()),
                Cancellation.NEVER);
        assertThat(large.left()).isLessThanOrEqualTo(small.left());
        if (small.left() == large.left()) {
            assertThat(large.opened()).isLessThanOrEqualTo(small.opened());
        }
    }

    /** Few items of few kinds, one to three kinds of bins, some open, sometimes a shared limit. */
    private static PackingProblem random(long seed, int resources, int most) {
        var random = new Random(seed);
        int kinds = 1 + random.nextInt(3);
        int[] counts = random.ints(kinds, 0, most / kinds + 1).toArray();
        var bins = new ArrayList<Bins>();
        for (int at = 0; at <= random.nextInt(3); at++) {
            double[][] need = new double[kinds][resources];
            for (double[] each : need) {
                Arrays.setAll(each, resource -> random.nextInt(10) + (resource == 0 ? 1 : 0));
            }
            double[] capacity = random.doubles(resources, 6, 20).map(Math::floor).toArray();
            bins.add(new Bins(at > 0 ? bins.getFirst().need() : need, capacity, 1 + random.nextInt(3), random.nextInt(3) == 0,
                    random.ints(kinds, 1, 5).toArray()));
        }
        if (random.nextInt(3) > 0) {
            return new PackingProblem(counts, bins, List.of());
        }
        double[][] load = new double[bins.size()][kinds];
        for (double[] each : load) {
            Arrays.setAll(each, kind -> random.nextInt(4));
        }
        return new PackingProblem(counts, bins, List.of(new PackingProblem.Shared(1 + random.nextInt(20), load)));
    }

    /** Fewest items left over, and with these fewest new bins, by trying every place of every item. */
    private static int[] fewest(PackingProblem problem) {
        var single = new ArrayList<Integer>();
        for (int kind = 0; kind < problem.counts().length; kind++) {
            for (int i = 0; i < problem.counts()[kind]; i++) {
                single.add(kind);
            }
        }
        int[] best = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        attempt(problem, single, 0, new ArrayList<>(), 0, best);
        return best;
    }

    private static void attempt(PackingProblem problem, List<Integer> items, int at, List<Packed.Fill> fills, int left, int[] best) {
        int opened = (int) fills.stream().filter(fill -> !problem.bins().get(fill.bins()).open()).count();
        if (left > best[0] || left == best[0] && opened >= best[1]) {
            return;
        }
        if (at == items.size()) {
            best[0] = left;
            best[1] = opened;
            return;
        }
        int kind = items.get(at);
        for (var fill : List.copyOf(fills)) {
            fill.counts()[kind]++;
            if (holds(problem, fills)) {
                attempt(problem, items, at + 1, fills, left, best);
            }
            fill.counts()[kind]--;
        }
        for (int bins = 0; bins < problem.bins().size(); bins++) {
            int[] counts = new int[problem.counts().length];
            counts[kind] = 1;
            fills.add(new Packed.Fill(bins, counts));
            if (holds(problem, fills)) {
                attempt(problem, items, at + 1, fills, left, best);
            }
            fills.removeLast();
        }
        attempt(problem, items, at + 1, fills, left + 1, best);
    }

    private static boolean holds(PackingProblem problem, List<Packed.Fill> fills) {
        int[] placed = new int[problem.counts().length];
        fills.forEach(fill -> Arrays.setAll(placed, kind -> placed[kind] + fill.counts()[kind]));
        int[] left = new int[placed.length];
        Arrays.setAll(left, kind -> problem.counts()[kind] - placed[kind]);
        int opened = (int) fills.stream().filter(fill -> !problem.bins().get(fill.bins()).open()).count();
        return PackingChecker.faults(problem, new Packed(fills, left, opened, 0, false)).isEmpty();
    }
}
