package org.inferrack.engine.findings;

import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.engine.cost.Costs.BomLine;
import org.inferrack.engine.findings.Finding.Severity;

/** Items without a price or an exchange rate: what needs them is n/a. */
final class PriceMissingRule implements Rule {

    private static final Set<String> SHARES_OF_HARDWARE = Set.of("installation", "contingency");

    @Override
    public Stream<Finding> check(FindingContext context) {
        boolean supported = context.plan().economics().supportSharePerYear() > 0;
        return context.costs().lines().stream()
                .filter(line -> line.unitPrice().isEmpty() && !SHARES_OF_HARDWARE.contains(line.itemId()) && (!line.owned() || supported))
                .map(line -> finding(context, line)).distinct();
    }

    private static Finding finding(FindingContext context, BomLine line) {
        var foreign = context.catalog().price(line.itemId());
        String currency = context.plan().currency();
        return foreign.isPresent()
                ? new Finding(Severity.WARNING, "exchange-rate-missing", line.itemId(), "The price of " + line.name() + " is in "
                        + foreign.get().currency() + ", and the plan has no rate to " + currency + ": capex, TCO and unit costs are n/a.",
                        "Add an exchange rate from " + foreign.get().currency() + " to " + currency + " in Economics.")
                : new Finding(Severity.WARNING, "price-missing", line.itemId(), "No price is known for " + line.name() + " (" + line.quantity()
                        + " pieces): " + (line.owned() ? "its support" : "capex") + ", TCO and unit costs are n/a.",
                        "Get a quote and enter it as a price of the plan.");
    }
}
