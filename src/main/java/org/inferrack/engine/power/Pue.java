package org.inferrack.engine.power;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.plan.Site;

/** What a site draws over its servers. */
public final class Pue {

    /** Absolute; between a well and a poorly filled hall of the same design. Our assumption for the 90 % interval, since a stated PUE has none. */
    private static final double SWING = 0.10;

    private Pue() {
    }

    /** Halls are filled well or poorly together: they are filled with the same fleet. */
    public static Figure of(Site site) {
        double pue = site.pue();
        return Figure.caused(Driver.of(Driver.Kind.PUE, "", "PUE"), pue, Math.min(pue, Math.max(1, pue - SWING)), pue + SWING, "", Evidence.USER,
                new Basis("PUE of " + site.name(), List.of(), List.of()));
    }
}
