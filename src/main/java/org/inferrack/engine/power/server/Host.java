package org.inferrack.engine.power.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Allowance;
import org.inferrack.engine.power.Allowances;
import org.inferrack.plan.ServerConfiguration;

/**
 * A server without its accelerators, DC watts. From published wall figures of the chassis where there are any
 * (SPECpower), else a worksheet of its parts.
 *
 * @param idle  nothing to do
 * @param range what it draws more with its CPUs at full load
 */
record Host(Figure idle, Figure range) {

    /** Modules that the published tests of a chassis have at most; more are added. */
    private static final int TESTED_DIMMS = 8;

    static Host of(ServerConfiguration configuration, Catalog catalog) {
        var server = catalog.server(configuration.serverId());
        var accelerator = catalog.accelerator(configuration.acceleratorId());
        if (server.isEmpty()) {
            var unknown = Figure.unknown("W", "server " + configuration.serverId() + " is not in the catalogue");
            return new Host(unknown, unknown);
        }
        var inputs = new ArrayList<Input>();
        if (accelerator.filter(each -> each.form() == Accelerator.Form.EDGE_MODULE).isPresent()) {
            inputs.add(new Input("carrier", Allowances.CARRIER.figure(configuration.serverId())));
            addAdapters(inputs, configuration, catalog);
            return new Host(sum("carrier + adapters; CPU and memory are part of the module", inputs),
                    Figure.exact(0, "W", "the CPU is part of the module"));
        }
        boolean baseboard = configuration.accelerators() >= 8
                && accelerator.filter(each -> each.form() == Accelerator.Form.SXM || each.form() == Accelerator.Form.OAM).isPresent();
        if (baseboard) {
            inputs.add(new Input("module baseboard", Allowances.BASEBOARD.times(configuration.accelerators(), configuration.serverId())));
        }
        addAdapters(inputs, configuration, catalog);
        var facts = server.get().facts();
        var idle = facts.fact(Spec.HOST_IDLE_POWER);
        var load = facts.fact(Spec.HOST_LOAD_POWER);
        return idle.isPresent() && load.isPresent()
                ? tested(server.get(), idle.get(), load.get(), configuration, catalog, inputs)
                : worksheet(configuration, catalog, inputs);
    }

    private static Host tested(ServerModel server, Fact idle, Fact load, ServerConfiguration configuration, Catalog catalog, List<Input> others) {
        int extraDimms = configuration.dimms() - TESTED_DIMMS;
        if (extraDimms > 0) {
            others.add(new Input("memory modules beyond the tested host", Allowances.DIMM.times(extraDimms, configuration.serverId())));
        }
        others.add(new Input("idle host", ofWall(server, idle, "idle power of " + server.name() + " without accelerators")));
        Figure base = sum("tested idle host (DC) + what was not in the test", others);
        double tested = (load.value() - idle.value()) * Allowances.HOST_TEST_EFFICIENCY;
        double limit = catalog.component(configuration.cpuId()).flatMap(cpu -> cpu.facts().fact(Spec.TDP))
                .map(tdp -> tdp.value() * configuration.cpus()).orElse(tested);
        Figure range = Figure.within(driver(server, "load"), Math.max(0, Math.min(tested, limit)), Allowances.HOST_TEST_RANGE, Allowances.HOST_TEST_RANGE, "W",
                load.evidence(),
                "full load minus idle of " + server.name() + ", at most the limit of its CPUs", List.of(load.source()));
        return new Host(base, range);
    }

    private static Driver driver(ServerModel server, String what) {
        return Driver.of(Driver.Kind.HOST_POWER, "tested-" + what + "/" + server.id(), what + " power of " + server.name() + " without accelerators");
    }

    private static Figure ofWall(ServerModel server, Fact fact, String what) {
        return Figure.within(driver(server, "idle"), fact.value() * Allowances.HOST_TEST_EFFICIENCY, Allowances.HOST_TEST_RANGE, Allowances.HOST_TEST_RANGE,
                "W",
                fact.evidence(), what + ", turned into DC", List.of(fact.source()));
    }

    private static Host worksheet(ServerConfiguration configuration, Catalog catalog, List<Input> others) {
        Figure limit = cpuLimit(configuration, catalog);
        others.add(new Input("CPUs idle", product(limit, Allowances.CPU_IDLE, configuration.cpuId())));
        others.add(new Input("memory", Allowances.DIMM.times(Math.max(0, configuration.dimms()), configuration.serverId())));
        others.add(new Input("system board", Allowances.BOARD_AND_DRIVES.figure(configuration.serverId())));
        Figure idle = sum("worksheet of the parts", others);
        return new Host(idle, product(limit, Allowances.CPU_RANGE, configuration.cpuId()));
    }

    private static Figure cpuLimit(ServerConfiguration configuration, Catalog catalog) {
        if (configuration.cpus() <= 0) {
            return Figure.exact(0, "W", "no CPU of its own");
        }
        var cpu = catalog.component(configuration.cpuId());
        if (cpu.isEmpty()) {
            return Figure.unknown("W", "CPU " + configuration.cpuId() + " is not in the catalogue");
        }
        return cpu.get().facts().fact(Spec.TDP)
                .map(tdp -> Figure.derive("CPUs x power limit", "W",
                        List.of(new Input("power limit", Figure.of(tdp, "W", "power limit of " + cpu.get().name()))),
                        values -> values[0] * configuration.cpus()))
                .orElseGet(() -> Figure.unknown("W", "the power limit of " + cpu.get().name() + " is not in the catalogue"));
    }

    private static void addAdapters(List<Input> inputs, ServerConfiguration configuration, Catalog catalog) {
        for (var fitted : configuration.adapters()) {
            var component = catalog.component(fitted.componentId());
            String name = component.map(Component::name).orElse(fitted.componentId());
            var typical = component.filter(each -> each.kind() == Component.Kind.DPU).isPresent() ? Allowances.DPU : Allowances.ADAPTER;
            Figure watts = component.flatMap(each -> each.facts().fact(Spec.TDP))
                    .map(tdp -> product(Figure.of(tdp, "W", "power limit of " + name), Allowances.ADAPTER_DRAW, fitted.componentId()))
                    .orElseGet(() -> typical.figure(fitted.componentId()));
            inputs.add(new Input(name, Figure.derive("adapters x watts", "W", List.of(new Input(name, watts)),
                    values -> values[0] * fitted.count())));
        }
    }

    private static Figure product(Figure limit, Allowance share, String part) {
        return Figure.derive("power limit x " + share.what(), "W", List.of(new Input("limit", limit), new Input("share", share.figure(part))),
                values -> values[0] * values[1]);
    }

    private static Figure sum(String formula, List<Input> inputs) {
        return Figure.derive(formula, "W", inputs, values -> Arrays.stream(values).sum());
    }
}
