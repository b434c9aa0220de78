package org.inferrack.engine.power.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Spec;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Phase;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.learned.PowerModel;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.Site;

/** Power of one server of a fleet with given accelerators. */
public final class FleetPower {

    private FleetPower() {
    }

    public static ServerPower of(Plan plan, Fleet fleet, ServerConfiguration configuration, String acceleratorId, Catalog catalog, Fitted fitted) {
        double inletC = plan.site(fleet.siteId()).map(Site::ambientC).orElse(25.0);
        var curve = ServerCurve.of(configuration, acceleratorId, inletC, catalog);
        var draw = new BusyDraw(plan, acceleratorId, configuration.accelerators(), catalog, fitted);
        var peak = Activity.atPeak(fleet, draw);
        var mean = Activity.atMean(fleet, draw);
        boolean llm = servesLlms(plan, fleet);
        var full = WallMeasurement.fullLoad(configuration, acceleratorId, llm, catalog)
                .or(() -> fitted.wall().flatMap(model -> LearnedFullLoad.of(plan, fleet, configuration, acceleratorId, llm, peak.saturated(), curve, catalog, new PowerModel(model))));
        Figure worst = atLeast(vendorMaximum(configuration, acceleratorId, catalog), curve.worst());
        return full.map(known -> new ServerPower(fleet.groupId(), fleet.siteId(), scaled(known, curve, Activity.IDLE),
                        scaled(known, curve, mean), scaled(known, curve, peak), atLeast(OptionalDouble.of(known.amount().getAsDouble()), worst),
                        curve.boardWatts(mean), curve.psuLoadShare(), curve.psuFailoverShare()))
                .orElseGet(() -> new ServerPower(fleet.groupId(), fleet.siteId(), curve.wall(Activity.IDLE), curve.wall(mean), curve.wall(peak),
                        worst, curve.boardWatts(mean), curve.psuLoadShare(), curve.psuFailoverShare()));
    }

    private static boolean servesLlms(Plan plan, Fleet fleet) {
        return !fleet.loads().isEmpty() && fleet.loads().stream()
                .allMatch(load -> plan.workload(load.workloadId()).filter(LlmServing.class::isInstance).isPresent());
    }

    /** A full load that was measured or learned from measured systems, brought to this use by the shape of the model's curve; between idle and full load it interpolates. */
    private static Figure scaled(Figure full, ServerCurve curve, Activity activity) {
        var inputs = List.of(new Input("full load", full), new Input("share of full load", curve.shareOfFullLoad(activity)));
        Figure figure = Figure.derive("full load x share of full load at this use", "W", inputs, values -> values[0] * values[1]);
        return figure instanceof Figure.Known known
                ? new Figure.Known(known.value(), known.low(), known.high(), known.unit(), atBest(full),
                        new Basis(known.basis().formula(), inputs, List.of()))
                : figure;
    }

    /** Use between idle and full load was not measured itself. */
    private static Evidence atBest(Figure full) {
        Evidence evidence = full instanceof Figure.Known known ? known.evidence() : Evidence.SCALED;
        return evidence == Evidence.MEASURED ? Evidence.INTERPOLATED : evidence;
    }

    /** Maker's maximum of a system that is only sold complete; of a chassis it would be that of its largest configuration. */
    private static OptionalDouble vendorMaximum(ServerConfiguration configuration, String acceleratorId, Catalog catalog) {
        boolean modules = catalog.accelerator(acceleratorId)
                .filter(each -> each.form() == Accelerator.Form.SXM || each.form() == Accelerator.Form.OAM).isPresent();
        return modules ? catalog.server(configuration.serverId()).map(server -> server.facts().value(Spec.MAX_POWER)).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    private static Figure atLeast(OptionalDouble floor, Figure worst) {
        if (floor.isEmpty() || !worst.isKnown() || worst.amount().getAsDouble() >= floor.getAsDouble()) {
            return worst;
        }
        var inputs = List.of(new Input("every part at its maximum", worst), new Input("published maximum", Figure.exact(floor.getAsDouble(), "W", "published")));
        return Figure.derive("the larger of the two", "W", inputs, values -> Math.max(values[0], values[1]));
    }

    /** For feeds the worse of the phases, for energy their mean by months. */
    public static ServerPower over(List<Phase> phases, int index) {
        var all = phases.stream().map(phase -> phase.servers().get(index)).toList();
        if (all.size() == 1) {
            return all.getFirst();
        }
        var first = all.getFirst();
        return new ServerPower(first.groupId(), first.siteId(), mean(phases, all.stream().map(ServerPower::idle).toList()),
                mean(phases, all.stream().map(ServerPower::mean).toList()), worse(all.stream().map(ServerPower::planning).toList()),
                worse(all.stream().map(ServerPower::worst).toList()), mean(phases, all.stream().map(ServerPower::boardMean).toList()),
                worse(all.stream().map(ServerPower::psuLoadShare).toList()), worse(all.stream().map(ServerPower::psuFailoverShare).toList()));
    }

    private static Figure worse(List<Figure> figures) {
        for (Figure figure : figures) {
            if (!figure.isKnown()) {
                return figure;
            }
        }
        return figures.stream().max(java.util.Comparator.comparingDouble(figure -> figure.amount().getAsDouble())).orElseThrow();
    }

    private static Figure mean(List<Phase> phases, List<Figure> figures) {
        double months = phases.stream().mapToInt(Phase::months).sum();
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < figures.size(); i++) {
            inputs.add(new Input("from month " + phases.get(i).fromMonth(), figures.get(i)));
        }
        return Figure.derive("mean over the months, each as its servers are then", figures.getFirst().unit(), inputs, values -> {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * phases.get(i).months() / months;
            }
            return sum;
        });
    }
}
