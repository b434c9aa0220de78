package org.inferrack.plan;

/** Rates, shares and amounts. */
final class EconomicsCheck {

    private EconomicsCheck() {
    }

    static void check(Stated place, Plan plan) {
        var economics = plan.economics();
        place.unique("exchangeRates", economics.exchangeRates(), Economics.ExchangeRate::currency);
        for (int i = 0; i < economics.exchangeRates().size(); i++) {
            var rate = economics.exchangeRates().get(i);
            var at = place.at("exchangeRates", i);
            PlanCheck.currency(at, "currency", rate.currency());
            if (rate.currency().equals(plan.currency()) && rate.rate() != 1) {
                at.problem("rate", "One " + rate.currency() + " is " + Stated.number(rate.rate()) + " " + plan.currency() + ".",
                        "Remove the rate: the plan is in this currency already.");
            }
        }
    }
}
