package org.inferrack.engine.capability.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.inference.InferenceModel;
import org.inferrack.engine.capability.llm.LlmModel;
import org.inferrack.engine.capability.llm.LlmOwn;

/**
 * The measurements of one catalogue, sorted for prediction. Build it once per catalogue and pass it along; it is immutable and does
 * not depend on the order of the catalogue's rows.
 */
public final class MeasurementIndex {

    private record Boards(String acceleratorId, int count) {
    }

    private final Map<String, List<Measurement>> rows = new TreeMap<>();
    /** Made when a model is first asked about: a plan asks about few of them. */
    private final Map<String, ModelRates> rates = new ConcurrentHashMap<>();
    private final Map<String, AiModel.Family> families = new HashMap<>();
    private final Map<String, Accelerator> accelerators = new HashMap<>();
    private final Map<Boards, List<Measurement>> wallPower = new HashMap<>();
    private final Optional<LlmModel> llm;
    private final LlmOwn ownLlm;
    private final Fitted fitted;
    private final Optional<MeasurementIndex> own;

    private MeasurementIndex(Catalog catalog, Fitted fitted, Optional<MeasurementIndex> own) {
        this.fitted = fitted;
        this.own = own;
        catalog.models().forEach(model -> families.put(model.id(), model.family()));
        catalog.accelerators().forEach(accelerator -> accelerators.put(accelerator.id(), accelerator));
        for (Measurement row : catalog.measurements()) {
            if (row.metric() == Measurement.Metric.WALL_POWER || row.wallWatts().isPresent()) {
                wallPower.computeIfAbsent(new Boards(row.acceleratorId(), row.accelerators()), _ -> new ArrayList<>()).add(row);
            }
            if (row.streamShape() == null && accelerators.containsKey(row.acceleratorId())) {
                rows.computeIfAbsent(row.modelId(), _ -> new ArrayList<>()).add(row);
            }
        }
        llm = fitted.llm().map(LlmModel::new);
        ownLlm = own.map(MeasurementIndex::ownLlm).orElseGet(() -> LlmOwn.of(llm.isPresent() ? List.of() : catalog.measurements()));
    }

    /** Without fitted models and without results of the user's own. */
    public static MeasurementIndex of(Catalog catalog) {
        return new MeasurementIndex(catalog, Fitted.NONE, Optional.empty());
    }

    /**
     * @param catalog everything that is known, the library's entries among it
     * @param library of the plan: its measurements are the user's own and win over what is fitted
     */
    public static MeasurementIndex of(Catalog catalog, Fitted fitted, Catalog library) {
        Optional<MeasurementIndex> own = library.measurements().isEmpty() ? Optional.empty()
                : Optional.of(of(new Catalog(List.of(), catalog.accelerators(), List.of(), catalog.models(), List.of(), List.of(), library.measurements())));
        return new MeasurementIndex(catalog, fitted, own);
    }

    /** The fitted model of throughput, if one ships. */
    public Optional<InferenceModel> inference() {
        return fitted.inference().map(InferenceModel::new);
    }

    /** Every fitted model that ships. */
    public Fitted fitted() {
        return fitted;
    }

    /** What the user measured. */
    Optional<Rate> ownRate(Measurement.Metric metric, Precision precision, String modelId, String acceleratorId) {
        return own.flatMap(index -> index.rate(metric, precision, modelId, acceleratorId));
    }

    public Optional<Rate> rate(Measurement.Metric metric, Precision precision, String modelId, String acceleratorId) {
        return Optional.ofNullable(model(metric, precision, modelId).get(acceleratorId));
    }

    /** Accelerators on which the model was measured, in the order of their ids. */
    public Collection<Rate> rates(Measurement.Metric metric, Precision precision, String modelId) {
        return model(metric, precision, modelId).values();
    }

    /** True if any publication tells something about the model under the metric. */
    public boolean anyMeasured(Measurement.Metric metric, String modelId) {
        for (Precision precision : Precision.values()) {
            if (!rates(metric, precision, modelId).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Runs on servers with so many of the accelerators of which the watts at the wall are known. */
    public List<Measurement> wallPower(String acceleratorId, int count) {
        return wallPower.getOrDefault(new Boards(acceleratorId, count), List.of());
    }

    public Optional<Accelerator> accelerator(String id) {
        return Optional.ofNullable(accelerators.get(id));
    }

    public Optional<LlmModel> llm() {
        return llm;
    }

    public LlmOwn ownLlm() {
        return ownLlm;
    }

    /**
     * Natural logarithms of how much faster one accelerator is than another on every model that was measured on both, but for
     * {@code except}.
     */
    double[] commonLogRatios(Measurement.Metric metric, Precision precision, String faster, String slower, String except) {
        var found = new double[0];
        for (String modelId : rows.keySet()) {
            Map<String, Rate> measured = model(metric, precision, modelId);
            Rate above = measured.get(faster);
            Rate below = measured.get(slower);
            if (above != null && below != null && !modelId.equals(except)) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = Math.log(above.value() / below.value());
            }
        }
        return found;
    }

    private Map<String, Rate> model(Measurement.Metric metric, Precision precision, String modelId) {
        return rates.computeIfAbsent(modelId, id -> new ModelRates(rows.getOrDefault(id, List.of()), families.get(id))).of(metric, precision);
    }
}
