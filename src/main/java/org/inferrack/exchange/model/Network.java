package org.inferrack.exchange.model;

import org.inferrack.exchange.model.LayerPlan.Mixer;
import org.inferrack.exchange.model.NetworkKind.Trait;
import org.inferrack.exchange.source.ImportException;

/**
 * A decoder counted from its shapes. Norms, biases and rotary tables are left out: less than a thousandth.
 *
 * @param weights all of the language model, with the tables of the vocabulary, without heads that predict further tokens
 * @param experts whether a token visits some of its experts alone
 * @param active  what one token passes through: without experts that it does not visit and tables that it is only looked up in
 */
record Network(long hidden, long vocabulary, LayerPlan plan, Attention full, Attention windowed, Recurrence recurrence, double fullNumbers, double weights,
               boolean experts, double active) {

    static Network of(ConfigFields whole, ConfigFields config, NetworkKind kind) throws ImportException {
        long hidden = config.count("the hidden size", "hidden_size", "n_embd", "d_model", "dim");
        long vocabulary = config.count("the size of the vocabulary", "vocab_size", "padded_vocab_size");
        LayerPlan plan = LayerPlan.of(config, kind);
        Attention full = Attention.full(config, kind, hidden);
        Attention windowed = plan.count(Mixer.WINDOW) == 0 ? full : Attention.windowed(config, kind, hidden);
        Recurrence recurrence = Recurrence.of(config, hidden, plan);
        double attention = (plan.count(Mixer.FULL) + plan.count(Mixer.CROSS)) * full.weights() + plan.count(Mixer.WINDOW) * windowed.weights()
                + plan.count(Mixer.RECURRENT) * recurrence.weights();
        double numbers = plan.keeping(Mixer.FULL) * full.numbers();
        KvHeadsByLayer byLayer = KvHeadsByLayer.of(config, full, hidden, plan);
        if (byLayer.stated()) {
            attention = byLayer.weights();
            numbers = byLayer.numbers();
        }
        FeedForward feedForward = FeedForward.of(config, kind, hidden, plan);
        double table = (double) vocabulary * hidden;
        boolean tied = config.flag("tie_word_embeddings", whole.flag("tie_word_embeddings", kind.has(Trait.TIED)));
        double positions = kind.has(Trait.POSITIONS) ? (double) hidden * config.countOr(0, "n_positions", "max_position_embeddings") : 0;
        double perLayer = PerLayerEmbedding.weights(config, hidden, plan.size());
        double lookedUp = (tied ? 0 : table) + positions + PerLayerEmbedding.table(config, plan.size());
        double rest = attention + table * (tied ? 1 : 2) + positions + perLayer;
        boolean experts = feedForward.active() < feedForward.weights();
        return new Network(hidden, vocabulary, plan, full, windowed, recurrence, numbers, rest + feedForward.weights(), experts,
                rest + feedForward.active() - lookedUp);
    }
}
