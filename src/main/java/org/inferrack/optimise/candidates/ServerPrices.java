package org.inferrack.optimise.candidates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PriceContent;
import org.inferrack.engine.cost.Exchange;
import org.inferrack.engine.cost.ServerPrice;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** What servers cost in a plan's currency before they are planned: hosts once, for the same ones stand beside many accelerators. */
final class ServerPrices {

    private final Plan plan;
    private final Catalog catalog;
    private final Map<ServerConfiguration, OptionalDouble> hosts = new ConcurrentHashMap<>();

    ServerPrices(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    /** Empty where a part has no price in the plan's currency. */
    OptionalDouble of(ServerConfiguration server) {
        OptionalDouble host = hosts.computeIfAbsent(server.withAcceleratorId("").withAccelerators(0).withAcceleratorCapWatts(OptionalDouble.empty()), this::host);
        boolean inside = catalog.price(server.serverId()).filter(price -> price.contents().contains(PriceContent.ACCELERATORS)).isPresent();
        if (host.isEmpty() || inside || server.accelerators() == 0) {
            return host;
        }
        OptionalDouble each = of(server.acceleratorId());
        return each.isEmpty() ? each : OptionalDouble.of(host.getAsDouble() + server.accelerators() * each.getAsDouble());
    }

    /** One piece. */
    OptionalDouble of(String itemId) {
        return catalog.price(itemId).flatMap(price -> Exchange.convert(price, plan.currency(), plan.economics().exchangeRates()))
                .map(amount -> OptionalDouble.of(amount.doubleValue())).orElse(OptionalDouble.empty());
    }

    private OptionalDouble host(ServerConfiguration bare) {
        return ServerPrice.of(new ServerGroup("", "", bare, OptionalInt.of(1), "", List.of(), false, Optional.empty()), plan, catalog)
                .map(amount -> OptionalDouble.of(amount.doubleValue())).orElse(OptionalDouble.empty());
    }
}
