package org.inferrack.exchange.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.exchange.source.ImportException;

/**
 * What the code of a kind of decoder does that its {@code config.json} does not say. The kinds and their defaults are those of the configuration classes of
 * huggingface/transformers and of the repositories named in {@code auto_map}.
 *
 * @param fullEvery with an attention window, every so-manieth layer keeps all tokens; 1 where none has a window, 0 where all have
 * @param defaults  of keys that a file may leave out
 */
record NetworkKind(String name, int fullEvery, Set<Trait> traits, Map<String, Long> defaults) {

    enum Trait {
        /** Two matrices in a feed-forward block; the others have a gate beside. */
        PLAIN,
        /** The output matrix is the table of the input unless the file says otherwise. */
        TIED,
        /** A table of positions is part of the weights. */
        POSITIONS,
        /** A layer is attention, a recurrence or a feed-forward block, never two of these. */
        ONE_BLOCK,
        /** A query has a gate of its own size. */
        GATED_QUERY,
        /** Some layers have experts, in every network of the kind: a file without their number is not whole. */
        MIXTURE,
        /** A dense feed-forward block stands beside the experts. */
        DENSE_BESIDE,
        /** The shared feed-forward block is there without experts as well. */
        SHARED_ALWAYS,
        /** The window holds from layer {@code max_window_layers} up, if {@code use_sliding_window} is set. */
        UPPER_WINDOW
    }

    private static final Map<String, NetworkKind> KINDS = new HashMap<>();
    private static final Map<String, Long> GEMMA_3 = Map.of("num_attention_heads", 8L, "num_key_value_heads", 4L, "head_dim", 256L, "vocab_size", 262_208L,
            "sliding_window", 4096L);

    static {
        // every layer keeps every token
        kinds(1, Set.of(), Map.of(), "llama", "internlm2", "internlm3", "granite", "olmo", "olmo2", "smollm3", "mimo", "glm", "glm4", "seed_oss", "ernie4_5",
                "hunyuan_v1_dense", "minicpm", "minicpm3", "stablelm", "baichuan", "chatglm", "bamba", "ministral3", "mllama_text_model", "mllama",
                "nemotron-nas", "deci", "exaone", "solar", "xverse", "orion", "jamba", "qwen2_5_omni_text", "qwen3_vl_text", "qwen3_5_text", "helium",
                "glm4v_text", "qwen3_vl", "llava", "internvl_chat", "voxtral", "lfm2_vl");
        kinds(1, Set.of(Trait.MIXTURE), Map.of(), "deepseek", "deepseek_v2", "deepseek_v3", "deepseek_v32", "deepseek_v4", "deepseek_ref", "kimi_k2",
                "kimi_k25", "kimi_k3", "kimi_linear", "glm4_moe", "glm4_moe_lite", "glm_moe_dsa", "glm4v_moe_text", "minimax", "minimax_text_01", "minimax_m1",
                "minimax_m2", "minimax_m3", "minimax_m3_vl", "granitemoe", "granitemoeshared", "olmoe", "dbrx", "ernie4_5_moe", "hunyuan_v1_moe", "dots1",
                "bailing_moe", "bailing_moe_v2", "mistral4", "qwen3_omni_moe_text", "qwen3_vl_moe", "qwen3_vl_moe_text", "qwen3_5_moe_text");
        kinds(1, Set.of(Trait.GATED_QUERY), Map.of(), "qwen3_5");
        kinds(1, Set.of(Trait.GATED_QUERY, Trait.MIXTURE), Map.of(), "qwen3_next", "qwen3_5_moe");
        kinds(1, Set.of(Trait.PLAIN), Map.of(), "gptj", "gpt_neox", "nemotron", "phi", "persimmon", "codegen", "arcee", "apertus");
        kinds(1, Set.of(Trait.PLAIN, Trait.TIED, Trait.POSITIONS), Map.of(), "gpt2", "opt", "gpt_bigcode");
        kinds(1, Set.of(Trait.PLAIN, Trait.TIED), Map.of(), "bloom", "falcon", "mpt");
        kinds(1, Set.of(Trait.PLAIN, Trait.ONE_BLOCK), Map.of(), "nemotron_h");
        kinds(1, Set.of(Trait.TIED, Trait.SHARED_ALWAYS), Map.of(), "granitemoehybrid");
        kinds(1, Set.of(Trait.TIED), Map.of(), "gemma", "cohere", "lfm2");
        kinds(1, Set.of(Trait.TIED, Trait.MIXTURE), Map.of(), "lfm2_moe");
        // some keep the latest tokens alone
        kinds(0, Set.of(), Map.of(), "mistral", "mistral3", "phi3", "phi4mm");
        kinds(0, Set.of(Trait.MIXTURE), Map.of(), "mixtral", "phimoe");
        kinds(0, Set.of(Trait.PLAIN, Trait.TIED), Map.of(), "starcoder2");
        kinds(1, Set.of(Trait.UPPER_WINDOW), Map.of(), "qwen2", "qwen3", "qwen2_vl", "qwen2_5_vl", "qwen2_vl_text", "qwen2_5_vl_text");
        kinds(1, Set.of(Trait.UPPER_WINDOW, Trait.MIXTURE), Map.of(), "qwen2_moe", "qwen3_moe");
        kinds(2, Set.of(Trait.MIXTURE), Map.of(), "gpt_oss");
        kinds(2, Set.of(Trait.TIED), Map.of(), "gemma2");
        kinds(4, Set.of(), Map.of(), "exaone4", "olmo3");
        kinds(4, Set.of(Trait.MIXTURE), Map.of(), "llama4_text", "llama4", "mimo_v2_flash", "step3p7", "step3p5");
        kinds(4, Set.of(Trait.TIED), Map.of(), "cohere2");
        kinds(6, Set.of(Trait.TIED), GEMMA_3, "gemma3", "gemma3_text");
        kinds(5, Set.of(Trait.TIED), Map.of(), "gemma3n", "gemma3n_text");
        kinds(6, Set.of(Trait.TIED, Trait.DENSE_BESIDE), Map.of(), "gemma4", "gemma4_text");
    }

