package org.inferrack.exchange.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.inferrack.exchange.model.LayerPlan.Mixer;
import org.inferrack.exchange.source.ImportException;

/** A counted network as facts of the catalogue. What follows from other facts is not stated twice. */
final class ModelFacts {

    private static final double BILLION = 1e9;

    private ModelFacts() {
    }

    /** @param towers weights of its encoders of images and sound */
    static Facts of(Network network, ConfigFields config, double towers, Source source) throws ImportException {
        LayerPlan plan = network.plan();
        double fullLayers = plan.keeping(Mixer.FULL);
        double windowLayers = plan.keeping(Mixer.WINDOW);
        Attention shown = fullLayers > 0 || windowLayers == 0 ? network.full() : network.windowed();
        var values = new EnumMap<Spec, Double>(Spec.class);
        values.put(Spec.PARAMETERS, rounded((network.weights() + towers) / BILLION));
        values.put(Spec.ACTIVE_PARAMETERS, network.experts() ? rounded(network.active() / BILLION) : values.get(Spec.PARAMETERS));
        values.put(Spec.LAYERS, (double) plan.size());
        values.put(Spec.HIDDEN_SIZE, (double) network.hidden());
        values.put(Spec.VOCABULARY, (double) network.vocabulary());
        values.put(Spec.ATTENTION_HEADS, (double) shown.heads());
        values.put(Spec.KV_HEADS, (double) shown.kvHeads());
        values.put(Spec.HEAD_SIZE, shown.headSize());
        if (fullLayers + windowLayers == 0) {
            throw config.refused("no layer has attention. Such networks are not supported; copy a catalogued model and enter its figures.");
        }
        if (fullLayers != plan.size() - windowLayers) {
            values.put(Spec.FULL_ATTENTION_LAYERS, fullLayers);
        }
        double width = fullLayers > 0 ? network.fullNumbers() / fullLayers : network.windowed().numbers();
        if (width != 2 * shown.kvHeads() * shown.headSize()) {
            values.put(Spec.CACHE_WIDTH, width);
        }
        window(network, config, width, values);
        index(config, plan, values);
        double state = plan.count(Mixer.RECURRENT) * network.recurrence().stateBytes();
        if (state > 0) {
            values.put(Spec.STATE_BYTES, state);
        }
        return facts(values, config, source);
    }

    private static void window(Network network, ConfigFields config, double width, Map<Spec, Double> values) throws ImportException {
        double layers = network.plan().keeping(Mixer.WINDOW);
        double numbers = network.windowed().numbers();
        if (config.has("compress_ratios")) {
            layers = network.plan().size();
            numbers = network.full().headSize();
            values.put(Spec.FULL_ATTENTION_LAYERS, (double) network.plan().size());
        }
        if (layers == 0) {
            return;
        }
        values.put(Spec.WINDOW_LAYERS, layers);
        values.put(Spec.WINDOW, (double) config.count("the tokens of the attention window", Attention.WINDOWS));
        if (numbers != width) {
            values.put(Spec.WINDOW_CACHE_WIDTH, numbers);
        }
    }

    /** Engines keep an index key in 8 bits, with a scale of 4 bytes for 128 of them. */
    private static void index(ConfigFields config, LayerPlan plan, Map<Spec, Double> values) throws ImportException {
        double keys = 0;
        double size = config.countOr(0, "index_head_dim");
        if (config.has("compress_ratios")) {
            for (long ratio : CompressedAttention.ratios(config)) {
                keys += CompressedAttention.indexed(ratio) ? 1.0 / ratio : 0;
            }
        } else if (config.flag("sparse_attention_config.use_sparse_attention", false)) {
            size = config.countOr(0, "sparse_attention_config.sparse_index_dim") * (double) config.countOr(1, "sparse_attention_config.sparse_num_index_heads");
            keys = config.counts("sparse_attention_config.sparse_attention_freq").stream().filter(each -> each == 1).count();
        } else if (config.countOr(0, "index_n_heads") > 0) {
            List<String> owners = config.words("indexer_types");
            keys = owners.isEmpty() ? plan.keeping(Mixer.FULL) : owners.stream().filter("full"::equals).count();
        }
        if (keys * size > 0) {
            values.put(Spec.INDEX_BYTES, keys * (size + 4 * Math.ceil(size / 128)));
        }
    }

    private static Facts facts(Map<Spec, Double> values, ConfigFields config, Source source) throws ImportException {
        Facts facts = Facts.NONE;
        for (Map.Entry<Spec, Double> each : values.entrySet()) {
            Spec spec = each.getKey();
            double value = each.getValue();
            if (!(value >= spec.least() && value <= spec.most())) {
                throw config.refused(
                        "the shapes give " + spec.label().toLowerCase(Locale.ROOT) + " " + value + " " + spec.unit() + ", and it must be from "
                                + spec.least() + " to " + spec.most() + ". Look for a dimension that is wrong.");
            }
            facts = facts.with(spec, new Fact(value, Evidence.SPECIFIED, source));
        }
        return facts;
    }

    /** To a million weights, or to a thousand in a small network. */
    private static double rounded(double billions) {
        double digits = billions >= 0.1 ? 1e3 : 1e6;
        return Math.round(billions * digits) / digits;
    }
}
