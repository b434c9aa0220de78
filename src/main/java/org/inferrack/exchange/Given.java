package org.inferrack.exchange;

import java.util.Optional;
import java.util.OptionalInt;

import org.inferrack.catalog.Precision;

/** What a person says of results whose file does not: load generators know the server's address, not its hardware. What a file says wins. */
public record Given(Optional<String> acceleratorId, OptionalInt accelerators, Optional<String> modelId, Optional<Precision> precision, String date) {

    public static final Given NOTHING = new Given(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), "");
}
