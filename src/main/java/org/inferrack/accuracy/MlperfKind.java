package org.inferrack.accuracy;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.InferenceModel;
import org.inferrack.engine.capability.InferenceModel.Tier;
import org.inferrack.engine.capability.InferenceQuery;
import org.inferrack.engine.capability.InferenceQuery.Era;
import org.inferrack.engine.capability.InferenceQuery.Stack;

/** MLPerf Inference results: throughput per accelerator, batch (Offline) and online (Server). */
final class MlperfKind implements Kind {

    /** Text generation is predicted by the LLM model; its units changed between rounds. */
    private static final Set<String> TEXT = Set.of("gptj", "llama2", "llama3", "mixtral");
    private static final List<String> FRAMEWORKS = List.of("reference", "pytorch", "onnx", "tflite", "tensorflow", "mlcommons c++");

    private final Aliases aliases;

    MlperfKind(Aliases aliases) {
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "mlperf";
    }

    @Override
    public List<String> columns() {
        return List.of("gpu", "benchmark", "scenario", "metric_name", "metric_value", "metric_unit", "total_accels");
    }

    @Override
    public String modelName() {
        return "inference";
    }

    @Override
    public Optional<MixedModel> model(Fitted fitted) {
        return fitted.inference();
    }

    @Override
    public String identity(Cells cells) {
        return String.join("|", cells.text("round"), cells.text("submitter"), cells.text("system_name"), cells.text("gpu"), cells.text("total_accels"),
                cells.text("benchmark"), cells.text("scenario"), cells.text("metric_name"), cells.text("metric_value"), cells.text("power_mode"));
    }

    @Override
    public List<Case> read(Cells cells) {
        return List.of(one(cells));
    }

    private Case one(Cells cells) {
        var labels = labels(cells);
        Optional<String> aside = aside(cells);
        if (aside.isPresent()) {
            return new Case.SetAside(cells.line(), labels, aside.get());
        }
        if (Aliases.partitioned(cells.text("gpu"))) {
            return new Case.Refused(cells.line(), labels, "a part of an accelerator (MIG or vGPU)");
        }
        Optional<Accelerator> accelerator = aliases.accelerator(cells.text("gpu"));
        if (accelerator.isEmpty()) {
            return new Case.Refused(cells.line(), labels, "accelerator \"" + cells.text("gpu") + "\" is not in the catalogue");
        }
        InferenceQuery query = query(cells, accelerator.get());
        List<Term> terms = InferenceModel.terms(query);
        if (terms.isEmpty()) {
            return new Case.Refused(cells.line(), labels, "the specification of " + accelerator.get().name() + " is not complete");
        }
        double perAccelerator = cells.number("metric_value").orElseThrow() / query.accelerators();
        return new Case.Predictable(cells.line(), labels, 0, terms, Math.log(perAccelerator));
    }

    private static Optional<String> aside(Cells cells) {
        if (!cells.text("metric_name").equals("throughput") || !Set.of("Offline", "Server").contains(cells.text("scenario"))) {
            return Optional.of("not a throughput result");
        }
        if (cells.text("inferred").equals("1")) {
            return Optional.of("derived from another scenario, not measured");
        }
        if (cells.text("gpu").isEmpty() || cells.text("gpu").startsWith("none")) {
            return Optional.of("no accelerator");
        }
        if (TEXT.stream().anyMatch(cells.text("benchmark")::startsWith)) {
            return Optional.of("text generation: compare it as an LLM measurement");
        }
        if (!Set.of("samples/s", "queries/s").contains(cells.text("metric_unit"))) {
            return Optional.of("unit \"" + cells.text("metric_unit") + "\" instead of samples/s or queries/s");
        }
        OptionalDouble value = cells.number("metric_value");
        if (value.isEmpty() || value.getAsDouble() <= 0) {
            return Optional.of("metric_value \"" + cells.text("metric_value") + "\" is not a number above 0");
        }
        OptionalInt count = cells.whole("total_accels");
        return count.isEmpty() || count.getAsInt() < 1 ? Optional.of("total_accels \"" + cells.text("total_accels") + "\" is not a count") : Optional.empty();
    }

    private static InferenceQuery query(Cells cells, Accelerator accelerator) {
        String submitter = cells.text("submitter");
        return new InferenceQuery(accelerator, cells.text("benchmark"), cells.text("scenario").equals("Server"),
                cells.whole("total_accels").orElseThrow(), Era.of(cells.text("round")), framework(cells) ? Stack.OTHER : Stack.VENDOR, submitter,
                submitter + "/" + cells.text("server_model").replace(',', ';'), !cells.text("power_mode").isEmpty());
    }

    private static boolean framework(Cells cells) {
        String software = cells.text("software").toLowerCase(Locale.ROOT);
        return !software.contains("tensorrt") && FRAMEWORKS.stream().anyMatch(software::contains);
    }

    private Map<Axis, String> labels(Cells cells) {
        String network = cells.text("benchmark").replaceFirst("-99(\\.9)?$", "");
        var labels = new EnumMap<Axis, String>(Axis.class);
        labels.put(Axis.BENCHMARK, cells.text("benchmark"));
        String accelerator = aliases.accelerator(cells.text("gpu")).map(Accelerator::id).orElse(cells.text("gpu"));
        labels.put(Axis.ACCELERATOR, accelerator);
        labels.put(Axis.PAIR, accelerator + " × " + network);
        labels.put(Axis.SYSTEM, cells.text("submitter") + " " + cells.text("server_model"));
        labels.put(Axis.ROUND, cells.text("round"));
        labels.put(Axis.CELL, String.join("|", accelerator, cells.text("benchmark"), cells.text("scenario"), cells.text("round"), cells.text("power_mode"),
                String.valueOf(framework(cells))));
        labels.put(Axis.ALL, "all");
        return labels;
    }

    @Override
    public Optional<String> refusal(MixedModel model, List<Term> terms) {
        return InferenceModel.unmeasured(model, terms);
    }

    @Override
    public String tier(MixedModel model, List<Term> terms) {
        return InferenceModel.spreadKey(model, terms);
    }

    @Override
    public double noise() {
        return 0.005;
    }

    @Override
    public Map<String, List<Axis>> tiers() {
        var tiers = new TreeMap<String, List<Axis>>();
        for (String group : InferenceModel.SPREAD_GROUPS) {
            tiers.put(Tier.SAME_PAIR.key() + group, List.of(Axis.SYSTEM, Axis.ROUND));
            tiers.put(Tier.NEW_PAIR.key() + group, List.of(Axis.PAIR, Axis.ROUND));
            tiers.put(Tier.NEW_ACCELERATOR.key() + group, List.of(Axis.ACCELERATOR, Axis.ROUND));
        }
        return tiers;
    }

    @Override
    public Evidence evidence(String tier) {
        return InferenceModel.tierOf(tier).evidence();
    }
}
