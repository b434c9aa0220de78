package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.inferrack.catalog.fitted.LeftOutError;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

    @Test
    void theShippedTableReadsAsItWasWritten() throws IOException {
        var errors = ShippedKnowledge.read().fitted().errors();
        assertThat(errors).extracting(LeftOutError::kind).contains("mlperf", "llm", "power");
        String table = Files.readString(Path.of("assets", "fit", "accuracy.csv"), StandardCharsets.UTF_8);
        for (String kind : List.of("mlperf", "llm", "power")) {
            var own = errors.stream().filter(error -> error.kind().equals(kind)).toList();
            assertThat(ErrorTable.replacing(table, kind, own)).as(kind).isEqualTo(table);
        }
    }

    @Test
    void theLinesOfOneKindAreReplacedAndThoseOfOthersStay() {
        var error = new LeftOutError("power", "cell", "boards-same-pair", 40, 0.1, 0.2, 0.0, java.util.OptionalDouble.of(0.9));
        assertThat(ErrorTable.replacing(ErrorTable.HEADER + "\nllm,pair,a,1,0,0,0,0\npower,pair,b,1,0,0,0,0\n", "power", List.of(error)))
                .isEqualTo(ErrorTable.HEADER + "\nllm,pair,a,1,0,0,0,0\npower,cell,boards-same-pair,40,0.1000,0.2000,0.0000,0.9000\n");
    }

    @Test
    void tiersReadAsWords() {
        assertThat(new LeftOutError("llm", "system", "tpot-same-setup-elsewhere-apart", 40, 0.1, 0.2, 0.0, java.util.OptionalDouble.of(0.9)).nearness())
                .isEqualTo("TPOT, same setup, new publisher, over several systems");
        assertThat(new LeftOutError("power", "cell", "boards-same-pair", 40, 0.1, 0.2, 0.0, java.util.OptionalDouble.of(0.9)).nearness())
                .isEqualTo("boards alone, same pair");
    }
}
