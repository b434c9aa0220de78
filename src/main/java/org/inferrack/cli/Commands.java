package org.inferrack.cli;

import java.util.List;
import java.util.function.LongSupplier;

import picocli.CommandLine;

/** The commands by their names. One is made when it is asked for: to make them all takes a start longer than most of them run. */
final class Commands {

    /** As the help text lists them. */
    static final List<String> NAMES = List.of("plan", "compare", "report", "validate", "catalog", "advise", "optimize", "invert", "frontier", "accuracy",
            "import", "model", "fit", "desktop");

    private Commands() {
    }

    /**
     * The command that {@code args} begin with, or all of them, where help or the correction of a name needs them.
     *
     * @param begin when somebody began to wait for it, see {@link InferrackCommand}
     */
    static CommandLine line(String[] args, LongSupplier begin) {
        var line = new CommandLine(new InferrackCommand(begin));
        (args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES).forEach(name -> line.addSubcommand(name, named(name)));
        return line;
    }

    private static Object named(String name) {
        return switch (name) {
            case "plan" -> new PlanCommand();
            case "compare" -> new CompareCommand();
            case "report" -> new ReportCommand();
            case "validate" -> new ValidateCommand();
            case "catalog" -> new CatalogCommand();
            case "advise" -> new AdviseCommand();
            case "optimize" -> new OptimizeCommand();
            case "invert" -> new InvertCommand();
            case "frontier" -> new FrontierCommand();
            case "accuracy" -> new AccuracyCommand();
            case "import" -> new ImportCommand();
            case "model" -> new ModelCommand();
            case "fit" -> new FitCommand();
            case "desktop" -> new InferrackCommand.Window();
            default -> throw new IllegalArgumentException("There is no command " + name + ".");
        };
    }
}
