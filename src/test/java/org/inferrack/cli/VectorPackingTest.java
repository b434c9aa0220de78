package org.inferrack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.PlanSchema;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Vector-packing instances as plan files: every item a server of its own kind, every dimension a resource that only the plan knows. */
class VectorPackingTest {

    private static final Source SOURCE = new Source("generated", "2026-11");
    private static final int CAPACITY = 1000;

    @TempDir
    private Path folder;

    /** The bins were filled to the brim before they were taken apart, so that {@code bins} is the optimum. */
    @ParameterizedTest
    @CsvSource({"20, 3, 10, 0", "10, 6, 10, 1", "20, 3, 3, 0", "100, 5, 10, 0"})
    void aPlanOfGeneratedItemsIsPackedWithinASecondAndHoldsWhenAddedUp(int bins, int itemsPerBin, int dimensions, int mostAbove) throws Exception {
        var items = items(bins, itemsPerBin, dimensions);
        Path file = folder.resolve("packing.inferrack");
        Files.writeString(file, PlanFiles.text(plan(items)));
        Run run = Run.run("plan", file.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(PlanSchema.errors(PlanSchema.outcome(), run.out())).isEmpty();
        JsonNode scenario = run.json().at("/scenarios/0");
        JsonNode site = scenario.at("/placement/sites/0");
        assertThat(added(scenario, items)).isEqualTo(site.get("racks").asInt());
        assertThat(site.get("racks").asInt()).isBetween(bins, bins + mostAbove);
        assertThat(site.get("lowerBound").asInt()).isLessThanOrEqualTo(bins).isGreaterThanOrEqualTo(bins - 1);
        assertThat(site.get("proven").asBoolean()).isEqualTo(site.get("racks").asInt() == site.get("lowerBound").asInt());
    }

    /** Racks in use, each within every limit, every item in exactly one. */
    private static int added(JsonNode scenario, List<int[]> items) {
        var seen = new HashMap<String, Integer>();
        for (JsonNode rack : scenario.get("rackFills")) {
            long[] sum = new long[items.getFirst().length];
            for (String group : rack.get("groups").propertyNames()) {
                int servers = rack.get("groups").get(group).asInt();
                seen.merge(group, servers, Integer::sum);
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += (long) servers * items.get(Integer.parseInt(group.substring(1)))[d];
                }
            }
            assertThat(java.util.Arrays.stream(sum).max().orElseThrow()).isLessThanOrEqualTo(CAPACITY);
        }
        assertThat(seen).hasSize(items.size()).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        return scenario.get("rackFills").size();
    }

    private static List<int[]> items(int bins, int itemsPerBin, int dimensions) {
        var random = new Random(7);
        var items = new ArrayList<int[]>();
        for (int bin = 0; bin < bins; bin++) {
            int[][] parts = new int[itemsPerBin][dimensions];
            for (int d = 0; d < dimensions; d++) {
                int left = CAPACITY;
                for (int item = 0; item < itemsPerBin; item++) {
                    int even = left / (itemsPerBin - item);
                    parts[item][d] = item == itemsPerBin - 1 ? left : Math.max(1, even / 2 + random.nextInt(Math.max(1, even)));
                    left -= parts[item][d];
                }
            }
            items.addAll(List.of(parts));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private static Plan plan(List<int[]> items) {
        var models = new ArrayList<ServerModel>();
        var groups = new ArrayList<ServerGroup>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Double> takes = new TreeMap<>();
            for (int d = 0; d < items.get(i).length; d++) {
                takes.put("dimension " + d, (double) items.get(i)[d]);
            }
            models.add(new ServerModel("item-" + i, "Item " + i, "generated", ServerModel.Kind.RACK, ServerModel.Cooling.AIR, List.of(),
                    Facts.NONE.with(Spec.RACK_UNITS, fact(1)).with(Spec.HOST_IDLE_POWER, fact(1)).with(Spec.HOST_LOAD_POWER, fact(2)), takes));
            groups.add(new ServerGroup("i" + i, "Item " + i,
                    new ServerConfiguration("item-" + i, "", 0, 0, 0, "", 0, java.util.OptionalDouble.empty(), List.of(),
                            new ServerConfiguration.PowerSupplies(100, PowerSupply.Efficiency.TITANIUM, 1, 0)),
                    OptionalInt.of(1), "dc", List.of(), false, Optional.empty()));
        }
        Map<String, Double> limits = new TreeMap<>();
        for (int d = 0; d < items.getFirst().length; d++) {
            limits.put("dimension " + d, (double) CAPACITY);
        }
        Plan plan = PlanFixtures.plan();
        var site = plan.sites().getFirst();
        var rack = ((Housing.Racks) site.housing()).groups().getFirst().withCount(items.size()).withHeightU(60).withNetworkPorts(1000).withFurther(limits);
        return plan.withSites(List.of(site.withRegion("").withHousing(new Housing.Racks(List.of(rack))))).withWorkloads(List.of()).withTargets(List.of())
                .withScenarios(List.of(new Scenario("s", "Items", Scenario.Role.PROPOSAL, groups, plan.scenarios().getFirst().policies())))
                .withLibrary(new Catalog(models, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Fact fact(double value) {
        return new Fact(value, Evidence.USER, SOURCE);
    }
}
