package org.inferrack.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.inferrack.desktop.session.PlanSession;
import org.inferrack.engine.findings.Finding;
import org.inferrack.engine.outcome.Outcome;

/** The session's state in the words of the status bar. */
final class StatusWords {

    private StatusWords() {
    }

    static String state(PlanSession session) {
        if (session.opening()) {
            return "Opening the plan…";
        }
        if (session.knowledge().version().isEmpty()) {
            return "Reading the hardware catalogue…";
        }
        int problems = session.problems().size();
        if (problems > 0) {
            return (problems == 1 ? "1 problem" : problems + " problems") + " in the plan; no figures until corrected";
        }
        if (session.failure().isPresent()) {
            return "Planning failed; there are no figures of this plan";
        }
        if (session.stale()) {
            return session.planning() ? "Planning…" : "Planning was cancelled; the figures are of an earlier plan (F5 plans again)";
        }
        return "Planned in " + Math.max(1, session.lastPlanning().toMillis()) + " ms";
    }

    /** "Planning", "Planning and 2 more". */
    static String doing(List<String> titles) {
        return titles.getFirst() + (titles.size() > 1 ? " and " + (titles.size() - 1) + " more" : "");
    }

    /** "2 blockers, 1 warning, 3 notes", empty where there is nothing to say. */
    static String findings(PlanSession session) {
        List<Finding> all = session.outcome().filter(outcome -> !outcome.scenarios().isEmpty()).map(StatusWords::all).orElse(List.of());
        var words = new ArrayList<String>();
        add(words, all, Finding.Severity.BLOCKER, "blocker");
        add(words, all, Finding.Severity.WARNING, "warning");
        add(words, all, Finding.Severity.NOTE, "note");
        return String.join(", ", words);
    }

    static String knowledge(PlanSession session) {
        String version = session.knowledge().version();
        return version.isEmpty() ? "" : "Knowledge " + version;
    }

    private static List<Finding> all(Outcome outcome) {
        return Stream.concat(outcome.findings().stream(), outcome.scenarios().stream().flatMap(scenario -> scenario.findings().stream()))
                .distinct().toList();
    }

    private static void add(List<String> words, List<Finding> all, Finding.Severity severity, String word) {
        long count = all.stream().filter(finding -> finding.severity() == severity).count();
        if (count > 0) {
            words.add(count + " " + word + (count == 1 ? "" : "s"));
        }
    }
}
