package org.inferrack.exchange.run;

import java.util.OptionalDouble;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What was measured of an LLM under load; empty where the file does not say.
 *
 * @param inputTokens       of a prompt
 * @param outputTokens      of an answer
 * @param tokensPerSecond   output tokens of the whole deployment
 * @param requestsPerSecond answered by the whole deployment
 * @param ttftMs            time to first token
 * @param tpotMs            time per output token after the first (inter-token latency)
 * @param answerMs          from sending a request to its last token
 */
@RecordBuilder
public record Speeds(OptionalDouble inputTokens, OptionalDouble outputTokens, OptionalDouble tokensPerSecond, OptionalDouble requestsPerSecond,
                     OptionalDouble ttftMs, OptionalDouble ttftP99Ms, OptionalDouble tpotMs, OptionalDouble tpotP99Ms,
                     OptionalDouble answerMs) implements SpeedsBuilder.With {

    public static final Speeds UNKNOWN = new Speeds(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
