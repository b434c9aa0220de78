package org.inferrack.catalog.fitted;

import java.util.Optional;

/** The fitted models that ship with the knowledge; a model is absent where nothing was fitted. */
public record Fitted(Optional<MixedModel> inference, Optional<MixedModel> llm, Optional<MixedModel> wall) {

    public static final Fitted NONE = new Fitted(Optional.empty(), Optional.empty(), Optional.empty());
}
