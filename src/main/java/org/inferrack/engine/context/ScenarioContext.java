package org.inferrack.engine.context;

import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.engine.capability.measured.MeasurementIndex;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.work.Cancellation;

/**
 * One scenario of a plan and what is known when it is planned.
 *
 * @param catalog      the shipped one overlaid by the plan's
 * @param index        of that catalogue's measurements, with what was fitted to them
 * @param cancellation asked in every long loop of every room
 */
public record ScenarioContext(Plan plan, Scenario scenario, Catalog catalog, MeasurementIndex index, Cancellation cancellation) {

    /** Constants fitted to published measurements. */
    public Fitted fitted() {
        return index.fitted();
    }

    /** The server group of the scenario; empty where it has none of that id. */
    public Optional<ServerGroup> group(String id) {
        return scenario.groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The same knowledge for another plan. */
    public ScenarioContext in(Plan other) {
        return new ScenarioContext(other, scenario, catalog, index, cancellation);
    }
}
