package org.inferrack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.inferrack.catalog.Knowledge;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.Questions;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.ServerGroup;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.inferrack.work.Cancellation;
import org.junit.jupiter.api.Test;

/** Six thousand servers of twelve groups in three groups of racks: single phases, a shared row feed, load of others, locked racks, pins. */
class PlannerCancellationTest {

    private static final double SOON_MILLIS = 100;
    private static final int MOMENTS = 12;
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final Plan PLAN = plan(500);

    private static Plan plan(int serversOfEach) {
        Plan small = SampleProjects.ONLINE_RETAILER.plan();
        var site = small.sites().getFirst();
        RackGroup rack = ((Housing.Racks) site.housing()).groups().getFirst().withCoolingKw(18);
        var existing = List.of(new ExistingLoad("Storage", List.of(1, 3, 70, 140), 8, 1500, 150, 4), new ExistingLoad("Switch", List.of(), 1, 200, 10, 0));
        var groups = List.of(rack.withId("phases").withCount(100).withOutlets(Optional.of(RackGroup.Outlets.SINGLE_PHASE)),
                rack.withId("begun").withCount(180).withExisting(existing).withLocked(List.of(2, 30)), rack.withId("plain").withCount(200).withCoolingKw(12));
        var row = new RowFeed("Row", List.of("begun", "plain"), rack.feeds().getFirst().withAmps(4_000));
        var kinds = small.scenarios().stream().flatMap(scenario -> scenario.groups().stream()).toList();
        var servers = new ArrayList<ServerGroup>();
        for (int i = 0; i < 12; i++) {
            var configuration = kinds.get(i % kinds.size()).configuration();
            var pins = i % 3 == 0 ? List.of(new Pin("room", "begun", OptionalInt.of(5 + i), 1), new Pin("room", "phases", OptionalInt.empty(), 40))
                    : List.<Pin>of();
            servers.add(kinds.get(i % kinds.size()).withId("g" + i).withName("Group " + i).withCount(OptionalInt.of(serversOfEach + 7 * i)).withPins(pins)
                    .withConfiguration(configuration.withAccelerators(Math.max(1, configuration.accelerators() - i / kinds.size()))));
        }
        return small.withSites(List.of(site.withHousing(new Housing.Racks(groups, List.of(row)))))
                .withScenarios(List.of(small.scenarios().getFirst().withGroups(servers)));
    }

    @Test
    void planning_asks_all_the_time_and_ends_when_it_is_told() {
        var before = Gate.evaluate(plan(480), KNOWLEDGE);
        var all = Questions.answered();
        Gate.evaluate(PLAN, KNOWLEDGE, Optional.of(before), all);
        assertThat(all.longestMillis()).as("between two of %d questions", all.asked()).isLessThan(SOON_MILLIS);
        var random = new Random(1);
        for (int moment = 0; moment < MOMENTS; moment++) {
            var some = Questions.answered(random.nextLong(all.asked()));
            assertThatThrownBy(() -> Gate.evaluate(PLAN, KNOWLEDGE, Optional.of(before), some)).isInstanceOf(CancellationException.class);
            assertThat(some.longestMillis()).isLessThan(SOON_MILLIS);
        }
    }

    @Test
    void an_interrupt_ends_planning_at_any_moment() throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        var random = new Random(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                var begun = new CountDownLatch(1);
                var planner = new Thread[1];
                var planning = executor.submit(() -> {
                    planner[0] = Thread.currentThread();
                    begun.countDown();
                    try {
                        Gate.evaluate(PLAN, KNOWLEDGE, Optional.empty(), Cancellation.byInterrupt());
                    } catch (CancellationException told) {
                        Thread.interrupted();
                    }
                    return threads.getCurrentThreadCpuTime();
                });
                begun.await();
                Thread.sleep(random.nextInt(200));
                long interrupted = threads.getThreadCpuTime(planner[0].threadId());
                planner[0].interrupt();
                long ended = planning.get();
                assertThat((ended - interrupted) / 1e6).as("milliseconds of processor time").isLessThan(SOON_MILLIS);
            }
        }
    }
}
