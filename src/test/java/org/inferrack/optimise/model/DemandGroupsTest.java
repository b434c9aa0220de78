package org.inferrack.optimise.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.inferrack.optimise.model.FleetModel.Column;
import org.inferrack.optimise.model.FleetModel.Demand;
import org.junit.jupiter.api.Test;

class DemandGroupsTest {

    @Test
    void demands_that_one_server_carries_belong_together_over_several_servers_too() {
        var groups = groups(new double[] {1, 0, 1, 0, 0}, new double[] {0, 1, 0, 0, 0}, new double[] {0, 0, 1, 1, 0});
        assertThat(groups.stream().map(group -> Arrays.toString(group.demands()))).containsExactly("[0, 2, 3]", "[1]", "[4]");
        assertThat(groups.stream().map(DemandGroups.Group::columns)).containsExactly(List.of(0, 2), List.of(1), List.of());
    }

    @Test
    void a_server_that_carries_nothing_is_in_no_group() {
        assertThat(groups(new double[] {0, 0}, new double[] {0, 2}).stream().flatMap(group -> group.columns().stream())).containsExactly(1);
    }

    @Test
    void every_demand_is_in_one_group_with_all_servers_that_carry_it() {
        for (int seed = 0; seed < 50; seed++) {
            FleetModel model = Market.tiny(seed).periods(1 + seed % 3).sites(1 + seed % 2).model();
            var groups = DemandGroups.of(model);
            assertThat(groups.stream().flatMapToInt(group -> Arrays.stream(group.demands())).sorted()).containsExactlyElementsOf(
                    IntStream.range(0, model.demands().size()).boxed().toList());
            for (var group : groups) {
                for (int d : group.demands()) {
                    assertThat(group.columns())
                            .containsAll(IntStream.range(0, model.columns().size()).filter(j -> model.columns().get(j).units().get(d) > 0).boxed().toList());
                }
            }
        }
    }

    private static List<DemandGroups.Group> groups(double[]... units) {
        var demands = IntStream.range(0, units[0].length).mapToObj(d -> new Demand("d" + d, 1)).toList();
        var columns = Arrays.stream(units).map(each -> new Column("c" + Arrays.toString(each), "m", 1, Arrays.stream(each).boxed().toList(), false, List.of()))
                .toList();
        return DemandGroups.of(new FleetModel(demands, columns, List.of(), List.of(), 0, 0));
    }
}
