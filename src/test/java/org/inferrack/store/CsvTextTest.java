package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void readsQuotedCellsEmptyCellsAndBothLineEnds() {
        var text = new CsvText("a,\"b, \"\"c\"\"\",\r\n,,\n\"two\nlines\",x\nlast");
        assertThat(text.next()).containsExactly("a", "b, \"c\"", "");
        assertThat(text.next()).containsExactly("", "", "");
        assertThat(text.line()).isEqualTo(3);
        assertThat(text.next()).containsExactly("two\nlines", "x");
        assertThat(text.line()).isEqualTo(5);
        assertThat(text.next()).containsExactly("last");
        assertThat(text.hasNext()).isFalse();
    }

    @Property(tries = 300)
    void readsWhatWasWritten(@ForAll @Size(min = 1, max = 5) List<@Size(min = 2, max = 4) List<@CharRange(from = ' ', to = '~') String>> records) {
        String written = records.stream().map(cells -> cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))).collect(Collectors.joining("\r\n"));
        var text = new CsvText(written);
        var read = new ArrayList<List<String>>();
        while (text.hasNext()) {
            read.add(text.next());
        }
        assertThat(read).isEqualTo(records);
    }
}
