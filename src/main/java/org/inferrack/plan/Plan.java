package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;

/**
 * Everything a person stated about one project.
 *
 * @param currency         ISO 4217; every amount in the plan is in it
 * @param library          the hardware entries, prices and own measurements that this plan uses; they win over the shipped ones
 * @param knowledgeVersion version of the shipped knowledge that the plan was last planned with, empty if never
 * @param seed             for anything that is drawn at random
 */
@RecordBuilder
public record Plan(Cover cover, String currency, YearMonth startMonth, int horizonMonths, List<Site> sites,
                   List<Workload> workloads, List<Scenario> scenarios, Economics economics, List<Target> targets,
                   Catalog library, String knowledgeVersion, long seed) implements PlanBuilder.With {

    public Plan {
        sites = List.copyOf(sites);
        workloads = List.copyOf(workloads);
        scenarios = List.copyOf(scenarios);
        targets = List.copyOf(targets);
    }

    public Optional<Site> site(String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    public Optional<Workload> workload(String id) {
        return workloads.stream().filter(workload -> workload.id().equals(id)).findFirst();
    }

    public Optional<Scenario> scenario(String id) {
        return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
    }

    /** The first scenario with the role of a baseline. */
    public Optional<Scenario> baseline() {
        return scenarios.stream().filter(scenario -> scenario.role() == Scenario.Role.BASELINE).findFirst();
    }

    public double horizonYears() {
        return horizonMonths / 12.0;
    }
}
