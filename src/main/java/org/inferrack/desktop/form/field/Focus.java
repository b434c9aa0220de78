package org.inferrack.desktop.form.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.inferrack.plan.Plan;

/** A place in the plan: reads the value there and puts another one in its stead. */
public interface Focus<T> {

    /** The value, empty where the place no longer exists. */
    Optional<T> read(Plan plan);

    /** The plan with {@code value} at this place; the same plan where the place no longer exists. */
    Plan write(Plan plan, T value);

    static <T> Focus<T> of(Function<Plan, T> read, BiFunction<Plan, T, Plan> write) {
        return new Focus<>() {
            @Override
            public Optional<T> read(Plan plan) {
                return Optional.of(read.apply(plan));
            }

            @Override
            public Plan write(Plan plan, T value) {
                return write.apply(plan, value);
            }
        };
    }

    /** The whole plan. */
    static Focus<Plan> plan() {
        return of(plan -> plan, (_, plan) -> plan);
    }

    /** A part of what is here. */
    default <R> Focus<R> at(Function<T, R> get, BiFunction<T, R, T> with) {
        Focus<T> outer = this;
        return new Focus<>() {
            @Override
            public Optional<R> read(Plan plan) {
                return outer.read(plan).map(get);
            }

            @Override
            public Plan write(Plan plan, R value) {
                return outer.read(plan).map(whole -> outer.write(plan, with.apply(whole, value))).orElse(plan);
            }
        };
    }

    /** The same place, while what is there is of this kind. */
    default <R extends T> Focus<R> as(Class<R> kind) {
        Focus<T> outer = this;
        return new Focus<>() {
            @Override
            public Optional<R> read(Plan plan) {
                return outer.read(plan).filter(kind::isInstance).map(kind::cast);
            }

            @Override
            public Plan write(Plan plan, R value) {
                return outer.write(plan, value);
            }
        };
    }

    /** The element of a list whose key is {@code id}. */
    static <R> Focus<R> keyed(Focus<List<R>> list, Function<R, String> key, String id) {
        return new Focus<>() {
            @Override
            public Optional<R> read(Plan plan) {
                return list.read(plan).flatMap(entries -> entries.stream().filter(entry -> key.apply(entry).equals(id)).findFirst());
            }

            @Override
            public Plan write(Plan plan, R value) {
                var entries = new ArrayList<>(list.read(plan).orElse(List.of()));
                int index = entries.stream().map(key).toList().indexOf(id);
                if (index < 0) {
                    return plan;
                }
                entries.set(index, value);
                return list.write(plan, entries);
            }
        };
    }
}
