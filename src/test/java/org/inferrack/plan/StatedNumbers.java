package org.inferrack.plan;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Facts;

/** Every number that a plan states, with the limit of its field. */
public final class StatedNumbers {

    /**
     * A number.
     *
     * @param steps names and indices from the plan to it
     */
    public record Place(List<Object> steps, double least, double most, boolean whole) {
    }

    private final List<Place> places = new ArrayList<>();

    private StatedNumbers() {
    }

    public static List<Place> of(Plan plan) {
        var numbers = new StatedNumbers();
        numbers.collect(List.of(), plan);
        return numbers.places;
    }

    private void collect(List<Object> at, Record stated) {
        for (var component : stated.getClass().getRecordComponents()) {
            var limit = StatedLimits.limit(stated.getClass(), component);
            value(with(at, component.getName()), StatedLimits.value(stated, component.getName()), limit, component.getGenericType());
        }
    }

    private void value(List<Object> at, Object value, Optional<Limit> limit, Type type) {
        switch (value) {
            case null -> {}
            case Number number -> limit.ifPresent(known -> places.add(new Place(at, known.least(), known.most(), !(number instanceof Double))));
            case OptionalDouble number -> number.ifPresent(present -> value(at, present, limit, type));
            case OptionalInt number -> number.ifPresent(present -> value(at, present, limit, type));
            case Optional<?> part -> part.ifPresent(present -> value(at, present, limit, type));
            case Facts facts -> facts.bySpec().keySet().forEach(spec -> places.add(new Place(with(with(at, spec.key()), "value"), spec.least(),
                    spec.most(), false)));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(with(at, i), list.get(i), limit, type);
                }
            }
            case Map<?, ?> map -> map.forEach((key, entry) -> value(with(at, key.toString()), entry, limit, type));
            case Record part -> collect(at, part);
            default -> {}
        }
    }

    private static List<Object> with(List<Object> at, Object step) {
        var steps = new ArrayList<>(at);
        steps.add(step);
        return steps;
    }
}
