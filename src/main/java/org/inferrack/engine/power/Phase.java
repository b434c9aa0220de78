package org.inferrack.engine.power;

import java.util.List;

/**
 * Months with the same accelerators in every server.
 *
 * @param fromMonth first month, 1 is the plan's first
 * @param months    how many
 */
public record Phase(int fromMonth, int months, List<ServerPower> servers) {

    public Phase {
        servers = List.copyOf(servers);
    }

    public int lastMonth() {
        return fromMonth + months - 1;
    }
}
