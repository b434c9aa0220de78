package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.file.PlanFileException;
import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.ParetoFrontier;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "frontier", mixinStandardHelpOptions = true,
        description = "Shows what less of one objective costs in another: fleets of which none is better in both.")
final class FrontierCommand implements Callable<Integer> {

    private static final int MOST_POINTS = 50;

    @Mixin
    private PlanFile file;
    @Option(names = "--objectives", split = ",", defaultValue = "tco,energy", paramLabel = "A,B",
            description = "Two of tco, npv, capex, racks, energy, carbon, power (default: ${DEFAULT-VALUE}).")
    private List<Objective> objectives;
    @Option(names = "--points", defaultValue = "7", paramLabel = "N", description = "Most fleets to show (default: ${DEFAULT-VALUE}).")
    private int points;
    @Mixin
    private final SearchLimitOptions limits = new SearchLimitOptions("20s");
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        if (objectives.size() != 2 || objectives.getFirst() == objectives.getLast()) {
            throw new BadInputException("--objectives " + objectives + ": a frontier lies between two different objectives.\nWrite --objectives tco,energy.");
        }
        if (points < 2 || points > MOST_POINTS) {
            throw new BadInputException("--points " + points + ": a frontier has 2 to " + MOST_POINTS + " points.\nWrite --points 7.");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Deadline deadline = limits.deadline(); var _ = Interruption.stopping(deadline, out, err)) {
            return frontier(file.open(err), deadline, out);
        }
    }

    private int frontier(PlanFile.Opened opened, Deadline deadline, PrintWriter out) {
        FleetOptimiser optimiser = FleetOptimiser.of(opened.checked(), opened.knowledge(), deadline.candidates());
        List<OptimisedFleet> fleets = ParetoFrontier.of(optimiser, objectives.getFirst(), objectives.getLast(), points,
                () -> deadline.effort(0, deadline.part(1.0 / points)));
        if (json.wanted()) {
            var node = FleetJson.head("inferrack-frontier", opened.plan(), deadline);
            var array = node.putArray("points");
            fleets.forEach(fleet -> FleetJson.fill(array.addObject(), fleet, opened.plan()));
            out.println(FleetJson.text(node));
        } else {
            print(fleets, opened.plan(), out);
        }
        deadline.told(spec.commandLine().getErr());
        return fleets.stream().anyMatch(OptimisedFleet::feasible) ? CommandLineFace.DONE
                : OptimizeCommand.exitCode(fleets.getFirst(), spec.commandLine().getErr());
    }

    private void print(List<OptimisedFleet> fleets, Plan plan, PrintWriter out) {
        var table = new TextTable(">" + objectives.getFirst(), ">" + objectives.getLast(), "Certificate", "Fleet");
        for (OptimisedFleet fleet : fleets) {
            if (fleet.scenario().isPresent()) {
                table.row(amount(fleet, objectives.getFirst(), plan), amount(fleet, objectives.getLast(), plan), FleetText.certificate(fleet.selection()),
                        String.join("; ", fleet.groups().stream().map(group -> group.count().orElse(0) + " of " + group.name()).toList()));
            }
        }
        table.print(out, Terminal.width());
    }

    private static String amount(OptimisedFleet fleet, Objective objective, Plan plan) {
        Double amount = fleet.amounts().get(objective);
        return amount == null ? "n/a" : FigureFormat.withUnit(amount, objective.unit(plan.currency()));
    }
}
