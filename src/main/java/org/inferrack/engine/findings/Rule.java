package org.inferrack.engine.findings;

import java.util.stream.Stream;

/** One thing that a careful colleague looks for. */
interface Rule {

    /** What there is to say; nothing if all is well. */
    Stream<Finding> check(FindingContext context);
}
