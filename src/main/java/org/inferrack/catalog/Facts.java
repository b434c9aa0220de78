package org.inferrack.catalog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The known specs of one item, in the order of {@link Spec}. What is absent is unknown. Immutable. */
public record Facts(Map<Spec, Fact> bySpec) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        var ordered = new EnumMap<Spec, Fact>(Spec.class);
        ordered.putAll(bySpec);
        bySpec = java.util.Collections.unmodifiableMap(ordered);
    }

    public Optional<Fact> fact(Spec spec) {
        return Optional.ofNullable(bySpec.get(spec));
    }

    public OptionalDouble value(Spec spec) {
        Fact fact = bySpec.get(spec);
        return fact == null ? OptionalDouble.empty() : OptionalDouble.of(fact.value());
    }

    /** The least that it may be: the value itself unless it is known as a range. */
    public OptionalDouble low(Spec spec) {
        Fact fact = bySpec.get(spec);
        return fact == null ? OptionalDouble.empty() : OptionalDouble.of(fact.low());
    }

    /** The most that it may be: the value itself unless it is known as a range. */
    public OptionalDouble high(Spec spec) {
        Fact fact = bySpec.get(spec);
        return fact == null ? OptionalDouble.empty() : OptionalDouble.of(fact.high());
    }

    /** The value, or {@code otherwise} for a count whose absence means none (slots, ports). Never use it for watts or money. */
    public double countOr(Spec spec, double otherwise) {
        Fact fact = bySpec.get(spec);
        return fact == null ? otherwise : fact.value();
    }

    public Facts with(Spec spec, Fact fact) {
        var copy = new EnumMap<Spec, Fact>(Spec.class);
        copy.putAll(bySpec);
        copy.put(spec, fact);
        return new Facts(copy);
    }

    /** With those of {@code specs} that these leave open as {@code others} state them. */
    public Facts completedBy(Facts others, Set<Spec> specs) {
        var copy = new EnumMap<Spec, Fact>(Spec.class);
        copy.putAll(bySpec);
        specs.forEach(spec -> others.fact(spec).ifPresent(known -> copy.putIfAbsent(spec, known)));
        return copy.size() == bySpec.size() ? this : new Facts(copy);
    }

    /** Without what only the class of the item leads to expect. */
    public Facts stated() {
        var copy = new EnumMap<Spec, Fact>(Spec.class);
        bySpec.forEach((spec, fact) -> {
            if (fact.evidence() != Evidence.ESTIMATED) {
                copy.put(spec, fact);
            }
        });
        return new Facts(copy);
    }

    public Facts without(Spec spec) {
        var copy = new EnumMap<Spec, Fact>(Spec.class);
        copy.putAll(bySpec);
        copy.remove(spec);
        return new Facts(copy);
    }
}
