package org.inferrack.report;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.sizing.PrecisionUse;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** What is to be bought: the servers by group and their bill of materials. */
final class Configuration {

    private Configuration() {
    }

    static void write(Html html, Proposal proposal, ScenarioOutcome scenario) {
        html.heading(proposal.recommended().isPresent() ? "Recommended configuration" : "Configuration of " + scenario.scenario().name());
        for (ServerGroup group : scenario.scenario().groups()) {
            html.open("div", "group").element("h2", group.name()).open("table", "facts");
            facts(proposal, scenario, group)
                    .forEach(fact -> html.open("tr").element("td", "role", fact.getFirst()).element("td", "", fact.getLast()).close("tr"));
            html.close("table").close("div");
        }
        fleets(html, proposal, scenario);
        html.element("h2", "Bill of materials");
        BomTable.write(html, scenario.costs(), proposal.sources());
    }

    private static List<List<String>> facts(Proposal proposal, ScenarioOutcome scenario, ServerGroup group) {
        ServerConfiguration c = group.configuration();
        var facts = new ArrayList<List<String>>();
        facts.add(List.of("Chassis", proposal.name(c.serverId())));
        if (c.onCpus(proposal.catalog())) {
            facts.add(List.of("Accelerators", "none: the processors do the work"));
        } else if (c.accelerators() > 0) {
            facts.add(List.of("Accelerators", c.accelerators() + " × " + proposal.name(c.acceleratorId())
                    + (c.acceleratorCapWatts().isPresent() ? ", limited to " + FigureFormat.number(c.acceleratorCapWatts().getAsDouble()) + " W each" : "")));
        }
        String precision = PrecisionUse.words(scenario.sizing().fleets().stream().filter(fleet -> fleet.groupId().equals(group.id())).toList(),
                proposal.plan());
        if (!precision.isEmpty()) {
            facts.add(List.of("Precision", precision + (group.precision().isPresent() ? ", as chosen" : "")));
        }
        if (c.cpus() > 0) {
            facts.add(List.of("Processors", c.cpus() + " × " + proposal.name(c.cpuId())));
        }
        if (c.memoryGb() > 0) {
            facts.add(List.of("Memory", c.memoryGb() + " GB" + (c.dimms() > 0 ? " in " + c.dimms() + (c.dimms() == 1 ? " module" : " modules") : "")));
        }
        c.adapters().forEach(adapter -> facts.add(List.of("Network", adapter.count() + " × " + proposal.name(adapter.componentId()))));
        var supplies = c.powerSupplies();
        facts.add(List.of("Power supplies", supplies.count() + " × " + FigureFormat.number(supplies.ratedWatts()) + " W "
                + supplies.efficiency().name().toLowerCase(java.util.Locale.ROOT)
                + (supplies.redundant() > 0 ? ", " + (supplies.count() - supplies.redundant()) + "+" + supplies.redundant() : ", without redundancy")));
        group.fromMonth().ifPresent(month -> facts.add(List.of("Bought", "in month " + month)));
        group.swap()
                .ifPresent(swap -> facts
                        .add(List.of("Swap", "accelerators " + (c.onCpus(proposal.catalog()) ? "added: " : "replaced by ") + proposal.name(swap.acceleratorId())
                                + " in month " + swap.month())));
        if (group.owned()) {
            facts.add(List.of("Ownership", "already bought"));
        }
        return facts;
    }

    private static void fleets(Html html, Proposal proposal, ScenarioOutcome scenario) {
        var table = new HtmlTable().words("Servers", 32).words("Site", 24).numbers("Needed", 10).numbers("Spare", 10).numbers("Peak load", 12)
                .numbers("Mean load", 12);
        for (Sizing.Fleet fleet : scenario.sizing().fleets()) {
            table.row(proposal.groupName(scenario, fleet.groupId()), proposal.siteName(fleet.siteId()), FigureFormat.number(fleet.needed()),
                    FigureFormat.number(fleet.spare()), FigureFormat.percent(fleet.peakUtilisation()), FigureFormat.percent(fleet.meanUtilisation()));
        }
        if (!table.isEmpty()) {
            html.element("h2", "How many");
            table.write(html);
        }
        scenario.sizing().shortfalls().forEach(shortfall -> html.element("p", "warning", "Not carried at " + proposal.siteName(shortfall.siteId()) + ": "
                + proposal.workloadName(shortfall.workloadId()) + ", " + FigureFormat.number(shortfall.missingUnits()) + " units. " + shortfall.reason()
                + " " + shortfall.advice()));
    }
}
