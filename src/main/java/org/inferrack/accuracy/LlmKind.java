package org.inferrack.accuracy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.inferrack.accuracy.fit.Fit;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.llm.LlmModel;
import org.inferrack.engine.capability.llm.LlmModel.Nearness;
import org.inferrack.engine.capability.llm.LlmQuery;
import org.inferrack.engine.capability.llm.LlmQuery.Target;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.names.ModelNames;

/** Published LLM serving results: output tokens/s of the deployment, mean time to the first token and per output token. */
final class LlmKind implements FittedKind {

    private static final Map<String, Target> FIGURES = new TreeMap<>(Map.of("out_tok_s", Target.THROUGHPUT, "tpot_ms", Target.TPOT, "ttft_ms", Target.TTFT));
    private static final List<String> IDENTITY = List.of("dataset", "gpu", "num_gpus", "model", "weight_precision", "kv_precision", "framework",
            "framework_version", "mode", "isl", "osl", "concurrency", "request_rate_qps", "tp", "pp", "ep", "dp", "notes", "out_tok_s", "ttft_ms", "tpot_ms");

    private final AcceleratorNames aliases;
    private final ModelNames models;

    LlmKind(AcceleratorNames aliases, ModelNames models) {
        this.aliases = aliases;
        this.models = models;
    }

    @Override
    public String name() {
        return "llm";
    }

    @Override
    public List<String> columns() {
        return List.of("gpu", "num_gpus", "model", "weight_precision", "framework", "isl", "osl", "concurrency", "out_tok_s", "ttft_ms", "tpot_ms");
    }

    @Override
    public String modelName() {
        return "llm";
    }

    @Override
    public Optional<MixedModel> model(Fitted fitted) {
        return fitted.llm();
    }

    @Override
    public String identity(Cells cells) {
        return IDENTITY.stream().map(cells::text).collect(java.util.stream.Collectors.joining("|"));
    }

    @Override
    public List<Case> read(Cells cells) {
        var row = new LlmRow(cells);
        Optional<Accelerator> accelerator = aliases.accelerator(cells.text("gpu"));
        Optional<AiModel> model = models.model(cells.text("model"));
        var labels = labels(row, accelerator, model);
        Optional<String> wrong = row.wrong();
        if (wrong.isPresent()) {
            return List.of(new Case.SetAside(cells.line(), labels, wrong.get()));
        }
        var cases = new ArrayList<Case>();
        FIGURES.forEach((column, target) -> {
            OptionalDouble value = cells.number(column);
            if (value.isPresent() && value.getAsDouble() > 0) {
                cases.add(figure(row, target, value.getAsDouble(), labels, accelerator, model));
            } else if (cells.given(column)) {
                cases.add(new Case.SetAside(cells.line(), labels, column + " \"" + cells.text(column) + "\" is not a number above 0"));
            }
        });
        return cases.isEmpty() ? List.of(new Case.SetAside(cells.line(), labels, "no measured out_tok_s, ttft_ms or tpot_ms")) : cases;
    }

    private static Case figure(LlmRow row, Target target, double value, Map<Axis, String> labels, Optional<Accelerator> accelerator, Optional<AiModel> model) {
        var own = new EnumMap<>(labels);
        own.put(Axis.CELL, target + "|" + labels.get(Axis.CELL));
        long line = row.cells().line();
        if (accelerator.isEmpty()) {
            return new Case.Refused(line, own, "accelerator \"" + row.cells().text("gpu") + "\" is not in the catalogue");
        }
        if (model.isEmpty()) {
            return new Case.Refused(line, own, "model \"" + row.cells().text("model") + "\" is not in the catalogue");
        }
        Optional<LlmQuery> query = row.query(target, accelerator.get(), model.get());
        if (query.isEmpty()) {
            return new Case.Refused(line, own, "the specification of " + accelerator.get().name() + " or the shape of " + model.get().name()
                    + " is not complete");
        }
        return new Case.Predictable(line, own, 0, LlmModel.terms(query.get()), Math.log(value), Optional.empty(),
                Optional.of(new LlmPhysicsOfRow(LlmModel.physics(query.get()))));
    }

