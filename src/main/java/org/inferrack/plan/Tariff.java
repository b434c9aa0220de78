package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What electricity costs, in the plan's currency.
 *
 * @param demandChargePerKwMonth price of the highest kW in a month, 0 if not billed
 * @param escalationPerYear      yearly rise, 0.02 for 2 %
 * @param source                 where the price comes from
 */
@RecordBuilder
public record Tariff(@Within(Limit.ENERGY_PRICE) double pricePerKwh, @Within(Limit.DEMAND_CHARGE) double demandChargePerKwMonth,
                     @Within(Limit.ESCALATION) double escalationPerYear, String source) implements TariffBuilder.With {

    public Tariff {
        Finite.require("pricePerKwh", pricePerKwh);
        Finite.require("demandChargePerKwMonth", demandChargePerKwMonth);
        Finite.require("escalationPerYear", escalationPerYear);
    }
}
