package org.inferrack.engine.capability.llm;

import java.util.List;
import java.util.function.Function;

import org.inferrack.catalog.fitted.Block;

/**
 * A number of the physics of serving that no data sheet tells: what engines reach and what they add. Each is fitted in its logarithm as a plain
 * value and deviations by engine, maker, generation, format, publisher and accelerator; the prior variances say how far these may differ.
 */
enum LlmConstant {

    /** Share of the memory bandwidth that reading weights reaches (0.7 to 0.8 published). */
    BANDWIDTH("bandwidth-share", Math.log(0.7), common(1), engine(0.1), maker(0.1), engineOfMaker(0.1), generation(0.03), format(0.05), chip(0.01)),
    /** Share of the peak that the multiplications of a decode step reach. */
    RATE("rate-share", Math.log(0.5), common(1), engine(0.2), maker(0.1), engineOfMaker(0.1), generation(0.05), format(0.1), chip(0.02)),
    /** Share of the peak that prefill reaches (0.4 to 0.6 published). */
    PREFILL("prefill-share", Math.log(0.5), common(1), engine(0.2), maker(0.1), engineOfMaker(0.1), generation(0.05), format(0.1), chip(0.02)),
    /** Reading keys and values, relative to reading weights. */
    CACHE("cache-share", Math.log(0.6), common(1), engine(0.3), engineOfMaker(0.2)),
    /** Seconds to start the kernels of a layer. */
    LAYER("layer-seconds", Math.log(15e-6), common(1), engine(0.5), publisher(0.3), engineOfMaker(0.2)),
    /** Seconds that the host takes for every step. */
    STEP("step-seconds", Math.log(1e-3), common(1), engine(0.5), publisher(0.3), engineOfMaker(0.2)),
    /** Seconds that the host takes for every sequence in a step: schedulers written in Python take as much as the step itself. */
    SEQUENCE("sequence-seconds", Math.log(2e-5), common(2), engine(1), publisher(1), engineOfMaker(0.3)),
    /** Seconds of an exchange between two accelerators, before its bytes. */
    EXCHANGE("exchange-seconds", Math.log(10e-6), common(1), engine(0.3), maker(0.2), publisher(0.3)),
    /** Share of the bandwidth between accelerators that exchanges reach. */
    LINK("link-share", Math.log(0.5), common(1), engine(0.2), maker(0.2)),
    /** Seconds before a first prompt is taken up. */
    FIRST("first-seconds", Math.log(2e-2), common(2), engine(1), mode(1)),
    /** Share of the others' prompts that a prompt waits for. */
    QUEUE("queue-share", Math.log(0.3), common(2), engine(1), mode(1)),
    /** How much longer experts take than dense layers of their size. */
    EXPERTS("expert-factor", Math.log(1.2), common(0.3), engine(0.1), publisher(0.1)),
    /** Between 0, keys and values copied to every accelerator beyond their heads, and 1, shared out; on a logistic scale around one half. */
    SHARING("cache-sharing", 0.5, common(0.3), engine(0.3));

    /** Deviations by one property of a deployment. */
    record Level(String name, double variance, Function<LlmQuery, String> of) {
    }

    private record Deviation(Block block, Function<LlmQuery, String> of) {
    }

    private final double plain;
    private final List<Deviation> deviations;

    LlmConstant(String name, double plain, Level... levels) {
        this.plain = plain;
        this.deviations = java.util.Arrays.stream(levels).map(level -> new Deviation(new Block(name + level.name(), level.variance()), level.of())).toList();
    }

    /** Before anything is fitted; a logarithm but for {@link #SHARING}. */
    double plain() {
        return plain;
    }

    int deviations() {
        return deviations.size();
    }

    Block block(int deviation) {
        return deviations.get(deviation).block();
    }

    String level(int deviation, LlmQuery query) {
        return deviations.get(deviation).of().apply(query);
    }

    private static Level common(double variance) {
        return new Level("", variance, _ -> "");
    }

    private static Level engine(double variance) {
        return new Level("-engine", variance, LlmQuery::engine);
    }

    private static Level maker(double variance) {
        return new Level("-maker", variance, LlmQuery::maker);
    }

    private static Level engineOfMaker(double variance) {
        return new Level("-engine-maker", variance, LlmQuery::engineOfMaker);
    }

    private static Level generation(double variance) {
        return new Level("-generation", variance, query -> query.accelerator().architecture());
    }

    private static Level format(double variance) {
        return new Level("-format", variance, query -> query.format().level());
    }

    private static Level chip(double variance) {
        return new Level("-accelerator", variance, query -> query.accelerator().id());
    }

    private static Level publisher(double variance) {
        return new Level("-publisher", variance, query -> query.publisher() + "/" + query.engine());
    }

    private static Level mode(double variance) {
        return new Level("-mode", variance, LlmQuery::mode);
    }
}
