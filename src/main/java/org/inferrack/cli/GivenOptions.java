package org.inferrack.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Precision;
import org.inferrack.exchange.run.Given;
import picocli.CommandLine.Option;

/** What a person says of results on the command line. */
final class GivenOptions {

    @Option(names = "--accelerator", paramLabel = "ID",
            description = "On which the results were taken, where the file does not say or names a part that is not known.")
    private String accelerator;
    @Option(names = "--accelerators", paramLabel = "N", description = "How many took part, where the file does not say.")
    private Integer accelerators;
    @Option(names = "--model", paramLabel = "ID", description = "Model, whatever the file calls it.")
    private String model;
    @Option(names = "--family", description = "Sort of a network that the catalogue does not have: it is added to the plan. ${COMPLETION-CANDIDATES}")
    private AiModel.Family family;
    @Option(names = "--precision", description = "Of the weights, where no field of the file says; wins over the name of the model. ${COMPLETION-CANDIDATES}")
    private Precision precision;
    @Option(names = "--concurrency", paramLabel = "N", description = "Mean requests in flight on all accelerators together, where the file does not say.")
    private Double concurrency;
    @Option(names = "--input-tokens", paramLabel = "N", description = "Mean length of a prompt, where the file does not say.")
    private Double inputTokens;
    @Option(names = "--output-tokens", paramLabel = "N", description = "Mean length of an answer, where the file does not say.")
    private Double outputTokens;
    @Option(names = "--batch", paramLabel = "N", description = "Inferences in one query of trtexec, where its log does not say.")
    private Integer batch;
    @Option(names = "--system", paramLabel = "NAME", defaultValue = "", description = "Server, as its maker names it, where the file does not say.")
    private String system;
    @Option(names = "--date", paramLabel = "DATE", defaultValue = "", description = "When they were taken, where the file does not say.")
    private String date;

    Given given() {
        return new Given(Optional.ofNullable(accelerator), whole(accelerators), Optional.ofNullable(model), Optional.ofNullable(family),
                Optional.ofNullable(precision),
                number(concurrency), number(inputTokens), number(outputTokens), whole(batch), system, date);
    }

    private static OptionalInt whole(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble number(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
