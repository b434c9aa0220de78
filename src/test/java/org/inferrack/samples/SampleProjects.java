package org.inferrack.samples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inferrack.file.PlanFormat;
import org.inferrack.plan.Plan;

/**
 * The sample projects as code. The files in {@code sample-projects} are what these write; after a change here, or in the
 * shipped knowledge, {@code mvn test -Dtest=SampleProjectsTest -Dsamples.update=true} writes them again.
 */
public enum SampleProjects {
    VIDEO_ANALYTICS(DataCentreSamples::videoAnalytics),
    FRAUD_DETECTION(DataCentreSamples::fraudDetection),
    RIGHT_SIZING(DataCentreSamples::rightSizing),
    RETAIL_HYBRID(DataCentreSamples::retailHybrid),
    ONLINE_RETAILER(ScalingSamples::onlineRetailer),
    CLINIC_EDGE(EdgeSamples::clinicEdge),
    FACTORY_EDGE(EdgeSamples::factoryEdge),
    FEW_BIG_OR_MANY_SMALL(ScalingSamples::fewBigOrManySmall),
    ACCELERATOR_SWAP(ScalingSamples::acceleratorSwap),
    CHAT_ASSISTANT(ScalingSamples::chatAssistant);

    private final Supplier<Plan> plan;

    SampleProjects(Supplier<Plan> plan) {
        this.plan = plan;
    }

    public Plan plan() {
        return plan.get();
    }

    public Path file() {
        return Path.of("sample-projects", name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + PlanFormat.EXTENSION);
    }

    public static Stream<SampleProjects> all() {
        return Arrays.stream(values());
    }
}
