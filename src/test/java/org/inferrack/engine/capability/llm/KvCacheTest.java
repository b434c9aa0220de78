package org.inferrack.engine.capability.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;
import org.junit.jupiter.api.Test;

/** {@link KvCache}: bytes of a request by its tokens. */
class KvCacheTest {

    private static Facts facts(Object... specsAndValues) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < specsAndValues.length; i += 2) {
            facts = facts.with((Spec) specsAndValues[i], new Fact(((Number) specsAndValues[i + 1]).doubleValue(), Evidence.USER, new Source("test", "")));
        }
        return facts;
    }

    @Test
    void every_layer_keeps_keys_and_values_of_every_token() {
        KvCache cache = KvCache.of(facts(Spec.LAYERS, 32, Spec.KV_HEADS, 8, Spec.HEAD_SIZE, 128));
        assertThat(cache).isEqualTo(KvCache.plain(32, 8, 128));
        assertThat(cache.bytes(2, 1000)).isEqualTo(131_072_000);
        assertThat(cache.bytesPerToken(1)).isEqualTo(65_536);
    }

    @Test
    void a_window_bounds_what_its_layers_keep() {
        KvCache cache = KvCache.of(facts(Spec.LAYERS, 6, Spec.KV_HEADS, 1, Spec.HEAD_SIZE, 5, Spec.WINDOW_LAYERS, 5, Spec.WINDOW, 100));
        assertThat(cache.bytes(2, 100)).isEqualTo(2 * 6 * 10 * 100);
        assertThat(cache.bytes(2, 1000)).isEqualTo(2 * (10 * 1000 + 5 * 10 * 100));
        assertThat(cache.bytesPerToken(2)).isEqualTo(120);
        assertThat(cache.bytesPerFurtherToken(2)).isEqualTo(20);
    }

    @Test
    void windowed_layers_may_keep_other_numbers_and_an_index_and_a_state_are_added() {
        KvCache cache = KvCache
                .of(facts(Spec.LAYERS, 10, Spec.KV_HEADS, 1, Spec.HEAD_SIZE, 5, Spec.FULL_ATTENTION_LAYERS, 2, Spec.WINDOW_LAYERS, 3, Spec.WINDOW, 4,
                        Spec.CACHE_WIDTH, 7, Spec.WINDOW_CACHE_WIDTH, 11, Spec.INDEX_BYTES, 13, Spec.STATE_BYTES, 17));
        assertThat(cache.bytes(1, 100)).isEqualTo(2 * 7 * 100 + 3 * 11 * 4 + 13 * 100 + 17);
        assertThat(cache.bytesPerToken(1)).isEqualTo(2 * 7 + 3 * 11 + 13);
        assertThat(cache.bytesPerFurtherToken(1)).isEqualTo(2 * 7 + 13);
    }

    @Test
    void a_window_without_its_tokens_keeps_all() {
        KvCache cache = KvCache.of(facts(Spec.LAYERS, 4, Spec.KV_HEADS, 1, Spec.HEAD_SIZE, 5, Spec.WINDOW_LAYERS, 4));
        assertThat(cache.bytes(1, 100)).isEqualTo(4 * 10 * 100);
        assertThat(cache.bytesPerToken(1)).isEqualTo(40);
        assertThat(cache.bytesPerFurtherToken(1)).isEqualTo(40);
    }

    @Test
    void a_request_never_takes_nothing() {
        assertThat(KvCache.of(facts(Spec.LAYERS, 1, Spec.KV_HEADS, 1, Spec.HEAD_SIZE, 1, Spec.FULL_ATTENTION_LAYERS, 0)).bytes(1, 100)).isEqualTo(1);
    }
}
