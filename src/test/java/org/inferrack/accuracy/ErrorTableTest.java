package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

    @Test
    void theShippedTableReadsAsItWasWritten() throws IOException {
        var errors = ShippedKnowledge.read().fitted().errors();
        assertThat(errors).extracting(LeftOutError::kind).contains("mlperf", "llm", "power");
        assertThat(ErrorTable.text(errors)).isEqualTo(Files.readString(Path.of("assets", "fit", "accuracy.csv"), StandardCharsets.UTF_8));
    }
}
