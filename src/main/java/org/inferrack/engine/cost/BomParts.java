package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/**
 * The hardware of a scenario, spare servers included. What the contents of a server's price name is listed and costs nothing a
 * second time; everything else has a price of its own or is unknown.
 */
final class BomParts {

    private final Plan plan;
    private final Catalog catalog;
    private final List<BomPart> parts = new ArrayList<>();

    private BomParts(Plan plan, Catalog catalog) {
        this.plan = plan;
        this.catalog = catalog;
    }

    /** In the order of a bill of materials; equal parts of several groups in one entry. */
    static List<BomPart> of(ScenarioContext context, Sizing sizing) {
        var builder = new BomParts(context.plan(), context.catalog());
        for (ServerGroup group : context.scenario().groups()) {
            int servers = sizing.fleets().stream().filter(fleet -> fleet.groupId().equals(group.id())).mapToInt(Sizing.Fleet::servers).sum();
            if (servers > 0) {
                builder.add(group, servers);
            }
        }
        return merged(builder.parts);
    }

    /** One server of a group, whatever its scenario. */
    static List<BomPart> ofOne(ServerGroup group, Plan plan, Catalog catalog) {
        var builder = new BomParts(plan, catalog);
        builder.add(group, 1);
        return builder.parts;
    }

    private void add(ServerGroup group, int servers) {
        var configuration = group.configuration();
        var chassisPrice = catalog.price(configuration.serverId());
        var server = catalog.server(configuration.serverId());
        String serverName = server.map(Item::name).orElse(configuration.serverId());
        put(group, configuration.serverId(), serverName, server.map(ServerModel::vendor).orElse(""), BomPart.Category.SERVER, servers,
                Quote.of(configuration.serverId(), serverName, plan, catalog));
        if (configuration.cpus() > 0 && !configuration.cpuId().isBlank()) {
            addComponent(group, configuration.cpuId(), BomPart.Category.CPU, servers * configuration.cpus(), chassisPrice, serverName);
        }
        addMemory(group, servers, chassisPrice, serverName);
        addPowerSupplies(group, servers, chassisPrice, serverName);
        addAccelerators(group, servers, chassisPrice, serverName);
        for (var fitted : configuration.adapters()) {
            boolean dpu = catalog.component(fitted.componentId()).filter(part -> part.kind() == Component.Kind.DPU).isPresent();
            addComponent(group, fitted.componentId(), dpu ? BomPart.Category.DPU : BomPart.Category.ADAPTER, servers * fitted.count(),
                    chassisPrice, serverName);
        }
    }

    private void addComponent(ServerGroup group, String itemId, BomPart.Category category, int quantity,
                              Optional<Price> chassis, String serverName) {
        var component = catalog.component(itemId);
        String name = component.map(Component::name).orElse(itemId);
        put(group, itemId, name, component.map(Component::vendor).orElse(""), category, quantity,
                paid(chassis, category) ? inChassis(chassis, serverName) : Quote.of(itemId, name, plan, catalog));
    }

    private void addMemory(ServerGroup group, int servers, Optional<Price> chassis, String serverName) {
        var configuration = group.configuration();
        if (configuration.dimms() < 1 || configuration.memoryGb() < 1 || onModule(configuration)) {
            return;
        }
        double capacityGb = (double) configuration.memoryGb() / configuration.dimms();
        String size = capacityGb == Math.rint(capacityGb) ? String.valueOf((long) capacityGb) : String.valueOf(capacityGb);
        var module = MemoryQuote.module(capacityGb, configuration.memoryGeneration(catalog), catalog);
        String itemId = module.map(Component::id).orElse("memory-" + size + "gb");
        String name = module.map(Component::name).orElse("Memory module " + size + " GB");
        put(group, itemId, name, module.map(Component::vendor).orElse(""), BomPart.Category.MEMORY, servers * configuration.dimms(),
                paid(chassis, BomPart.Category.MEMORY) ? inChassis(chassis, serverName)
                        : MemoryQuote.of(capacityGb, configuration.memoryGeneration(catalog), itemId, name, plan, catalog));
    }

