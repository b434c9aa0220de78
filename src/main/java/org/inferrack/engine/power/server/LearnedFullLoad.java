package org.inferrack.engine.power.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.engine.capability.inference.Benchmarks;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.inferrack.engine.power.learned.HostCpu;
import org.inferrack.engine.power.learned.PowerModel;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.inferrack.engine.power.learned.PowerQuery;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.VideoAnalytics;

/**
 * Full load at the wall: the worksheet of the plan's own parts, times what measured systems drew over the worksheet of theirs.
 * The interval is that of servers left out of the fit, not the sum of the parts' ranges. Runs with capped boards say nothing about
 * the level of uncapped ones: where there are no others the worksheet stands and only the interval is learned.
 */
final class LearnedFullLoad {

    private LearnedFullLoad() {
    }

    /** Empty where the worksheet is not known, no server at that distance was left out, or the CPUs do the work: such servers were not among those measured. */
    static Optional<Figure> of(Plan plan, Fleet fleet, ServerConfiguration configuration, boolean llm, Activity full, ServerCurve curve, Catalog catalog,
                               PowerModel model) {
        var accelerator = catalog.accelerator(configuration.acceleratorId());
        Figure worksheet = curve.wall(full);
        if (accelerator.isEmpty() || configuration.boards(catalog) <= 0 || !(worksheet instanceof Figure.Known known)) {
            return Optional.empty();
        }
        String chassis = catalog.server(configuration.serverId()).map(server -> PowerQuery.plain(server.publishedNames().getFirst())).orElse("");
        HostCpu cpu = catalog.component(configuration.cpuId()).map(HostCpu::of).orElse(HostCpu.UNKNOWN);
        String network = llm ? "" : network(plan, fleet);
        var query = curve.query(accelerator.get(), chassis, cpu, network, Scenario.OFFLINE, full);
        Tier tier = model.tier(query);
        boolean uncapped = model.measuredUncapped(query);
        Evidence evidence = uncapped ? tier.evidence() : Evidence.SCALED;
        return model.spread(tier)
                .map(spread -> figure(driver(configuration, catalog), known, uncapped ? model.factor(query) : 1, tier, evidence, spread, model.provenance()));
    }

    /** Servers of one chassis with the same accelerators draw more or less than predicted together, however many they have. */
    static Driver driver(ServerConfiguration configuration, Catalog catalog) {
        String server = catalog.server(configuration.serverId()).map(ServerModel::name).orElse(configuration.serverId());
        String accelerator = catalog.accelerator(configuration.acceleratorId()).map(Accelerator::name).orElse(configuration.acceleratorId());
        return Driver.of(Driver.Kind.SERVER_POWER, configuration.serverId() + "/" + configuration.acceleratorId(),
                "power of " + server + " with " + accelerator);
    }

    private static Figure figure(Driver driver, Figure.Known worksheet, double factor, Tier tier, Evidence evidence, MixedModel.Spread spread,
                                 String provenance) {
        var source = new Source("fitted to " + provenance, "");
        double least = Math.exp(Math.min(0, spread.low()));
        double most = Math.exp(Math.max(0, spread.high()));
        Figure learned = Figure.caused(driver, factor, factor * least, factor * most, "", evidence,
                new Basis(
                        "measured systems over the worksheet of their parts; 90 % of " + spread.count() + " left-out values lie in the range (" + tier.key()
                                + ")",
                        List.of(), List.of(source)));
        double value = worksheet.value() * factor;
        return Figure.caused(driver, value, value * least, value * most, "W", evidence,
                new Basis("worksheet of the parts x measured systems over their worksheet",
                        List.of(new Input("worksheet at full load", worksheet), new Input("learned factor", learned)), List.of(source)));
    }

    /** Of the load that takes most of the fleet's time. */
    private static String network(Plan plan, Fleet fleet) {
        return fleet.loads().stream().max(Comparator.comparingDouble(LearnedFullLoad::time)).flatMap(load -> plan.workload(load.workloadId()))
                .map(work -> switch (work) {
                    case ModelInference inference -> inference.modelId();
                    case VideoAnalytics video -> video.detectorId();
                    default -> "";
                }).map(Benchmarks::network).orElse("");
    }

    private static double time(Load load) {
        OptionalDouble perServer = load.capability().perServer().amount();
        return perServer.isPresent() && perServer.getAsDouble() > 0 ? load.peakUnits() / perServer.getAsDouble() : 0;
    }
}
