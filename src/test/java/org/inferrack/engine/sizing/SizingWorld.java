package org.inferrack.engine.sizing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Housing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;
import org.inferrack.plan.Workload;
import org.inferrack.work.Cancellation;

/** Scoring of 1,000/s per L4 and 3,000/s per A100; one site. */
final class SizingWorld {

    static final Catalog CATALOG = CapabilityWorld.catalog(
            CapabilityWorld.measured("m1", "l4", 1, "bert", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 1000),
            CapabilityWorld.measured("m2", "a100", 1, "bert", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 3000),
            CapabilityWorld.measured("m3", "l4", 1, "detector", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 500),
            CapabilityWorld.measured("m4", "a100", 1, "detector", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 1500));
    static final MeasurementIndex INDEX = MeasurementIndex.of(CATALOG);
    static final Policies CAP_80 = new Policies(0, 0.8, 0.1);

    private SizingWorld() {
    }

    static Sizing size(List<Workload> workloads, Policies policies, ServerGroup... groups) {
        return size(workloads, policies, List.of(site("dc", new Housing.Racks(List.of()))), groups);
    }

    static Sizing size(List<Workload> workloads, Policies policies, List<Site> sites, ServerGroup... groups) {
        return Sizer.size(context(workloads, policies, sites, groups));
    }

    static ScenarioContext context(List<Workload> workloads, Policies policies, List<Site> sites, ServerGroup... groups) {
        var scenario = new Scenario("s", "S", Scenario.Role.PROPOSAL, List.of(groups), policies);
        var economics = new Economics(0.08, 0, 0, 0, 0, 0, 0, List.of(), "");
        var plan = new Plan(new Cover("T", "C", "A", LocalDate.of(2026, 11, 1), ""), "USD", YearMonth.of(2027, 1), 36, sites, workloads, List.of(scenario),
                economics, List.of(), Catalog.EMPTY, "", 1);
        return new ScenarioContext(plan, scenario, CATALOG, INDEX, Cancellation.NEVER);
    }

    static Site site(String id, Housing housing) {
        return new Site(id, "Site " + id, "", new Tariff(0.1, 0, 0, ""), 1.4, 24, OptionalDouble.empty(), OptionalDouble.empty(), housing);
    }

    static ModelInference scoring(String id, double perSecond) {
        return new ModelInference(id, id, Set.of(Precision.INT8), CapabilityWorld.demand(0, 0), "bert", perSecond, OptionalDouble.empty());
    }

    static ServerGroup open(String id, String accelerator, int accelerators, String... workloads) {
        return new ServerGroup(id, id, CapabilityWorld.configuration(accelerator, accelerators), OptionalInt.empty(), "", List.of(workloads), false,
                Optional.empty());
    }

    static ServerGroup stated(String id, String accelerator, int accelerators, int count, String... workloads) {
        return new ServerGroup(id, id, CapabilityWorld.configuration(accelerator, accelerators), OptionalInt.of(count), "", List.of(workloads), false,
                Optional.empty());
    }
}