    /** An edge module carries its memory on board. */
    private boolean onModule(ServerConfiguration configuration) {
        return catalog.accelerator(configuration.acceleratorId())
                .filter(accelerator -> accelerator.form() == Accelerator.Form.EDGE_MODULE).isPresent() && configuration.cpus() == 0;
    }

    private void addPowerSupplies(ServerGroup group, int servers, Optional<Price> chassis, String serverName) {
        var supplies = group.configuration().powerSupplies();
        if (supplies.count() < 1) {
            return;
        }
        long watts = Math.round(supplies.ratedWatts());
        String grade = supplies.efficiency().name().toLowerCase(Locale.ROOT);
        String itemId = "psu-" + watts + "w-" + grade;
        String name = "Power supply " + watts + " W " + grade;
        put(group, itemId, name, "", BomPart.Category.POWER_SUPPLY, servers * supplies.count(),
                paid(chassis, BomPart.Category.POWER_SUPPLY) ? inChassis(chassis, serverName) : Quote.of(itemId, name, plan, catalog));
    }

    private void addAccelerators(ServerGroup group, int servers, Optional<Price> chassis, String serverName) {
        int quantity = servers * group.configuration().accelerators();
        int swapMonth = group.swap().map(ServerGroup.Swap::month).filter(month -> month <= plan.horizonMonths()).orElse(0);
        if (quantity > 0) {
            var first = accelerator(group.configuration().acceleratorId(), quantity, group.firstMonth(),
                    swapMonth > 0 ? swapMonth - 1 : plan.horizonMonths(), group.owned());
            parts.add(paid(chassis, BomPart.Category.ACCELERATOR) ? quoted(first, inChassis(chassis, serverName)) : dated(first));
        }
        if (quantity > 0 && swapMonth > 0) {
            var swapped = accelerator(group.swap().orElseThrow().acceleratorId(), quantity, swapMonth, plan.horizonMonths(), false);
            parts.add(dated(swapped));
        }
    }

    private BomPart accelerator(String itemId, int quantity, int boughtMonth, int servedUntil, boolean owned) {
        var known = catalog.accelerator(itemId);
        String name = known.map(Accelerator::name).orElse(itemId);
        return new BomPart(itemId, name, known.map(Accelerator::vendor).orElse(""), BomPart.Category.ACCELERATOR, quantity,
                boughtMonth, servedUntil, owned, Quote.of(itemId, name, plan, catalog));
    }

    private static BomPart quoted(BomPart part, Quote quote) {
        return new BomPart(part.itemId(), part.name(), part.vendor(), part.category(), part.quantity(), part.boughtMonth(),
                part.servedUntil(), part.owned(), quote);
    }

    private static BomPart dated(BomPart part) {
        return part.boughtMonth() > 1 && !part.owned() ? quoted(part, part.quote().noted("bought in month " + part.boughtMonth())) : part;
    }

    private static boolean paid(Optional<Price> chassis, BomPart.Category category) {
        return chassis.filter(category::paidBy).isPresent();
    }

    private Quote inChassis(Optional<Price> chassis, String serverName) {
        return Quote.included("in the price of " + serverName, plan, chassis.map(Price::source));
    }

    private void put(ServerGroup group, String itemId, String name, String vendor, BomPart.Category category, int quantity, Quote quote) {
        if (quantity > 0) {
            parts.add(dated(new BomPart(itemId, name, vendor, category, quantity, group.firstMonth(), plan.horizonMonths(), group.owned(), quote)));
        }
    }

    private static List<BomPart> merged(List<BomPart> parts) {
        Map<BomPart, BomPart> byKind = new LinkedHashMap<>();
        for (BomPart part : parts) {
            byKind.merge(part.times(0), part, (one, other) -> one.times(one.quantity() + other.quantity()));
        }
        return byKind.values().stream().sorted(Comparator.comparing(BomPart::category).thenComparing(BomPart::name).thenComparing(BomPart::itemId)
                .thenComparing(BomPart::boughtMonth).thenComparing(BomPart::servedUntil).thenComparing(BomPart::owned)
                .thenComparing(part -> part.quote().note())).toList();
    }
}
