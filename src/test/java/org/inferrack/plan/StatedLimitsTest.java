package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Annotations;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;

/** What is declared at a field holds, and no field is forgotten. */
class StatedLimitsTest {

    private static final Set<Type> NUMBERS = Set.of(double.class, int.class, long.class, OptionalDouble.class, OptionalInt.class, java.math.BigDecimal.class);

    private final List<Problem> found = new ArrayList<>();
    private final Stated place = new Stated("$", found);

    @Test
    void every_number_of_a_plan_and_of_its_library_has_a_limit() {
        var without = new ArrayList<String>();
        for (Class<?> type : records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (numbers(component.getGenericType()) && StatedLimits.limit(type, component).isEmpty()) {
                    without.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_list_of_a_plan_and_of_its_library_has_a_greatest_length() {
        var without = new ArrayList<String>();
        for (Class<?> type : records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                boolean many = List.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType());
                if (many && StatedLimits.most(type, component).isEmpty()) {
                    without.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everything_that_ships_is_within_the_limits_of_own_hardware() {
        StatedLimits.check(place, ShippedKnowledge.read().catalog());
        assertThat(found).isEmpty();
    }

    @Test
    void a_list_without_end_is_refused_without_looking_at_its_entries() {
        var site = TinyFleet.site().withPue(0);
        StatedLimits.check(place, TinyFleet.plan(TinyFleet.scenario()).withSites(Collections.nCopies(2_001, site)));
        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$.sites");
            assertThat(problem.message()).isEqualTo("There are 2001 entries; there may be 2000.");
        });
    }

    @Test
    void a_text_without_end_is_refused_and_notes_may_be_longer_than_names() {
        var cover = TinyFleet.plan(TinyFleet.scenario()).cover();
        StatedLimits.check(place, cover.withNotes("n".repeat(AtMost.NOTES)).withTitle("t".repeat(AtMost.TEXT)));
        assertThat(found).isEmpty();
        StatedLimits.check(place, cover.withNotes("n".repeat(AtMost.NOTES + 1)).withTitle("t".repeat(AtMost.TEXT + 1)));
        assertThat(found).extracting(Problem::path).containsExactlyInAnyOrder("$.notes", "$.title");
    }

    private static boolean numbers(Type type) {
        return NUMBERS.contains(type) || type instanceof ParameterizedType generic
                && Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> argument == Double.class || argument == Integer.class);
    }

    private static Set<Class<?>> records() {
        var records = new LinkedHashSet<Class<?>>();
        collect(Plan.class, records);
        assertThat(records).contains(Site.class, LlmServing.Load.Users.class, Catalog.class);
        // what is known of an item has its limits at the spec
        records.removeAll(Set.of(Facts.class, Fact.class));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> kind && kind.getPackageName().startsWith("org.inferrack")) {
            if (kind.isSealed()) {
                Arrays.stream(kind.getPermittedSubclasses()).forEach(permitted -> collect(permitted, records));
            } else if (kind.isRecord() && kind != Annotations.class && records.add(kind)) {
                Arrays.stream(kind.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
            }
        }
    }
}
