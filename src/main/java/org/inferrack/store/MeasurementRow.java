package org.inferrack.store;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Measurement.TokenShape;
import org.inferrack.catalog.Precision;

/** A measurement as a row. */
final class MeasurementRow {

    private MeasurementRow() {
    }

    static Measurement measurement(Row row) {
        double value = row.number("value");
        if (!(value > 0)) {
            throw row.wrong("value must be above 0, not " + row.text("value"), "Leave out a run without a result.");
        }
        if (row.count("accelerators") < 1) {
            throw row.wrong("accelerators must be at least 1", "Write how many took part.");
        }
        return new Measurement(row.required("id"), row.required("accelerator"), row.count("accelerators"), row.required("model"),
                row.text("precision").isBlank() ? null : row.choice("precision", Precision.class),
                row.choice("metric", Measurement.Metric.class), value, row.numberIfKnown("p99_ms"),
                row.numberIfKnown("wall_watts"), shape(row), row.text("software"), row.text("system"), CatalogAssembly.source(row),
                row.text("power_mode").isBlank() ? null : row.choice("power_mode", Measurement.PowerMode.class));
    }

    private static TokenShape shape(Row row) {
        if (row.text("input_tokens").isBlank()) {
            return null;
        }
        return new TokenShape(row.count("input_tokens"), row.count("output_tokens"), row.count("concurrency"));
    }
}
