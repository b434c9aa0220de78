package org.inferrack.catalog.classes;

import java.util.Optional;

import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;

/** Boxes around a system on a module: few of them state anything that tells them apart. */
final class BoxClasses {

    private BoxClasses() {
    }

    static Optional<Described> any(Item item) {
        return item instanceof ServerModel server && box(server) ? Optional.of(Described.item()) : Optional.empty();
    }

    /** It stands alone, takes a module, and has neither sockets nor a place in a rack. */
    static boolean box(ServerModel server) {
        return server.kind() == ServerModel.Kind.EDGE && server.facts().countOr(Spec.CPU_SOCKETS, 0) == 0
                && server.facts().countOr(Spec.MAX_MODULES, 0) > 0 && server.facts().value(Spec.RACK_UNITS).isEmpty();
    }
}
