package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.plan.Destinations;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;

/** A scenario more to compare with: the same chassis with inference-class accelerators, the cheapest that carry the demand. */
final class Alternatives {

    private static final Set<String> COMMON = Set.of("TensorRT", "OpenVINO", "ROCm");

    private final Trial trial;
    private final ScenarioOutcome outcome;

    Alternatives(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
    }

    /** The cheapest first; those that do not work or have no price are left out. */
    List<Change> to(Predicate<ServerGroup> which) {
        return tried(which).stream().map(Tried::change).toList();
    }

    /** The same without those that cost as much as what stands, where that is known. */
    List<Change> cheaper(Predicate<ServerGroup> which) {
        double now = Standing.of(outcome).tco().orElse(Double.MAX_VALUE);
        return tried(which).stream().filter(each -> each.tco() < now).map(Tried::change).toList();
    }

    private record Tried(Change change, double tco) {
    }

    private List<Tried> tried(Predicate<ServerGroup> which) {
        var tried = new ArrayList<Tried>();
        for (Accelerator chip : chips()) {
            scenario(which, chip).ifPresent(scenario -> {
                Change change = added(scenario);
                trial.outcome(change).filter(ScenarioOutcome::feasible).map(Standing::of).map(Standing::tco).filter(OptionalDouble::isPresent)
                        .ifPresent(tco -> tried.add(new Tried(change, tco.getAsDouble())));
            });
        }
        tried.sort(Comparator.comparingDouble(Tried::tco));
        return tried;
    }

    private List<Accelerator> chips() {
        return trial.catalog().accelerators().stream().filter(chip -> chip.segment() == Accelerator.Segment.INFERENCE)
                .filter(chip -> chip.facts().value(Spec.ECC).orElse(1) > 0 && chip.stacks().stream().anyMatch(COMMON::contains))
                .filter(chip -> Reservation.of(chip, trial.catalog(), Destinations.of(trial.plan(), trial.catalog())).isEmpty()).toList();
    }

    /** Empty where a chassis does not take the accelerator. */
    private Optional<Scenario> scenario(Predicate<ServerGroup> which, Accelerator chip) {
        var groups = new ArrayList<ServerGroup>();
        for (ServerGroup group : outcome.scenario().groups()) {
            if (!which.test(group)) {
                groups.add(group);
                continue;
            }
            var fitted = group.configuration().withAcceleratorId(chip.id()).withAcceleratorCapWatts(OptionalDouble.empty());
            int fill = ServerChanges.most(fitted, trial.catalog());
            if (fill == 0 || chip.id().equals(group.configuration().acceleratorId())
                    || !ServerChanges.buildable(fitted.withAccelerators(fill), group.configuration(), trial.catalog())) {
                return Optional.empty();
            }
            groups.add(group.withName(fill + " × " + chip.name()).withConfiguration(fitted.withAccelerators(fill)).withCount(OptionalInt.empty())
                    .withOwned(false).withSwap(Optional.empty()));
        }
        String id = fresh(outcome.scenario().id() + "-" + chip.id(), trial.plan());
        return Optional.of(
                outcome.scenario().withId(id).withName(outcome.scenario().name() + " with " + chip.name()).withRole(Scenario.Role.PROPOSAL).withGroups(groups));
    }

    private static String fresh(String wanted, Plan plan) {
        String id = wanted;
        for (int i = 2; plan.scenario(id).isPresent(); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static Change added(Scenario scenario) {
        return new Change("scenario/" + scenario.id(), Change.Kind.SERVERS, "Add the scenario \"" + scenario.name() + "\" to compare with", "", scenario.id(),
                plan -> {
                    if (plan.scenario(scenario.id()).isPresent()) {
                        return plan;
                    }
                    var scenarios = new ArrayList<>(plan.scenarios());
                    scenarios.add(scenario);
                    return plan.withScenarios(scenarios);
                });
    }
}
