package org.inferrack.names;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.Measurement.PowerMode;

/** Reads power modes as publications give them: in a field of their own, or with the name of the system or the software ("1x A30, MaxQ, TensorRT"). */
public final class PowerModeNames {

    private PowerModeNames() {
    }

    /** Empty where none of the texts says; NVIDIA's submissions to MLPerf call capped boards MaxQ and others MaxP. */
    public static Optional<PowerMode> of(String... published) {
        return Stream.of(published).map(text -> text.toLowerCase(Locale.ROOT)).flatMap(text -> mode(text).stream()).findFirst();
    }

    private static Optional<PowerMode> mode(String text) {
        return text.equals("capped") || text.contains("maxq") ? Optional.of(PowerMode.CAPPED)
                : text.equals("full") || text.contains("maxp") ? Optional.of(PowerMode.FULL) : Optional.empty();
    }
}
