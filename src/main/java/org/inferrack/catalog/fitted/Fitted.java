package org.inferrack.catalog.fitted;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fitted models that ship with the knowledge, and how far they were off where it could be checked.
 *
 * @param classes   what stands in for values that nobody states, by name
 * @param inference throughput of networks with one answer a request; absent where nothing was fitted, like the others
 */
public record Fitted(Optional<MixedModel> inference, Optional<MixedModel> llm, Optional<MixedModel> wall, Map<String, ClassModel> classes,
                     List<LeftOutError> errors) {

    public static final Fitted NONE = new Fitted(Optional.empty(), Optional.empty(), Optional.empty());

    public Fitted {
        classes = Map.copyOf(classes);
        errors = List.copyOf(errors);
    }

    /** Models of measurements whose errors nobody has measured. */
    public Fitted(Optional<MixedModel> inference, Optional<MixedModel> llm, Optional<MixedModel> wall) {
        this(inference, llm, wall, Map.of(), List.of());
    }
}
