package org.inferrack.plan;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/** One way to serve the demand. */
@RecordBuilder
public record Scenario(String id, String name, Role role, @AtMost(500) List<ServerGroup> groups, Policies policies) implements ScenarioBuilder.With {

    public enum Role { BASELINE, PROPOSAL }

    public Scenario {
        groups = List.copyOf(groups);
    }
}
