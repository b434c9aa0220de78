package org.inferrack.samples;

import static org.inferrack.samples.Demands.atMost;
import static org.inferrack.samples.Demands.below;
import static org.inferrack.samples.Demands.demand;
import static org.inferrack.samples.Demands.requests;
import static org.inferrack.samples.Demands.users;
import static org.inferrack.samples.Servers.baseline;
import static org.inferrack.samples.Servers.dl380a;
import static org.inferrack.samples.Servers.proposal;
import static org.inferrack.samples.Servers.r760xa;
import static org.inferrack.samples.Servers.sized;
import static org.inferrack.samples.Servers.xe9680;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.PowerSupply;
import org.inferrack.catalog.Precision;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** Cases about how a fleet grows: with shopping hours, by few or many parts, by swapping cards, with an assistant for everybody. */
final class ScalingSamples {

    private ScalingSamples() {
    }

    static Plan onlineRetailer() {
        var ranking = requests("ranking", "Ranking", "dlrm-v2", Precision.INT8, 40_000, OptionalDouble.of(30), demand(Demands.SHOPPING, 0.3));
        var search = requests("search", "Search", "bert-large", Precision.INT8, 6_000, OptionalDouble.of(50), demand(Demands.SHOPPING, 0.3));
        var advice = users("advice", "Product advice", "llama-3.1-8b", 50_000, 0.004, 600, 200, demand(Demands.SHOPPING, 0.3))
                .withPrecisions(Set.of(Precision.FP16));
        return Ground.plan("Online shop: horizontal scaling with low-power accelerators", "Lumen Market",
                "Demand at the evening peak is about twice the mean; DPUs take the network load off the processors.",
                List.of(Ground.room("Ashburn, cage 7", "US-VA", 1.3, 8, 12)), List.of(ranking, search, advice),
                List.of(baseline("a100", "A100 servers", sized("a100", "R760xa, 4 x A100", withDpu(r760xa("nvidia-a100-pcie-80", 4)))),
                        proposal("l4", "L4 with BlueField", sized("l4", "R760xa, 8 x L4", withDpu(r760xa("nvidia-l4", 8)))),
                        proposal("l40s", "L40S with BlueField", sized("l40s", "R760xa, 4 x L40S", withDpu(r760xa("nvidia-l40s", 4))))),
                List.of(below("30 % less per million inferences", Metric.COST_PER_MILLION_INFERENCES, 0.3),
                        atMost("Ranking within 30 ms", Metric.P99_LATENCY, 30, "ranking")));
    }

    private static ServerConfiguration withDpu(ServerConfiguration configuration) {
        return configuration.withAdapters(List.of(new ServerConfiguration.Fitted("nvidia-bluefield-3-b3220", 1)));
    }

    static Plan fewBigOrManySmall() {
        var text = requests("text", "Text classification", "bert-large", Precision.INT8, 12_000, OptionalDouble.of(100), demand(Demands.OFFICE, 0.1));
        var pictures = requests("pictures", "Picture classification", "resnet50", Precision.INT8, 100_000, OptionalDouble.of(50), demand(Demands.OFFICE, 0.1));
        var small = users("small", "Chat, 8B", "llama-3.1-8b", 9_000, 0.05, 600, 250, demand(Demands.OFFICE, 0.2));
        return Ground.plan("A few powerful or many small accelerators", "Northlight Digital",
                "Small accelerators scale in finer steps and lose less with one server; big ones batch more. One server may fail in either case.",
                List.of(Ground.room("Reading, hall 2", "GB", 1.35, 6, 14)), List.of(text, pictures, small),
                List.of(baseline("big", "Few H100", sized("big", "DL380a, 4 x H100", dl380a("nvidia-h100-pcie", 4))),
                        proposal("small", "Many L4", sized("l4", "DL380a, 8 x L4", dl380a("nvidia-l4", 8))),
                        proposal("mixed", "L4 for models, H100 for chat", sized("l4", "DL380a, 8 x L4", dl380a("nvidia-l4", 8), "text", "pictures"),
                                sized("h100", "DL380a, 4 x H100", dl380a("nvidia-h100-pcie", 4), "small"))),
                List.of(below("Many small are not dearer", Metric.TCO, 0), below("Less energy per inference", Metric.WALL_WATTS_PER_INFERENCE, 0.2)));
    }

    static Plan acceleratorSwap() {
        var chat = users("chat", "Support assistant", "llama-3-70b", 4_000, 0.04, 900, 300, demand(Demands.OFFICE, 0.4));
        var swap = new ServerGroup.Swap(18, "rtx-pro-6000-server");
        return Ground.plan("New cards in the same servers at month 18", "Atlas Support Services",
                "The chassis takes PCIe Gen5 cards up to 600 W. Compared: stay with L40S, swap them at month 18, or buy the successor at once.",
                List.of(Ground.room("Rotterdam, room 4", "NL", 1.3, 6, 18)), List.of(chat),
                List.of(baseline("stay", "L40S for three years", sized("l40s", "XE7740, 8 x L40S", xe7740("nvidia-l40s"))),
                        proposal("swap", "Swap at month 18", sized("l40s", "XE7740, 8 x L40S", xe7740("nvidia-l40s")).withSwap(Optional.of(swap))),
                        proposal("now", "Successor at once", sized("pro", "XE7740, 8 x RTX PRO 6000", xe7740("rtx-pro-6000-server")))),
                List.of(below("The swap saves", Metric.TCO, 0.1), atMost("First word within 3 s", Metric.TTFT, 3_000, "chat")));
    }

    private static ServerConfiguration xe7740(String acceleratorId) {
        return new ServerConfiguration("dell-xe7740", "intel-xeon-6747p", 2, 1024, 16, acceleratorId, 8, OptionalDouble.empty(),
                List.of(new ServerConfiguration.Fitted("nvidia-connectx-6-dx-100g", 1)),
                new ServerConfiguration.PowerSupplies(3200, PowerSupply.Efficiency.TITANIUM, 4, 2));
    }

    static Plan chatAssistant() {
        var chat = users("chat", "Assistant", "llama-3.1-70b", 5_000, 0.1, 1_000, 300, demand(Demands.OFFICE, 0.1)).withPrecisions(Set.of(Precision.FP16));
        return Ground.plan("Internal assistant for 5,000 people", "Oakhurst University Hospitals",
                "About 10 % are active at the peak. The first word comes within 3 s and the text is no slower than one reads. FP16, so that A100 servers can be compared.",
                List.of(Ground.room("Stuttgart, room 1", "DE", 1.4, 6, 18)), List.of(chat),
                List.of(baseline("a100", "A100 in DL380a Gen11", sized("a100", "DL380a, 4 x A100", dl380a("nvidia-a100-pcie-80", 4))),
                        proposal("l40s", "L40S in R760xa", sized("l40s", "R760xa, 4 x L40S", r760xa("nvidia-l40s", 4))),
                        proposal("h100-nvl", "H100 NVL in DL380a Gen11", sized("nvl", "DL380a, 4 x H100 NVL", dl380a("nvidia-h100-nvl", 4))),
                        proposal("h200-sxm", "H200 SXM in XE9680", sized("sxm", "XE9680, 8 x H200", xe9680("nvidia-h200-sxm")))),
                List.of(atMost("First word within 3 s", Metric.TTFT, 3_000, "chat"), atMost("Readable speed", Metric.TPOT, 100, "chat"),
                        below("Cheaper than A100", Metric.TCO, 0)));
    }
}
