package org.inferrack.engine.cost;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.cost.CashFlow.Cause;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.plan.Economics;
import org.inferrack.plan.Plan;

/** Finds what the money of a scenario depends on. */
final class CashFlows {

    private CashFlows() {
    }

    /**
     * One flow for each item. Owned hardware is neither paid nor resold, but its support is; hardware that a swap takes
     * out is supported until then and resold with the rest.
     */
    static List<CashFlow> ofHardware(Plan plan, List<BomPart> parts) {
        Map<Priced, List<BomPart>> byPrice = new LinkedHashMap<>();
        parts.forEach(part -> byPrice.computeIfAbsent(new Priced(part.itemId(), part.quote().figure()), _ -> new ArrayList<>()).add(part));
        return byPrice.values().stream().map(same -> ofItem(plan, same)).toList();
    }

    private record Priced(String itemId, Figure price) {
    }

    private static CashFlow ofItem(Plan plan, List<BomPart> parts) {
        int months = plan.horizonMonths();
        Economics economics = plan.economics();
        var flows = CashFlow.flows(months, EnumSet.of(Cause.CAPEX, Cause.SUPPORT, Cause.RESIDUAL));
        for (BomPart part : parts) {
            if (!part.owned()) {
                flows.get(Cause.CAPEX)[Math.max(part.boughtMonth(), 1) - 1] += part.quantity()
                        * (1 + economics.installationShare() + economics.contingencyShare());
                flows.get(Cause.RESIDUAL)[months - 1] += part.quantity() * economics.residualShare();
            }
            for (int month = Math.max(part.boughtMonth(), 1); !part.quote().supported() && month <= part.servedUntil(); month++) {
                flows.get(Cause.SUPPORT)[month - 1] += part.quantity() * economics.supportSharePerYear() / 12;
            }
        }
        BomPart first = parts.getFirst();
        return new CashFlow("price of " + first.name(), first.quote().figure(), flows);
    }

    /** Licences by accelerator, spares included, and rent by rack in use: counted, so exact. */
    static List<CashFlow> ofCounts(ScenarioContext context, Sizing sizing, long racks) {
        Plan plan = context.plan();
        var accelerators = new TreeMap<Integer, Long>(Map.of(1, 0L));
        for (var group : context.scenario().groups()) {
            long servers = sizing.fleets().stream().filter(fleet -> fleet.groupId().equals(group.id())).mapToInt(Sizing.Fleet::servers).sum();
            int first = group.configuration().boards(context.catalog());
            accelerators.merge(group.firstMonth(), servers * first, Long::sum);
            // where a swap brings accelerators to servers that worked on their CPUs, or the other way round
            int more = group.swapped().boards(context.catalog()) - first;
            if (more != 0) {
                accelerators.merge(group.swap().orElseThrow().month(), servers * more, Long::sum);
            }
        }
        var flows = new ArrayList<CashFlow>();
        accelerators.forEach((month, count) -> flows.add(level(month == 1 ? "accelerators" : "accelerators bought in month " + month,
                Figure.exact(count, "accelerators", "accelerators of all servers, spares included"), Cause.LICENCES,
                plan.economics().licencePerAcceleratorYear() / 12, month, plan.horizonMonths())));
        flows.add(level("racks in use", Figure.exact(racks, "racks", "racks with a server in them"),
                Cause.RENT, plan.economics().rackRentPerMonth(), 1, plan.horizonMonths()));
        return flows;
    }

    private static CashFlow level(String name, Figure figure, Cause cause, double perMonth, int fromMonth, int months) {
        var flows = CashFlow.flows(months, Set.of(cause));
        java.util.Arrays.fill(flows.get(cause), Math.min(fromMonth, months + 1) - 1, months, perMonth);
        return new CashFlow(name, figure, flows);
    }
}
