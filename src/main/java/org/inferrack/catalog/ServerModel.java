package org.inferrack.catalog;

import java.util.List;

/**
 * A chassis, without CPUs, memory and accelerators.
 *
 * @param powerSupplies the supplies it can be ordered with, largest first
 */
public record ServerModel(String id, String name, String vendor, Kind kind, Cooling cooling,
                          List<PowerSupply> powerSupplies, Facts facts) implements Item {

    /** RACK takes U in a rack; EDGE stands alone at a site. */
    public enum Kind { RACK, EDGE }

    public enum Cooling { AIR, LIQUID, FANLESS }

    public ServerModel {
        powerSupplies = List.copyOf(powerSupplies);
    }
}
