package org.inferrack.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;

/** Finds the catalogued model behind a published name: owners, fine-tunings, quantisations and accuracy targets of a network do not change its shape. */
public final class ModelNames {

    private static final Pattern VARIANT = Pattern.compile(
            "(-instruct|-chat|-hf|-it|-base|-thinking|-fp8|-nvfp4|-fp4|-mxfp4|-awq|-gptq|-gguf|-int[48]|-[48]bit|-bf16|-fp16|-fp8-dynamic|-dynamic|-fp8-kv|-quantized\\.w\\d+a\\d+|-quantized"
                    + "|-w\\d+a\\d+|-marlin|-\\d+k|-v0\\.[123]|-v1\\.5|-0528|-0324|-\\d{4}|-99(\\.9)?)$");

    private final Map<String, AiModel> byName = new HashMap<>();

    private ModelNames() {
    }

    public static ModelNames of(Catalog catalog) {
        var names = new ModelNames();
        ShippedNames.forEach("model-aliases.csv", (published, id) -> catalog.model(id).ifPresent(found -> names.byName.put(published, found)));
        for (AiModel model : catalog.models()) {
            names.byName.put(model.id().toLowerCase(Locale.ROOT), model);
            names.byName.put(plain(model.name()), model);
        }
        return names;
    }

    public Optional<AiModel> model(String published) {
        String name = plain(published);
        while (!byName.containsKey(name)) {
            String shorter = VARIANT.matcher(name).replaceFirst("");
            if (shorter.equals(name)) {
                return Optional.empty();
            }
            name = shorter;
        }
        return Optional.of(byName.get(name));
    }

    private static String plain(String published) {
        String name = published.substring(published.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).strip().replace(' ', '-').replace('_', '-');
        return name.startsWith("meta-llama-") ? name.substring("meta-".length()) : name;
    }
}
