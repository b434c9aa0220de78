package org.inferrack.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Precision;
import org.inferrack.store.ShippedKnowledge;

/** Prints what every published name of the lists resolves to: {@code mvn -q test-compile exec:exec@name-survey}. */
public final class NameSurvey {

    private NameSurvey() {
    }

    /** Every distinct name of an accelerator or model that publications of measurements use. */
    static List<String> published(String list) {
        try (var lines = new BufferedReader(new InputStreamReader(NameSurvey.class.getResourceAsStream("/names/" + list), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    public static void main(String[] args) {
        Catalog catalog = ShippedKnowledge.read().catalog();
        var accelerators = AcceleratorNames.of(catalog);
        var models = ModelNames.of(catalog);
        var out = org.inferrack.terminal.TerminalWriter.out();
        for (String name : published("accelerators.txt")) {
            var meaning = accelerators.meaning(name);
            out.println(String.join(" | ", "accelerator", name, meaning.accelerator().map(Accelerator::id)
                    .orElse(meaning.reason().isEmpty() ? "not known" : "refused: " + meaning.reason())));
        }
        for (String name : published("models.txt")) {
            out.println(String.join(" | ", "model", name, models.model(name).map(AiModel::id).orElse("not known"),
                    PrecisionNames.ofModel(name).map(Precision::label).orElse("-")));
        }
        out.flush();
    }
}
