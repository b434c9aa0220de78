package org.inferrack.exchange.run;

/** Takes the runs of a file one after the other; one that cannot be used is a problem of the file and does not end it. */
public interface RunSink {

    /** Reads one run. */
    @FunctionalInterface
    interface RunSource {
        BenchmarkRun read() throws UnusableRun;
    }

    /** @param place in the file, as a person finds it: "line 3", "benchmarks[2]" */
    void take(String place, RunSource source);

    /** Something to know of the whole file. */
    void remark(String text);

    /** What a person said of the whole file. */
    Given given();
}
