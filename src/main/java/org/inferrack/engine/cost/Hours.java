package org.inferrack.engine.cost;

import java.time.YearMonth;

import org.inferrack.plan.Plan;

/** Hours by the calendar, leap days included. */
final class Hours {

    private Hours() {
    }

    static double of(YearMonth month) {
        return month.lengthOfMonth() * 24.0;
    }

    /** Of the whole horizon. */
    static double of(Plan plan) {
        double hours = 0;
        for (int month = 0; month < plan.horizonMonths(); month++) {
            hours += of(plan.startMonth().plusMonths(month));
        }
        return hours;
    }
}
