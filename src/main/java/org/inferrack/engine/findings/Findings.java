package org.inferrack.engine.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a careful colleague would say about a scenario. */
public final class Findings {

    private static final List<Rule> RULES = List.of(
            new ShortfallRule(), new UnplacedRule(), new MisfitRule(), new OverloadRule(), new RackLimitRule(), new RackPlaceRule(), new ZeroDemandRule(),
            new ZeroRacksRule(),
            new EdgeBoxRule(), new InletRule(), new AirCoolingRule(), new SupplyRule(), new PowerUnknownRule(), new FeedRule(), new SpareRule(),
            new RackLossRule(),
            new TrainingAcceleratorRule(), new ConsumerPartRule(), new SoftwareStackRule(), new PrecisionRule(), new PriceMissingRule(),
            new PriceEstimateRule(), new PriceAgeRule(), new EvidenceRule(), new SparsityRule(), new OversizeRule(), new UnknownSizeRule(),
            new OwnedHardwareRule(), new LicenceRule());

    private Findings() {
    }

    /** Whether any rule says that the scenario cannot be built; asks no further than the first that does. */
    public static boolean block(FindingContext context) {
        return RULES.stream().flatMap(rule -> rule.check(context)).anyMatch(finding -> finding.severity() == Finding.Severity.BLOCKER);
    }

    /** Blockers first, then warnings, then notes; within each in the order of the rules. */
    public static List<Finding> of(FindingContext context) {
        return RULES.stream().flatMap(rule -> check(rule, context)).distinct().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static Stream<Finding> check(Rule rule, FindingContext context) {
        context.pass().context().cancellation().check();
        return rule.check(context);
    }
}
