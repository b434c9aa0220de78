package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Every limit that a scenario is held against, those first that are easiest to lift. */
final class Bounds {

    private static final double SLOWEST_MS = 3_600_000;
    private static final double COOL_C = 18;
    private static final String UNPRICED = "what the site asks for it is not counted";

    private final ScenarioOutcome outcome;
    private final boolean oneSite;
    private final List<Bound> bounds = new ArrayList<>();

    private Bounds(Plan plan, ScenarioOutcome outcome) {
        this.outcome = outcome;
        this.oneSite = plan.sites().size() == 1;
    }

    static List<Bound> of(Plan plan, ScenarioOutcome outcome) {
        var found = new Bounds(plan, outcome);
        outcome.scenario().groups().stream().filter(group -> group.count().isPresent()).forEach(found::count);
        for (Site site : plan.sites()) {
            found.site(site);
            switch (site.housing()) {
                case Housing.Racks racks -> found.racks(site, racks);
                case Housing.Edge edge -> found.edge(site, edge);
            }
        }
        plan.workloads().forEach(found::latencies);
        found.policies();
        plan.workloads().forEach(found::demand);
        return found.bounds;
    }

    private void add(String id, Change.Kind kind, String now, String assumes, double value, double widest, double step, Bound.Edit edit, Bound.Words words) {
        if (widest != value) {
            bounds.add(new Bound(id, kind, now, assumes, value, widest, step, edit, words));
        }
    }

    /** Lifted, the engine finds the count that is just enough. */
    private void count(ServerGroup group) {
        int stated = group.count().orElseThrow();
        String scenario = outcome.scenario().id();
        String name = ServerChanges.name(group);
        add("count/" + scenario + "/" + group.id(), Change.Kind.SERVERS, stated + (stated == 1 ? " server of " : " servers of ") + name + " at each site", "",
                0, 1, 1,
                (plan, free) -> free > 0 ? PlanEdits.group(plan, scenario, group.id(), each -> each.withCount(OptionalInt.empty())) : plan,
                _ -> name + ": as many servers as it takes instead of " + stated + " at each site");
    }

    private void racks(Site site, Housing.Racks racks) {
        for (RackGroup group : racks.groups()) {
            String name = RackChanges.name(group) + (oneSite ? "" : " at " + TermChanges.name(site));
            new RackBounds(site, group, name, bounds::add).all(outcome.sizing().servers());
        }
        racks.rows().forEach(row -> bounds.add(RackBounds.row(site, row)));
    }

    private void site(Site site) {
        String name = TermChanges.name(site);
        double needed = Math.ceil(TermChanges.neededKw(site, outcome)) * 2 + 10;
        site.electricalLimitKw()
                .ifPresent(kw -> add("supply/" + site.id(), Change.Kind.SITE, RackChanges.kw(kw) + " supply of " + name, UNPRICED, kw, Math.max(kw, needed), 1,
                        (plan, to) -> PlanEdits.site(plan, site.id(), each -> each.withElectricalLimitKw(OptionalDouble.of(to))),
                        to -> name + ": supply of " + RackChanges.kw(to) + " instead of " + RackChanges.kw(kw)));
        site.coolingLimitKw()
                .ifPresent(kw -> add("site-cooling/" + site.id(), Change.Kind.SITE, RackChanges.kw(kw) + " cooling of " + name, UNPRICED, kw,
                        Math.max(kw, needed), 1,
                        (plan, to) -> PlanEdits.site(plan, site.id(), each -> each.withCoolingLimitKw(OptionalDouble.of(to))),
                        to -> name + ": cooling of " + RackChanges.kw(to) + " instead of " + RackChanges.kw(kw)));
        if (site.ambientC() > COOL_C) {
            add("ambient/" + site.id(), Change.Kind.SITE, whole(site.ambientC()) + " °C at the inlet at " + name, UNPRICED, site.ambientC(), COOL_C, 1,
                    (plan, to) -> PlanEdits.site(plan, site.id(), each -> each.withAmbientC(to)),
                    to -> name + ": " + whole(to) + " °C at the inlet instead of " + whole(site.ambientC()) + " °C");
        }
    }

