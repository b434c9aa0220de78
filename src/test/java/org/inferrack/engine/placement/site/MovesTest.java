package org.inferrack.engine.placement.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.Placement.PlacedRack;
import org.inferrack.engine.placement.Placement.Slot;
import org.inferrack.engine.placement.rack.ServerKind;
import org.inferrack.engine.power.fleet.PowerWorld;
import org.inferrack.plan.RackGroup;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final List<ServerKind> KINDS = List.of(kind("g0"), kind("g1"), kind("g2"));

    private static ServerKind kind(String id) {
        return new ServerKind(PowerWorld.fleet(id, "dc", 1, 0, 0.5, 0.5), null, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), 1, Map.of(), null);
    }

    /** @param stood servers of each kind in each rack of one group */
    private static Moves after(RackGroup group, int[][] stood) {
        var racks = new ArrayList<PlacedRack>();
        for (int index = 1; index <= stood.length; index++) {
            var slots = new ArrayList<Slot>();
            for (int kind = 0; kind < KINDS.size(); kind++) {
                for (int i = 0; i < stood[index - 1][kind]; i++) {
                    slots.add(new Slot(1, 1, KINDS.get(kind).id(), 1, "", Figure.exact(0, "W", "")));
                }
            }
            racks.add(new PlacedRack("dc", group.id(), index, "", 42, 0, slots, List.of()));
        }
        return new Moves(PowerWorld.racks(group), List.of(group), KINDS, new Placement(racks, List.of(), List.of(), List.of()));
    }

    private static int moves(int[][] stood, int[][] wanted, List<List<Integer>> alike) {
        var group = PowerWorld.rack(stood.length);
        var moves = after(group, stood);
        return moves.count(moves.matched(Map.of(group, Arrays.asList(wanted)), Map.of(group, alike), Cancellation.NEVER));
    }

    @Test
    void the_racks_with_most_in_common_are_not_matched_where_all_together_move_less() {
        int[][] stood = {{3, 2, 0}, {3, 0, 0}};
        int[][] wanted = {{0, 2, 2}, {4, 1, 0}};
        assertThat(moves(stood, wanted, List.of(List.of(0, 1)))).isEqualTo(1);
    }

    @Test
    void racks_that_are_not_alike_keep_their_fillings() {
        int[][] stood = {{2, 0, 0}, {0, 2, 0}};
        int[][] wanted = {{0, 2, 0}, {2, 0, 0}};
        assertThat(moves(stood, wanted, List.of(List.of(0, 1)))).isZero();
        assertThat(moves(stood, wanted, List.of(List.of(0), List.of(1)))).isEqualTo(4);
        assertThat(moves(stood, wanted, List.of())).isEqualTo(4);
    }

    @Property(tries = 200)
    void no_order_of_racks_alike_moves_less(@ForAll long seed) {
        var random = new Random(seed);
        int racks = 2 + random.nextInt(4);
        int[][] stood = fillings(racks, random);
        int[][] wanted = fillings(racks, random);
        var group = PowerWorld.rack(racks);
        int fewest = fewest(after(group, stood), group, wanted, new int[racks][], 0);
        assertThat(moves(stood, wanted, List.of(IntStream.range(0, racks).boxed().toList()))).isEqualTo(fewest);
    }

    private static int[][] fillings(int racks, Random random) {
        return IntStream.range(0, racks).mapToObj(_ -> random.ints(3, 0, 3).toArray()).toArray(int[][]::new);
    }

    private static int fewest(Moves moves, RackGroup group, int[][] wanted, int[][] order, int next) {
        if (next == wanted.length) {
            return moves.count(Map.of(group, Arrays.asList(order)));
        }
        int fewest = Integer.MAX_VALUE;
        for (int at = 0; at < order.length; at++) {
            if (order[at] == null) {
                order[at] = wanted[next];
                fewest = Math.min(fewest, fewest(moves, group, wanted, order, next + 1));
                order[at] = null;
            }
        }
        return fewest;
    }
}
