package org.inferrack.desktop.session;

import java.util.Optional;
import java.util.function.Function;

import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;
import org.inferrack.plan.Destinations;

/** What speaks against offering an item unasked for the plan of a session, as it stands when asked. */
public final class Reservations {

    private Reservations() {
    }

    public static Function<Item, Optional<Reservation>> of(PlanSession session) {
        return item -> Reservation.of(item, session.catalog(), Destinations.of(session.plan(), session.catalog()));
    }
}
