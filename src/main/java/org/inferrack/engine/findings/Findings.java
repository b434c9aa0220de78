package org.inferrack.engine.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a careful colleague would say about a scenario. */
public final class Findings {

    /** What may say that a scenario cannot be built. */
    private static final List<Rule> CONDITIONS = List.of(
            new ShortfallRule(), new UnplacedRule(), new MisfitRule(), new OverloadRule(), new RackLimitRule(), new RackPlaceRule(), new ZeroDemandRule(),
            new ZeroRacksRule(),
            new EdgeBoxRule(), new InletRule(), new AirCoolingRule(), new SupplyRule(), new ExportControlRule());
    /** What only warns or notes, whatever it is asked; some of it needs the cash flows. */
    private static final List<Rule> REMARKS = List.of(
            new PowerUnknownRule(), new FeedRule(), new SpareRule(),
            new RackLossRule(),
            new LifecycleRule(), new TrainingAcceleratorRule(), new ConsumerPartRule(), new SoftwareStackRule(), new PrecisionRule(), new PriceMissingRule(),
            new PriceEstimateRule(), new PriceAgeRule(), new EvidenceRule(), new SparsityRule(), new OversizeRule(), new UnknownSizeRule(),
            new OwnedHardwareRule(), new LicenceRule());

    private Findings() {
    }

    /** Whether any rule says that the scenario cannot be built; asks no further than the first that does, and nothing of money. */
    public static boolean block(FindingContext context) {
        return CONDITIONS.stream().flatMap(rule -> rule.check(context)).anyMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }

    /** Blockers first, then warnings, then notes; within each in the order of the rules. */
    public static List<Finding> of(FindingContext context) {
        return Stream.concat(CONDITIONS.stream(), REMARKS.stream()).flatMap(rule -> check(rule, context)).distinct()
                .sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static Stream<Finding> check(Rule rule, FindingContext context) {
        context.pass().context().cancellation().check();
        return rule.check(context);
    }
}
