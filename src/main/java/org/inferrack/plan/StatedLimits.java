package org.inferrack.plan;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;

/** Holds every number, list and text of a plan against what its field declares, so that no field can be forgotten. */
final class StatedLimits {

    /** A component of a record; {@code within} is null where it declares none. */
    private record Field(String name, Method read, Limit within, int most) {
    }

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(component -> field(type, component)).toList();
        }
    };

    private StatedLimits() {
    }

    private static Field field(Class<?> type, RecordComponent component) {
        Method read = component.getAccessor();
        read.setAccessible(true);
        return new Field(component.getName(), read, limit(type, component).orElse(null), most(type, component).orElse(AtMost.TEXT));
    }

    /** What a number of this field may be. */
    static Optional<Limit> limit(Class<?> type, RecordComponent component) {
        Within within = component.getAnnotation(Within.class);
        return within != null ? Optional.of(within.value()) : Optional.ofNullable(LibraryLimits.within(type, component.getName()));
    }

    /** How many entries or characters this field may have, where it declares it. */
    static Optional<Integer> most(Class<?> type, RecordComponent component) {
        AtMost most = component.getAnnotation(AtMost.class);
        return most != null ? Optional.of(most.value()) : Optional.ofNullable(LibraryLimits.most(type, component.getName()));
    }

    static void check(Stated place, Record stated) {
        for (Field field : FIELDS.get(stated.getClass())) {
            value(place, field, field.name, read(field, stated));
        }
    }

    static List<String> names(Class<?> type) {
        return FIELDS.get(type).stream().map(Field::name).toList();
    }

    static Object value(Record stated, String name) {
        return FIELDS.get(stated.getClass()).stream().filter(field -> field.name.equals(name)).findFirst().map(field -> read(field, stated)).orElse(null);
    }

    private static Object read(Field field, Record stated) {
        try {
            return field.read.invoke(stated);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + field.name + " of a plan cannot be read.", e);
        }
    }

    private static void value(Stated place, Field field, String name, Object value) {
        switch (value) {
            case null -> {}
            case Number number when field.within != null -> place.within(name, number.doubleValue(), field.within);
            case OptionalDouble number when field.within != null -> place.within(name, number, field.within);
            case OptionalInt number when field.within != null -> number.ifPresent(present -> place.within(name, present, field.within));
            case Optional<?> part -> part.ifPresent(present -> value(place, field, name, present));
            case String text -> size(place, name, text.length(), field.most, "characters");
            case List<?> list -> entries(place, field, list);
            case Map<?, ?> map -> {
                size(place, name, map.size(), field.most, "entries");
                map.forEach((key, entry) -> value(place.at(name), field, key.toString(), entry));
            }
            // of the shipped entries: no plan states it
            case Annotations _ -> {}
            case Facts facts -> facts.bySpec().forEach((spec, fact) -> fact(place.at(name), spec, fact));
            case Record part -> check(place.at(name), part);
            default -> {}
        }
    }

    private static void entries(Stated place, Field field, List<?> list) {
        if (size(place, field.name, list.size(), field.most, "entries")) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Record part) {
                    check(place.at(field.name, i), part);
                } else {
                    entry(place.at(field.name, i), field, list.get(i));
                }
            }
        }
    }

    private static void entry(Stated place, Field field, Object entry) {
        if (entry instanceof Number number && field.within != null) {
            place.within("", number.doubleValue(), field.within);
        } else if (entry instanceof String text) {
            size(place, "", text.length(), AtMost.TEXT, "characters");
        }
    }

    private static boolean size(Stated place, String name, int size, int most, String what) {
        if (size > most) {
            place.problem(name, "There are " + size + " " + what + "; there may be " + most + ".", "Enter at most " + most + ", or plan in parts.");
        }
        return size <= most;
    }

    private static void fact(Stated place, Spec spec, Fact fact) {
        double wrong = fact.low() < spec.least() ? fact.low() : fact.high();
        if (fact.low() < spec.least() || fact.high() > spec.most()) {
            String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
            String range = Stated.number(spec.least()) + " to " + Stated.number(spec.most()) + unit;
            place.problem(spec.key(), spec.label() + " is " + Stated.number(wrong) + unit + "; it must be " + range + ".",
                    "Enter " + range + "; check the unit, or remove the value if it is unknown.");
        }
    }
}
