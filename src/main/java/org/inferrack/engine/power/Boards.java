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
 * @param rated the board's own limit; the cap where that is not known
 */
public record Boards(int count, Figure idle, Figure limit, Figure rated) {

    public static Boards of(ServerConfiguration configuration, Catalog catalog) {
        if (configuration.boards(catalog) <= 0) {
            return unfitted();
        }
        var accelerator = catalog.accelerator(configuration.acceleratorId());
        if (accelerator.isEmpty()) {
            return unknown(configuration.accelerators(), "accelerator " + configuration.acceleratorId() + " is not in the catalogue");
        }
        var facts = accelerator.get().facts();
        String name = accelerator.get().name();
        var cap = configuration.acceleratorCapWatts();
        Figure own = facts.fact(Spec.TDP).map(fact -> Figure.of(fact, "W", "board power limit of " + name))
                .orElseGet(() -> Figure.unknown("W", "the board power limit of " + name + " is not in the catalogue"));
        if (!own.isKnown() && cap.isEmpty()) {
            return new Boards(configuration.accelerators(), own, own, own);
        }
        Figure limit = cap.isEmpty() ? own
                : own.isKnown() && own.amount().getAsDouble() <= cap.getAsDouble() ? own
                : Figure.stated(cap.getAsDouble(), "W", "power cap set on each " + name);
        Figure rated = own.isKnown() ? own : limit;
        Figure idle = facts.fact(Spec.IDLE_POWER).map(fact -> Figure.of(fact, "W", "idle power of " + name))
                .orElseGet(() -> Figure.derive("board power limit x idle share", "W",
                        List.of(new Input("board power limit", rated), new Input("idle share", Allowances.BOARD_IDLE.figure(configuration.acceleratorId()))),
                        values -> values[0] * values[1]));
        return new Boards(configuration.accelerators(), atMost(idle, limit), limit, rated);
    }

    private static Boards unfitted() {
        Figure none = Figure.exact(0, "W", "no accelerators");
        return new Boards(0, none, none, none);
    }

    /** A share of the rated limit as a share of the cap: a board draws what its work asks until the cap holds it. */
    public Figure draw(Figure ofRated) {
        if (limit == rated || !limit.isKnown() || !rated.isKnown()) {
            return ofRated;
        }
        return Figure.derive("draw x rated limit / cap, at most the cap", "", List.of(new Input("draw of the rated limit", ofRated),
                new Input("rated limit", rated), new Input("cap", limit)), v -> v[2] > 0 ? Math.min(1, v[0] * v[1] / v[2]) : 0);
    }

    private static Figure atMost(Figure idle, Figure limit) {
        return idle.amount().getAsDouble() <= limit.amount().getAsDouble() ? idle : limit;
    }

    private static Boards unknown(int count, String reason) {
        var figure = Figure.unknown("W", reason);
        return new Boards(count, figure, figure, figure);
    }
}
