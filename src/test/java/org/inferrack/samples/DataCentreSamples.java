package org.inferrack.samples;

import static org.inferrack.samples.Demands.atMost;
import static org.inferrack.samples.Demands.below;
import static org.inferrack.samples.Demands.demand;
import static org.inferrack.samples.Demands.requests;
import static org.inferrack.samples.Demands.timesBaseline;
import static org.inferrack.samples.Demands.users;
import static org.inferrack.samples.Servers.baseline;
import static org.inferrack.samples.Servers.counted;
import static org.inferrack.samples.Servers.dl380;
import static org.inferrack.samples.Servers.dl380a;
import static org.inferrack.samples.Servers.proposal;
import static org.inferrack.samples.Servers.r760xa;
import static org.inferrack.samples.Servers.sized;
import static org.inferrack.samples.Servers.xe9680;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.inferrack.catalog.Precision;
import org.inferrack.plan.Metric;
import org.inferrack.plan.Plan;
import org.inferrack.plan.VideoAnalytics;

/** Cases where purpose-built inference parts stand against training accelerators in a data centre. */
final class DataCentreSamples {

    private DataCentreSamples() {
    }

    static Plan videoAnalytics() {
        var cameras = new VideoAnalytics("cameras", "Platform cameras", Set.of(Precision.INT8), demand(Demands.ALWAYS, 0.15), 600, VideoAnalytics.Codec.H265,
                1920, 1080, 25, 12.5, 4, "retinanet", VideoAnalytics.Tracker.NVDCF, List.of(new VideoAnalytics.SecondStage("resnet50", 2)));
        return Ground.plan("Camera platform: inference accelerators for training accelerators", "Vigil Streams",
                "The client asks for four times the streams per rack at 10 kW a rack.",
                List.of(Ground.room("Frankfurt, room 2", "DE", 1.4, 4, 10)), List.of(cameras),
                List.of(baseline("a100", "A100 servers", sized("a100", "R760xa, 4 x A100", r760xa("nvidia-a100-pcie-80", 4))),
                        proposal("l4-dense", "L4 in R760xa", sized("l4", "R760xa, 12 x L4", r760xa("nvidia-l4", 12))),
                        proposal("l4-hpe", "L4 in DL380a Gen11", sized("l4", "DL380a, 8 x L4", dl380a("nvidia-l4", 8))),
                        proposal("a2", "A2 in DL380 Gen11", sized("a2", "DL380, 5 x A2", dl380("nvidia-a2", 5)))),
                List.of(timesBaseline("Four times the streams", Metric.STREAMS_PER_RACK, 4),
                        below("Half the energy", Metric.WALL_WATTS_PER_INFERENCE, 0.5),
                        below("Cheaper over three years", Metric.TCO, 0.35)));
    }

    static Plan fraudDetection() {
        var scoring = requests("scoring", "Transaction scoring", "dlrm-v2", Precision.INT8, 9_000, OptionalDouble.of(5), demand(Demands.PAYMENTS, 0.15));
        var text = requests("text", "Payment text check", "bert-large", Precision.INT8, 600, OptionalDouble.of(20), demand(Demands.PAYMENTS, 0.15));
        return Ground.plan("Fraud detection: scoring within 5 ms at a lower cost per transaction", "Harbour & Vale Bank",
                "Today four A100 servers score transactions and stand mostly idle. The answer must stay under 5 ms.",
                List.of(Ground.room("Dublin, hall 1", "IE", 1.4, 2, 12)), List.of(scoring, text),
                List.of(baseline("a100", "A100 servers of today", counted("a100", "DL380a, 4 x A100", dl380a("nvidia-a100-pcie-80", 4), 4)),
                        proposal("l4", "L4 in DL380a Gen11", sized("l4", "DL380a, 8 x L4", dl380a("nvidia-l4", 8))),
                        proposal("l4-small", "L4 in DL380 Gen11", sized("l4", "DL380, 4 x L4", dl380("nvidia-l4", 4))),
                        proposal("a30", "A30 in DL380a Gen11", sized("a30", "DL380a, 4 x A30", dl380a("nvidia-a30", 4))),
                        proposal("l40s", "L40S in R760xa", sized("l40s", "R760xa, 4 x L40S", r760xa("nvidia-l40s", 4)))),
                List.of(below("60 % less per transaction", Metric.COST_PER_MILLION_INFERENCES, 0.6),
                        atMost("Scoring within 5 ms", Metric.P99_LATENCY, 5, "scoring")));
    }

