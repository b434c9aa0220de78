package org.inferrack.accuracy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.engine.power.learned.AcceleratedServer.Cap;
import org.inferrack.engine.power.learned.AcceleratedServer.Scenario;
import org.inferrack.engine.power.learned.BoardLoad;
import org.inferrack.engine.power.learned.PlainServer;
import org.inferrack.engine.power.learned.PowerQuery;
import org.inferrack.engine.power.learned.TypicalServer;
import org.inferrack.names.AcceleratorNames;

/** What a line of a power file asks. Measured idle watts are never looked at for a prediction: a plan does not have them. */
final class PowerRows {

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6})x (.*)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)");
    private static final Pattern PARAMETERS = Pattern.compile("(?:(\\d{1,6})x)?(\\d{1,9}(?:\\.\\d{1,9})?)[bB](?![a-zA-Z])");
    private static final Pattern EFFICIENT = Pattern.compile("\\bee\\b");
    private static final Pattern ACTIVE = Pattern.compile("-a(\\d{1,6}(?:\\.\\d{1,6})?)b(?![a-zA-Z])");
    private static final Pattern CORES = Pattern.compile("(\\d{1,6}) cores");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,9})?) gb\\b");
    private static final Pattern MAKER = Pattern.compile("vendor ([^ ,;|]+)");
    private static final int MIDDLE_YEAR = 2020;

    /** A line that asks for a prediction, or why it cannot be answered. */
    sealed interface Answer {
    }

    record Asked(PowerQuery query) implements Answer {
    }

    record NotAsked(String reason) implements Answer {
    }

    private final AcceleratorNames aliases;
    private final Processors processors;

    PowerRows(AcceleratorNames aliases, Processors processors) {
        this.aliases = aliases;
        this.processors = processors;
    }

    Answer read(Cells cells) {
        if (plain(cells)) {
            var server = plainServer(cells);
            return server.cpuLimit().isPresent() || ssj(cells) && !server.cpu().contains("cortex") ? new Asked(server)
                    : new NotAsked("without an accelerator the processor's power limit is needed, and that of \"" + cells.text("host_cpu") + "\" is not known");
        }
        Optional<Accelerator> accelerator = aliases.accelerator(cells.text("gpu"));
        OptionalInt count = cells.whole("num_gpus");
        if (accelerator.isEmpty()) {
            return new NotAsked("accelerator \"" + cells.text("gpu") + "\" is not in the catalogue");
        }
        if (count.isEmpty() || count.getAsInt() < 1) {
            return new NotAsked("num_gpus \"" + cells.text("num_gpus") + "\" is not a count");
        }
        Optional<? extends PowerQuery> query = boards(cells) ? board(cells, accelerator.get(), count.getAsInt())
                : server(cells, accelerator.get(), count.getAsInt());
        return query.<Answer>map(Asked::new).orElseGet(() -> new NotAsked("the power limit of " + accelerator.get().name() + " is not in the catalogue"));
    }

    private PlainServer plainServer(Cells cells) {
        Matcher counted = COUNTED.matcher(cells.text("host_cpu"));
        String cpu = processors.listed(Processors.plain(counted.matches() ? counted.group(2) : cells.text("host_cpu")));
        int cpus = counted.matches() ? Math.max(1, Integer.parseInt(counted.group(1))) : 1;
        String notes = cells.text("notes").toLowerCase(Locale.ROOT);
        return new PlainServer(PowerQuery.plain(cells.text("server_model")), cpu, cpus, processors.limit(cpu), amount(CORES, notes), amount(MEMORY, notes),
                maker(notes), ssj(cells) ? "ssj" : "inference", year(cells));
    }

    private static OptionalDouble amount(Pattern what, String notes) {
        Matcher found = what.matcher(notes);
        return found.find() && Double.parseDouble(found.group(1)) > 0 ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }

    /** The first word: "dell" of "vendor Dell Inc.". */
    private static String maker(String notes) {
        Matcher found = MAKER.matcher(notes);
        return found.find() ? found.group(1) : "";
    }

    private Optional<? extends PowerQuery> server(Cells cells, Accelerator accelerator, int count) {
        String cpu = processors.listed(Processors.plain(cells.text("host_cpu")));
        var typical = new TypicalServer(accelerator, count, PowerQuery.plain(cells.text("server_model")), cpu, processors.limit(cpu));
        return typical.under(network(cells), scenario(cells), cap(cells, accelerator), cells.text("round_or_date"));
    }

    /** Named in a column of its own, or with the system: "8x QAIC100, EE", "non MaxN image" (MaxN is a module's uncapped mode). */
    private static Cap cap(Cells cells, Accelerator accelerator) {
        String system = cells.text("system").toLowerCase(Locale.ROOT);
        boolean belowMost = accelerator.form() == Accelerator.Form.EDGE_MODULE && system.contains("non maxn");
        return !cells.text("power_mode").isEmpty() || belowMost ? Cap.MAX_Q : EFFICIENT.matcher(system).find() ? Cap.EFFICIENT : Cap.NONE;
    }

    private static Optional<BoardLoad> board(Cells cells, Accelerator accelerator, int count) {
        String workload = cells.text("workload").toLowerCase(Locale.ROOT).replace(',', ' ');
        int colon = workload.indexOf(':');
        String work = colon < 0 ? "" : workload.substring(0, colon);
        String model = workload.substring(colon + 1).replaceFirst("^.*/", "").strip();
        return BoardLoad.of(accelerator, count, work, model, parameters(model), active(model), Math.max(1, cells.number("batch_or_concurrency").orElse(1)),
                mode(cells));
    }

    /** How boards are asked, by the nearest of the ways that were measured. */
    private static String mode(Cells cells) {
        String published = cells.text("scenario_or_mode").toLowerCase(Locale.ROOT);
        return published.contains("batch") || published.startsWith("offline") ? "static-batch" : published.startsWith("single") ? "single-stream"
                : published.startsWith("online") ? "online saturated" : published;
    }

    /** From the name: "70b" is 70, "8x7b" 56. */
    private static OptionalDouble parameters(String model) {
        Matcher found = PARAMETERS.matcher(model);
        if (!found.find()) {
            return OptionalDouble.empty();
        }
        double size = Double.parseDouble(found.group(2)) * (found.group(1) == null ? 1 : Integer.parseInt(found.group(1)));
        return size > 0 ? OptionalDouble.of(size) : OptionalDouble.empty();
    }

    /** Of a mixture of experts that names them: 22 of "235b-a22b". */
    private static OptionalDouble active(String model) {
        Matcher found = ACTIVE.matcher(model);
        return found.find() && Double.parseDouble(found.group(1)) > 0 ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
    }

    private static Scenario scenario(Cells cells) {
        return switch (cells.text("scenario_or_mode").toLowerCase(Locale.ROOT)) {
            case "singlestream" -> Scenario.SINGLE_STREAM;
            case "multistream" -> Scenario.MULTI_STREAM;
            case "server", "interactive" -> Scenario.SERVER;
            default -> Scenario.OFFLINE;
        };
    }

    private static int year(Cells cells) {
        Matcher found = YEAR.matcher(cells.text("round_or_date"));
        return found.find() ? Integer.parseInt(found.group(1)) : MIDDLE_YEAR;
    }

    private static String network(Cells cells) {
        return cells.text("workload").replaceFirst("-99(\\.9)?$", "").replace(',', ' ');
    }

    /** A server whose processors do the work. */
    private static boolean plain(Cells cells) {
        return !boards(cells) && (ssj(cells) || cells.text("gpu").toLowerCase(Locale.ROOT).startsWith("none"));
    }

    private static boolean ssj(Cells cells) {
        return cells.text("workload").toLowerCase(Locale.ROOT).contains("ssj");
    }

    /** Its own publisher says so in the notes. */
    static boolean doubted(Cells cells) {
        return cells.text("notes").contains("SUSPECT");
    }

    private static boolean boards(Cells cells) {
        return cells.text("level").toLowerCase(Locale.ROOT).contains("board");
    }

    /** An analyser that sees other devices too: hardly any difference between idle and load, and far more than the accelerators may draw. */
    static boolean moreThanTheSystem(Cells cells) {
        double load = cells.number("power_avg_w").orElse(0);
        double idle = cells.number("idle_w_before").orElse(0);
        return !plain(cells) && cells.whole("num_gpus").orElse(0) == 1 && idle > 0.75 * load && idle > 400;
    }

    Map<Axis, String> labels(Cells cells) {
        Optional<Accelerator> known = aliases.accelerator(cells.text("gpu"));
        String accelerator = plain(cells) ? "no accelerator; " + processors.listed(Processors.plain(cells.text("host_cpu").replaceFirst("^\\d+x ", "")))
                : known.map(Accelerator::id).orElse(cells.text("gpu"));
        String server = boards(cells) ? "boards of " + accelerator : cells.text("server_model");
        var labels = new EnumMap<Axis, String>(Axis.class);
        labels.put(Axis.BENCHMARK, cells.text("workload"));
        labels.put(Axis.ACCELERATOR, accelerator);
        labels.put(Axis.PAIR, boards(cells) ? accelerator + " × " + cells.text("workload") : PowerQuery.plain(server) + " × " + network(cells));
        labels.put(Axis.SYSTEM, boards(cells) ? "boards, " + mode(cells) : PowerQuery.plain(server));
        labels.put(Axis.ROUND, plain(cells) ? String.valueOf(year(cells)) : cells.text("round_or_date"));
        labels.put(Axis.CELL, String.join("|", cells.text("level"), server, cells.text("host_cpu"), cells.text("workload"), cells.text("scenario_or_mode"),
                accelerator, cells.text("num_gpus"), cells.text("batch_or_concurrency"), cells.text("power_mode")));
        labels.put(Axis.ALL, "all");
        return labels;
    }
}
