package org.inferrack.catalog;

import java.util.Objects;

/** Why the catalogue has no value where one could stand. */
public record Blank(State state, Source source) {

    public enum State {
        /** The thing does not exist: the length of a card that is a module, FP8 units of a chip without them. */
        NOT_APPLICABLE("does not apply"),
        /** Looked for where the source says, and stated by nobody. */
        NOT_PUBLISHED("not published"),
        /** Nobody has looked yet. */
        NOT_LOOKED_UP("not yet looked up");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Blank {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(source, "source");
    }
}
