package org.inferrack.engine.power.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.ServerPower;

/** Power of servers that change within the horizon, as one: for feeds the worse of the phases, for energy their mean by months. */
final class ServersOverTime {

    /** Months with the same servers; {@code fromMonth} 1 is the plan's first. */
    record Months(int fromMonth, int months, List<ServerPower> servers) {
    }

    private final List<Months> phases;
    private final List<ServerPower> all;

    private ServersOverTime(List<Months> phases, int index) {
        this.phases = phases;
        all = phases.stream().map(phase -> phase.servers().get(index)).toList();
    }

    /** One for each fleet, in the order of the phases' servers. */
    static List<ServerPower> of(List<Months> phases) {
        return phases.size() == 1 ? phases.getFirst().servers()
                : IntStream.range(0, phases.getFirst().servers().size()).mapToObj(index -> new ServersOverTime(phases, index).power()).toList();
    }

    private ServerPower power() {
        var first = all.getFirst();
        return new ServerPower(first.groupId(), first.siteId(), mean(ServerPower::idle), mean(ServerPower::mean), worse(ServerPower::planning),
                worse(ServerPower::worst), mean(ServerPower::boardMean), worse(ServerPower::psuLoadShare), worse(ServerPower::psuFailoverShare));
    }

    private Figure worse(Function<ServerPower, Figure> watts) {
        var figures = all.stream().map(watts).toList();
        return figures.stream().filter(figure -> !figure.isKnown()).findFirst()
                .orElseGet(() -> figures.stream().max(Comparator.comparingDouble(figure -> figure.amount().getAsDouble())).orElseThrow());
    }

    private Figure mean(Function<ServerPower, Figure> watts) {
        double months = phases.stream().mapToInt(Months::months).sum();
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < all.size(); i++) {
            inputs.add(new Input("from month " + phases.get(i).fromMonth(), watts.apply(all.get(i))));
        }
        return Figure.derive("mean over the months, each as its servers are then", inputs.getFirst().figure().unit(), inputs, values -> {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * phases.get(i).months() / months;
            }
            return sum;
        });
    }
}
