package org.inferrack.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.csv.CsvRecords;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** {@link NameSurvey}: every name under which measurements were published, with what a reader of them found it to mean. */
class NameSurveyTest {

    @Test
    void published_names_mean_what_a_reader_found_them_to_mean() throws IOException {
        var catalog = ShippedKnowledge.read().catalog();
        var accelerators = AcceleratorNames.of(catalog);
        var models = ModelNames.of(catalog);
        var wrong = new ArrayList<String>();
        var known = new HashSet<String>();
        try (var table = CsvRecords
                .of(new BufferedReader(new InputStreamReader(getClass().getResourceAsStream("/names/meanings.csv"), StandardCharsets.UTF_8)))) {
            table.forEach((_, row) -> {
                String name = row.get("published");
                boolean model = row.get("kind").equals("model");
                String id = (model ? models.model(name).map(AiModel::id) : accelerators.accelerator(name).map(Accelerator::id)).orElse("not known");
                String precision = model ? PrecisionNames.ofModel(name).map(Precision::label).orElse("") : "";
                known.add(name);
                if (!id.equals(row.get("id")) || !precision.equals(row.get("precision"))) {
                    wrong.add(name + ": " + id + " " + precision);
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(known).hasSizeGreaterThan(400);
    }
}
