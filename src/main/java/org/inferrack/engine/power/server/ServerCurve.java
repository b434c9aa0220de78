package org.inferrack.engine.power.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.ServerModel;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Allowance;
import org.inferrack.engine.power.Allowances;
import org.inferrack.engine.power.Boards;
import org.inferrack.engine.power.learned.AcceleratedServer;
import org.inferrack.engine.power.learned.HostCpu;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;

/**
 * Watts of one server against how busy its parts are.
 * DC = n * (idle + (draw * limit - idle) * busy) * (1 + fans) + host idle + host range * cpu; the wall adds the
 * loss of the supplies. Linear in the busy time of a board: time-shared inference either works or waits.
 *
 * @param fans    extra fan power as a share of accelerator heat
 * @param fansMax the same with fans at their highest
 * @param benchmarkCpu CPU activity of a benchmark that keeps the boards busy
 * @param worstActivity every part at its maximum; an edge module without a power mode draws more than its name says
 */
public record ServerCurve(Boards boards, Host host, Figure fans, Figure fansMax, Activity worstActivity, Figure benchmarkCpu, PowerSupplies supplies) {

    static ServerCurve of(ServerConfiguration configuration, double inletC, Catalog catalog) {
        var air = catalog.server(configuration.serverId()).map(ServerModel::cooling).orElse(ServerModel.Cooling.AIR);
        boolean module = catalog.accelerator(configuration.acceleratorId()).filter(each -> each.form() == Accelerator.Form.EDGE_MODULE).isPresent();
        double hot = 1 + Allowances.FAN_GROWTH_PER_K * Math.max(0, inletC - 25);
        Allowance share = air == ServerModel.Cooling.LIQUID || module ? Allowances.FANS_LIQUID : Allowances.FANS_AIR;
        boolean fanless = air == ServerModel.Cooling.FANLESS;
        return new ServerCurve(Boards.of(configuration, catalog), Host.of(configuration, catalog),
                fanless ? noFans() : share.times(hot, configuration.serverId()),
                fanless ? noFans() : Figure.exact(share.high() * hot, "", "fans at their highest"),
                module && configuration.acceleratorCapWatts().isEmpty() ? Activity.WORST_UNCAPPED_MODULE : Activity.WORST,
                Activity.benchmark(configuration, catalog), configuration.powerSupplies());
    }

    /**
     * The same full load as a query to what was learned from measured systems; the watts must be known.
     *
     * @param chassis server model in small letters, empty if not known
     */
    AcceleratedServer query(Accelerator accelerator, String chassis, HostCpu cpu, String network, AcceleratedServer.Scenario scenario, Activity full) {
        double[] v = inputs(full, fans).stream().mapToDouble(input -> input.figure().amount().orElseThrow()).toArray();
        double boardsDc = boardWatts(v[0], v[1], v[2], v[3]) * (1 + v[7]);
        double total = dc(v);
        return new AcceleratedServer(accelerator, boards.count(), boardsDc, total - boardsDc, SupplyCurve.efficiency(supplies.efficiency(),
                SupplyCurve.loadShare(supplies, total)), chassis, cpu, network, scenario, AcceleratedServer.Cap.NONE, "");
    }

    /** AC at the wall. */
    Figure wall(Activity activity) {
        return at("DC of boards, fans and host / efficiency of the supplies at that load", "W", activity, fans,
                dc -> SupplyCurve.acWatts(supplies, dc));
    }

    /** Every part at its maximum at once, at the wall. */
    Figure worst() {
        return at("every part at its maximum / efficiency of the supplies at that load", "W", worstActivity, fansMax,
                dc -> SupplyCurve.acWatts(supplies, dc));
    }

    Figure psuLoadShare() {
        return at("worst DC / (supplies x rating)", "", worstActivity, fansMax, dc -> SupplyCurve.loadShare(supplies, dc));
    }

    Figure psuFailoverShare() {
        if (supplies.count() - supplies.redundant() < 1) {
            return Figure.unknown("", supplies.redundant() + " of " + supplies.count() + " power supplies are redundant: none is left to carry the load");
        }
        return at("worst DC / (remaining supplies x rating)", "", worstActivity, fansMax, dc -> SupplyCurve.failoverShare(supplies, dc));
    }

    /** Accelerators alone, DC. */
    Figure boardWatts(Activity activity) {
        return Figure.derive("accelerators x (idle + (draw x limit - idle) x busy)", "W", List.of(
                new Input("board idle", boards.idle()), new Input("board limit", boards.limit()),
                new Input("draw while busy", boards.draw(activity.draw())), new Input("busy", activity.boards())),
                v -> boardWatts(v[0], v[1], v[2], v[3]));
    }

    /**
     * Watts at an activity over those of a benchmark that keeps the boards busy with the same kind of work: the shape of the
     * curve, for use with a measured full load. Where the plan's work is busier than the benchmark it exceeds 1.
     */
    Figure shareOfFullLoad(Activity activity) {
        var inputs = new ArrayList<Input>(inputs(activity, fans));
        inputs.add(new Input("CPU activity of the benchmark", benchmarkCpu));
        return Figure.derive("wall watts at this use / wall watts at full load", "", inputs, v -> SupplyCurve.acWatts(supplies, dc(v))
                / SupplyCurve.acWatts(supplies, dc(new double[] {v[0], v[1], v[2], 1, v[4], v[5], v[8], v[7]})));
    }

    private Figure at(String formula, String unit, Activity activity, Figure fanShare, DoubleUnaryOperator ofDc) {
        if (supplies.count() < 1 || !(supplies.ratedWatts() > 0)) {
            return Figure.unknown(unit, "no power supply is stated");
        }
        return Figure.derive(formula, unit, inputs(activity, fanShare), values -> ofDc.applyAsDouble(dc(values)));
    }

    private List<Input> inputs(Activity activity, Figure fanShare) {
        return List.of(new Input("board idle", boards.idle()), new Input("board limit", boards.limit()),
                new Input("draw while busy", boards.draw(activity.draw())), new Input("boards busy", activity.boards()),
                new Input("host idle", host.idle()), new Input("host range of its CPUs", host.range()),
                new Input("CPU activity", activity.cpu()), new Input("fans", fanShare));
    }

    private double dc(double[] v) {
        return boardWatts(v[0], v[1], v[2], v[3]) * (1 + v[7]) + v[4] + v[5] * v[6];
    }

    private double boardWatts(double idle, double limit, double draw, double busy) {
        return boards.count() * (idle + (Math.max(idle, draw * limit) - idle) * busy);
    }

    private static Figure noFans() {
        return Figure.exact(0, "", "no fans");
    }
}
