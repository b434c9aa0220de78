package org.inferrack.plan;

import java.util.OptionalDouble;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.inferrack.catalog.Precision;

/**
 * A large language model that answers requests.
 *
 * @param inputTokens      mean tokens of a prompt
 * @param outputTokens     mean tokens of an answer
 * @param prefixHitShare   share of the prompt that is found in the prefix cache, 0 to 1
 * @param ttftLimitMs      time to first token limit, absent if none
 * @param tpotLimitMs      time per output token limit, absent if none
 */
@RecordBuilder
public record LlmServing(String id, String name, Set<Precision> precisions, Demand demand, String modelId, Load load,
                         @Within(Limit.TOKENS) int inputTokens, @Within(Limit.TOKENS) int outputTokens, @Within(Limit.SHARE) double prefixHitShare,
                         @Within(Limit.MILLISECONDS) OptionalDouble ttftLimitMs,
                         @Within(Limit.MILLISECONDS) OptionalDouble tpotLimitMs) implements Workload, LlmServingBuilder.With {

    /** The demand in one of the two ways clients state it. */
    public sealed interface Load {

        /** People, of whom {@code activeShare} have a request in flight at the peak. */
        record Users(@Within(Limit.USERS) int users, @Within(Limit.SHARE) double activeShare) implements Load {
            public Users {
                Finite.require("activeShare", activeShare);
            }
        }

        record Requests(@Within(Limit.REQUESTS) double perSecond) implements Load {
            public Requests {
                Finite.require("perSecond", perSecond);
            }
        }
    }

    public LlmServing {
        precisions = PrecisionChoice.exactFirst(precisions);
        Finite.require("prefixHitShare", prefixHitShare);
    }
}
