package org.inferrack.exchange.run;

import java.util.OptionalDouble;

import org.inferrack.catalog.Spec;

/**
 * Watts of a whole machine lie between what its boards draw when they do nothing and what they and a host for each draw at most; a figure outside is of another unit
 * or another machine. Kilowatts or milliwatts taken for watts are off by a thousand, and the bounds are a few tens apart.
 */
final class WallPower {

    /** The share of its power limit that an idle board draws at the least, published idle powers being 5 to 25 %. */
    private static final double IDLE_SHARE = 0.04;
    /** Boards exceed their limit for moments; supplies and fans lose some more. */
    private static final double MOST_OF_BOARDS = 2;
    /** More than a host of two sockets draws without its boards. */
    private static final double HOST_WATTS = 2_500;

    private WallPower() {
    }

    /** @throws UnusableRun if the accelerators cannot have drawn so little or so much */
    static OptionalDouble check(Resolved on, OptionalDouble stated) throws UnusableRun {
        OptionalDouble watts = Plausible.WATTS.checkTaken("the wall power", stated);
        OptionalDouble limit = on.accelerator().facts().value(Spec.TDP);
        if (watts.isEmpty() || limit.isEmpty()) {
            return watts;
        }
        double least = IDLE_SHARE * limit.getAsDouble() * on.accelerators();
        double most = (MOST_OF_BOARDS * limit.getAsDouble() + HOST_WATTS) * on.accelerators();
        if (watts.getAsDouble() < least || watts.getAsDouble() > most) {
            throw new UnusableRun("a wall power of " + LittlesLaw.number(watts.getAsDouble()) + " W does not fit " + on.accelerators() + " x "
                    + on.accelerator().name() + " of " + LittlesLaw.number(limit.getAsDouble()) + " W each, which with their hosts draw "
                    + LittlesLaw.number(least) + " to " + LittlesLaw.number(most) + " W. Check the unit (W, not kW or mW) and the number of accelerators.");
        }
        return watts;
    }

    /** What boards alone draw: the same without hosts. @throws UnusableRun if they cannot have drawn so little or so much */
    static double boards(Resolved on, double watts) throws UnusableRun {
        OptionalDouble limit = on.accelerator().facts().value(Spec.TDP);
        if (limit.isEmpty()) {
            return watts;
        }
        double least = IDLE_SHARE * limit.getAsDouble() * on.accelerators();
        double most = MOST_OF_BOARDS * limit.getAsDouble() * on.accelerators();
        if (watts < least || watts > most) {
            throw new UnusableRun("a board power of " + LittlesLaw.number(watts) + " W does not fit " + on.accelerators() + " x " + on.accelerator().name()
                    + " of " + LittlesLaw.number(limit.getAsDouble()) + " W each: they draw " + LittlesLaw.number(least) + " to " + LittlesLaw.number(most)
                    + " W. Check the unit (W, not kW or mW) and the number of accelerators.");
        }
        return watts;
    }
}
