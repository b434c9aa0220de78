package org.inferrack.engine.cost;

import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.plan.Site;

/** What electricity costs while it is drawn, at the tariff of the first year. */
public final class EnergyRate {

    private EnergyRate() {
    }

    /** For the mean power of a site, in the plan's currency; 0 where it is unknown. */
    public static double perHour(Site site, SitePower power) {
        return power.facilityMeanKw().amount().orElse(0) * site.tariff().pricePerKwh();
    }
}
