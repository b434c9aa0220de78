package org.inferrack.plan;

import org.inferrack.catalog.Precision;

/** What the client wants computed. */
public sealed interface Workload permits VideoAnalytics, LlmServing, ModelInference {

    String id();

    String name();

    Precision precision();

    Demand demand();
}
