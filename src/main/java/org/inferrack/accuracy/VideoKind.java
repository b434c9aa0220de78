package org.inferrack.accuracy;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.fitted.MixedModel.Spread;
import org.inferrack.engine.capability.serving.Capabilities;
import org.inferrack.engine.figure.Figure;
import org.inferrack.names.AcceleratorNames;

/**
 * Frames/s of detectors, bare and in whole video pipelines. Too few are published to fit anything: the engine's own arithmetic predicts.
 * A result that the engine knows is predicted as if nobody had measured that detector on that accelerator.
 */
final class VideoKind implements ComparedKind {

    private static final double FRAMES_PER_STREAM = 30;

    private final AcceleratorNames aliases;
    private final Catalog catalog;
    private final KnownRates known;

    VideoKind(AcceleratorNames aliases, Catalog catalog) {
        this.aliases = aliases;
        this.catalog = catalog;
        this.known = new KnownRates(catalog);
    }

    @Override
    public String name() {
        return "video";
    }

    @Override
    public List<String> columns() {
        return List.of("kind", "gpu", "model", "precision", "metric", "value");
    }

    @Override
    public List<Case> read(Cells cells) {
        var labels = labels(cells);
        String metric = cells.text("metric");
        boolean streams = metric.equals("max_streams_30fps");
        if (!streams && !metric.equals("total_fps")) {
            return List.of(new Case.SetAside(cells.line(), labels, "not a rate of frames or streams"));
        }
        if (cells.text("kind").equals("model-serving")) {
            return List.of(new Case.SetAside(cells.line(), labels, "served over HTTP by a general framework: the server's time, not the accelerator's"));
        }
        if (cells.text("batch_size").equals("1")) {
            return List.of(new Case.SetAside(cells.line(), labels, "a batch of one, or one stream at its own frame rate: not what the accelerator can do"));
        }
        OptionalDouble value = cells.number("value");
        if (value.isEmpty() || value.getAsDouble() <= 0) {
            return List.of(new Case.SetAside(cells.line(), labels, "value \"" + cells.text("value") + "\" is not a number above 0"));
        }
        Optional<Accelerator> accelerator = aliases.accelerator(cells.text("gpu"));
        if (accelerator.isEmpty()) {
            return List.of(new Case.Refused(cells.line(), labels, "accelerator \"" + cells.text("gpu") + "\" is not in the catalogue"));
        }
        Optional<AiModel> model = catalog.models().stream().filter(found -> plain(found.id()).equals(plain(cells.text("model")))
                || plain(found.name()).equals(plain(cells.text("model")))).findFirst();
        if (model.isEmpty()) {
            return List.of(new Case.Refused(cells.line(), labels, "model \"" + cells.text("model") + "\" is not in the catalogue"));
        }
        double framesPerSecond = (streams ? FRAMES_PER_STREAM : 1) * value.getAsDouble();
        Figure figure = Capabilities.frames(model.get(), precision(cells.text("precision")), cells.text("kind").equals("pipeline"), accelerator.get(),
                known.without(accelerator.get().id(), model.get().id(), framesPerSecond));
        return List.of(switch (figure) {
            case Figure.Known known when known.low() > 0 -> predictable(cells, labels, known, framesPerSecond);
            case Figure.Known known -> new Case.Refused(cells.line(), labels, "the prediction " + known.value() + " has no positive interval");
            case Figure.Unknown unknown -> new Case.Refused(cells.line(), labels, unknown.reason());
        });
    }

    private static Case predictable(Cells cells, Map<Axis, String> labels, Figure.Known known, double framesPerSecond) {
        labels.put(Axis.TIER, known.evidence().name().toLowerCase(Locale.ROOT));
        return new Case.Predictable(cells.line(), labels, Math.log(known.value()), List.of(), Math.log(framesPerSecond),
                Optional.of(new Spread(Math.log(known.low() / known.value()), Math.log(known.high() / known.value()), 0)));
    }

    private Map<Axis, String> labels(Cells cells) {
        var labels = new EnumMap<Axis, String>(Axis.class);
        labels.put(Axis.BENCHMARK, cells.text("model"));
        labels.put(Axis.ACCELERATOR, aliases.accelerator(cells.text("gpu")).map(Accelerator::id).orElse(cells.text("gpu")));
        labels.put(Axis.ALL, "all");
        return labels;
    }

    /** Where nothing is said, detectors run in INT8. */
    private static Precision precision(String text) {
        for (Precision precision : Precision.values()) {
            if (precision.name().equalsIgnoreCase(text)) {
                return precision;
            }
        }
        return Precision.INT8;
    }

    /** "YOLOv11s" and "yolo11s" are one network. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("yolov11", "yolo11").replaceAll("[^a-z0-9]", "");
    }

    @Override
    public String identity(Cells cells) {
        return String.join("|", cells.text("dataset"), cells.text("kind"), cells.text("gpu"), cells.text("pipeline"), cells.text("model"),
                cells.text("precision"),
                cells.text("codec"), cells.text("batch_size"), cells.text("streams"), cells.text("metric"), cells.text("value"), cells.text("notes"));
    }

    @Override
    public String tier(Case.Predictable row) {
        return row.labels().get(Axis.TIER);
    }

    @Override
    public Evidence evidence(String tier) {
        return Evidence.valueOf(tier.toUpperCase(Locale.ROOT));
    }
}
