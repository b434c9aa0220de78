package org.inferrack.engine.power;

import java.util.List;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.plan.ServerConfiguration;

/**
 * The accelerators of one server.
 *
 * @param idle  watts of one with nothing to do
 * @param limit watts that one never exceeds: the board's own limit or a lower cap of the configuration
 */
record Boards(int count, Figure idle, Figure limit) {

    static Boards of(ServerConfiguration configuration, String acceleratorId, Catalog catalog) {
        if (configuration.accelerators() <= 0) {
            return new Boards(0, Figure.exact(0, "W", "no accelerators"), Figure.exact(0, "W", "no accelerators"));
        }
        var accelerator = catalog.accelerator(acceleratorId);
        if (accelerator.isEmpty()) {
            return unknown(configuration.accelerators(), "accelerator " + acceleratorId + " is not in the catalogue");
        }
        var facts = accelerator.get().facts();
        String name = accelerator.get().name();
        var cap = configuration.acceleratorCapWatts();
        Figure own = facts.fact(Spec.TDP).map(fact -> Figure.of(fact, "W", "board power limit of " + name))
                .orElseGet(() -> Figure.unknown("W", "the board power limit of " + name + " is not in the catalogue"));
        if (!own.isKnown() && cap.isEmpty()) {
            return new Boards(configuration.accelerators(), own, own);
        }
        Figure limit = cap.isEmpty() ? own
                : own.isKnown() && own.amount().getAsDouble() <= cap.getAsDouble() ? own
                : Figure.stated(cap.getAsDouble(), "W", "power cap set on each " + name);
        Figure rated = own.isKnown() ? own : limit;
        Figure idle = facts.fact(Spec.IDLE_POWER).map(fact -> Figure.of(fact, "W", "idle power of " + name))
                .orElseGet(() -> Figure.derive("board power limit x idle share", "W",
                        List.of(new Input("board power limit", rated), new Input("idle share", Allowances.BOARD_IDLE.figure())),
                        values -> values[0] * values[1]));
        return new Boards(configuration.accelerators(), atMost(idle, limit), limit);
    }

    private static Figure atMost(Figure idle, Figure limit) {
        return idle.amount().getAsDouble() <= limit.amount().getAsDouble() ? idle : limit;
    }

    private static Boards unknown(int count, String reason) {
        var figure = Figure.unknown("W", reason);
        return new Boards(count, figure, figure);
    }
}
