package org.inferrack.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;

/** Where two plans differ. So a field need not be told where in the plan it is: its place is what it changes. */
public final class PlanDifference {

    private PlanDifference() {
    }

    /** The innermost place that holds every difference, in the terms of {@link PlanPath}; empty if there is none. */
    public static Optional<String> place(Plan one, Plan other) {
        return Optional.ofNullable(place("$", one, other));
    }

    private static String place(String path, Object one, Object other) {
        if (one == other || Objects.equals(one, other)) {
            return null;
        }
        return switch (one) {
            case Optional<?> part when part.isPresent() && other instanceof Optional<?> there && there.isPresent() -> place(path, part.get(), there.get());
            case List<?> list when other instanceof List<?> there && list.size() == there.size() -> entry(path, list, there);
            case Facts facts when other instanceof Facts there -> key(path, facts.bySpec(), there.bySpec(), Spec::key);
            case Map<?, ?> map when other instanceof Map<?, ?> there -> key(path, map, there, Object::toString);
            case Record part when other.getClass() == part.getClass() -> component(path, part, (Record) other);
            default -> path;
        };
    }

    private static String entry(String path, List<?> one, List<?> other) {
        String found = null;
        for (int i = 0; i < one.size(); i++) {
            String here = place(PlanPath.entry(path, i), one.get(i), other.get(i));
            if (here != null && found != null) {
                return path;
            }
            found = here == null ? found : here;
        }
        return found;
    }

    private static String component(String path, Record one, Record other) {
        String found = null;
        for (String name : StatedLimits.names(one.getClass())) {
            String here = place(PlanPath.field(path, name), StatedLimits.value(one, name), StatedLimits.value(other, name));
            if (here != null && found != null) {
                return path;
            }
            found = here == null ? found : here;
        }
        return found;
    }

    private static <K> String key(String path, Map<? extends K, ?> one, Map<?, ?> other, Function<K, String> name) {
        var keys = new HashSet<K>(one.keySet());
        other.keySet().forEach(key -> keys.add(cast(key)));
        keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
        return keys.size() == 1 ? PlanPath.field(path, name.apply(keys.iterator().next())) : path;
    }

    /** Both maps are of the same component of a record. */
    @SuppressWarnings("unchecked")
    private static <K> K cast(Object key) {
        return (K) key;
    }
}
