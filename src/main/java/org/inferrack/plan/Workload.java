package org.inferrack.plan;

import java.util.Set;

import org.inferrack.catalog.Precision;

/** What the client wants computed. */
public sealed interface Workload permits VideoAnalytics, LlmServing, ModelInference {

    String id();

    String name();

    /** Those that are accurate enough for the client, the most exact first; which of them is used is for the servers that serve it. */
    Set<Precision> precisions();

    Demand demand();
}
