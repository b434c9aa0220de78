package org.inferrack.engine.cost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.PriceContent;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/** What servers cost in a plan's currency before they are planned: hosts once, for the same ones stand beside many accelerators. */
public final class ServerPrices {

    private final Plan plan;
    private final Catalog catalog;
    private final Map<ServerConfiguration, OptionalDouble> hosts = new ConcurrentHashMap<>();

    public ServerPrices(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    /** Empty where a part has no price in the plan's currency. */
    public OptionalDouble of(ServerConfiguration server) {
        OptionalDouble host = hosts.computeIfAbsent(server.withAcceleratorId("").withAccelerators(0).withAcceleratorCapWatts(OptionalDouble.empty()),
                this::host);
        boolean inside = catalog.price(server.serverId()).filter(price -> price.contents().contains(PriceContent.ACCELERATORS)).isPresent();
        if (host.isEmpty() || inside || server.accelerators() == 0) {
            return host;
        }
        OptionalDouble each = of(server.acceleratorId());
        return each.isEmpty() ? each : OptionalDouble.of(host.getAsDouble() + server.accelerators() * each.getAsDouble());
    }

    /** One piece. */
    public OptionalDouble of(String itemId) {
        return catalog.price(itemId).flatMap(price -> Exchange.convert(price, plan)).map(amount -> OptionalDouble.of(amount.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble host(ServerConfiguration bare) {
        var group = new ServerGroup("", "", bare, OptionalInt.of(1), "", List.of(), false, Optional.empty());
        double sum = 0;
        for (BomPart part : BomParts.ofOne(group, plan, catalog)) {
            if (part.quote().unitPrice().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += part.quantity() * part.quote().unitPrice().get().doubleValue();
        }
        return OptionalDouble.of(sum);
    }
}
