package org.inferrack.store;

/**
 * What happened when the library was opened.
 *
 * @param message one or two sentences for the user: what happened and, where something can be done, what
 */
public record Opening(Result result, String message) {

    public enum Result {
        /** It was there and up to date. */
        OPENED,
        /** It was filled for the first time, or again because newer knowledge ships. */
        FILLED,
        /** It could not be read: the file was set aside and a new one filled. */
        REBUILT,
        /** Another Inferrack uses it: working with the shipped knowledge in memory. */
        LOCKED,
        /** The folder cannot be used: working with the shipped knowledge in memory. */
        UNAVAILABLE
    }
}
