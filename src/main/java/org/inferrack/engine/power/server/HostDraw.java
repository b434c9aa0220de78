package org.inferrack.engine.power.server;

import org.inferrack.catalog.Catalog;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.ServerConfiguration;

/** What a server without its accelerators draws, DC watts, to compare chassis; infinite where nobody knows. */
public record HostDraw(double idleWatts, double fullWatts) {

    public static HostDraw of(ServerConfiguration configuration, Catalog catalog) {
        Host host = Host.of(configuration, catalog);
        return new HostDraw(watts(host.idle()), watts(host.idle()) + watts(host.range()));
    }

    public boolean noMoreThan(HostDraw other) {
        return idleWatts <= other.idleWatts && fullWatts <= other.fullWatts;
    }

    private static double watts(Figure figure) {
        return figure.amount().orElse(Double.POSITIVE_INFINITY);
    }
}
