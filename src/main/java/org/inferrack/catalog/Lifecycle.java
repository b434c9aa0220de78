package org.inferrack.catalog;

/**
 * Whether a part can be had.
 *
 * @param since  year or month in which this state began, empty if the source does not say
 */
public record Lifecycle(State state, String since, Source source) {

    /** In the order of a part's life. */
    public enum State {
        ANNOUNCED("announced"), CURRENT("current"), END_OF_SALE("end of sale"), DISCONTINUED("discontinued");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** "discontinued since 2023-06", "announced, 2026-09". */
    public String words() {
        return state.label() + (since.isEmpty() ? "" : (state == State.ANNOUNCED ? ", " : " since ") + since);
    }
}
