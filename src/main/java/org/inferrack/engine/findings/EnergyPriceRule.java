package org.inferrack.engine.findings;

import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.ElectricityPrice;
import org.inferrack.engine.cost.RegionalElectricity;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.power.PowerBudget.SitePower;
import org.inferrack.plan.Site;

/** A price of electricity that is far from what businesses of the region pay that take as much. */
final class EnergyPriceRule implements Rule {

    /** Contracts differ from a statistic's mean, and statistics are a year or two old. */
    private static final double FAR = 1.5;

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.power().sites().stream()
                .flatMap(power -> context.plan().site(power.siteId()).filter(site -> !site.region().isBlank()).flatMap(site -> check(context, site, power))
                        .stream());
    }

    private static Optional<Finding> check(FindingContext context, Site site, SitePower power) {
        if (!(power.facilityMeanKw() instanceof Figure.Known mean)) {
            return Optional.empty();
        }
        double stated = site.tariff().pricePerKwh();
        return RegionalElectricity.price(site.region(), RegionalElectricity.band(mean.value()), context.catalog(), context.plan())
                .filter(usual -> stated < least(usual) / FAR || stated > most(usual) * FAR)
                .map(usual -> new Finding(Severity.NOTE, "energy-price-unusual", site.id(), context.siteName(site.id()) + " pays "
                        + FigureFormat.number(stated) + " " + usual.currency() + " per kWh; businesses of "
                        + context.catalog().region(site.region()).map(region -> region.name()).orElse(site.region()) + " that take as much pay about "
                        + FigureFormat.number(usual.amount().doubleValue()) + range(usual) + " (band " + usual.band() + ", " + usual.evidence().label() + ").",
                        "Ask for the contract or the bill: a room that shares one with a larger consumer pays less; mind whether taxes "
                                + "and network charges are in it."));
    }

    private static double least(ElectricityPrice price) {
        return price.range().map(range -> range.low()).orElse(price.amount().doubleValue());
    }

    private static double most(ElectricityPrice price) {
        return price.range().map(range -> range.high()).orElse(price.amount().doubleValue());
    }

    private static String range(ElectricityPrice price) {
        return price.range().map(range -> ", " + FigureFormat.number(range.low()) + " to " + FigureFormat.number(range.high())).orElse("");
    }
}
