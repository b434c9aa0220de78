package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;

import org.inferrack.file.PlanFileException;
import org.inferrack.file.SelfContained;
import org.inferrack.optimise.AnytimeChoice;
import org.inferrack.optimise.ChoiceBasis;
import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.optimise.FleetRequest;
import org.inferrack.optimise.OptimisedFleet;
import org.inferrack.optimise.model.DeepProof;
import org.inferrack.optimise.model.Effort;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "optimize", mixinStandardHelpOptions = true,
        description = "Chooses the best servers for a plan's demand from its candidates, and says how good the choice is. What a plan does "
                + "not list as candidates is the hardware of its scenarios or, where they have none, all of the catalogue that fits and has a price.")
final class OptimizeCommand implements Callable<Integer> {

    private static final String DEEP_PROOF = "--deep-proof";

    @Mixin
    private PlanFile file;
    @Option(names = "--objective", defaultValue = "tco", paramLabel = "WHAT",
            description = "tco, npv, capex, racks, energy, carbon or power (default: ${DEFAULT-VALUE}).")
    private Objective objective;
    @Option(names = "--candidates", paramLabel = "FROM",
            description = "Where servers that the plan does not list come from: scenarios or catalogue; --out saves it with the plan.")
    private Candidates.From from;
    @Mixin
    private final SearchLimitOptions limits = new SearchLimitOptions("10s");
    @Option(names = "--gap", defaultValue = "0", paramLabel = "SHARE",
            description = "Good enough: 0.001 stops within 0.1 %% of the best possible (default: to the proof).")
    private double gap;
    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan with the choice as a scenario more.")
    private Path target;
    @Option(names = DEEP_PROOF, paramLabel = "TIME",
            description = "Where the search ends without a proof, let SCIP go on as long as this, if OR-Tools is on the class path.")
    private String deepProof;
    @Mixin
    private final OutputOption output = new OutputOption();
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!(gap >= 0 && gap < 1)) {
            throw new BadInputException("--gap " + gap + ": this is not a share.\nWrite 0.001 for 0.1 %, or 0 for a proof.");
        }
        if (target != null) {
            output.guardPlan(target, file.path());
        }
        try (Deadline deadline = limits.deadline(); var _ = Interruption.stopping(deadline, out, err)) {
            return choose(asked(file.open(err)), deadline, out, err);
        }
    }

    /** The plan that is optimised: without an earlier choice, and with candidates from where they are asked for. */
    private PlanFile.Opened asked(PlanFile.Opened opened) {
        return opened.edited(plan -> ChoiceBasis.of(from == null ? plan : Candidates.from(plan, from)));
    }

    private int choose(PlanFile.Opened opened, Deadline deadline, PrintWriter out, PrintWriter err) throws PlanFileException, BadInputException {
        FleetOptimiser optimiser = FleetOptimiser.of(opened.checked(), opened.knowledge(), deadline.candidates());
        FleetRequest request = FleetRequest.of(objective);
        OptimisedFleet fleet = optimiser.explained(AnytimeChoice.of(optimiser, request, effort(deadline, err)), request, deadline.effort(gap));
        if (json.wanted()) {
            out.println(FleetJson.text(FleetJson.fill(FleetJson.among(FleetJson.head("inferrack-optimum", opened.plan(), deadline), optimiser.among()), fleet,
                    opened.plan())));
        } else if (fleet.scenario().isPresent()) {
            FleetText.print(fleet, optimiser.among(), opened.plan(), out);
        }
        deadline.told(err);
        if (fleet.scenario().isPresent() && target != null) {
            output.write(SelfContained.embed(with(optimiser.plan(), fleet.scenario().get()), opened.knowledge()), target, err);
        }
        return exitCode(fleet, err);
    }

    private Effort effort(Deadline deadline, PrintWriter err) throws BadInputException {
        if (deepProof == null) {
            return deadline.effort(gap);
        }
        double deep = Deadline.seconds(DEEP_PROOF, deepProof);
        DeepProof.installed().forEach(proof -> proof.obstacle().ifPresent(err::println));
        return deadline.effort(gap, deep);
    }

    static int exitCode(OptimisedFleet fleet, PrintWriter err) {
        if (fleet.outcome().isEmpty()) {
            err.println(fleet.reason());
            return CommandLineFace.INFEASIBLE;
        }
        return Feasibility.exitCode(java.util.List.of(fleet.outcome().get()), err);
    }

    /** In place of an earlier choice, else as the last scenario. */
    static Plan with(Plan plan, Scenario scenario) {
        var scenarios = new ArrayList<>(plan.scenarios());
        scenarios.removeIf(each -> each.id().equals(scenario.id()));
        scenarios.add(scenario);
        return plan.withScenarios(scenarios);
    }
}
