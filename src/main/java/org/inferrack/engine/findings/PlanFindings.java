package org.inferrack.engine.findings;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;

/** What is to be said about a plan before any scenario. */
public final class PlanFindings {

    private PlanFindings() {
    }

    public static List<Finding> of(Plan plan) {
        var findings = new ArrayList<Finding>();
        if (plan.workloads().isEmpty()) {
            findings.add(new Finding(Severity.WARNING, "no-workload", "", "The plan has no workload, so there is nothing to size for.", "Add a workload."));
        }
        if (plan.sites().isEmpty()) {
            findings.add(new Finding(Severity.WARNING, "no-site", "", "The plan has no site, so servers can stand nowhere.", "Add a site."));
        }
        if (plan.scenarios().isEmpty()) {
            findings.add(new Finding(Severity.WARNING, "no-scenario", "", "The plan has no scenario, so there is nothing to compare.",
                    "Add a baseline and a proposal."));
        } else if (plan.scenarios().stream().noneMatch(scenario -> scenario.role() == Scenario.Role.BASELINE)) {
            findings.add(new Finding(Severity.NOTE, "no-baseline", "", "No scenario is the baseline, so no saving can be stated.",
                    "Mark what the client has today as the baseline."));
        }
        return findings;
    }
}
