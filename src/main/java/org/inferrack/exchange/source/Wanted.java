package org.inferrack.exchange.source;

/** What somebody wants to read from a file, which decides what helps where the file cannot be read. */
public enum Wanted {
    RESULTS("results need"),
    MODEL_CONFIG("a config.json has");

    private final String content;

    Wanted(String content) {
        this.content = content;
    }

    /** How much of it is usual: "results need". */
    String content() {
        return content;
    }

    /** @param ofResults what helps where results of a tool are wanted */
    String advice(String ofResults) {
        return this == MODEL_CONFIG ? "Take the file config.json from the model's repository." : ofResults;
    }
}
