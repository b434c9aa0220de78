package org.inferrack.desktop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Source;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Economics;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Pin;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RowFeed;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Target;
import org.inferrack.plan.Tariff;
import org.inferrack.plan.VideoAnalytics;

/** A plan with something on every screen and every kind of workload, housing and part. */
public final class ScreenPlan {

    private ScreenPlan() {
    }

    public static Plan full() {
        var cover = new Cover("Video and assistant platform", "Harbour & Rail Logistics", "M. Keller", LocalDate.of(2026, 11, 20), "First offer.");
        var economics = new Economics(0.08, 0.05, 120, 900, 0.03, 0.05, 0.1,
                List.of(new Economics.ExchangeRate("USD", 0.92, "2026-11-02", "central bank reference rate")), "house rates of 2026");
        return new Plan(cover, "EUR", YearMonth.of(2027, 1), 36, List.of(dataCentre(), edge()),
                List.of(video(), assistant(), scan()), List.of(baseline(), proposal()), economics,
                List.of(new Target("Four times the streams per rack", Metric.STREAMS_PER_RACK, Target.Comparison.AT_LEAST, Target.Basis.TIMES_BASELINE, 4, ""),
                        new Target("TCO at least 35 % below the baseline", Metric.TCO, Target.Comparison.AT_LEAST, Target.Basis.BELOW_BASELINE, 0.35, ""),
                        new Target("Answers within 20 ms", Metric.P99_LATENCY, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, 20, "scan")),
                prices(), "", 7)
                .withCandidates(Optional.of(new Candidates(List.of("dell-r760xa", "seeed-recomputer-j4012"), List.of("nvidia-l4", "jetson-orin-nx-16"),
                        List.of(1, 4, 8), List.of(new Candidates.Host("intel-xeon-gold-6438y-plus", 2, 512, 16)),
                        List.of(new Candidates.Stock("nvidia-l4", 400)),
                        OptionalInt.of(2), false, List.of(), List.of())));
    }

    private static Catalog prices() {
        var source = new Source("quote of the distributor", "2026-11-10");
        return new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(
                new Price("intel-xeon-gold-6438y-plus", Price.Kind.USER, new BigDecimal("2900"), "EUR", source),
                new Price("seeed-recomputer-j4012", Price.Kind.USER, new BigDecimal("890"), "EUR", PriceContent.BARE_SERVER, source),
                new Price("nvidia-bluefield-3-b3220", Price.Kind.USER, new BigDecimal("2100"), "EUR", source)), List.of());
    }

    private static Site dataCentre() {
        var feeds = List.of(new Feed("A", 230, 32, 3, 0.8, 0.95), new Feed("B", 230, 32, 3, 0.8, 0.95));
        return new Site("hamburg", "Hamburg data centre", "", new Tariff(0.24, 8, 0.02, "contract of the client"), 1.4, 24,
                OptionalDouble.of(120), OptionalDouble.empty(), new Housing.Racks(List.of(
                        new RackGroup("main", "Main row", 6, 42, 2, feeds, RackGroup.Redundancy.TWO_N, 10, RackGroup.Cooling.AIR, 900, 48,
                                OptionalDouble.of(1000))
                                .withExisting(List.of(new ExistingLoad("Storage", List.of(6), 12, 2400, 260, 8)))),
                        List.of(new RowFeed("Busbar A", List.of("main"), new Feed("A", 400, 250, 3, 0.8, 0.95)))));
    }

    private static Site edge() {
        return new Site("depots", "Depots", "", new Tariff(0.3, 0, 0.02, "client"), 1, 28, OptionalDouble.empty(), OptionalDouble.empty(),
                new Housing.Edge(12, 2, 90, false));
    }

    private static Demand demand(Map<String, Double> shares) {
        return new Demand(Profile.CONSTANT, 0.15, 0.15, shares, "client statement (field case)");
    }

    private static VideoAnalytics video() {
        return new VideoAnalytics("cameras", "Yard cameras", Set.of(Precision.INT8), demand(Map.of("hamburg", 1.0)), 400, VideoAnalytics.Codec.H264, 1920, 1080,
                25, 10,
                4, "retinanet", VideoAnalytics.Tracker.IOU, List.of(new VideoAnalytics.SecondStage("resnet50", 2)));
    }

    private static LlmServing assistant() {
        return new LlmServing("assistant", "Staff assistant", Set.of(Precision.FP16), demand(Map.of("hamburg", 1.0)), "llama-3.1-8b",
                new LlmServing.Load.Users(800, 0.1), 900, 250, 0.2, OptionalDouble.of(3000), OptionalDouble.of(80));
    }

    private static ModelInference scan() {
        return new ModelInference("scan", "Container scan", Set.of(Precision.INT8), demand(Map.of("depots", 1.0)), "resnet50", 240, OptionalDouble.of(20));
    }

    private static Scenario baseline() {
        return new Scenario("today", "General-purpose fleet", Scenario.Role.BASELINE, List.of(
                group("a100", "A100 servers", "dell-r760xa", "nvidia-a100-pcie-80", 2, Optional.empty()), edgeGroup()), new Policies(1, 0.8, 0.1));
    }

    private static Scenario proposal() {
        return new Scenario("small", "Inference accelerators", Scenario.Role.PROPOSAL, List.of(
                group("l4", "L4 servers", "dell-r760xa", "nvidia-l4", 8, Optional.of(new ServerGroup.Swap(18, "nvidia-a2")))
                        .withPins(List.of(new Pin("hamburg", "main", OptionalInt.of(1), 1))),
                edgeGroup()), new Policies(1, 0.8, 0.1));
    }

    private static ServerGroup group(String id, String name, String server, String accelerator, int accelerators, Optional<ServerGroup.Swap> swap) {
        return new ServerGroup(id, name, new ServerConfiguration(server, "intel-xeon-gold-6438y-plus", 2, 512, 16, accelerator, accelerators,
                OptionalDouble.empty(), List.of(new ServerConfiguration.Fitted("nvidia-bluefield-3-b3220", 1)),
                new ServerConfiguration.PowerSupplies(2800, PowerSupply.Efficiency.TITANIUM, 2, 1)), OptionalInt.empty(), "hamburg",
                List.of("cameras", "assistant"), false, swap);
    }

    private static ServerGroup edgeGroup() {
        return new ServerGroup("orin", "Orin boxes", new ServerConfiguration("seeed-recomputer-j4012", "", 0, 16, 1, "jetson-orin-nx-16", 1,
                OptionalDouble.empty(), List.of(), new ServerConfiguration.PowerSupplies(90, PowerSupply.Efficiency.ADAPTER, 1, 0)),
                OptionalInt.empty(), "depots", List.of("scan"), false, Optional.empty());
    }
}