    static Plan rightSizing() {
        var scans = requests("scans", "Document classification", "resnet50", Precision.INT8, 30_000, OptionalDouble.of(50), demand(Demands.OFFICE, 0.1));
        var text = requests("text", "Claims text", "bert-large", Precision.INT8, 5_000, OptionalDouble.of(100), demand(Demands.OFFICE, 0.1));
        var damage = requests("damage", "Damage detection", "retinanet", Precision.INT8, 1_500, OptionalDouble.of(200), demand(Demands.OFFICE, 0.1));
        var letters = users("letters", "Letter drafts", "llama-3.1-8b", 6_000, 0.05, 800, 250, demand(Demands.OFFICE, 0.2));
        return Ground.plan("Right-sizing an inference fleet", "Meridian Claims Services, for 40 insurers",
                "Two training servers were bought for inference and are poorly used; the saving over three years is hoped to be 35 to 60 %.",
                List.of(Ground.room("Amsterdam, room B", "NL", 1.35, 4, 14)), List.of(scans, text, damage, letters),
                List.of(baseline("h100", "Training servers", counted("h100", "XE9680, 8 x H100", xe9680("nvidia-h100-sxm"), 2)),
                        proposal("dl380", "DL380 Gen11 with L4",
                                sized("vision", "DL380, 4 x L4", dl380("nvidia-l4", 4), "scans", "text", "damage"),
                                sized("llm", "DL380a, 4 x L40S", dl380a("nvidia-l40s", 4), "letters")),
                        proposal("l40s", "DL380a Gen11 with L40S", sized("l40s", "DL380a, 4 x L40S", dl380a("nvidia-l40s", 4)))),
                List.of(below("35 % saved", Metric.TCO, 0.35), below("60 % saved", Metric.TCO, 0.6)));
    }

    static Plan retailHybrid() {
        var shelves = requests("shelves", "Shelf pictures", "retinanet", Precision.INT8, 1_200, OptionalDouble.of(200), demand(Demands.STORES, 0.15));
        var reviews = requests("reviews", "Review analysis", "bert-large", Precision.INT8, 900, OptionalDouble.of(100), demand(Demands.STORES, 0.1));
        var reports = new org.inferrack.plan.LlmServing("reports", "Store reports", Set.of(Precision.FP16), demand(Demands.OFFICE, 0.2), "llama-3.1-8b",
                new org.inferrack.plan.LlmServing.Load.Requests(6), 1_500, 400, 0.2, OptionalDouble.of(3_000), OptionalDouble.of(100));
        return Ground.plan("Hybrid nodes or inference only", "Corner & Main Retail",
                "A100 nodes train at night and infer by day; a roll-out of H20 for inference alone is considered. Training at night is worth something that this "
                        + "plan does not price: hold the difference in TCO against the cost of training elsewhere.",
                List.of(Ground.room("Lyon, hall 3", "FR", 1.3, 4, 18)), List.of(shelves, reviews, reports),
                List.of(baseline("a100", "A100 hybrid nodes", sized("a100", "DGX A100 nodes", hybridNode())),
                        proposal("h20", "H20 for inference only", sized("h20", "XE9680, 8 x H20", xe9680("nvidia-h20"))),
                        proposal("l40s", "L40S for inference only", sized("l40s", "DL380a, 4 x L40S", dl380a("nvidia-l40s", 4)))),
                List.of(below("Not dearer than the hybrid nodes", Metric.TCO, 0)));
    }

    private static org.inferrack.plan.ServerConfiguration hybridNode() {
        return xe9680("nvidia-a100-sxm-80").withServerId("nvidia-dgx-a100-640").withCpuId("amd-epyc-7713").withMemoryGb(1024).withDimms(16);
    }
}
