package org.inferrack.exchange.model;

import org.inferrack.exchange.source.ImportException;

/**
 * A layer whose memory of a request does not grow.
 *
 * @param weights    of its projections and convolution
 * @param stateBytes of a request: the recurrent state in 32 bits, as serving engines keep it, and the last inputs of the convolution in 16
 */
record Recurrence(double weights, double stateBytes) {

    private static final Recurrence NONE = new Recurrence(0, 0);
    private static final int STATE = 4;
    private static final int INPUT = 2;

    /** Of the recurrent layers of a network; nothing where it has none. */
    static Recurrence of(ConfigFields config, long hidden, LayerPlan plan) throws ImportException {
        if (plan.count(LayerPlan.Mixer.RECURRENT) == 0) {
            return NONE;
        }
        if (config.has("linear_num_value_heads")) {
            return gatedDelta(config, hidden);
        }
        if (config.has("linear_attn_config")) {
            return kimiDelta(config, hidden);
        }
        if (config.has("mamba_num_heads") || config.has("mamba_n_heads")) {
            return mamba2(config, hidden);
        }
        if (config.has("mamba_d_state")) {
            return mamba(config, hidden);
        }
        if (config.has("conv_L_cache")) {
            long length = config.count("the length of the convolution", "conv_L_cache");
            return new Recurrence(4.0 * hidden * hidden + (double) hidden * length, (double) INPUT * hidden * (length - 1));
        }
        return lightning(config, hidden);
    }

    /** Gated delta rule (arXiv 2412.06464), in Qwen3-Next and Qwen3.5. */
    private static Recurrence gatedDelta(ConfigFields config, long hidden) throws ImportException {
        long valueHeads = config.count("the value heads of linear attention", "linear_num_value_heads");
        long keys = config.count("the key heads of linear attention", "linear_num_key_heads")
                * config.count("the size of a key of linear attention", "linear_key_head_dim");
        long valueSize = config.count("the size of a value of linear attention", "linear_value_head_dim");
        long keySize = config.count("the size of a key of linear attention", "linear_key_head_dim");
        long kernel = config.count("the length of the convolution", "linear_conv_kernel_dim");
        double values = (double) valueHeads * valueSize;
        double mixed = 2.0 * keys + values;
        return new Recurrence(hidden * (mixed + values + 2.0 * valueHeads) + mixed * kernel + values * hidden,
                STATE * (double) valueHeads * keySize * valueSize + INPUT * (kernel - 1) * mixed);
    }

    /** Kimi delta attention (arXiv 2510.26692). */
    private static Recurrence kimiDelta(ConfigFields config, long hidden) throws ImportException {
        long heads = config.count("the heads of linear attention", "linear_attn_config.num_heads");
        long size = config.count("the size of a head of linear attention", "linear_attn_config.head_dim");
        long kernel = config.count("the length of the convolution", "linear_attn_config.short_conv_kernel_size");
        double inner = (double) heads * size;
        double decay = size * (hidden + inner);
        double gate = config.flag("linear_attn_config.use_full_rank_gate", false) ? hidden * inner : decay;
        return new Recurrence(4.0 * hidden * inner + decay + gate + (double) hidden * heads + 3.0 * kernel * inner,
                STATE * inner * size + INPUT * (kernel - 1) * 3.0 * inner);
    }

    /** Mamba-2 (arXiv 2405.21060). */
    private static Recurrence mamba2(ConfigFields config, long hidden) throws ImportException {
        long heads = config.count("the heads of Mamba layers", "mamba_num_heads", "mamba_n_heads");
        long size = config.text("mamba_d_head").equals("auto") ? config.countOr(2, "mamba_expand") * hidden / heads
                : config.count("the size of a head of Mamba layers", "mamba_head_dim", "mamba_d_head");
        long state = config.count("the state of Mamba layers", "ssm_state_size", "mamba_d_state");
        long groups = config.countOr(1, "n_groups", "mamba_n_groups");
        long kernel = config.countOr(4, "conv_kernel", "mamba_d_conv");
        double inner = (double) heads * size;
        double mixed = inner + 2.0 * groups * state;
        return new Recurrence(hidden * (inner + mixed + heads) + mixed * kernel + inner * hidden, STATE * inner * state + INPUT * (kernel - 1) * mixed);
    }

    /** Mamba (arXiv 2312.00752), in Jamba. */
    private static Recurrence mamba(ConfigFields config, long hidden) throws ImportException {
        double inner = (double) config.countOr(2, "mamba_expand") * hidden;
        long state = config.count("the state of Mamba layers", "mamba_d_state");
        long kernel = config.countOr(4, "mamba_d_conv");
        double step = config.text("mamba_dt_rank").isEmpty() ? config.countOr((hidden + 15) / 16, "mamba_dt_rank") : (hidden + 15) / 16;
        return new Recurrence(3.0 * hidden * inner + inner * (2 * step + 3.0 * state + kernel), STATE * inner * state + INPUT * (kernel - 1) * inner);
    }

    /** Lightning attention (arXiv 2405.17381), in MiniMax-01: query, key, value, output and its gate. */
    private static Recurrence lightning(ConfigFields config, long hidden) throws ImportException {
        long heads = Attention.heads(config);
        long size = config.countOr(hidden / heads, "head_dim");
        double inner = (double) heads * size;
        return new Recurrence(5.0 * hidden * inner, STATE * inner * size);
    }
}
