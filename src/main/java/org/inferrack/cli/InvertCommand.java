package org.inferrack.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.inferrack.engine.figure.FigureFormat;
import org.inferrack.file.PlanFileException;
import org.inferrack.optimise.FleetOptimiser;
import org.inferrack.optimise.FleetRequest;
import org.inferrack.optimise.LargestWorkload;
import org.inferrack.optimise.model.Objective;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "invert", mixinStandardHelpOptions = true,
        description = "Says how much of a workload fits a limit: with so much power, money or so many racks, how many cameras, users or requests?")
final class InvertCommand implements Callable<Integer> {

    private static final Pattern LIMIT = Pattern.compile("(power|budget|racks|energy)=(\\d+(?:\\.\\d+)?)\\s*(kWh|kW)?", Pattern.CASE_INSENSITIVE);
    /** Bisection asks some forty times; each may take this part of the time, for most take none. */
    private static final double SHARE = 0.1;

    @Mixin
    private PlanFile file;
    @Option(names = "--limit", required = true, paramLabel = "LIMIT",
            description = "power=20kW (IT at peak), budget=500000 (capex), racks=4 or energy=90000kWh (a year); may be given more than once.")
    private String[] limits;
    @Option(names = "--maximize", required = true, paramLabel = "WORKLOAD", description = "The workload, by name or id; the others stay as they are.")
    private String workload;
    @Mixin
    private final SearchLimitOptions searchLimits = new SearchLimitOptions("20s");
    @Mixin
    private final JsonOption json = new JsonOption();
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws PlanFileException, BadInputException {
        PrintWriter out = spec.commandLine().getOut();
        FleetRequest request = request();
        PrintWriter err = spec.commandLine().getErr();
        try (Deadline deadline = searchLimits.deadline(); var _ = Interruption.stopping(deadline, out, err)) {
            PlanFile.Opened opened = file.open(err);
            return most(opened, workload(opened.plan()), request, deadline, out);
        }
    }

    private int most(PlanFile.Opened opened, Workload wanted, FleetRequest request, Deadline deadline, PrintWriter out) {
        FleetOptimiser optimiser = FleetOptimiser.of(opened.checked(), opened.knowledge(), deadline.candidates());
        var most = LargestWorkload.of(optimiser, opened.checked(), wanted.id(), request, () -> deadline.effort(0, deadline.part(SHARE)));
        if (json.wanted()) {
            var node = FleetJson.head("inferrack-inverse", opened.plan(), deadline);
            node.put("workload", wanted.id()).put("amount", most.amount()).put("amountUnit", LargestWorkload.unit(wanted)).put("amountProven", most.proven());
            most.bound().ifPresent(bound -> node.put("amountBound", bound).put("amountGap", FigureJson.rounded(gap(most.amount(), bound))));
            out.println(FleetJson.text(FleetJson.fill(node, most.fleet(), most.plan())));
        } else if (most.amount() > 0) {
            Terminal.wrap("", "At most " + FigureFormat.number(most.amount()) + " " + LargestWorkload.unit(wanted) + " of " + wanted.name() + (most.proven()
                    ? ", proven: of the plan's candidates at their fill levels none carries one more within " + within() + "."
                    : most.bound().isPresent()
                            ? "; more than " + FigureFormat.number(most.bound().getAsLong()) + " certainly do not fit."
                    : "; that no more fit is not proven."), Terminal.width()).forEach(out::println);
            FleetText.print(most.fleet(), optimiser.among(), most.plan(), out);
        }
        deadline.told(spec.commandLine().getErr());
        return OptimizeCommand.exitCode(most.fleet(), spec.commandLine().getErr());
    }

    /** The limits as they are meant: a budget is what is paid at once. */
    private String within() {
        return String.join(" and ", Arrays.stream(limits).map(limit -> limit.strip().toLowerCase(Locale.ROOT).startsWith("budget")
                ? "a capex of " + limit.strip().substring(limit.strip().indexOf('=') + 1) : limit.strip()).toList());
    }

    private static double gap(long amount, long bound) {
        return bound <= 0 ? 0 : (bound - amount) / (double) bound;
    }

    private FleetRequest request() throws BadInputException {
        FleetRequest request = FleetRequest.of(Objective.TCO);
        for (String text : limits) {
            var matcher = LIMIT.matcher(text.strip());
            if (!matcher.matches()) {
                throw new BadInputException(
                        "--limit " + text + ": this is not a limit.\nWrite it as power=20kW, budget=500000, racks=4 or energy=90000kWh (a year).");
            }
            double value = Double.parseDouble(matcher.group(2));
            request = switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "power" -> request.withPowerKw(value);
                case "budget" -> request.withBudget(value);
                case "energy" -> request.withCap(Objective.ENERGY, value);
                default -> request.withRacks((int) Math.min(Integer.MAX_VALUE, value));
            };
        }
        return request;
    }

    private Workload workload(Plan plan) throws BadInputException {
        return plan.workloads().stream().filter(each -> each.id().equals(workload) || each.name().equalsIgnoreCase(workload)).findFirst()
                .orElseThrow(() -> new BadInputException(file.path() + ": there is no workload \"" + workload + "\".\nIt has "
                        + String.join(", ", plan.workloads().stream().map(each -> '"' + each.name() + '"').toList()) + "."));
    }
}
