package org.inferrack.accuracy;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.inference.InferenceModel.Tier;
import org.inferrack.engine.capability.inference.InferenceQuery;
import org.inferrack.engine.capability.inference.InferenceQuery.Era;
import org.inferrack.engine.capability.inference.InferenceQuery.Stack;
import org.inferrack.names.AcceleratorNames;

/** MLPerf Inference results: throughput per accelerator, batch (Offline) and online (Server), and latency of one query at a time. */
final class MlperfKind implements FittedKind {

    private static final List<String> FRAMEWORKS = List.of("reference", "pytorch", "onnx", "tflite", "tensorflow", "mlcommons c++");
    /** Whose own stack is something else than a general framework. */
    private static final Set<String> OWN_STACKS = Set.of("NVIDIA", "Qualcomm");

    private final AcceleratorNames aliases;

    MlperfKind(AcceleratorNames aliases) {
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
        Optional<Accelerator> accelerator = aliases.accelerator(Partitions.whole(cells.text("gpu"), cells.text("accelerator_raw")));
        var labels = labels(cells, accelerator);
        Optional<String> aside = MlperfResult.aside(cells);
        if (aside.isPresent()) {
            return new Case.SetAside(cells.line(), labels, aside.get());
        }
        if (accelerator.isEmpty()) {
            return new Case.Refused(cells.line(), labels, "accelerator \"" + cells.text("gpu") + "\" is not in the catalogue");
        }
        InferenceQuery query = query(cells, accelerator.get());
        List<Term> terms = InferenceModel.terms(query);
        if (InferenceQuery.text(query.benchmark()) && InferenceModel.tokensPerQuery(query.benchmark()).isEmpty()) {
            return new Case.Refused(cells.line(), labels, "the shape of the network of " + query.benchmark() + " is not known");
        }
        if (terms.isEmpty()) {
            return new Case.Refused(cells.line(), labels, "the specification of " + accelerator.get().name() + " is not complete"
                    + (InferenceQuery.text(query.benchmark()) ? ", or the memory of as many as serve together does not hold " + query.network() : ""));
        }
        return new Case.Predictable(cells.line(), labels, InferenceModel.base(query), terms, Math.log(MlperfResult.value(cells)));
    }

    private static InferenceQuery query(Cells cells, Accelerator accelerator) {
        String submitter = cells.text("submitter");
        return new InferenceQuery(accelerator, cells.text("benchmark"), MlperfResult.scenario(cells).orElseThrow(),
                MlperfResult.accelerators(cells), Era.of(cells.text("round")), framework(cells, accelerator) ? Stack.OTHER : Stack.VENDOR, submitter,
                submitter + "/" + cells.text("server_model").replace(',', ';'), !cells.text("power_mode").isEmpty(),
                Partitions.of(cells.text("gpu"), accelerator));
    }

    private static boolean framework(Cells cells, Accelerator accelerator) {
        String software = cells.text("software").toLowerCase(Locale.ROOT);
        return OWN_STACKS.contains(accelerator.vendor()) && !software.contains("tensorrt") && !software.contains("vllm") && !software.contains("sglang")
                && FRAMEWORKS.stream().anyMatch(software::contains);
    }

    private static Map<Axis, String> labels(Cells cells, Optional<Accelerator> found) {
        String accelerator = found.map(Accelerator::id).orElse(cells.text("gpu"));
        var labels = new EnumMap<Axis, String>(Axis.class);
        labels.put(Axis.BENCHMARK, cells.text("benchmark"));
        labels.put(Axis.ACCELERATOR, accelerator);
        labels.put(Axis.ARCHITECTURE, found.map(InferenceModel::architecture).orElse(accelerator));
        labels.put(Axis.PAIR, InferenceQuery.network(cells.text("benchmark")) + " × " + accelerator);
        labels.put(Axis.SYSTEM, cells.text("submitter") + " " + cells.text("server_model"));
        labels.put(Axis.ROUND, cells.text("round"));
        labels.put(Axis.CELL,
                String.join("|", cells.text("gpu"), cells.text("benchmark"), cells.text("scenario"), cells.text("round"), cells.text("power_mode"),
                        String.valueOf(found.filter(each -> framework(cells, each)).isPresent())));
        labels.put(Axis.ALL, "all");
        return labels;
    }

    @Override
    public Case.Predictable asOf(Case.Predictable row, String lastRound) {
        return new Case.Predictable(row.line(), row.labels(), row.base(), InferenceModel.asOf(row.terms(), Era.of(lastRound)), row.measured(), row.interval());
    }

    @Override
    public Optional<MixedModel.Spread> spread(MixedModel model, String tier) {
        return InferenceModel.spread(model, tier);
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
            tiers.put(Tier.NEW_ARCHITECTURE.key() + group, List.of(Axis.ARCHITECTURE, Axis.ROUND));
        }
        return tiers;
    }

    /** A handful of architectures was measured: what is off on one part of a generation is off on all of it; so it is with the rows of an accelerator. */
    @Override
    public Optional<Axis> offTogether(String tier) {
        return switch (InferenceModel.tierOf(tier)) {
            case NEW_ARCHITECTURE -> Optional.of(Axis.ARCHITECTURE);
            case NEW_ACCELERATOR -> Optional.of(Axis.ACCELERATOR);
            default -> Optional.empty();
        };
    }

    /** The main networks: neither recommenders, text, latency, partitions nor general frameworks. */
    @Override
    public Optional<String> together(String tier) {
        return tier.contains("/") ? Optional.empty() : Optional.of("all-main");
    }

    @Override
    public Evidence evidence(String tier) {
        return InferenceModel.tierOf(tier).evidence();
    }
}
