package org.inferrack.exchange.run;

import java.util.OptionalDouble;

/** How the load generator asked. A limit on concurrency is no load: it says how many may be in flight, not how many were. */
public sealed interface Load {

    /** So many clients, each of which asks again as soon as it is answered. {@code clients} is what was asked for; the mean in flight is a little less. */
    record Closed(double clients) implements Load {
    }

    /** The tool counted how many requests were in flight on average. */
    record Counted(double concurrency) implements Load {
    }

    /** All requests were sent at once, and none after them; how many are in flight on average follows, as for {@link Open}. */
    record Burst() implements Load {
    }

    /** Requests arrive by themselves; how many are in flight follows from how long they take. {@code perSecond} is what was asked for, if it was a rate. */
    record Open(OptionalDouble perSecond) implements Load {
    }
}
