package org.inferrack.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.file.PlanFiles;
import org.inferrack.file.SelfContained;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chassis of which a client knows little: height, sockets and slots, and neither mass, depth, limits nor price. */
class OwnChassisTest {

    private static final String SHIPPED = "dell-r760xa";
    private static final String OWN = "own-chassis";
    private static final Source CLIENT = new Source("client", "2026-11");

    private static ServerModel chassis() {
        Facts facts = Facts.NONE;
        for (var entry : java.util.Map.of(Spec.RACK_UNITS, 2.0, Spec.CPU_SOCKETS, 2.0, Spec.DIMM_SLOTS, 32.0, Spec.MAX_DOUBLE_WIDTH, 4.0,
                Spec.MAX_SINGLE_WIDTH, 12.0, Spec.ACCELERATOR_POWER_LIMIT, 400.0).entrySet()) {
            facts = facts.with(entry.getKey(), new Fact(entry.getValue(), Evidence.USER, CLIENT));
        }
        return new ServerModel(OWN, "Own chassis", "Somebody", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2800, PowerSupply.Efficiency.TITANIUM), new PowerSupply(2400, PowerSupply.Efficiency.PLATINUM)), facts);
    }

    /** A sample with the chassis in place of a shipped one. */
    private static Plan plan() {
        Plan sample = SampleProjects.VIDEO_ANALYTICS.plan();
        return sample.withLibrary(new Catalog(List.of(chassis()), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()))
                .withScenarios(sample.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream()
                        .map(group -> group.configuration().serverId().equals(SHIPPED) ? group.withConfiguration(group.configuration().withServerId(OWN))
                                : group)
                        .toList())).toList());
    }

    @Test
    void it_is_planned_with_a_range_and_with_words_about_what_is_not_stated() {
        var outcome = Gate.evaluate(plan(), Ground.KNOWLEDGE);
        var own = outcome.scenarios().stream().filter(each -> each.scenario().groups().stream().anyMatch(group -> group.configuration().serverId().equals(OWN)))
                .filter(ScenarioOutcome::feasible).toList();
        assertThat(own).isNotEmpty().allSatisfy(scenario -> {
            assertThat(scenario.metric(Metric.TCO)).isInstanceOfSatisfying(Figure.Known.class, tco -> assertThat(tco.high()).isGreaterThan(tco.value()));
            assertThat(scenario.findings()).filteredOn(finding -> finding.rule().equals("placement-estimated")).singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("mass", "Own chassis"));
            assertThat(scenario.placement().racks().getFirst().fills()).as("held against what the rack carries, at the heavy end")
                    .filteredOn(fill -> fill.resource().equals("weight")).singleElement().satisfies(fill -> assertThat(fill.used()).isPositive());
        });
    }

    @Test
    void a_file_carries_what_was_expected_and_reads_back(@TempDir Path folder) throws Exception {
        Plan embedded = SelfContained.embed(plan(), Ground.KNOWLEDGE);
        Fact mass = embedded.library().server(OWN).orElseThrow().facts().fact(Spec.MASS).orElseThrow();
        assertThat(mass.evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(embedded.library().price(OWN).map(Price::kind)).contains(Price.Kind.CLASS);
        Path file = folder.resolve("own.inferrack");
        PlanFiles.write(embedded, file);
        var again = PlanFiles.read(file);
        assertThat(again.plan()).isEqualTo(embedded);
        assertThat(again.warnings()).isEmpty();
        assertThat(SelfContained.refresh(embedded, Ground.KNOWLEDGE)).as("the same knowledge expects the same").isEqualTo(embedded);
    }
}
