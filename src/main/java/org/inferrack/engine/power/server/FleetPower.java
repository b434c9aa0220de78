package org.inferrack.engine.power.server;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.ServerPower;
import org.inferrack.engine.power.learned.PowerModel;
import org.inferrack.engine.power.tokens.BusyDraw;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.Site;

/** Power of one server of a fleet with given accelerators, however it is used. */
public final class FleetPower {

    private final ServerCurve curve;
    private final BusyDraw draw;
    private final Optional<Figure> fullLoad;
    private final Figure worst;

    private FleetPower(ServerCurve curve, BusyDraw draw, Optional<Figure> fullLoad, Figure worst) {
        this.curve = curve;
        this.draw = draw;
        this.fullLoad = fullLoad;
        this.worst = worst;
    }

    /** @param configuration with the accelerators that are asked about */
    public static FleetPower of(ScenarioContext context, Fleet fleet, ServerConfiguration configuration) {
        Plan plan = context.plan();
        Catalog catalog = context.catalog();
        double inletC = plan.site(fleet.siteId()).map(Site::ambientC).orElse(25.0);
        var curve = ServerCurve.of(configuration, inletC, catalog);
        var draw = new BusyDraw(context, configuration);
        boolean llm = servesLlms(plan, fleet);
        var full = WallMeasurement.fullLoad(configuration, llm, catalog, context.index()).or(() -> context.fitted().wall()
                .flatMap(model -> LearnedFullLoad.of(plan, fleet, configuration, llm, Activity.saturated(fleet, draw), curve, catalog, new PowerModel(model))));
        Figure worst = atLeast(vendorMaximum(configuration, catalog), curve.worst());
        return new FleetPower(curve, draw, full, worst);
    }

    /** @param fleet the same, as it is used */
    public ServerPower at(Fleet fleet) {
        var peak = Activity.atPeak(fleet, draw);
        var mean = Activity.atMean(fleet, draw);
        return fullLoad.map(known -> new ServerPower(fleet.groupId(), fleet.siteId(), scaled(known, Activity.IDLE),
                scaled(known, mean), scaled(known, peak), atLeast(OptionalDouble.of(known.amount().getAsDouble()), worst),
                boardMean(mean), curve.psuLoadShare(), curve.psuFailoverShare()))
                .orElseGet(() -> new ServerPower(fleet.groupId(), fleet.siteId(), curve.wall(Activity.IDLE), curve.wall(mean), curve.wall(peak),
                        worst, boardMean(mean), curve.psuLoadShare(), curve.psuFailoverShare()));
    }

    /** What CPUs draw for the work is not told apart from what the rest of their server draws. */
    private Figure boardMean(Activity mean) {
        return draw.onCpus() ? Figure.unknown("W", "the CPUs do the work themselves: their share of the server's power is not told apart")
                : curve.boardWatts(mean);
    }

    private static boolean servesLlms(Plan plan, Fleet fleet) {
        return !fleet.loads().isEmpty() && fleet.loads().stream()
                .allMatch(load -> plan.workload(load.workloadId()).filter(LlmServing.class::isInstance).isPresent());
    }

    /** A full load that was measured or learned from measured systems, brought to this use by the shape of the model's curve; between idle and full load it interpolates. */
    private Figure scaled(Figure full, Activity activity) {
        var inputs = List.of(new Input("full load", full), new Input("share of full load", curve.shareOfFullLoad(activity)));
        Figure figure = Figure.derive("full load x share of full load at this use", "W", inputs, values -> values[0] * values[1]);
        return figure instanceof Figure.Known known
                ? known.told(atBest(full), new Basis(known.basis().formula(), inputs, List.of()))
                : figure;
    }

    /** Use between idle and full load was not measured itself. */
    private static Evidence atBest(Figure full) {
        Evidence evidence = full instanceof Figure.Known known ? known.evidence() : Evidence.SCALED;
        return evidence == Evidence.MEASURED ? Evidence.INTERPOLATED : evidence;
    }

    /** Maker's maximum of a system that is only sold complete; of a chassis it would be that of its largest configuration. */
    private static OptionalDouble vendorMaximum(ServerConfiguration configuration, Catalog catalog) {
        boolean modules = catalog.accelerator(configuration.acceleratorId())
                .filter(each -> each.form() == Accelerator.Form.SXM || each.form() == Accelerator.Form.OAM).isPresent();
        return modules ? catalog.server(configuration.serverId()).map(server -> server.facts().stated().value(Spec.MAX_POWER)).orElse(OptionalDouble.empty())
                : OptionalDouble.empty();
    }

    private static Figure atLeast(OptionalDouble floor, Figure worst) {
        if (floor.isEmpty() || !worst.isKnown() || worst.amount().getAsDouble() >= floor.getAsDouble()) {
            return worst;
        }
        var inputs = List.of(new Input("every part at its maximum", worst),
                new Input("published maximum", Figure.exact(floor.getAsDouble(), "W", "published")));
        return Figure.derive("the larger of the two", "W", inputs, values -> Math.max(values[0], values[1]));
    }
}
