package org.inferrack.samples;

import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.inferrack.fixture.Gate;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** Plans of the samples' hardware with demands, growth, policies, purchases and numbers of servers that nobody chose. The same on every machine. */
final class GeneratedPlans {

    private static final int MANY = 40;

    private GeneratedPlans() {
    }

    static Stream<Plan> all() {
        return IntStream.range(0, MANY).mapToObj(GeneratedPlans::plan);
    }

    private static Plan plan(int seed) {
        var random = new Random(seed);
        var samples = SampleProjects.values();
        Plan plan = samples[random.nextInt(samples.length)].plan();
        double size = Math.exp(random.nextDouble() * 3 - 1.5);
        double growth = random.nextDouble() * 0.4 - 0.1;
        Plan asked = Rewriting.demands(plan, demand -> demand.withGrowthPerYear(growth).withHeadroom(random.nextInt(4) * 0.1));
        asked = Rewriting.sized(asked, size);
        var scenarios = new ArrayList<Scenario>();
        for (Scenario scenario : asked.scenarios()) {
            var groups = new ArrayList<ServerGroup>();
            for (ServerGroup group : scenario.groups()) {
                ServerGroup later = random.nextInt(6) == 0 ? group.withFromMonth(OptionalInt.of(2 + random.nextInt(20))) : group;
                groups.add(later.count().isPresent() && random.nextBoolean() ? later.withCount(OptionalInt.of(1 + random.nextInt(9))) : later);
            }
            scenarios.add(scenario.withGroups(groups).withPolicies(scenario.policies().withSpareServers(random.nextInt(3))
                    .withUtilisationCap(0.6 + 0.1 * random.nextInt(4))));
        }
        Plan generated = asked.withScenarios(scenarios).withHorizonMonths(24 + 12 * random.nextInt(4));
        return random.nextBoolean() ? Rewriting.counted(generated, Gate.evaluate(generated, Ground.KNOWLEDGE)) : generated;
    }
}
