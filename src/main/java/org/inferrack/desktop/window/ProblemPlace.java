package org.inferrack.desktop.window;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.inferrack.plan.Plan;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/**
 * Where a problem of the plan is corrected.
 *
 * @param screen title of the screen
 * @param words  what is to be looked at there, by its name in the plan
 */
record ProblemPlace(String screen, String words) {

    private static final Pattern ENTRY = Pattern.compile("^\\$\\.(\\w+)(?:\\[(\\d{1,9})])?");

    static ProblemPlace of(String path, Plan plan) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.find()) {
            return new ProblemPlace("Overview", "Plan");
        }
        int index = entry.group(2) == null ? -1 : Integer.parseInt(entry.group(2));
        return switch (entry.group(1)) {
            case "sites" -> named("Sites and racks", plan.sites(), index, Site::name, "Sites");
            case "workloads" -> named("Workloads", plan.workloads(), index, Workload::name, "Workloads");
            case "scenarios" -> named("Scenarios", plan.scenarios(), index, Scenario::name, "Scenarios");
            case "targets" -> new ProblemPlace("Scenarios", "Targets");
            case "candidates" -> new ProblemPlace("Scenarios", "Candidates");
            case "library" -> new ProblemPlace("Hardware", "Hardware");
            case "cover" -> new ProblemPlace("Report", "Cover");
            default -> new ProblemPlace("Economics", "Economics");
        };
    }

    private static <T> ProblemPlace named(String screen, List<T> all, int index, Function<T, String> name, String otherwise) {
        String words = index >= 0 && index < all.size() ? name.apply(all.get(index)) : otherwise;
        return new ProblemPlace(screen, words.isBlank() ? otherwise : words);
    }
}
