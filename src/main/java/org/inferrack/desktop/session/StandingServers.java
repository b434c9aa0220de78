package org.inferrack.desktop.session;

import java.util.Optional;

import org.inferrack.engine.outcome.Outcome;
import org.inferrack.plan.Plan;

/**
 * Where the servers stood when the plan was opened: edited plans keep them there as far as that needs no more racks. It is never that of the last edit,
 * for then the places of a plan would hang on what was tried in between, and undo would not give them back. What shall stay for good is stated
 * in the plan, by pins.
 */
final class StandingServers {

    private final Plan opened;
    private boolean open = true;
    private Outcome there;

    StandingServers(Plan opened) {
        this.opened = opened;
    }

    /** The first outcome after opening counts, if it is that of the plan as it was opened. */
    void planned(Plan plan, Outcome outcome) {
        there = open && plan == opened ? outcome : there;
        open = false;
    }

    /** What a plan is to be held against; nothing for the plan as it was opened, whose places are its own. */
    Optional<Outcome> before(Plan plan) {
        return plan.equals(opened) ? Optional.empty() : Optional.ofNullable(there);
    }
}
