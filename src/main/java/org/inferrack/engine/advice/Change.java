package org.inferrack.engine.advice;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.inferrack.plan.Plan;

/**
 * One change of a plan that somebody may decide on: a step that helps, the remedy of a finding, or what a person tries out.
 *
 * @param id         stable for one plan: kind of change and what it is about, "cooling/dc/row-1/12"
 * @param label      what is done, with the numbers before and after
 * @param assumes    what must hold besides, or is not counted; empty if nothing
 * @param scenarioId the scenario to look at afterwards where the change adds one, else empty
 * @param edit       the change itself; leaves a plan alone in which its subject is missing
 */
public record Change(String id, Kind kind, String label, String assumes, String scenarioId, UnaryOperator<Plan> edit) {

    /** Who decides on it. */
    public enum Kind {
        /** The racks and what feeds and cools them. */
        RACKS("racks"),
        /** Chassis, accelerators and counts. */
        SERVERS("servers"),
        /** The building and its contracts. */
        SITE("site"),
        /** What the client asks for. */
        DEMAND("demand"),
        /** Spares, headroom, backed feeds. */
        CARE("care"),
        /** What is paid. */
        MONEY("money");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Less is promised than was asked for, so the client has to agree. */
        public boolean needsClient() {
            return this == DEMAND || this == CARE;
        }
    }

    public Change {
        Objects.requireNonNull(edit, "edit");
    }

    /** A change within the scenarios that are there. */
    public Change(String id, Kind kind, String label, String assumes, UnaryOperator<Plan> edit) {
        this(id, kind, label, assumes, "", edit);
    }

    public Plan applied(Plan plan) {
        return edit.apply(plan);
    }

    /** Steps of the same thing: the id without its last part. */
    String family() {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }

    /** This change and then another one, as one. */
    Change and(Change next) {
        return new Change(id + "+" + next.id, next.kind.needsClient() ? next.kind : kind, label + "; " + next.label, join(assumes, next.assumes),
                next.scenarioId.isEmpty() ? scenarioId : next.scenarioId, plan -> next.applied(applied(plan)));
    }

    private static String join(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + "; " + other;
    }
}
