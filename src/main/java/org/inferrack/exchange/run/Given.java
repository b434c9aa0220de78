package org.inferrack.exchange.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;

/**
 * What a person says of results. It fills what a file does not say, and wins over what is only read from a name: of the model, and of a part that
 * the catalogue does not know. A field of the file wins over it.
 *
 * @param family       of models that the catalogue does not have: they are added to the plan
 * @param concurrency  mean requests in flight
 * @param batch        inferences in one query, for tools that count queries
 * @param system       server, as its maker names it
 */
@RecordBuilder
public record Given(Optional<String> acceleratorId, OptionalInt accelerators, Optional<String> modelId, Optional<AiModel.Family> family,
                    Optional<Precision> precision, OptionalDouble concurrency, OptionalDouble inputTokens, OptionalDouble outputTokens, OptionalInt batch,
                    String system, String date) implements GivenBuilder.With {

    public static final Given NOTHING = new Given(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), "", "");
}
