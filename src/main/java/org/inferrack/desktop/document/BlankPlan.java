package org.inferrack.desktop.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.plan.Cover;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ReferenceRates;

/** A plan in which nothing is stated yet but the usual money matters, all of which can be changed. */
public final class BlankPlan {

    private static final int HORIZON_MONTHS = 36;
    private static final String CURRENCY = "USD";
    private static final String USUAL = "Usual assumption; replace it with the client's own";

    private BlankPlan() {
    }

    /** @param author printed on the proposal; empty where it is not known */
    public static Plan on(LocalDate today, String author) {
        var economics = new Economics(0.08, 0.05, 0, 0, 0, 0.05, 0.10, ReferenceRates.into(CURRENCY), USUAL);
        return new Plan(new Cover("", "", author, today, ""), CURRENCY, YearMonth.from(today).plusMonths(1), HORIZON_MONTHS, List.of(), List.of(),
                List.of(), economics, List.of(), Catalog.EMPTY, "", 1);
    }
}
