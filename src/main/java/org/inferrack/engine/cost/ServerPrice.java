package org.inferrack.engine.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Catalog;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;

/** What the parts of a server cost, to compare servers before they are planned. */
public final class ServerPrice {

    private ServerPrice() {
    }

    /** Of one server of a group in the plan's currency; empty where a part has no price. */
    public static Optional<BigDecimal> of(ServerGroup group, Plan plan, Catalog catalog) {
        List<BomPart> parts = BomParts.ofOne(group, plan, catalog);
        return parts.stream().anyMatch(part -> part.quote().unitPrice().isEmpty()) ? Optional.empty()
                : Optional.of(parts.stream().map(part -> part.quote().unitPrice().orElseThrow().multiply(BigDecimal.valueOf(part.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
