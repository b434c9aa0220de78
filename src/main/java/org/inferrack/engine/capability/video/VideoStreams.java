package org.inferrack.engine.capability.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Source;
import org.inferrack.engine.capability.Capability;
import org.inferrack.engine.capability.Capability.Latencies;
import org.inferrack.engine.capability.Capability.Limit;
import org.inferrack.engine.capability.Capability.WorkUnit;
import org.inferrack.engine.capability.Machine;
import org.inferrack.engine.capability.Refusal;
import org.inferrack.engine.capability.measured.Causes;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.engine.capability.measured.Throughput;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.VideoAnalytics;

/** Camera streams on one server: the least of decode, compute, memory, network and CPU. */
public final class VideoStreams {

    private static final String UNIT = "streams";
    private static final Source PIPELINES = new Source("DeepStream-Yolo@2ccf5298, deepstream-app against trtexec at batch 16 on T4 and Jetson Thor", "");
    /** Accelerator time of a correlation-filter tracker over the detector's, an assumption. */
    private static final Figure TRACKER_SHARE = Figure.caused(Driver.of(Driver.Kind.TRACKER, "", "tracker"), 0.25, 0.1, 0.5, "", Evidence.SPECIFIED,
            new Basis("accelerator time of an NvDCF tracker over the detector's, assumed", List.of(), List.of()));
    /** Decoders draw little beside the compute units: share of board power range at full decode, an assumption. */
    private static final double DECODE_POWER_SHARE = 0.35;

    private VideoStreams() {
    }

    public static Capability of(VideoAnalytics work, Machine machine) {
        Optional<String> nonsense = nonsense(work);
        if (nonsense.isPresent()) {
            return Refusal.of(work, WorkUnit.STREAMS, nonsense.get());
        }
        Figure decode = machine.timesAccelerators(Decoding.streams(work, machine.accelerator()));
        Figure compute = compute(work, machine);
        List<Limit> limits = new ArrayList<>(List.of(new Limit("decode", decode), new Limit("compute", compute),
                new Limit("memory", VideoHost.memory(work, machine)), new Limit("network", VideoHost.network(work, machine)),
                new Limit("CPU", VideoHost.cpu(work, machine))));
        limits.sort(Comparator.comparingDouble(limit -> limit.perServer().amount().orElse(Double.MAX_VALUE)));
        if (!(decode instanceof Figure.Known decodeKnown) || !(compute instanceof Figure.Known computeKnown)) {
            Figure missing = decode.isKnown() ? compute : decode;
            return withLimits(Refusal.of(work, WorkUnit.STREAMS, reason((Figure.Unknown) missing)), limits);
        }
        Figure perServer = least(limits);
        double streams = ((Figure.Known) perServer).value();
        if (streams <= 0) {
            return withLimits(Refusal.of(work, WorkUnit.STREAMS,
                    "The limit \"" + limits.getFirst().name() + "\" leaves room for no stream. Choose another configuration."), limits);
        }
        double board = Math.max(streams / computeKnown.value(), DECODE_POWER_SHARE * streams / decodeKnown.value());
        return new Capability(work.id(), Optional.of(machine.precision()), WorkUnit.STREAMS, machine.perAccelerator(perServer), perServer, work.analysedFps(),
                0, 1,
                new Latencies(Refusal.none("ms", "p99"), Refusal.none("ms", "TTFT"), Refusal.none("ms", "TPOT")), limits, Math.min(1, board));
    }

    private static Optional<String> nonsense(VideoAnalytics work) {
        if (work.streamFps() <= 0 || work.widthPx() <= 0 || work.heightPx() <= 0) {
            return Optional.of("A stream of " + work.widthPx() + " x " + work.heightPx() + " at " + Refusal.number(work.streamFps())
                    + " frames/s is no stream. Enter sizes and rates above 0.");
        }
        return work.analysedFps() > 0 ? Optional.empty() : Optional.of("No frame is analysed (" + Refusal.number(work.analysedFps())
                + " frames/s). Enter an analysed rate above 0.");
    }

    /** Without the names of the steps that passed it on. */
    private static String reason(Figure.Unknown unknown) {
        String text = unknown.reason().replaceFirst("^per accelerator: ", "");
        return text.endsWith(".") ? text : text + ".";
    }

    private static Capability withLimits(Capability refused, List<Limit> limits) {
        return new Capability(refused.workloadId(), refused.precision(), refused.unit(), refused.perAccelerator(), refused.perServer(),
                refused.inferencesPerUnit(),
                refused.tokensPerUnit(), refused.latencyCap(), refused.latencies(), limits, refused.boardUtilisation());
    }

