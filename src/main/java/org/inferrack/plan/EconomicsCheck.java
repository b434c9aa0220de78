package org.inferrack.plan;

/** Rates, shares and amounts. */
final class EconomicsCheck {

    private EconomicsCheck() {
    }

    static void check(Stated place, Plan plan) {
        var economics = plan.economics();
        place.within("discountRatePerYear", economics.discountRatePerYear(), Limit.DISCOUNT_RATE);
        place.within("supportSharePerYear", economics.supportSharePerYear(), Limit.SHARE);
        place.within("licencePerAcceleratorYear", economics.licencePerAcceleratorYear(), Limit.AMOUNT);
        place.within("rackRentPerMonth", economics.rackRentPerMonth(), Limit.AMOUNT);
        place.within("installationShare", economics.installationShare(), Limit.SHARE);
        place.within("contingencyShare", economics.contingencyShare(), Limit.SHARE);
        place.within("residualShare", economics.residualShare(), Limit.SHARE);
        place.unique("exchangeRates", economics.exchangeRates(), Economics.ExchangeRate::currency);
        for (int i = 0; i < economics.exchangeRates().size(); i++) {
            var rate = economics.exchangeRates().get(i);
            var at = place.at("exchangeRates", i);
            PlanCheck.currency(at, "currency", rate.currency());
            at.within("rate", rate.rate(), Limit.EXCHANGE_RATE);
            if (rate.currency().equals(plan.currency()) && rate.rate() != 1) {
                at.problem("rate", "One " + rate.currency() + " is " + Stated.number(rate.rate()) + " " + plan.currency() + ".",
                        "Remove the rate: the plan is in this currency already.");
            }
        }
    }
}