    private static final List<String> ENCODERS = List.of("bert", "roberta", "xlm-roberta", "distilbert", "modernbert", "deberta", "deberta-v2", "electra",
            "albert", "mpnet", "nomic_bert", "new", "vit", "clip", "siglip", "siglip2", "dinov2", "wav2vec2", "hubert", "detr", "yolos", "segformer", "swin",
            "resnet", "convnext");
    private static final List<String> RECURRENT = List.of("mamba", "mamba2", "falcon_mamba", "rwkv", "rwkv5", "rwkv6", "rwkv7", "xlstm");

    /** @throws ImportException if it is no decoder whose layers are known */
    static NetworkKind of(ConfigFields config) throws ImportException {
        String type = config.word("what kind of network it is", "model_type");
        NetworkKind known = KINDS.get(type);
        if (known != null && !config.flag("is_encoder_decoder", false)) {
            return known;
        }
        if (config.flag("is_encoder_decoder", false)) {
            throw config.refused("\"" + type + "\" is an encoder with a decoder, which keeps a cache of its input as well; such networks are not supported. "
                    + "Plan it as model inference, with its work per inference.");
        }
        if (ENCODERS.contains(type)) {
            throw config.refused("\"" + type + "\" writes no tokens one after another, so it keeps no cache. Plan it as model inference, with its work per "
                    + "inference and its input size.");
        }
        if (RECURRENT.contains(type)) {
            throw config.refused("\"" + type + "\" is recurrent in all its layers; only those that have layers with attention as well are supported. "
                    + "Copy a catalogued model and enter parameters and the state per request.");
        }
        throw config.refused("the network kind \"" + type
                + "\" (model_type) is not supported: what its layers keep of a token is not known, and is never guessed. "
                + "If its layers are those of a known kind (\"llama\", \"qwen3_moe\", \"deepseek_v3\" ...), write that kind as model_type into a copy; otherwise copy a "
                + "catalogued model and enter its figures.");
    }

    /** All kinds that are known by name: those that are read, encoders, and recurrent ones. */
    static Stream<String> named() {
        return Stream.of(KINDS.keySet(), ENCODERS, RECURRENT).flatMap(Collection::stream);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    private static void kinds(int fullEvery, Set<Trait> traits, Map<String, Long> defaults, String... names) {
        for (String name : names) {
            KINDS.put(name, new NetworkKind(name, fullEvery, traits, defaults));
        }
    }
}
