package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.util.List;

/** One way to serve the demand. */
@RecordBuilder
public record Scenario(String id, String name, Role role, List<ServerGroup> groups, Policies policies) implements ScenarioBuilder.With {

    public enum Role { BASELINE, PROPOSAL }

    public Scenario {
        groups = List.copyOf(groups);
    }
}