    /** The least known limit; as well known as the one that binds. */
    private static Figure least(List<Limit> limits) {
        List<Input> inputs = limits.stream().filter(limit -> limit.perServer().isKnown())
                .map(limit -> new Input(limit.name(), limit.perServer())).toList();
        String unchecked = String.join(", ", limits.stream().filter(limit -> !limit.perServer().isKnown()).map(Limit::name).toList());
        var least = (Figure.Known) Figure.derive("least of the limits" + (unchecked.isEmpty() ? "" : " (not checked: " + unchecked + ")"), UNIT, inputs,
                values -> Arrays.stream(values).min().orElseThrow());
        return least.told(((Figure.Known) inputs.getFirst().figure()).evidence(), least.basis());
    }

    /** Frames/s of a detector alone on one accelerator: bare, or with decoding and drawing around it. */
    public static Figure frames(AiModel detector, Precision precision, boolean pipeline, Accelerator accelerator, MeasurementIndex index) {
        var throughput = new Throughput(accelerator, detector, index);
        if (pipeline && index.anyMeasured(Metric.PIPELINE_FRAMES, detector.id())) {
            return throughput.at(precision, Metric.PIPELINE_FRAMES);
        }
        Figure bare = throughput.at(precision, Metric.OFFLINE_THROUGHPUT);
        return pipeline ? Figure.derive("bare rate x pipeline share", Throughput.UNIT,
                List.of(new Input("bare rate", bare), new Input("pipeline share", pipelineShare(detector, accelerator))),
                v -> v[0] * v[1]) : bare;
    }

    /** A pipeline keeps this share of a network's bare rate: 0.45 to 1.0 in nine published pairs. */
    private static Figure pipelineShare(AiModel detector, Accelerator accelerator) {
        return Figure.caused(Causes.pipelineShare(accelerator, detector), 0.8, 0.5, 1, "", Evidence.SCALED,
                new Basis("share of a network's bare rate that a whole pipeline keeps", List.of(), List.of(PIPELINES)));
    }

    /** Detector, tracker and second stages share the accelerator's time: 1/streams is the sum of their shares. */
    private static Figure compute(VideoAnalytics work, Machine machine) {
        var inputs = new ArrayList<Input>();
        boolean whole = publishedAsPipeline(work.detectorId(), machine);
        inputs.add(new Input("pipeline share", whole ? Figure.exact(1, "", "the detector's rate is published for a whole pipeline")
                : machine.catalog().model(work.detectorId()).map(detector -> pipelineShare(detector, machine.accelerator()))
                        .orElseGet(() -> Figure.unknown("", Refusal.noModel(work.detectorId())))));
        inputs.add(new Input("tracker", work.tracker() == VideoAnalytics.Tracker.NVDCF ? TRACKER_SHARE
                : Figure.exact(0, "", "no tracker on the accelerator")));
        inputs.add(new Input("detector", rate(work.detectorId(), work, machine)));
        work.secondStages().forEach(stage -> inputs.add(new Input("second stage " + stage.modelId(), rate(stage.modelId(), work, machine))));
        Figure perAccelerator = Figure.derive("pipeline share / (analysed frames/s x ((1 + tracker) / detector rate + objects per frame / second-stage rate))",
                UNIT, inputs, v -> {
                    double secondsPerFrame = (1 + v[1]) / v[2];
                    for (int i = 0; i < work.secondStages().size(); i++) {
                        secondsPerFrame += Math.max(0, work.secondStages().get(i).objectsPerFrame()) / v[3 + i];
                    }
                    return v[0] / (work.analysedFps() * secondsPerFrame);
                });
        return machine.timesAccelerators(perAccelerator);
    }

    private static Figure rate(String modelId, VideoAnalytics work, Machine machine) {
        Optional<AiModel> model = machine.catalog().model(modelId);
        Metric metric = publishedAsPipeline(modelId, machine) ? Metric.PIPELINE_FRAMES : Metric.OFFLINE_THROUGHPUT;
        return model.map(found -> new Throughput(machine.accelerator(), found, machine.accelerators(), machine.index()).at(machine.precision(), metric))
                .orElseGet(() -> Figure.unknown(Throughput.UNIT, Refusal.noModel(modelId)));
    }

    /** True for a network whose rate is only known with decoding and drawing around it. */
    private static boolean publishedAsPipeline(String modelId, Machine machine) {
        return !machine.index().anyMeasured(Metric.OFFLINE_THROUGHPUT, modelId) && machine.index().anyMeasured(Metric.PIPELINE_FRAMES, modelId);
    }
}
