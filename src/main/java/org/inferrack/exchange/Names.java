package org.inferrack.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Item;

/** Finds catalogued accelerators and models by id or by a published name, whatever its case, vendor prefix and punctuation. */
final class Names {

    private static final Map<String,
            String> BENCHMARKS = Map.ofEntries(Map.entry("resnet", "resnet50"), Map.entry("bert99", "bert-large"), Map.entry("bert999", "bert-large"),
                    Map.entry("dlrmv299", "dlrm-v2"), Map.entry("dlrmv2999", "dlrm-v2"), Map.entry("dlrm99", "dlrm-v1"), Map.entry("dlrm999", "dlrm-v1"),
                    Map.entry("3dunet99", "3d-unet"), Map.entry("3dunet999", "3d-unet"), Map.entry("stablediffusionxl", "sdxl"));

    private final Catalog catalog;

    Names(Catalog catalog) {
        this.catalog = catalog;
    }

    Optional<Accelerator> accelerator(String published) {
        return catalog.accelerator(published).or(() -> catalog.accelerators().stream().filter(item -> matches(item, published)).findFirst());
    }

    /** Names such as "meta-llama/Llama-3.1-8B-Instruct" are those of a repository: the part after the last slash, without what it was tuned for. */
    Optional<AiModel> model(String published) {
        String alias = BENCHMARKS.getOrDefault(plain(published), published);
        String own = alias.substring(alias.lastIndexOf('/') + 1).replaceFirst("(?i)^meta-", "").replaceFirst("(?i)-(instruct|chat|it|hf)(-.*)?$", "");
        return catalog.model(alias).or(() -> catalog.models().stream().filter(item -> matches(item, own)).findFirst());
    }

    private static boolean matches(Item item, String published) {
        String wanted = plain(published);
        return !wanted.isEmpty() && (wanted.equals(plain(item.id())) || wanted.equals(plain(item.name())));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(nvidia|amd|intel)[ -]", "").replaceAll("[^a-z0-9]", "");
    }
}
