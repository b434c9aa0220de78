package org.inferrack.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Demand;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Profile;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Target;
import org.inferrack.plan.Tariff;

/** The smallest plan that has something of everything. */
final class TinyPlan {

    static final Source SOURCE = new Source("data sheet", "2026-01");

    static final Catalog LIBRARY = new Catalog(
            List.of(new ServerModel("box", "Box", "Maker", ServerModel.Kind.EDGE, ServerModel.Cooling.AIR,
                    List.of(new PowerSupply(90, PowerSupply.Efficiency.ADAPTER)), Facts.NONE)),
            List.of(new Accelerator("chip", "Chip", "Maker", Accelerator.Form.EDGE_MODULE, "", Accelerator.Segment.EDGE, List.of("TensorRT"),
                    Facts.NONE.with(Spec.TDP, new Fact(40, Evidence.SPECIFIED, SOURCE)))),
            List.of(), List.of(new AiModel("resnet50", "ResNet-50", AiModel.Family.CLASSIFICATION, Facts.NONE)), List.of(),
            List.of(new Price("box", Price.Kind.LIST, new BigDecimal("900.00"), "USD", PriceContent.BARE_SERVER, SOURCE)),
            List.of(new Measurement("m1", "chip", 1, "resnet50", Precision.INT8, Measurement.Metric.OFFLINE_THROUGHPUT, 2000, OptionalDouble.of(3),
                    OptionalDouble.empty(), null, "TensorRT 10", "Box", SOURCE)));

    static final Plan PLAN = new Plan(
            new Cover("Tiny", "Zürich clinic", "Ann", LocalDate.of(2026, 11, 20), ""), "USD", YearMonth.of(2026, 12), 36,
            List.of(new Site("clinic", "Clinic", "", new Tariff(0.2, 0, 0, "contract"), 1.3, 25, OptionalDouble.empty(), OptionalDouble.of(2),
                    new Housing.Edge(4, 2, 90, false))),
            List.of(new ModelInference("scan", "Scan", Set.of(Precision.INT8), new Demand(Profile.CONSTANT, 0.1, 0.2, Map.of("clinic", 1.0), "client"),
                    "resnet50", 100, OptionalDouble.of(20))),
            List.of(new Scenario("new", "New", Scenario.Role.PROPOSAL,
                    List.of(new ServerGroup("boxes", "Boxes", new ServerConfiguration("box", "", 0, 16, 1, "chip", 1, OptionalDouble.empty(), List.of(),
                            new ServerConfiguration.PowerSupplies(90, PowerSupply.Efficiency.ADAPTER, 1, 0)), OptionalInt.empty(), "", List.of(), false,
                            Optional.of(new ServerGroup.Swap(18, "chip")))),
                    new Policies(0, 0.8, 0.1))),
            new Economics(0.08, 0.1, 0, 0, 0.05, 0.05, 0.1, List.of(new Economics.ExchangeRate("EUR", 1.1, "2026-11-20", "ECB")), "client"),
            List.of(new Target("fast", Metric.P99_LATENCY, Target.Comparison.AT_MOST, Target.Basis.ABSOLUTE, 20, "scan")),
            LIBRARY, "2026.11", 7, Optional.of(new Candidates(List.of("box"), List.of("chip"), List.of(1), List.of(new Candidates.Host("", 0, 16, 1)),
                    List.of(new Candidates.Stock("chip", 40)), OptionalInt.of(2), true, List.of(1, 13), List.of(18))));

    private TinyPlan() {
    }
}
