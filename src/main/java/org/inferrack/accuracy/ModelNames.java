package org.inferrack.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;

/** Finds the catalogued model behind a published name: owners, fine-tunings and quantisations of a network do not change its shape. */
final class ModelNames {

    private static final Pattern VARIANT = Pattern.compile(
            "(-instruct|-chat|-hf|-it|-base|-thinking|-fp8|-nvfp4|-fp4|-mxfp4|-awq|-gptq|-int4|-bf16|-quantized\\.w\\d+a\\d+|-w\\d+a\\d+|-\\d+k|-v0\\.[123]|-v1\\.5|-0528|-0324|-\\d{4})$");

    private final Map<String, AiModel> byName = new HashMap<>();

    private ModelNames() {
    }

    static ModelNames of(Catalog catalog) {
        var names = new ModelNames();
        MeasurementFile.shipped("model-aliases.csv").forEach(List.of("published", "model"),
                cells -> catalog.model(cells.text("model")).ifPresent(found -> names.byName.put(cells.text("published"), found)));
        for (AiModel model : catalog.models()) {
            if (model.family() == AiModel.Family.LLM) {
                names.byName.put(model.id(), model);
                names.byName.put(plain(model.name()), model);
            }
        }
        return names;
    }

    Optional<AiModel> model(String published) {
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
