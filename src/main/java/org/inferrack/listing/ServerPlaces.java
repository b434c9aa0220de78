package org.inferrack.listing;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.figure.FigureFormat;

/** How many accelerators of which size a chassis has places for, in one cell. */
public final class ServerPlaces {

    private static final List<Spec> SPECS = List.of(Spec.MAX_MODULES, Spec.MAX_DOUBLE_WIDTH, Spec.MAX_SINGLE_WIDTH);

    private ServerPlaces() {
    }

    /** "4 double, 12 single"; sorted by the most of a kind. */
    public static ListedValue of(ServerModel server, Annotations annotations) {
        var known = SPECS.stream().filter(spec -> server.facts().fact(spec).isPresent()).toList();
        String words = SPECS.stream().map(spec -> ListedValue.of(server, spec, annotations).words()).collect(Collectors.joining("\n"));
        if (known.isEmpty()) {
            return new ListedValue(ListedValue.of(server, Spec.MAX_DOUBLE_WIDTH, annotations).mark(), words, OptionalDouble.empty(), false);
        }
        String mark = known.stream().filter(spec -> server.facts().countOr(spec, 0) > 0)
                .map(spec -> ListedValue.of(server, spec, annotations).mark() + " " + size(spec)).collect(Collectors.joining(", "));
        double most = known.stream().mapToDouble(spec -> server.facts().countOr(spec, 0)).max().orElse(0);
        return new ListedValue(mark.isEmpty() ? FigureFormat.number(0) : mark, words, OptionalDouble.of(most), true);
    }

    private static String size(Spec spec) {
        return switch (spec) {
            case MAX_MODULES -> "modules";
            case MAX_DOUBLE_WIDTH -> "double";
            default -> "single";
        };
    }
}
