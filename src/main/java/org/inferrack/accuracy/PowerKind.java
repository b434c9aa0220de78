package org.inferrack.accuracy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.power.learned.PowerModel;
import org.inferrack.engine.power.learned.PowerModel.Tier;
import org.inferrack.engine.power.learned.PowerQuery;
import org.inferrack.names.AcceleratorNames;

/** Watts under load: servers at the wall, with accelerators (MLPerf) and without (SPECpower), and boards alone. */
final class PowerKind implements FittedKind {

    private final PowerRows rows;

    PowerKind(AcceleratorNames aliases, Processors processors) {
        this.rows = new PowerRows(aliases, processors);
    }

    @Override
    public String name() {
        return "power";
    }

    @Override
    public String modelName() {
        return "wall";
    }

    @Override
    public List<String> columns() {
        return List.of("level", "gpu", "num_gpus", "workload", "scenario_or_mode", "power_avg_w");
    }

    @Override
    public Optional<MixedModel> model(Fitted fitted) {
        return fitted.wall();
    }

    @Override
    public String identity(Cells cells) {
        return String.join("|", cells.text("level"), cells.text("system"), cells.text("server_model"), cells.text("gpu"), cells.text("num_gpus"),
                cells.text("host_cpu"),
                cells.text("workload"), cells.text("scenario_or_mode"), cells.text("precision"), cells.text("batch_or_concurrency"), cells.text("power_mode"),
                cells.text("round_or_date"), cells.text("power_avg_w"));
    }

    @Override
    public List<Case> read(Cells cells) {
        Map<Axis, String> labels = rows.labels(cells);
        Optional<String> aside = aside(cells);
        if (aside.isPresent()) {
            return List.of(new Case.SetAside(cells.line(), labels, aside.get()));
        }
        return List.of(switch (rows.read(cells)) {
            case PowerRows.Asked(PowerQuery query) -> new Case.Predictable(cells.line(), labels, Math.log(query.baseWatts()), query.terms(),
                    Math.log(cells.number("power_avg_w").orElseThrow()));
            case PowerRows.NotAsked(String reason) -> new Case.Refused(cells.line(), labels, reason);
        });
    }

    private static Optional<String> aside(Cells cells) {
        OptionalDouble watts = cells.number("power_avg_w");
        if (watts.isEmpty() || watts.getAsDouble() <= 0) {
            return Optional.of(cells.given("power_avg_w") ? "power_avg_w \"" + cells.text("power_avg_w") + "\" is not a number above 0" : "no power is given");
        }
        if (PowerRows.doubted(cells)) {
            return Optional.of("its notes mark it as suspect");
        }
        return PowerRows.moreThanTheSystem(cells) ? Optional.of("idle draws three quarters of the load: the analyser fed more than the system")
                : Optional.empty();
    }

    @Override
    public String tier(MixedModel model, List<Term> terms) {
        return PowerModel.tier(model, terms).key();
    }

    @Override
    public Evidence evidence(String tier) {
        return Tier.of(tier).evidence();
    }

    /** Servers and boards are few and each has an offset of its own. */
    @Override
    public Optional<Axis> offTogether(String tier) {
        return switch (Tier.of(tier)) {
            case NEW_ACCELERATOR, BOARDS_NEW_ACCELERATOR -> Optional.of(Axis.ACCELERATOR);
            case SAME_ACCELERATOR, SAME_SYSTEM_LATER, BOARDS_NEW_MODE -> Optional.of(Axis.SYSTEM);
            default -> Optional.empty();
        };
    }

    /** Every server at the wall, with accelerators and without. */
    @Override
    public Optional<String> together(String tier) {
        return tier.startsWith("boards") ? Optional.empty() : Optional.of("all-servers");
    }

    @Override
    public double noise() {
        return 0.0025;
    }

    @Override
    public double weight(int repeats) {
        return 1;
    }

    /** The same system is met again in a later round or with another network; what is new is left out as a whole. */
    @Override
    public Map<String, List<Axis>> tiers() {
        var tiers = new EnumMap<Tier, List<Axis>>(Tier.class);
        tiers.put(Tier.SAME_SYSTEM, List.of(Axis.PAIR));
        tiers.put(Tier.SAME_SYSTEM_LATER, List.of(Axis.ROUND));
        tiers.put(Tier.SAME_ACCELERATOR, List.of(Axis.SYSTEM));
        tiers.put(Tier.NEW_ACCELERATOR, List.of(Axis.ACCELERATOR));
        tiers.put(Tier.PLAIN_SAME_SYSTEM, List.of(Axis.ROUND));
        tiers.put(Tier.PLAIN_SAME_CPU, List.of(Axis.SYSTEM));
        tiers.put(Tier.PLAIN_NEW_CPU, List.of(Axis.ACCELERATOR));
        tiers.put(Tier.BOARDS_SAME_PAIR, List.of(Axis.CELL));
        tiers.put(Tier.BOARDS_SAME_ACCELERATOR, List.of(Axis.PAIR));
        tiers.put(Tier.BOARDS_NEW_ACCELERATOR, List.of(Axis.ACCELERATOR));
        tiers.put(Tier.BOARDS_NEW_MODE, List.of(Axis.SYSTEM));
        return tiers.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }
}
