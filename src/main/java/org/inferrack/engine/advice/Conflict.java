package org.inferrack.engine.advice;

import java.util.List;

/**
 * Limits that cannot hold together: with all other limits lifted the scenario still does not work, and it would if any one of these
 * were lifted far enough.
 *
 * @param limits      in words, "4 racks of Row 1", "1,000 cameras"; empty where no limit is at fault
 * @param cause       what the plan says of it when nothing else is in the way
 * @param relaxations the least change of each limit that is enough for this conflict, where there is one
 */
public record Conflict(List<String> limits, String cause, List<Effect> relaxations) {

    public Conflict {
        limits = List.copyOf(limits);
        relaxations = List.copyOf(relaxations);
    }

    /** The conflict as a sentence. */
    public String words() {
        return switch (limits.size()) {
            case 0 -> "No limit is in the way: " + cause;
            case 1 -> "One limit rules it out, whatever the others are: " + limits.getFirst() + ". " + cause;
            default -> "These cannot hold together: " + String.join("; ", limits) + ".";
        };
    }
}
