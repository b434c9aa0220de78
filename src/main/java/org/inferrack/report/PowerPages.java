package org.inferrack.report;

import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.power.PowerBudget;
import org.inferrack.engine.power.ServerPower;

/** Watts, heat and air of the shown scenario. */
final class PowerPages {

    private PowerPages() {
    }

    static void write(Html html, Proposal proposal, ScenarioOutcome scenario) {
        PowerBudget power = scenario.power();
        html.headingInFlow("Power and cooling");
        var totals = new HtmlTable().words("Whole scenario", 50).numbers("Expected", 20).numbers("90 % range", 30);
        totals.row(row("IT power at peak", power.itPeakKw())).row(row("IT power, mean", power.itMeanKw()))
                .row(row("Facility power at peak", power.facilityPeakKw()))
                .row(row("Facility energy per year", power.facilityKwhPerYear())).row(row("Heat to remove at peak", power.heatBtuPerHour()))
                .row(row("Airflow at peak", power.airflowM3PerHour()));
        totals.write(html);
        servers(html, proposal, scenario);
        sites(html, proposal, power);
    }

    private static void servers(Html html, Proposal proposal, ScenarioOutcome scenario) {
        var table = new HtmlTable().words("One server, W at the wall", 30).numbers("Idle", 10).numbers("Mean", 10).numbers("Planning", 12).numbers("Worst", 12)
                .numbers("PSU load", 12).numbers("PSU failover", 14);
        for (ServerPower server : scenario.power().servers()) {
            table.row(List.of(HtmlTable.Cell.of(proposal.groupName(scenario, server.groupId()), proposal.siteName(server.siteId())),
                    HtmlTable.Cell.of(FigureFormat.value(server.idle())), HtmlTable.Cell.of(FigureFormat.value(server.mean())),
                    HtmlTable.Cell.of(FigureFormat.value(server.planning())), HtmlTable.Cell.of(FigureFormat.value(server.worst())),
                    HtmlTable.Cell.of(share(server.psuLoadShare())), HtmlTable.Cell.of(share(server.psuFailoverShare()))));
        }
        if (!table.isEmpty()) {
            html.element("h2", "Servers");
            table.write(html);
            html.element("p", "caption",
                    "Planning watts hold at the fleet's peak utilisation, worst with every part at its maximum. PSU failover is the load on"
                            + " the remaining power supplies when the redundant ones fail.");
        }
    }

    private static void sites(Html html, Proposal proposal, PowerBudget power) {
        var table = new HtmlTable().words("Site", 30).numbers("IT peak, kW", 14).numbers("IT mean, kW", 14).numbers("Facility mean, kW", 14)
                .numbers("Heat, BTU/h", 14)
                .numbers("Airflow, m³/h", 14);
        for (PowerBudget.SitePower site : power.sites()) {
            table.row(proposal.siteName(site.siteId()), FigureFormat.value(site.itPeakKw()), FigureFormat.value(site.itMeanKw()),
                    FigureFormat.value(site.facilityMeanKw()), FigureFormat.value(site.heatBtuPerHour()), FigureFormat.value(site.airflowM3PerHour()));
        }
        if (!table.isEmpty()) {
            html.element("h2", "Sites");
            table.write(html);
        }
    }

    private static List<HtmlTable.Cell> row(String label, Figure figure) {
        String reason = figure instanceof Figure.Unknown unknown ? unknown.reason() : "";
        return List.of(HtmlTable.Cell.of(label, reason), HtmlTable.Cell.of(FigureFormat.brief(figure)), HtmlTable.Cell.of(FigureFormat.range(figure)));
    }

    private static String share(Figure figure) {
        return figure instanceof Figure.Known known ? FigureFormat.percent(known.value()) : "n/a";
    }
}
