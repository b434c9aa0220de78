package org.inferrack.samples;

import static org.inferrack.samples.Demands.atMost;
import static org.inferrack.samples.Demands.demand;
import static org.inferrack.samples.Demands.requests;
import static org.inferrack.samples.Servers.jetsonBox;
import static org.inferrack.samples.Servers.sized;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.VideoAnalytics;

/** Cases without racks: many small places with a hard limit of watts per box. */
final class EdgeSamples {

    /** A box of its own at each place: no spare, 80 % at most, no margin on a measured limit. */
    private static final Policies ALONE = new Policies(0, 0.8, 0);

    private EdgeSamples() {
    }

    static Plan clinicEdge() {
        var clinics = new Site("clinics", "40 clinics", "NL", Ground.tariff("NL", 1), 1, 26, OptionalDouble.empty(), OptionalDouble.empty(),
                new Housing.Edge(40, 2, 75, true));
        var frames = requests("frames", "Ultrasound frames", "resnet50", Precision.INT8, 40 * 60, OptionalDouble.of(20), demand(Demands.CLINIC, 0.05));
        var volumes = requests("volumes", "Scan volumes", "3d-unet", Precision.INT8, 40 * 0.02, OptionalDouble.empty(), demand(Demands.CLINIC, 0.05));
        return Ground.plan("Imaging in 40 clinics without the network", "Havenzorg Clinics",
                "No fans, no rack, at most 75 W a box. Frames are answered in milliseconds, volumes when they are ready. The Orin NX box is the client's own choice.",
                "EUR", List.of(clinics), List.of(frames, volumes),
                List.of(alone("agx", "Jetson AGX Orin 64 GB", Scenario.Role.PROPOSAL,
                        sized("agx", "Fanless AGX box, 40 W", capped(jetsonBox("cti-forge", "jetson-agx-orin-64", 64, 252), 40))),
                        alone("nx", "Jetson Orin NX 16 GB", Scenario.Role.PROPOSAL,
                                sized("nx", "Fanless NX box", jetsonBox("own-nx-box", "jetson-orin-nx-16", 16, 90)))),
                Ground.economicsInEuro().withRackRentPerMonth(0),
                List.of(atMost("Frames within 20 ms", Metric.P99_LATENCY, 20, "frames"), atMost("75 W a box", Metric.BOX_POWER, 75, "")),
                new Catalog(List.of(nxBox()), List.of(), List.of(), List.of(), List.of(),
                        List.of(new Price("own-nx-box", Price.Kind.USER, new java.math.BigDecimal("450"), "EUR", PriceContent.BARE_SERVER, quotation())),
                        List.of()));
    }

    /** The module's power mode. */
    private static ServerConfiguration capped(ServerConfiguration configuration, double watts) {
        return configuration.withAcceleratorCapWatts(OptionalDouble.of(watts));
    }

    /** Hardware that only this plan knows: it travels in the file. */
    private static ServerModel nxBox() {
        return new ServerModel("own-nx-box", "Fanless box for Orin NX", "Integrator", ServerModel.Kind.EDGE, ServerModel.Cooling.FANLESS,
                List.of(new PowerSupply(90, PowerSupply.Efficiency.ADAPTER)),
                Facts.NONE.with(Spec.MAX_MODULES, stated(1)).with(Spec.MAX_POWER, stated(60)).with(Spec.HOST_IDLE_POWER, stated(5))
                        .with(Spec.HOST_LOAD_POWER, stated(8)).with(Spec.INLET_LIMIT, stated(50)));
    }

    private static Fact stated(double value) {
        return new Fact(value, Evidence.USER, quotation());
    }

    private static Source quotation() {
        return new Source("Assumed quotation of the integrator, replace it by a real one", "2026-11");
    }

    static Plan factoryEdge() {
        var lines = new Site("lines", "12 production lines", "DE", Ground.tariff("DE", 1), 1.05, 30, OptionalDouble.empty(), OptionalDouble.empty(),
                new Housing.Edge(12, 4, 500, false));
        var inspection = new VideoAnalytics("inspection", "Inspection cameras", Set.of(Precision.INT8), demand(Demands.SHIFTS, 0.05), 12 * 6,
                VideoAnalytics.Codec.H264,
                1920, 1080, 30, 10, 6, "retinanet", VideoAnalytics.Tracker.IOU, List.of(new VideoAnalytics.SecondStage("resnet50", 1)));
        var sensors = requests("sensors", "Sensor spectra", "resnet50", Precision.INT8, 12 * 50, OptionalDouble.of(50), demand(Demands.SHIFTS, 0.05));
        return Ground.plan("Inspection on the factory floor", "Halden Pumpen",
                "Six cameras and a stream of sensor spectra on each of twelve lines; 500 W a box at most, air cooling only.",
                "EUR", List.of(lines), List.of(inspection, sensors),
                List.of(alone("a2", "XR5610 with A2", Scenario.Role.BASELINE, sized("a2", "XR5610, A2", xr5610("nvidia-a2"))),
                        alone("l4", "XR5610 with L4", Scenario.Role.PROPOSAL, sized("l4", "XR5610, L4", xr5610("nvidia-l4"))),
                        alone("orin", "Jetson AGX Orin", Scenario.Role.PROPOSAL,
                                sized("orin", "AGX Orin box", jetsonBox("jetson-agx-orin-devkit", "jetson-agx-orin-64", 64, 130)))),
                Ground.economicsInEuro().withRackRentPerMonth(0),
                List.of(atMost("500 W a box", Metric.BOX_POWER, 500, ""), Demands.below("Cheaper than A2", Metric.TCO, 0)), Catalog.EMPTY);
    }

    private static ServerConfiguration xr5610(String acceleratorId) {
        return new ServerConfiguration("dell-xr5610", "intel-xeon-gold-5423n", 1, 64, 4, acceleratorId, 1, OptionalDouble.empty(),
                List.of(new ServerConfiguration.Fitted("ethernet-10g-dual", 1)),
                new ServerConfiguration.PowerSupplies(1100, PowerSupply.Efficiency.TITANIUM, 2, 1));
    }

    private static Scenario alone(String id, String name, Scenario.Role role, ServerGroup group) {
        return new Scenario(id, name, role, List.of(group), ALONE);
    }
}
