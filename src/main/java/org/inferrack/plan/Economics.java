package org.inferrack.plan;

import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Money matters that hold for every scenario, in the plan's currency; shares are 0.05 for 5 %.
 *
 * @param discountRatePerYear        for the net present value
 * @param supportSharePerYear        vendor support, of hardware capex
 * @param licencePerAcceleratorYear  software licence
 * @param rackRentPerMonth           space, per rack in use, without energy
 * @param installationShare          one time, of hardware capex
 * @param contingencyShare           one time, of hardware capex
 * @param residualShare              of hardware capex, at the end of the horizon
 * @param exchangeRates              for prices in other currencies
 * @param source                     where the rates come from
 */
@RecordBuilder
public record Economics(@Within(Limit.DISCOUNT_RATE) double discountRatePerYear, @Within(Limit.SHARE) double supportSharePerYear,
                        @Within(Limit.AMOUNT) double licencePerAcceleratorYear,
                        @Within(Limit.AMOUNT) double rackRentPerMonth, @Within(Limit.SHARE) double installationShare,
                        @Within(Limit.SHARE) double contingencyShare, @Within(Limit.SHARE) double residualShare,
                        @AtMost(200) List<ExchangeRate> exchangeRates, String source) implements EconomicsBuilder.With {

    /** One unit of {@code currency} is {@code rate} units of the plan's currency. */
    public record ExchangeRate(String currency, @Within(Limit.EXCHANGE_RATE) double rate, String date, String source) {
        public ExchangeRate {
            Finite.require("rate", rate);
        }
    }

    public Economics {
        Finite.require("discountRatePerYear", discountRatePerYear);
        Finite.require("supportSharePerYear", supportSharePerYear);
        Finite.require("licencePerAcceleratorYear", licencePerAcceleratorYear);
        Finite.require("rackRentPerMonth", rackRentPerMonth);
        Finite.require("installationShare", installationShare);
        Finite.require("contingencyShare", contingencyShare);
        Finite.require("residualShare", residualShare);
        exchangeRates = List.copyOf(exchangeRates);
    }
}
