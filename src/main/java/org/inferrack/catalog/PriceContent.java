package org.inferrack.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a price pays for. The price of a server says it part by part, for two offers of one chassis differ in nothing else as much;
 * what is not in the set is paid at a price of its own.
 */
public enum PriceContent {
    CHASSIS("Chassis"), CPUS("CPUs"), MEMORY("Memory"), ACCELERATORS("Accelerators"), NETWORK("Network adapters"), DPUS("DPUs"), STORAGE("Storage"),
    POWER_SUPPLIES("Power supplies"),
    /** The maker's support over the horizon: no yearly share is charged for what this price buys. */
    SUPPORT("Support");

    /** How servers are usually sold without the rest: the chassis with its power supplies. */
    public static final Set<PriceContent> BARE_SERVER = of(CHASSIS, POWER_SUPPLIES);

    private final String label;

    PriceContent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the order of the constants, whatever the order of the parts. */
    public static Set<PriceContent> of(PriceContent... parts) {
        var set = EnumSet.noneOf(PriceContent.class);
        Collections.addAll(set, parts);
        return Collections.unmodifiableSet(set);
    }
}
