package org.inferrack.engine.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each cause does to a figure, one entry a cause. Causes miss independently of each other, so that their swings add in
 * quadrature; whatever one cause does in several places is one swing.
 *
 * @param all in the order of their drivers, none without effect
 */
public record Swings(List<Swing> all) {

    public static final Swings NONE = new Swings(List.of());

    private static final Comparator<Swing> LARGEST_FIRST = Comparator.comparingDouble(Swing::width).reversed().thenComparing(Swing::driver);

    public Swings {
        all = List.copyOf(all);
    }

    static Swings of(Driver driver, double atLow, double atHigh) {
        return atLow == 0 && atHigh == 0 ? NONE : new Swings(List.of(new Swing(driver, atLow, atHigh)));
    }

    public Optional<Swing> of(Driver driver) {
        return all.stream().filter(swing -> swing.driver().equals(driver)).findFirst();
    }

    boolean open() {
        return all.stream().anyMatch(Swing::open);
    }

    /** What matters most first: for a difference of two figures, what causes it. */
    public List<Swing> largestFirst() {
        return all.stream().sorted(LARGEST_FIRST).toList();
    }

    Swings times(double factor) {
        return new Swings(all.stream().map(swing -> new Swing(swing.driver(), swing.atLow() * factor, swing.atHigh() * factor, swing.open())).toList());
    }

    /** The swing of a cause that may be among these already. */
    Swings plus(Swing more) {
        var sum = new ArrayList<Swing>();
        Swing added = more;
        for (Swing swing : all) {
            if (swing.driver().equals(more.driver())) {
                added = new Swing(swing.driver().wider(more.driver()), swing.atLow() + more.atLow(), swing.atHigh() + more.atHigh(),
                        swing.open() || more.open());
            } else {
                sum.add(swing);
            }
        }
        sum.add(added);
        sum.sort(Comparator.comparing(Swing::driver));
        return new Swings(sum);
    }
}
