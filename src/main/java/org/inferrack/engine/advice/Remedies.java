package org.inferrack.engine.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.engine.placement.Placement;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Site;

/**
 * Changes after which a finding is gone. Of the ways to get there the first one counts that leaves the scenario with no more
 * reasons not to work than before; a finding that only a person can settle (a quote, a measurement) has none.
 */
final class Remedies {

    private final Trial trial;
    private final ScenarioOutcome outcome;
    private final Standing now;

    Remedies(Trial trial, ScenarioOutcome outcome) {
        this.trial = trial;
        this.outcome = outcome;
        this.now = Standing.of(outcome);
    }

    /** One after the other, as they are found. */
    void each(Consumer<Remedy> found) {
        outcome.findings().forEach(finding -> of(finding).ifPresent(found));
    }

    private Optional<Remedy> of(Finding finding) {
        for (Change change : ways(finding)) {
            var after = trial.outcome(change);
            if (after.isPresent() && cures(finding, after.get())) {
                return Optional.of(new Remedy(finding, new Effect(change, now, Standing.of(after.get()))));
            }
        }
        return Optional.empty();
    }

    private boolean cures(Finding finding, ScenarioOutcome after) {
        return after.findings().stream().noneMatch(each -> each.rule().equals(finding.rule()) && each.subject().equals(finding.subject()))
                && Standing.of(after).blockers() <= now.blockers() && Standing.of(after).unplaced() <= now.unplaced();
    }

    private List<Change> ways(Finding finding) {
        var servers = new ServerRemedies(trial, outcome);
        return switch (finding.rule()) {
            case "unplaced", "zero-racks" -> places();
            case "shortfall" -> servers.counts(group -> group.serves(finding.subject()));
            case "overloaded", "over-utilised", "oversized" -> servers.counts(group -> group.id().equals(finding.subject()));
            case "psu-overload", "psu-not-redundant" -> servers.supplies(finding.subject());
            case "edge-fans" -> servers.fanless(finding.subject());
            case "edge-over-wattage", "edge-near-wattage" -> servers.caps(finding.subject());
            case "no-spare" -> servers.spare(finding.subject());
            case "one-rack" -> servers.spread();
            case "training-accelerator-idle" -> new Alternatives(trial, outcome).cheaper(group -> group.id().equals(finding.subject()));
            case "consumer-part", "export-prohibited", "export-licence", "not-yet-sold", "no-longer-sold" ->
                    new Alternatives(trial, outcome).to(group -> group.id().equals(finding.subject()));
            case "software-stack" -> new Alternatives(trial, outcome).to(group -> group.configuration().acceleratorId().equals(finding.subject()));
            case "owned-hardware" -> servers.bought(finding.subject());
            case "inlet-over-limit", "inlet-limit-unknown", "inlet-limit-estimated" -> PlaceRemedies.inlet(trial, outcome, finding.subject());
            case "air-cooling-dense", "air-cooling-exceeded" -> PlaceRemedies.dense(trial.plan(), finding.subject());
            case "feed-not-redundant" -> PlaceRemedies.backed(trial.plan(), finding.subject());
            case "precision-unsupported" -> new DemandChanges(trial.plan(), outcome, trial.catalog()).supported(finding.subject());
            case "licence-not-counted" -> TermChanges.licences(trial.plan());
            default -> List.of();
        };
    }

    /** More racks, or more of what the whole site supplies and cools. */
    private List<Change> places() {
        var ways = new ArrayList<Change>();
        var racks = new RackChanges(trial, outcome);
        for (Site site : trial.plan().sites()) {
            if (site.housing() instanceof Housing.Racks housing) {
                racks.moreRacks(site, housing).ifPresent(ways::add);
            }
            if (outcome.placement().unplaced().stream().map(Placement.Unplaced::siteId).anyMatch(site.id()::equals)) {
                double needed = Math.ceil(TermChanges.neededKw(site, outcome));
                if (site.electricalLimitKw().orElse(needed) < needed || site.coolingLimitKw().orElse(needed) < needed) {
                    ways.add(new Change("site-limits/" + site.id() + "/" + needed, Change.Kind.SITE, TermChanges.name(site) + ": supply and cooling of "
                            + RackChanges.kw(needed), "what the site asks for it is not counted",
                            plan -> PlanEdits.site(plan, site.id(),
                                    each -> each.withElectricalLimitKw(lifted(each.electricalLimitKw(), needed))
                                            .withCoolingLimitKw(lifted(each.coolingLimitKw(), needed)))));
                }
            }
        }
        return ways;
    }

    private static OptionalDouble lifted(OptionalDouble limit, double needed) {
        return limit.isPresent() ? OptionalDouble.of(Math.max(limit.getAsDouble(), needed)) : limit;
    }
}
