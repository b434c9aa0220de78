package org.inferrack.engine.capability.video;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Driver.Kind;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.VideoAnalytics;

/** How many streams an accelerator's own video decoders keep up with. The number of decoders is never taken from another part. */
final class Decoding {

    /** Megapixels of a 1920 x 1080 frame, in which decoder rates are published. */
    private static final double FULL_HD_MEGAPIXELS = 1920 * 1080 / 1e6;
    /** Conservative rule of a video management vendor per decoder, megapixels/s; used where no rate is published. */
    private static final double RULE_H264 = 1250;
    private static final double RULE_H265 = 2500;
    private static final Source RULE = new Source("Incoresoft sizing rule: one NVDEC decodes 25 H.264 or 50 H.265 streams of 2 megapixels at 25 frames/s", "");

    private Decoding() {
    }

    /** Streams per accelerator. */
    static Figure streams(VideoAnalytics work, Accelerator accelerator) {
        Optional<Fact> engines = accelerator.facts().fact(Spec.NVDEC_ENGINES);
        if (engines.isEmpty() && accelerator.cpuItself()) {
            return Figure.unknown("streams", accelerator.name() + " has no video decoder, and how many streams its cores decode beside the detector "
                    + "is not known: no result is published that tells the two apart. Choose an accelerator that has a decoder, or measure a server and add "
                    + "its decode rate (as one decoder) to the plan's library");
        }
        if (engines.isEmpty()) {
            return Figure.unknown("streams", "the number of video decoders of " + accelerator.name()
                    + " is not in the catalogue. Add it to the plan's library");
        }
        if (engines.get().value() <= 0) {
            return Figure.unknown("streams", accelerator.name() + " has no video decoder. Choose an accelerator that has one");
        }
        Figure rate = megapixelsPerSecond(work.codec(), accelerator);
        double stream = work.widthPx() / 1e6 * work.heightPx() * work.streamFps();
        return Figure.derive("decoders x rate of one / (width x height x frames/s)", "streams", List.of(
                new Input("video decoders", Figure.of(engines.get(), "", "data sheet")),
                new Input("rate of one decoder", rate),
                new Input("one stream", Figure.stated(stream, "megapixels/s", "stated in the workload"))), v -> v[0] * v[1] / v[2]);
    }

    private static Figure megapixelsPerSecond(VideoAnalytics.Codec codec, Accelerator accelerator) {
        Spec spec = switch (codec) {
            case H264 -> Spec.H264_DECODE;
            case H265 -> Spec.H265_DECODE;
            case AV1 -> Spec.AV1_DECODE;
        };
        Optional<Fact> published = accelerator.facts().fact(spec);
        if (published.isPresent()) {
            Fact fact = published.get();
            return Figure.within(driver(codec, accelerator), fact.value() * FULL_HD_MEGAPIXELS, 0.15, 0.10, "megapixels/s", fact.evidence(),
                    "published 1080p frames/s of one decoder x 2.0736 megapixels", List.of(fact.source()));
        }
        return switch (codec) {
            case H264 -> rule(driver(codec, accelerator), RULE_H264);
            case H265 -> rule(driver(codec, accelerator), RULE_H265);
            case AV1 -> Figure.unknown("megapixels/s", "the AV1 decode rate of " + accelerator.name() + " is not in the catalogue");
        };
    }

    private static Driver driver(VideoAnalytics.Codec codec, Accelerator accelerator) {
        return Driver.of(Kind.DECODING, accelerator.id() + "/" + codec, codec + " decoding of " + accelerator.name());
    }

    private static Figure rule(Driver driver, double megapixels) {
        return Figure.within(driver, megapixels, 0.4, 0.4, "megapixels/s", Evidence.SPECIFIED, "rule per decoder, no published rate", List.of(RULE));
    }
}