    private void edge(Site site, Housing.Edge edge) {
        String name = TermChanges.name(site);
        add("box-watts/" + site.id(), Change.Kind.SITE, whole(edge.wattsPerBox()) + " W a box at " + name, "", edge.wattsPerBox(), 20_000, 1,
                (plan, to) -> PlanEdits.edge(plan, site.id(), each -> each.withWattsPerBox(to)),
                to -> name + ": " + whole(to) + " W a box instead of " + whole(edge.wattsPerBox()) + " W");
        add("boxes/" + site.id(), Change.Kind.SITE, edge.boxesPerLocation() + (edge.boxesPerLocation() == 1 ? " box" : " boxes") + " a location at " + name, "",
                edge.boxesPerLocation(), 1000, 1, (plan, to) -> PlanEdits.edge(plan, site.id(), each -> each.withBoxesPerLocation((int) to)),
                to -> name + ": " + whole(to) + " boxes a location instead of " + edge.boxesPerLocation());
        if (edge.fanless()) {
            add("fanless/" + site.id(), Change.Kind.SITE, "no fans at " + name, "", 0, 1, 1,
                    (plan, to) -> PlanEdits.edge(plan, site.id(), each -> each.withFanless(to < 1)), _ -> name + ": boxes with fans allowed");
        }
    }

    private void latencies(Workload workload) {
        switch (workload) {
            case ModelInference inference -> inference.p99LimitMs().ifPresent(ms -> latency(workload, "p99", ms,
                    (each, to) -> ((ModelInference) each).withP99LimitMs(OptionalDouble.of(to))));
            case LlmServing llm -> {
                llm.ttftLimitMs()
                        .ifPresent(ms -> latency(workload, "first token", ms, (each, to) -> ((LlmServing) each).withTtftLimitMs(OptionalDouble.of(to))));
                llm.tpotLimitMs()
                        .ifPresent(ms -> latency(workload, "each token", ms, (each, to) -> ((LlmServing) each).withTpotLimitMs(OptionalDouble.of(to))));
            }
            case VideoAnalytics _ -> {}
        }
    }

    private interface WorkloadEdit {
        Workload with(Workload workload, double value);
    }

    private void latency(Workload workload, String what, double ms, WorkloadEdit edit) {
        String name = DemandChanges.name(workload);
        add("latency/" + workload.id() + "/" + what, Change.Kind.DEMAND, what + " within " + FigureFormat.number(ms) + " ms for " + name,
                "if the client accepts it", ms, SLOWEST_MS, ms / 20,
                (plan, to) -> PlanEdits.workload(plan, workload.id(), each -> edit.with(each, to)),
                to -> name + ": " + what + " within " + FigureFormat.number(to) + " ms instead of " + FigureFormat.number(ms) + " ms");
    }

    private void policies() {
        String scenario = outcome.scenario().id();
        var policies = outcome.scenario().policies();
        int spares = policies.spareServers();
        add("spares/" + scenario, Change.Kind.CARE, spares + (spares == 1 ? " spare server" : " spare servers") + " a site", "", spares, 0, 1,
                (plan, to) -> PlanEdits.policies(plan, scenario, each -> each.withSpareServers((int) to)),
                to -> to == 0 ? "No spare server" : whole(to) + " spare servers a site instead of " + spares);
        policies.loss().filter(loss -> loss != Policies.Loss.SERVER).ifPresent(loss -> add("loss/" + scenario, Change.Kind.CARE,
                "spares for the loss of a " + loss.name().toLowerCase(java.util.Locale.ROOT), "", 0, 1, 1,
                (plan, off) -> off > 0 ? PlanEdits.policies(plan, scenario, each -> each.withLoss(Optional.empty())) : plan,
                _ -> "Spares for the loss of a server only"));
    }

    private void demand(Workload workload) {
        var amount = Amounts.of(workload);
        if (amount > 0) {
            String name = DemandChanges.name(workload);
            double step = workload instanceof VideoAnalytics ? Math.max(1, Math.floor(amount / 1000)) : amount / 1000;
            add("demand/" + workload.id(), Change.Kind.DEMAND, Amounts.words(workload, amount) + " of " + name,
                    "what the client asks for is not served in full", amount,
                    Math.min(amount, Math.max(step, amount / 1000)), step,
                    (plan, to) -> PlanEdits.workload(plan, workload.id(), each -> Amounts.with(each, to)),
                    to -> name + ": " + Amounts.words(workload, to) + " instead of " + Amounts.words(workload, amount));
        }
    }

    private static String whole(double value) {
        return FigureFormat.number(value);
    }
}