    private static Map<Axis, String> labels(LlmRow row, Optional<Accelerator> accelerator, Optional<AiModel> model) {
        var labels = new EnumMap<Axis, String>(Axis.class);
        String chip = accelerator.map(Accelerator::id).orElse(row.cells().text("gpu"));
        String network = model.map(AiModel::id).orElse(row.cells().text("model"));
        String curve = String.join("|", chip, network, row.curve());
        labels.put(Axis.BENCHMARK, network);
        labels.put(Axis.ACCELERATOR, chip);
        labels.put(Axis.PAIR, chip + " × " + network);
        labels.put(Axis.SYSTEM, row.cells().text("dataset"));
        labels.put(Axis.CURVE, curve);
        labels.put(Axis.CELL, curve + "|" + row.cells().text("concurrency"));
        labels.put(Axis.ALL, "all");
        return labels;
    }

    @Override
    public String tier(MixedModel model, List<Term> terms) {
        return LlmModel.tier(model, terms);
    }

    @Override
    public Fit.Coefficients fit(List<Case.Predictable> rows, double[] weights) {
        return LlmFit.of(rows, weights, noise(), tolerance());
    }

    @Override
    public double noise() {
        return 0.02;
    }

    /** Its coefficients are many and alike; what a finer solution changes is far below the spread of the measurements. */
    @Override
    public double tolerance() {
        return 1e-5;
    }

    @Override
    public int mostFolds(Axis axis) {
        return axis == Axis.CURVE || axis == Axis.PAIR ? 4 : 16;
    }

    @Override
    public Map<String, List<Axis>> tiers() {
        var tiers = new TreeMap<String, List<Axis>>();
        for (Target target : Target.values()) {
            tiers.put(Nearness.SAME_SETUP.tier(target), List.of(Axis.CURVE));
            tiers.put(Nearness.SEEN_ACCELERATOR.tier(target), List.of(Axis.CURVE, Axis.PAIR));
            tiers.put(Nearness.NEW_ACCELERATOR.tier(target), List.of(Axis.ACCELERATOR));
            tiers.put(Nearness.SAME_SETUP_ELSEWHERE.tier(target), List.of(Axis.SYSTEM));
            tiers.put(Nearness.SEEN_ACCELERATOR_ELSEWHERE.tier(target), List.of(Axis.SYSTEM));
            tiers.put(Nearness.NEW_ACCELERATOR_ELSEWHERE.tier(target), List.of(Axis.SYSTEM, Axis.ACCELERATOR));
            tiers.put(Nearness.NEW_STACK.tier(target), List.of(Axis.ACCELERATOR, Axis.SYSTEM));
        }
        new TreeMap<>(tiers).forEach((tier, axes) -> {
            if (!tier.startsWith("throughput")) {
                tiers.put(LlmModel.apart(tier), axes);
            }
        });
        return tiers;
    }

    /** The results of one publisher share their versions, lengths and ways of measuring, deployments over several boards the state of one accelerator's network. */
    @Override
    public Optional<Axis> offTogether(String tier) {
        Nearness near = Nearness.of(tier);
        if (near == near.elsewhere()) {
            return Optional.of(Axis.SYSTEM);
        }
        return near == Nearness.SEEN_ACCELERATOR && !tier.equals(near.tier(target(tier))) ? Optional.of(Axis.ACCELERATOR) : Optional.empty();
    }

    private static Target target(String tier) {
        return FIGURES.values().stream().filter(each -> tier.startsWith(each.name().toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
    }

    /** All of tokens/s, as against the times. */
    @Override
    public Optional<String> together(String tier) {
        return tier.startsWith("throughput") ? Optional.of("throughput-all") : Optional.empty();
    }

    @Override
    public Evidence evidence(String tier) {
        return Nearness.of(tier).evidence();
    }
}
