package org.inferrack.catalog;

import java.util.Optional;
import java.util.Set;

/**
 * Why a part is not offered unless it is asked for.
 *
 * @param words to stand beside its name: "announced, 2026-09"
 */
public record Reservation(Kind kind, String words) {

    /** So its maker calls a board that software is developed on. */
    private static final String DEVELOPER_KIT = "Developer Kit";

    /** The first that holds counts. */
    public enum Kind { RENTED_ONLY, PROHIBITED, ANNOUNCED, NO_LONGER_SOLD, LICENCE, CONSUMER, WORKSTATION, DEVELOPER_KIT }

    /**
     * What speaks against offering a part unasked; empty for a current data-centre part that may go there. An entry of which nobody has said whether it is
     * sold counts as sold.
     *
     * @param countries ISO 3166 alpha-2 of the places that it is for
     */
    public static Optional<Reservation> of(Item item, Catalog catalog, Set<String> countries) {
        var chip = item instanceof Accelerator accelerator ? Optional.of(accelerator) : Optional.<Accelerator>empty();
        return chip.filter(part -> part.form() == Accelerator.Form.CLOUD).map(_ -> new Reservation(Kind.RENTED_ONLY, "only rented in its maker's cloud"))
                .or(() -> exported(item, catalog, countries, ExportControl.State.PROHIBITED))
                .or(() -> catalog.annotations().lifecycle(item.id()).flatMap(Reservation::lifecycle))
                .or(() -> exported(item, catalog, countries, ExportControl.State.LICENCE))
                .or(() -> chip.flatMap(Reservation::segment))
                .or(() -> item instanceof ServerModel && item.name().contains(DEVELOPER_KIT)
                        ? Optional.of(new Reservation(Kind.DEVELOPER_KIT, "not for production")) : Optional.empty());
    }

    private static Optional<Reservation> lifecycle(Lifecycle lifecycle) {
        return switch (lifecycle.state()) {
            case CURRENT -> Optional.empty();
            case ANNOUNCED -> Optional.of(new Reservation(Kind.ANNOUNCED, lifecycle.words()));
            case END_OF_SALE, DISCONTINUED -> Optional.of(new Reservation(Kind.NO_LONGER_SOLD, lifecycle.words()));
        };
    }

    private static Optional<Reservation> exported(Item item, Catalog catalog, Set<String> countries, ExportControl.State state) {
        boolean prohibited = state == ExportControl.State.PROHIBITED;
        return countries.stream().sorted().filter(country -> catalog.annotations().exportControls(item.id()).stream()
                .anyMatch(control -> control.state() == state && control.countries().contains(country))).findFirst()
                .map(country -> new Reservation(prohibited ? Kind.PROHIBITED : Kind.LICENCE,
                        prohibited ? "may not be delivered to " + country : "needs an export licence for " + country));
    }

    private static Optional<Reservation> segment(Accelerator accelerator) {
        return switch (accelerator.segment()) {
            case CONSUMER -> Optional.of(new Reservation(Kind.CONSUMER, "a consumer part"));
            case WORKSTATION -> Optional.of(new Reservation(Kind.WORKSTATION, "a workstation part"));
            case TRAINING, INFERENCE, EDGE -> Optional.empty();
        };
    }
}
