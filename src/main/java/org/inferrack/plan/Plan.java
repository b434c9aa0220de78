package org.inferrack.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Catalog;

/**
 * Everything a person stated about one project.
 *
 * @param currency         ISO 4217; every amount in the plan is in it
 * @param library          the hardware entries, prices and own measurements that this plan uses; they win over the shipped ones
 * @param knowledgeVersion version of the shipped knowledge that the plan was last planned with, empty if never
 * @param seed             for anything that is drawn at random
 * @param candidates       what the optimiser may choose from, absent for the hardware of the scenarios, or of the catalogue
 * @param carried          what the plan's file says and this version does not know, as JSON by its place: written back, never read
 */
@RecordBuilder
public record Plan(Cover cover, String currency, YearMonth startMonth, @Within(Limit.HORIZON) int horizonMonths, @AtMost(2000) List<Site> sites,
                   @AtMost(500) List<Workload> workloads, @AtMost(200) List<Scenario> scenarios, Economics economics, @AtMost(500) List<Target> targets,
                   Catalog library, String knowledgeVersion, @Within(Limit.SEED) long seed, Optional<Candidates> candidates,
                   @AtMost(100_000) Map<String, String> carried) implements PlanBuilder.With {

    public Plan {
        sites = List.copyOf(sites);
        workloads = List.copyOf(workloads);
        scenarios = List.copyOf(scenarios);
        targets = List.copyOf(targets);
        carried = carried == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(carried));
    }

    /** One whose file, if it has any, says nothing unknown. */
    public Plan(Cover cover, String currency, YearMonth startMonth, int horizonMonths, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios,
                Economics economics, List<Target> targets, Catalog library, String knowledgeVersion, long seed, Optional<Candidates> candidates) {
        this(cover, currency, startMonth, horizonMonths, sites, workloads, scenarios, economics, targets, library, knowledgeVersion, seed, candidates,
                Map.of());
    }

    /** The same with the hardware of the scenarios as candidates. */
    public Plan(Cover cover, String currency, YearMonth startMonth, int horizonMonths, List<Site> sites, List<Workload> workloads, List<Scenario> scenarios,
                Economics economics, List<Target> targets, Catalog library, String knowledgeVersion, long seed) {
        this(cover, currency, startMonth, horizonMonths, sites, workloads, scenarios, economics, targets, library, knowledgeVersion, seed, Optional.empty());
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
