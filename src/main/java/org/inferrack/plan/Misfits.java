package org.inferrack.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Blank;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Incompatibility.Severity;

/** What speaks against a server configuration, as it is found. */
final class Misfits {

    /** Of which a box that is built around its parts has no limit: they are soldered in, or fed from a brick outside. */
    private static final Set<Spec> BUILT_IN = Set.of(Spec.PSU_BAYS, Spec.DIMM_SLOTS, Spec.MAX_MEMORY, Spec.ACCELERATOR_POWER_LIMIT,
            Spec.SINGLE_WIDTH_POWER_LIMIT);

    private final Annotations annotations;
    private final List<Incompatibility> found = new ArrayList<>();

    Misfits(Annotations annotations) {
        this.annotations = annotations;
    }

    void refuse(String limit, String field, String message, String advice) {
        found.add(new Incompatibility(Severity.REFUSED, limit, field, message, advice));
    }

    void note(String limit, String field, String message, String advice) {
        found.add(new Incompatibility(Severity.NOTE, limit, field, message, advice));
    }

    void unchecked(String limit, String field, String what) {
        found.add(new Incompatibility(Severity.UNCHECKED, limit, field, "Not checked: the " + what + " is not in the catalogue.",
                "Look it up in the maker's guide and add it to the plan's library."));
    }

    /** Holds an amount against what the chassis takes. What somebody only measured in it is a lower bound and refuses nothing. */
    void atMost(ServerModel server, String limit, String field, double wanted, Spec spec, String advice) {
        Optional<Fact> most = server.facts().fact(spec);
        if (most.isEmpty()) {
            if (wanted > 0 && !builtIn(server, spec)) {
                unchecked(limit, field, spec.label().toLowerCase(Locale.ROOT) + " of " + server.name());
            }
        } else if (wanted > most.get().high() && most.get().evidence() == Evidence.MEASURED) {
            note(limit, field, server.name() + " was published with " + number(most.get().high()) + " (" + spec.label() + "), and " + number(wanted)
                    + " are stated: whether it takes more is not in the catalogue.", "Compare with the maker's guide. " + advice);
        } else if (wanted > most.get().high()) {
            refuse(limit, field, server.name() + " takes " + number(most.get().high()) + " (" + spec.label() + "), not " + number(wanted) + ".", advice);
        }
    }

    /** Whether the catalogue says that a chassis has no such limit, which is not the same as not knowing it. */
    boolean builtIn(ServerModel server, Spec spec) {
        return BUILT_IN.contains(spec) && annotations.blank(server.id(), spec).map(Blank::state).filter(Blank.State.NOT_APPLICABLE::equals).isPresent();
    }

    /** Refusals first. */
    List<Incompatibility> sorted() {
        return found.stream().sorted(Comparator.comparing(Incompatibility::severity)).toList();
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
