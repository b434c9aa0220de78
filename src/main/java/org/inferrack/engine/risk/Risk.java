package org.inferrack.engine.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Swing;
import org.inferrack.engine.pass.ScenarioPass;
import org.inferrack.engine.risk.Tornado.Bar;

/** Reads from the TCO what each cause alone does to it; and asks what other demand would cost, which is no part of the range. */
public final class Risk {

    private static final int MOST_BARS = 8;
    /** Our assumption of how far a client's demand may come out otherwise. */
    private static final double DEMAND = 0.20;

    private Risk() {
    }

    /** The largest swings of the undiscounted TCO; no bars where the TCO is unknown or nothing moves it. */
    public static Tornado tornado(ScenarioPass pass) {
        String currency = pass.context().plan().currency();
        if (!(pass.money().costs().total() instanceof Figure.Known total)) {
            return new Tornado(currency, 0, List.of());
        }
        var bars = new ArrayList<Bar>();
        for (Swing swing : total.swings().all()) {
            bars.add(new Bar(swing.driver().label(), swing.driver().spread().text(), total.value() + swing.atLow(), total.value() + swing.atHigh()));
        }
        double less = ScaledFleets.of(1 - DEMAND, pass).cost(pass);
        double more = ScaledFleets.of(1 + DEMAND, pass).cost(pass);
        bars.add(new Bar("demand", "±" + Math.round(DEMAND * 100) + " %, not in the range", less, more));
        return new Tornado(currency, total.value(), bars.stream()
                .filter(bar -> bar.swing() > 0)
                .sorted(Comparator.comparingDouble(Bar::swing).reversed().thenComparing(Bar::input))
                .limit(MOST_BARS).toList());
    }
}
