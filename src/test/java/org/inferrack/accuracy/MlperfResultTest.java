package org.inferrack.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of MLPerf change with round, network and scenario; what a line means does not. */
class MlperfResultTest {

    private static Cells cells(String... changes) {
        var cells = new HashMap<>(Map.of("scenario", "Offline", "gpu", "L4", "benchmark", "resnet50", "metric_name", "throughput", "metric_value", "51600",
                "metric_unit", "samples/s", "total_accels", "4"));
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return new Cells(2, cells);
    }

    @Test
    void a_throughput_is_of_one_accelerator() {
        assertThat(MlperfResult.aside(cells())).isEmpty();
        assertThat(MlperfResult.value(cells())).isEqualTo(12_900);
    }

    @ParameterizedTest
    @CsvSource({"ms,0.5,0.5", "s,0.5,500", "us,500,0.5", "ns,500000,0.5"})
    void a_latency_is_in_milliseconds_whatever_its_unit_and_not_divided(String unit, String value, double milliseconds) {
        var cells = cells("scenario", "SingleStream", "metric_name", "latency_p90", "metric_unit", unit, "metric_value", value);
        assertThat(MlperfResult.aside(cells)).isEmpty();
        assertThat(MlperfResult.value(cells)).isCloseTo(milliseconds, org.assertj.core.data.Offset.offset(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"scenario,Relay,none of Offline", "inferred,1,derived from another", "gpu,none,no accelerator", "metric_name,latency,not what Offline measures",
            "metric_unit,ms,instead of samples/s",
            "metric_unit,tokens/s,instead of samples/s", "metric_value,0,not a number above 0", "metric_value,fast,not a number above 0",
            "total_accels,0,not a count", "total_accels,2.5,not a count"})
    void a_line_that_is_none_says_why(String column, String cell, String words) {
        assertThat(MlperfResult.aside(cells(column, cell)).orElseThrow()).contains(words);
    }
}
