package org.inferrack.plan;

import java.util.List;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Precision;

/**
 * Cameras whose streams are decoded, detected and tracked.
 *
 * @param cameras          streams at the start month
 * @param streamFps        frames per second that the camera sends and the decoder must decode
 * @param analysedFps      frames per second that go through the detector
 * @param megabitsPerSecond of one stream
 * @param detectorId       catalogued model
 * @param secondStages     models that run on each detected object
 */
@RecordBuilder
public record VideoAnalytics(String id, String name, Set<Precision> precisions, Demand demand, @Within(Limit.CAMERAS) int cameras, Codec codec,
                             @Within(Limit.PIXELS) int widthPx, @Within(Limit.PIXELS) int heightPx, @Within(Limit.FPS) double streamFps,
                             @Within(Limit.FPS) double analysedFps, @Within(Limit.BIT_RATE) double megabitsPerSecond,
                             String detectorId, Tracker tracker, @AtMost(32) List<SecondStage> secondStages) implements Workload, VideoAnalyticsBuilder.With {

    public enum Codec { H264, H265, AV1 }

    /** NVDCF is a discriminative correlation filter on the accelerator, IOU compares boxes on the CPU. */
    public enum Tracker { NONE, IOU, NVDCF }

    /** A model that runs {@code objectsPerFrame} times for each analysed frame. */
    public record SecondStage(String modelId, @Within(Limit.OBJECTS) double objectsPerFrame) {
        public SecondStage {
            Finite.require("objectsPerFrame", objectsPerFrame);
        }
    }

    public VideoAnalytics {
        precisions = PrecisionChoice.exactFirst(precisions);
        Finite.require("streamFps", streamFps);
        Finite.require("analysedFps", analysedFps);
        Finite.require("megabitsPerSecond", megabitsPerSecond);
        secondStages = List.copyOf(secondStages);
    }
}
