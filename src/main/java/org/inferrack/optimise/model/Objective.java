package org.inferrack.optimise.model;

import org.inferrack.plan.Metric;

/** What a fleet is chosen for; less is better. */
public enum Objective {
    /** Capex, opex and residual value over the horizon, undiscounted, in the plan's currency. */
    TCO("TCO"),
    /** The same in present value, at the plan's discount rate: what is bought later weighs less. */
    NPV("TCO in present value"),
    /** Hardware, installation and contingency, in the plan's currency. */
    CAPEX("capex"),
    /** Racks in use; among choices with as few, the least TCO. */
    RACKS("racks"),
    /** Facility energy, kWh a year. */
    ENERGY("energy"),
    /** Emissions of the facility's energy, kg a year at the region's grid intensity. */
    CARBON("carbon"),
    /** IT power at peak with the policy's margin, kW. */
    POWER("IT power");

    private final String label;

    Objective(String label) {
        this.label = label;
    }

    /** In words, within a sentence. */
    public String label() {
        return label;
    }

    /** The unit of the objective's value. */
    public String unit(String currency) {
        return switch (this) {
            case TCO, NPV, CAPEX -> currency;
            case RACKS -> Metric.RACKS.unit();
            case ENERGY -> "kWh/year";
            case POWER -> "kW";
            case CARBON -> "kg CO2e/year";
        };
    }
}
