package org.inferrack.plan;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.inferrack.catalog.Catalog;

/** Whether a plan can be planned at all: ids that lead somewhere, numbers that can be meant. */
public final class PlanCheck {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private PlanCheck() {
    }

    /**
     * The one gate: what comes from a file, a form, an import or a command becomes a checked plan here, or is refused.
     *
     * @param shipped what is known without the plan's own library
     */
    public static CheckResult check(Plan plan, Catalog shipped) {
        return check(plan, shipped, shipped.overlaidBy(plan.library()));
    }

    static CheckResult check(Plan plan, Catalog shipped, Catalog catalog) {
        List<Problem> problems = problems(plan, catalog);
        return problems.isEmpty() ? new CheckedPlan(plan, shipped, catalog) : new RefusedPlan(plan, problems);
    }

    /**
     * Everything that is wrong, in the order of the plan; empty if it can be planned. No racks, no demand or no scenario is not wrong: the
     * outcome says so.
     *
     * @param catalog the shipped one overlaid by the plan's
     */
    public static List<Problem> problems(Plan plan, Catalog catalog) {
        var found = new ArrayList<Problem>();
        var root = new Stated("$", found);
        StatedLimits.check(root, plan);
        currency(root, "currency", plan.currency());
        root.within("startMonth", plan.startMonth().getYear(), Limit.START_YEAR);
        if (plan.cover().date() != null) {
            root.at("cover").within("date", plan.cover().date().getYear(), Limit.START_YEAR);
        }
        root.unique("sites", plan.sites(), Site::id);
        for (int i = 0; i < plan.sites().size(); i++) {
            SiteCheck.check(root.at("sites", i), plan.sites().get(i), catalog);
        }
        root.unique("workloads", plan.workloads(), Workload::id);
        for (int i = 0; i < plan.workloads().size(); i++) {
            WorkloadCheck.check(root.at("workloads", i), plan.workloads().get(i), plan, catalog);
        }
        scenarios(root, plan, catalog);
        EconomicsCheck.check(root.at("economics"), plan);
        for (int i = 0; i < plan.targets().size(); i++) {
            target(root.at("targets", i), plan.targets().get(i), plan);
        }
        plan.candidates().ifPresent(candidates -> CandidatesCheck.check(root.at("candidates"), candidates, plan, catalog));
        LibraryCheck.check(root.at("library"), plan.library());
        PriceCheck.check(root.at("library"), plan, catalog);
        return List.copyOf(found);
    }

    static void currency(Stated place, String name, String code) {
        if (!CURRENCIES.contains(code)) {
            place.problem(name, "\"" + code + "\" is not a currency code.", "Enter three letters of ISO 4217, such as USD or EUR.");
        }
    }

    private static void scenarios(Stated root, Plan plan, Catalog catalog) {
        long baselines = plan.scenarios().stream().filter(scenario -> scenario.role() == Scenario.Role.BASELINE).count();
        if (baselines > 1) {
            root.problem("scenarios", baselines + " scenarios are the baseline.", "Leave one, and make the others proposals.");
        }
        root.unique("scenarios", plan.scenarios(), Scenario::id);
        for (int i = 0; i < plan.scenarios().size(); i++) {
            ScenarioCheck.check(root.at("scenarios", i), plan.scenarios().get(i), plan, catalog);
        }
    }

    private static void target(Stated place, Target target, Plan plan) {
        if (target.basis() == Target.Basis.BELOW_BASELINE) {
            place.within("value", target.value(), Limit.SHARE);
        }
        if (target.basis() != Target.Basis.ABSOLUTE && plan.baseline().isEmpty()) {
            place.problem("basis", "The target \"" + target.name() + "\" compares with a baseline, and no scenario is one.",
                    "Make a scenario the baseline, or state the target as a number.");
        }
        if (!target.workloadId().isEmpty()) {
            place.known("workloadId", "workload", target.workloadId(), plan.workload(target.workloadId()).isPresent(),
                    "Name a workload of the plan, or leave it empty for all of them.");
        }
    }
}
