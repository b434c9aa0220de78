package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.inferrack.engine.sizing.SizingWorld.open;
import static org.inferrack.engine.sizing.SizingWorld.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.figure.Figure;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** {@link Crew} and {@link Reassignment}: shares of demands of 1,000/s on servers of a given rate, which may be full. */
class CrewTest {

    private static Stint stint(String workload, double perSecond, double cap) {
        Figure none = Figure.unknown("ms", "not asked");
        Figure rate = perSecond > 0 ? Figure.exact(perSecond, "inferences/s", "") : Figure.unknown("inferences/s", "out of memory");
        var capability = new Capability(workload, Optional.of(Precision.INT8), Capability.WorkUnit.INFERENCES_PER_SECOND, rate, rate, 1, 0, 1,
                new Capability.Latencies(none, none, none),
                List.of(), 1);
        return new Stint(Ask.of(scoring(workload, 1_000), 1, 3), capability, capability, 0, cap, Optional.empty());
    }

    private static Crew crew(Stint... stints) {
        Map<String, Stint> byWorkload = new LinkedHashMap<>();
        for (Stint stint : stints) {
            byWorkload.put(stint.ask().workload().id(), stint);
        }
        return new Crew(open("g", "l4", 1), byWorkload);
    }

    private static Map<String, Double> all(String... workloads) {
        var left = new HashMap<String, Double>();
        for (String workload : workloads) {
            left.put(workload, 1.0);
        }
        return left;
    }

    /** At 80 % a server of 1,000/s carries 800 of 1,000. */
    @Test
    void stated_servers_take_what_they_may_and_leave_the_rest() {
        var crew = crew(stint("w", 1_000, 0.8));
        var left = all("w");
        crew.takeWithin(1, 0, left);
        assertThat(crew.share("w")).isCloseTo(0.8, within(1e-12));
        assertThat(left.get("w")).isCloseTo(0.2, within(1e-12));
        assertThat(crew.room()).isCloseTo(0, within(1e-12));
    }

    @Test
    void spare_servers_are_kept_back_even_if_that_leaves_none() {
        var crew = crew(stint("w", 1_000, 0.8));
        var left = all("w");
        crew.takeWithin(1, 2, left);
        assertThat(crew.servers()).isEqualTo(1);
        assertThat(crew.spare()).isEqualTo(1);
        assertThat(left.get("w")).isEqualTo(1);
    }

    /** 1.25 + 0.5 servers of work on one server: both get the same part, 1 / 1.75. */
    @Test
    void of_every_workload_the_same_share_is_taken() {
        var crew = crew(stint("a", 1_000, 0.8), stint("b", 2_500, 0.8));
        var left = all("a", "b");
        crew.takeWithin(1, 0, left);
        assertThat(crew.share("a")).isCloseTo(1 / 1.75, within(1e-12));
        assertThat(crew.share("b")).isCloseTo(1 / 1.75, within(1e-12));
    }

    @Test
    void servers_left_to_the_engine_are_as_many_as_it_takes_with_the_spares() {
        var crew = crew(stint("w", 1_000, 0.8));
        var left = all("w");
        crew.takeAll(1, 100, left);
        assertThat(crew.servers()).isEqualTo(3);
        assertThat(left.get("w")).isZero();
        assertThat(crew.room()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void no_more_than_the_most_stand_there() {
        var crew = crew(stint("w", 1_000, 0.8));
        crew.takeAll(1, 2, all("w"));
        assertThat(crew.servers()).isEqualTo(2);
        assertThat(crew.share("w")).isCloseTo(0.8, within(1e-12));
        var none = crew(stint("w", 1_000, 0.8));
        none.takeAll(1, 1, all("w"));
        assertThat(none.servers()).as("a spare alone serves nobody").isZero();
    }

    @Test
    void nothing_to_do_takes_no_server() {
        var crew = crew(stint("w", 1_000, 0.8));
        crew.takeAll(1, 100, new HashMap<>(Map.of("w", 0.0)));
        assertThat(crew.servers()).isZero();
    }

    /** 1,000 of 1,000/s at a cap of 100 % is one server, not two by a rounding error. */
    @Test
    void a_full_server_is_no_reason_for_another() {
        var crew = crew(stint("w", 1_000, 1));
        crew.takeAll(0, 100, new HashMap<>(Map.of("w", 1 + 1e-12)));
        assertThat(crew.servers()).isEqualTo(1);
    }

    @Test
    void who_cannot_serve_takes_nothing() {
        var crew = crew(stint("w", 0, 1));
        var left = all("w");
        crew.takeWithin(5, 0, left);
        assertThat(crew.able("w")).isFalse();
        assertThat(crew.able("another")).isFalse();
        assertThat(left.get("w")).isEqualTo(1);
    }

    @Test
    void overload_is_added_and_what_is_handed_on_is_gone() {
        var crew = crew(stint("w", 1_000, 1));
        crew.takeWithin(1, 0, all("w"));
        crew.overload("w", 0.5);
        assertThat(crew.share("w")).isEqualTo(1.5);
        assertThat(crew.room()).isEqualTo(-0.5);
        crew.carry("w", -1.5);
        assertThat(crew.share("w")).isZero();
        assertThat(crew.room()).isEqualTo(1);
    }

    /** One server is full with b, which another could do as well: it takes b, and a finds its place. */
    @Test
    void a_full_server_hands_work_on_to_make_room() {
        var both = crew(stint("a", 1_000, 1), stint("b", 1_000, 1));
        var second = crew(stint("b", 1_000, 1));
        both.takeWithin(1, 0, all("b"));
        second.takeWithin(1, 0, new HashMap<>());
        var left = new HashMap<>(Map.of("a", 1.0, "b", 0.0));
        Reassignment.carryMore(List.of(both, second), left, Cancellation.NEVER);
        assertThat(left).containsEntry("a", 0.0);
        assertThat(both.share("a")).isCloseTo(1, within(1e-9));
        assertThat(both.share("b")).isCloseTo(0, within(1e-9));
        assertThat(second.share("b")).isCloseTo(1, within(1e-9));
    }

    /** The other is half as fast at b: it takes half of b, and half of a finds room. */
    @Test
    void work_takes_the_time_of_the_server_that_it_goes_to() {
        var both = crew(stint("a", 1_000, 1), stint("b", 1_000, 1));
        var slow = crew(stint("b", 500, 1));
        both.takeWithin(1, 0, all("b"));
        slow.takeWithin(1, 0, new HashMap<>());
        var left = new HashMap<>(Map.of("a", 1.0, "b", 0.0));
        Reassignment.carryMore(List.of(both, slow), left, Cancellation.NEVER);
        assertThat(left.get("a")).isCloseTo(0.5, within(1e-9));
        assertThat(slow.share("b")).isCloseTo(0.5, within(1e-9));
        assertThat(both.share("a") + both.share("b")).isCloseTo(1, within(1e-9));
    }

    @Test
    void without_anybody_to_take_it_nothing_moves() {
        var full = crew(stint("a", 1_000, 1), stint("b", 1_000, 1));
        var other = crew(stint("c", 1_000, 1));
        full.takeWithin(1, 0, all("b"));
        other.takeWithin(1, 0, new HashMap<>());
        var left = new HashMap<>(Map.of("a", 1.0, "b", 0.0));
        Reassignment.carryMore(List.of(full, other), left, Cancellation.NEVER);
        assertThat(left).containsEntry("a", 1.0);
        assertThat(full.share("b")).isEqualTo(1);
    }
}
