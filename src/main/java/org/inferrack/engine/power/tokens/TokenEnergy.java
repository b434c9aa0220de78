package org.inferrack.engine.power.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Boards;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.engine.sizing.Sizing.Fleet;
import org.inferrack.engine.sizing.Sizing.Load;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerGroup;

/**
 * Joules that the boards alone draw for a token while they are busy with it; what they draw waiting, the host and the supplies are not in it.
 *
 * @param promptToken of a prompt, J
 * @param outputToken of an answer, J
 */
public record TokenEnergy(Figure promptToken, Figure outputToken) {

    /** Mean over the LLMs of a scenario by their output tokens; empty where it serves none of known size. */
    public static Optional<TokenEnergy> of(ScenarioContext context, Sizing sizing) {
        var parts = new ArrayList<Part>();
        for (Fleet fleet : sizing.fleets()) {
            context.group(fleet.groupId()).ifPresent(group -> fleet.loads().forEach(load -> part(context, group, load).ifPresent(parts::add)));
        }
        double tokens = parts.stream().mapToDouble(Part::tokens).sum();
        return tokens > 0 ? Optional.of(new TokenEnergy(mean(parts.stream().map(Part::prompt).toList(), parts, tokens),
                mean(parts.stream().map(Part::output).toList(), parts, tokens))) : Optional.empty();
    }

    private record Part(String workloadId, double tokens, Figure prompt, Figure output) {
    }

    private static Optional<Part> part(ScenarioContext context, ServerGroup group, Load load) {
        ServerConfiguration configuration = group.swapped();
        var boards = Boards.of(configuration, context.catalog());
        return new BusyDraw(context, configuration).phases(load)
                .map(phases -> new Part(load.workloadId(), load.meanUnits() * load.capability().tokensPerUnit(),
                        joules(boards, phases.prefill(), phases.prefillSeconds()), joules(boards, phases.decode(), phases.decodeSeconds())));
    }

    private static Figure joules(Boards boards, Figure draw, Figure seconds) {
        return Figure.derive("board limit x draw x a board's seconds for a token", "J",
                List.of(new Input("board limit", boards.limit()), new Input("draw", boards.draw(draw)), new Input("seconds", seconds)),
                v -> v[0] * v[1] * v[2]);
    }

    private static Figure mean(List<Figure> figures, List<Part> parts, double tokens) {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < parts.size(); i++) {
            inputs.add(new Input(parts.get(i).workloadId(), figures.get(i)));
        }
        return Figure.derive("mean over the workloads by their output tokens", "J", inputs, values -> {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * parts.get(i).tokens() / tokens;
            }
            return sum;
        });
    }
}
