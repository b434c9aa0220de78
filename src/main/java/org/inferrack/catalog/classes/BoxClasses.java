package org.inferrack.catalog.classes;

import java.util.Optional;
import java.util.stream.Stream;

import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;

/** Boxes around a system on a module: few of them state anything that tells them apart. */
final class BoxClasses {

    private BoxClasses() {
    }

    static Optional<ClassTerms> any(Item item) {
        return item instanceof ServerModel server && box(server) ? Optional.of(ClassTerms.item()) : Optional.empty();
    }

    /** It stands alone, and has neither sockets nor places for cards nor a height in a rack. */
    static boolean box(ServerModel server) {
        return server.kind() == ServerModel.Kind.EDGE && server.facts().value(Spec.RACK_UNITS).isEmpty()
                && Stream.of(Spec.CPU_SOCKETS, Spec.MAX_DOUBLE_WIDTH, Spec.MAX_SINGLE_WIDTH).allMatch(spec -> server.facts().countOr(spec, 0) == 0);
    }
}
