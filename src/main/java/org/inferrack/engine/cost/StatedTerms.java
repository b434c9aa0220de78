package org.inferrack.engine.cost;

import java.util.List;

import org.inferrack.catalog.Evidence;
import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Driver.Kind;
import org.inferrack.engine.figure.Figure;

/** How far terms that a person states may move: our assumption for the 90 % interval, since a stated term carries none. */
final class StatedTerms {

    /** Business electricity contracts in Europe moved by more than a fifth within a year several times since 2021. */
    private static final double TARIFF = 0.20;
    private static final double SUPPORT = 0.20;
    private static final double LICENCES = 0.20;
    private static final double RENT = 0.20;
    private static final double RESIDUAL = 0.50;

    private StatedTerms() {
    }

    /** What is paid in the end over what was stated, the same for everything that is paid for one cause. */
    static Figure of(Cause cause) {
        return switch (cause) {
            case CAPEX -> Figure.exact(1, "", "as quoted");
            case ENERGY -> term(Kind.TARIFF, "electricity price", TARIFF);
            case RENT -> term(Kind.RENT, "rack rent", RENT);
            case SUPPORT -> term(Kind.SUPPORT, "vendor support", SUPPORT);
            case LICENCES -> term(Kind.LICENCES, "software licences", LICENCES);
            case RESIDUAL -> term(Kind.RESIDUAL_VALUE, "residual value", RESIDUAL);
        };
    }

    private static Figure term(Kind kind, String label, double swing) {
        return Figure.within(Driver.of(kind, "", label), 1, swing, swing, "", Evidence.USER, label + " over what is stated", List.of());
    }
}
