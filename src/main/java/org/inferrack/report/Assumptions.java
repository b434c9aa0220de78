package org.inferrack.report;

import java.util.List;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.plan.Economics;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.PrecisionChoice;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;
import org.inferrack.plan.Workload;

/** Everything the figures rest on that a person stated, each with who stated it. */
final class Assumptions {

    private Assumptions() {
    }

    static void write(Html html, Proposal proposal) {
        html.heading("Assumptions");
        html.element("p", "Planned with knowledge version " + proposal.outcome().knowledgeVersion()
                + " of hardware, measurements and prices. The same plan and version give the same figures on every machine.");
        demand(html, proposal);
        sites(html, proposal.plan());
        policies(html, proposal.plan());
        economics(html, proposal.plan());
    }

    private static void demand(Html html, Proposal proposal) {
        var table = table("Workload", "Demand");
        for (Workload workload : proposal.plan().workloads()) {
            var demand = workload.demand();
            table.row(List.of(HtmlTable.Cell.of(workload.name(), words(proposal, workload)),
                    HtmlTable.Cell.of(asked(workload), "growth " + FigureFormat.percent(demand.growthPerYear()) + " a year, headroom "
                            + FigureFormat.percent(demand.headroom()) + ", mean load " + FigureFormat.percent(demand.profile().mean()) + " of the stated"),
                    HtmlTable.Cell.styled(demand.source(), "source")));
        }
        put(html, "Demand", table);
    }

    private static String asked(Workload workload) {
        return switch (workload) {
            case VideoAnalytics video -> FigureFormat.number(video.cameras()) + " cameras";
            case ModelInference model -> FigureFormat.number(model.requestsPerSecond()) + " requests/s"
                    + (model.p99LimitMs().isPresent() ? ", p99 at most " + FigureFormat.number(model.p99LimitMs().getAsDouble()) + " ms" : "");
            case LlmServing llm -> switch (llm.load()) {
                case LlmServing.Load.Users users ->
                        FigureFormat.number(users.users()) + " users, " + FigureFormat.percent(users.activeShare()) + " active at peak";
                case LlmServing.Load.Requests requests -> FigureFormat.number(requests.perSecond()) + " requests/s";
            };
        };
    }

    private static String words(Proposal proposal, Workload workload) {
        return switch (workload) {
            case VideoAnalytics video -> video.codec() + " " + video.widthPx() + "×" + video.heightPx() + " at " + FigureFormat.number(video.streamFps())
                    + " fps, "
                    + FigureFormat.number(video.analysedFps()) + " fps analysed by " + proposal.name(video.detectorId()) + ", "
                    + PrecisionChoice.words(video.precisions());
            case ModelInference model -> proposal.name(model.modelId()) + ", " + PrecisionChoice.words(model.precisions());
            case LlmServing llm ->
                    proposal.name(llm.modelId()) + ", " + PrecisionChoice.words(llm.precisions()) + ", " + FigureFormat.number(llm.inputTokens())
                            + " tokens in, "
                            + FigureFormat.number(llm.outputTokens()) + " out";
        };
    }

    private static void sites(Html html, Plan plan) {
        var table = table("Site", "Electricity and climate");
        for (Site site : plan.sites()) {
            var tariff = site.tariff();
            table.row(List.of(HtmlTable.Cell.of(site.name()),
                    HtmlTable.Cell.of(
                            FigureFormat.money(tariff.pricePerKwh(), plan.currency()) + " per kWh, rising " + FigureFormat.percent(tariff.escalationPerYear())
                                    + " a year",
                            "PUE " + FigureFormat.number(site.pue()) + ", inlet air " + FigureFormat.number(site.ambientC()) + " °C"
                                    + (tariff.demandChargePerKwMonth() > 0
                                            ? ", demand charge " + FigureFormat.money(tariff.demandChargePerKwMonth(), plan.currency()) + " per kW and month"
                                            : "")),
                    HtmlTable.Cell.styled(tariff.source(), "source")));
        }
        put(html, "Sites", table);
    }

    private static void policies(Html html, Plan plan) {
        var table = new HtmlTable().words("Scenario", 40).numbers("Spare servers", 20).numbers("Utilisation cap", 20).numbers("Power margin", 20);
        for (Scenario scenario : plan.scenarios()) {
            var policies = scenario.policies();
            table.row(scenario.name(), FigureFormat.number(policies.spareServers()), FigureFormat.percent(policies.utilisationCap()),
                    FigureFormat.percent(policies.powerMargin()));
        }
        put(html, "Policies", table);
    }

    private static void economics(Html html, Plan plan) {
        Economics money = plan.economics();
        var table = new HtmlTable().words("Economics", 38).words("Value", 62);
        table.row("Horizon", plan.horizonMonths() + " months from "
                + plan.startMonth().format(java.time.format.DateTimeFormatter.ofPattern("MMMM yyyy", java.util.Locale.ENGLISH)));
        table.row("Discount rate", FigureFormat.percent(money.discountRatePerYear()) + " a year");
        table.row("Vendor support", FigureFormat.percent(money.supportSharePerYear()) + " of the hardware a year");
        table.row("Licences", FigureFormat.money(money.licencePerAcceleratorYear(), plan.currency()) + " per accelerator and year");
        table.row("Rack rent", FigureFormat.money(money.rackRentPerMonth(), plan.currency()) + " per rack in use and month");
        table.row("Installation, contingency", FigureFormat.percent(money.installationShare()) + ", " + FigureFormat.percent(money.contingencyShare())
                + " of the hardware, once");
        table.row("Residual value", FigureFormat.percent(money.residualShare()) + " of the hardware at the end");
        for (Economics.ExchangeRate rate : money.exchangeRates()) {
            table.row(List.of(HtmlTable.Cell.of("Exchange rate"), HtmlTable.Cell.of("1 " + rate.currency() + " = " + plan.currency() + " "
                    + FigureFormat.number(rate.rate()), rate.source() + ", " + rate.date())));
        }
        put(html, "Economics", table);
        if (!money.source().isBlank()) {
            html.element("p", "caption", "Source of the economics: " + money.source());
        }
    }

    private static HtmlTable table(String name, String value) {
        return new HtmlTable().words(name, 30).words(value, 33).words("Source", 37);
    }

    private static void put(Html html, String title, HtmlTable table) {
        if (!table.isEmpty()) {
            html.element("h2", title);
            table.write(html);
        }
    }
}
