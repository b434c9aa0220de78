package org.inferrack.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.LimitKind;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;

/** A world in which no rule has anything to say; each test spoils one thing. */
final class FindingsWorld {

    Plan plan = TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));
    Catalog catalog = TinyFleet.catalog(TinyFleet.prices());
    Sizing sizing = TinyFleet.sizing(TinyFleet.fleet("g", 2, 1, 500));
    PowerBudget power = TinyFleet.power(1.5, 2);
    Placement placement = TinyFleet.placement(1);
    List<FindingContext.Misfit> misfits = List.of();

    FindingsWorld plan(UnaryOperator<Plan> change) {
        plan = change.apply(plan);
        return this;
    }

    FindingsWorld site(UnaryOperator<Site> change) {
        return plan(stated -> stated.withSites(List.of(change.apply(stated.sites().getFirst()))));
    }

    FindingsWorld racks(UnaryOperator<RackGroup> change) {
        return site(site -> site.withHousing(new org.inferrack.plan.Housing.Racks(List.of(change.apply(TinyFleet.racks(4))))));
    }

    FindingsWorld scenario(UnaryOperator<Scenario> change) {
        return plan(stated -> stated.withScenarios(List.of(change.apply(stated.scenarios().getFirst()))));
    }

    FindingsWorld group(UnaryOperator<ServerGroup> change) {
        return scenario(scenario -> scenario.withGroups(List.of(change.apply(scenario.groups().getFirst()))));
    }

    FindingsWorld catalog(ServerModel server, Accelerator card) {
        catalog = TinyFleet.catalog(TinyFleet.prices(), server, card);
        return this;
    }

    FindingsWorld card(Accelerator.Segment segment, List<String> stacks, Facts facts) {
        return catalog(TinyFleet.server(fullServer()), TinyFleet.card("card", segment, stacks, facts));
    }

    FindingsWorld prices(Price... replaced) {
        var items = java.util.Arrays.stream(replaced).map(Price::itemId).toList();
        var prices = new ArrayList<>(TinyFleet.prices().stream().filter(price -> !items.contains(price.itemId())).toList());
        prices.addAll(List.of(replaced));
        catalog = TinyFleet.catalog(prices);
        return this;
    }

    FindingsWorld fleet(int needed, int spare, double peak, double mean) {
        sizing = TinyFleet.sizing(new Sizing.Fleet("g", "dc", needed, spare,
                List.of(new Sizing.Load("w", 700, 500, TinyFleet.capability(500))), peak, mean));
        return this;
    }

    FindingsWorld load(Figure perServer) {
        var like = TinyFleet.capability(500);
        var capability = new org.inferrack.engine.capability.Capability("w", like.precision(), like.unit(), like.perAccelerator(), perServer, 1, 0, 1,
                like.latencies(), List.of(), 1);
        sizing = TinyFleet.sizing(new Sizing.Fleet("g", "dc", 2, 1, List.of(new Sizing.Load("w", 700, 500, capability)), 0.7, 0.35));
        return this;
    }

    FindingsWorld supplies(double loadShare, double failoverShare) {
        var like = TinyFleet.serverPower("g", 500);
        return serverPower(new ServerPower("g", "dc", like.idle(), like.mean(), like.planning(), like.worst(), like.boardMean(),
                TinyFleet.known(loadShare, ""), TinyFleet.known(failoverShare, "")));
    }

    FindingsWorld serverPower(ServerPower server) {
        power = new PowerBudget(List.of(server), power.sites(), power.itPeakKw(), power.itMeanKw(), power.facilityPeakKw(),
                power.facilityKwhPerYear(), power.heatBtuPerHour(), power.airflowM3PerHour());
        return this;
    }

    FindingsWorld fill(LimitKind kind, String resource, double used, double limit, String unit) {
        var rack = placement.racks().getFirst();
        placement = new Placement(List.of(new Placement.PlacedRack("dc", "row", 1, "Row 1-1", 42, 2, rack.slots(),
                List.of(new Placement.Fill(kind, resource, used, limit, unit)))), List.of(), List.of(), List.of());
        return this;
    }

    FindingsWorld edge(double locationsWatts, Figure watts, boolean fanless) {
        placement = new Placement(List.of(), List.of(new Placement.EdgeFleet("g", "dc", 3, 1, watts, locationsWatts)), List.of(), List.of());
        return site(site -> site.withHousing(new org.inferrack.plan.Housing.Edge(3, 1, locationsWatts, fanless)));
    }

    static Facts fullServer() {
        return TinyFleet.facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750, Spec.INLET_LIMIT, 35);
    }

    static Facts fullCard() {
        return TinyFleet.facts(Spec.TDP, 72, Spec.INT8_RATE, 242);
    }

    List<Finding> findings() {
        return Findings.of(context());
    }

    private FindingContext context() {
        var scenario = plan.scenarios().getFirst();
        return new FindingContext(TinyFleet.pass(plan, scenario, sizing, power, placement, catalog), misfits);
    }

    /** The only finding. */
    Finding finding() {
        assertThat(findings()).hasSize(1);
        return findings().getFirst();
    }

    /** The rule says it, once, and it is among those that are asked. */
    void says(Rule rule, Finding.Severity severity, String key, String... words) {
        var said = rule.check(context()).filter(candidate -> candidate.rule().equals(key)).toList();
        assertThat(said).as(key).hasSize(1);
        var finding = said.getFirst();
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.message()).contains(words).endsWith(".");
        assertThat(findings()).contains(finding);
    }

    void isSilent() {
        assertThat(findings()).isEmpty();
    }

    void doesNotSay(String rule) {
        assertThat(findings()).extracting(Finding::rule).doesNotContain(rule);
    }
}
