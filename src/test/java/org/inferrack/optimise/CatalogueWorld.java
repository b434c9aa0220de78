package org.inferrack.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ClassValues;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.ExportControl;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.PriceContent;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;

/**
 * A whole catalogue of few parts. Chassis "small" for two cards at 3,000 and "large" for eight at 9,000, each with its supplies; "mute" has no known slots,
 * "free" no price. A CPU at 1,000, modules of 32 GB at 100, an adapter at 400. "plain" does 1,000/s for 2,000, "quick" 3,000/s for 5,500. "next" is
 * announced, "game" a consumer part, "barred" may not be delivered to China, "gift" has no price: each would be the best if it were offered.
 */
public final class CatalogueWorld {

    public static final Source SHEET = new Source("maker's sheet", "2026-09");
    public static final Knowledge KNOWLEDGE = new Knowledge("test", catalog());

    private CatalogueWorld() {
    }

    private static Catalog catalog() {
        return new Catalog(List.of(chassis("small", 2), chassis("large", 8), chassis("mute", -1), chassis("free", 8)),
                List.of(card("plain", Accelerator.Segment.INFERENCE), card("quick", Accelerator.Segment.INFERENCE),
                        card("next", Accelerator.Segment.INFERENCE), card("game", Accelerator.Segment.CONSUMER),
                        card("barred", Accelerator.Segment.INFERENCE), card("gift", Accelerator.Segment.INFERENCE)),
                List.of(new Component("cpu", Component.Kind.CPU, "CPU", "Maker",
                        TinyFleet.facts(Spec.TDP, 200, Spec.CORES, 32, Spec.SOCKET, 4677, Spec.MEMORY_GENERATION, 5)),
                        new Component("module", Component.Kind.MEMORY, "RDIMM 32 GB", "any",
                                TinyFleet.facts(Spec.CAPACITY, 32, Spec.MEMORY_GENERATION, 5)),
                        new Component("nic", Component.Kind.NIC, "Adapter", "Maker", TinyFleet.facts(Spec.PORTS, 2, Spec.PORT_SPEED, 25, Spec.TDP, 15))),
                List.of(new AiModel("net", "Net", AiModel.Family.CLASSIFICATION, Facts.NONE)),
                List.of(new Region("CN", "China", Facts.NONE), new Region("DE", "Germany", Facts.NONE)), prices(), measurements(),
                new Annotations(Map.of(), Map.of("next", new Lifecycle(Lifecycle.State.ANNOUNCED, "2026-09", SHEET)), Map.of(),
                        List.of(new ExportControl("barred", Set.of("CN"), ExportControl.State.PROHIBITED, SHEET)), List.of(), ClassValues.NONE));
    }

    private static List<Price> prices() {
        var prices = new ArrayList<Price>();
        Map.of("small", 3_000, "large", 9_000, "mute", 10).forEach((id, amount) -> prices.add(new Price(id, Price.Kind.USER,
                java.math.BigDecimal.valueOf(amount), "USD", PriceContent.BARE_SERVER, SHEET)));
        Map.of("cpu", 1_000, "module", 100, "nic", 400, "plain", 2_000, "quick", 5_500, "next", 10, "game", 10, "barred", 10)
                .forEach((id, amount) -> prices.add(TinyFleet.price(id, Price.Kind.USER, amount, "USD", "2026-11")));
        return prices;
    }

    private static List<Measurement> measurements() {
        var speeds = new java.util.TreeMap<>(Map.of("plain", 1_000, "quick", 3_000, "next", 3_000, "game", 3_000, "barred", 3_000, "gift", 3_000));
        return speeds.entrySet().stream().map(each -> CapabilityWorld.measured("m-" + each.getKey(), each.getKey(), 1, "net", Precision.INT8,
                Measurement.Metric.OFFLINE_THROUGHPUT, each.getValue())).toList();
    }

    private static ServerModel chassis(String id, int cards) {
        Facts facts = TinyFleet.facts(Spec.RACK_UNITS, 2, Spec.MASS, 30, Spec.DEPTH, 750, Spec.INLET_LIMIT, 35, Spec.CPU_SOCKETS, 1, Spec.SOCKET, 4677,
                Spec.MEMORY_GENERATION, 5, Spec.DIMM_SLOTS, 16, Spec.MAX_MEMORY, 4096, Spec.PSU_BAYS, 2, Spec.ACCELERATOR_POWER_LIMIT, 400);
        return new ServerModel(id, "Chassis " + id, "Maker", ServerModel.Kind.RACK, ServerModel.Cooling.AIR,
                List.of(new PowerSupply(2400, PowerSupply.Efficiency.TITANIUM)),
                cards < 0 ? facts : facts.with(Spec.MAX_DOUBLE_WIDTH, TinyFleet.facts(Spec.MAX_DOUBLE_WIDTH, cards).bySpec().get(Spec.MAX_DOUBLE_WIDTH)));
    }

    private static Accelerator card(String id, Accelerator.Segment segment) {
        return TinyFleet.card(id, segment, List.of("TensorRT"), TinyFleet.facts(Spec.TDP, 72, Spec.INT8_RATE, 242, Spec.SLOT_WIDTH, 2, Spec.MEMORY, 24));
    }
}
