package org.inferrack.exchange.model;

import org.inferrack.exchange.source.ImportException;

/** A table of the vocabulary for every layer, and what joins it to the stream (Gemma 3n and the small models of Gemma 4). */
final class PerLayerEmbedding {

    private static final String SIZE = "hidden_size_per_layer_input";

    private PerLayerEmbedding() {
    }

    /** The tables alone; 0 where there are none. */
    static double table(ConfigFields config, int layers) throws ImportException {
        return (double) config.countOr(0, "vocab_size_per_layer_input") * config.countOr(0, SIZE) * layers;
    }

    /** With projections, alternating updates and learned residuals. */
    static double weights(ConfigFields config, long hidden, int layers) throws ImportException {
        double size = config.countOr(0, SIZE);
        long streams = config.countOr(1, "altup_num_inputs");
        double laurel = config.countOr(0, "laurel_rank");
        return table(config, layers) + 3 * size * hidden * layers + 2.0 * laurel * hidden * layers + 2.0 * (streams - 1) * hidden * hidden;
    }
}
