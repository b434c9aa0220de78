package org.inferrack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.inferrack.cli.PlanFile.Planned;
import org.inferrack.engine.advice.Advice;
import org.inferrack.engine.advice.Advisor;
import org.inferrack.engine.advice.Effect;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.file.PlanFileException;
import org.inferrack.file.SelfContained;
import org.inferrack.plan.Plan;
import org.inferrack.work.SearchLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "advise", mixinStandardHelpOptions = true,
        description = "Says which limit binds each scenario, which changes help and by how much, what conflicts, and what settles its findings.",
        footer = "assets/schema/inferrack-advice-1.schema.json describes the JSON.")
final class AdviseCommand implements Callable<Integer> {

    @Mixin
    private PlanFile file;
    @Mixin
    private final ScenarioOption scenario = new ScenarioOption();
    @Option(names = "--apply", paramLabel = "KEY", split = ",", description = "Make the changes with these keys, such as c1 or r2, and save the plan to --out.")
    private List<String> keys = new ArrayList<>();
    @Option(names = "--out", paramLabel = "FILE", description = "Where to save the changed plan.")
    private Path target;
    @Mixin
    private final SearchLimitOptions limits = new SearchLimitOptions("60s");
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
        if (keys.isEmpty() != (target == null)) {
            throw new BadInputException("--apply and --out belong together.\nGive both, or neither.");
        }
        if (target != null) {
            output.guardPlan(target, file.path());
        }
        try (Deadline deadline = limits.deadline(); var _ = Interruption.stopping(deadline, out, err)) {
            return advise(deadline, out, err);
        }
    }

    private int advise(Deadline deadline, PrintWriter out, PrintWriter err) throws PlanFileException, BadInputException {
        Optional<Planned> whole = file.evaluate(err, deadline::overdue);
        if (whole.isEmpty()) {
            deadline.told(err);
            err.println(file.path() + ": there was no time to plan it, so nothing can be advised.");
            err.println("Give it more with --time-limit.");
            return CommandLineFace.INFEASIBLE;
        }
        Planned planned = whole.get();
        List<ScenarioOutcome> shown = scenario.of(planned.outcome(), file.path());
        if (target != null && shown.size() != 1) {
            throw new BadInputException("--apply needs one scenario, and there are " + shown.size() + ".\nName it with --scenario.");
        }
        var advice = new ArrayList<Advice>();
        for (int i = 0; i < shown.size(); i++) {
            SearchLimits fair = deadline.oneOf(shown.size() - i);
            advice.add(Advisor.of(planned.checked(), planned.outcome(), shown.get(i).scenario().id(), planned.knowledge(), fair::ended));
        }
        if (json.wanted()) {
            out.println(AdviceJson.text(planned, advice, deadline.endedBy()));
        } else {
            new AdviceText(out, planned).print(advice);
        }
        deadline.told(err);
        if (target != null) {
            save(planned, advice);
        }
        return Feasibility.exitCode(shown, List.of(), err);
    }

    private void save(Planned planned, List<Advice> advice) throws BadInputException, PlanFileException {
        var known = AdviceKeys.of(advice.getFirst());
        Plan plan = planned.plan();
        for (String key : keys) {
            Effect effect = known.get(key);
            if (effect == null) {
                throw new BadInputException("--apply " + key + ": there is no such change.\nThere are " + String.join(", ", known.keySet()) + ".");
            }
            plan = effect.change().applied(plan);
        }
        output.write(SelfContained.embed(plan, planned.knowledge()), target, spec.commandLine().getErr());
    }
}
