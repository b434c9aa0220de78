package org.inferrack.file;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.ServerModel;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.ServerGroup;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Every part of a record must be in the file and not null, unless its type says that it may be absent or it is a list that is left out when empty. */
final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalDouble.class, OptionalInt.class);
    /** A measurement leaves out what its publication does not say. */
    private static final Set<Class<?>> OPTIONAL_IN_MEASUREMENT = Set.of(Precision.class, Measurement.TokenShape.class, Measurement.PowerMode.class);

    /** Lists and maps that few plans have anything in: not written when empty, empty when not there. */
    private static final Map<Class<?>, Set<String>> LEFT_OUT_WHEN_EMPTY = Map.of(
            RackGroup.class, Set.of("existing", "locked", "further"),
            ServerGroup.class, Set.of("pins"),
            Housing.Racks.class, Set.of("rows"),
            ServerModel.class, Set.of("takes", "publishedAs"),
            Component.class, Set.of("publishedAs"),
            Price.class, Set.of("contents"),
            Plan.class, Set.of("carried"));

    private final boolean everything;

    /** @param everything whether what is absent or empty is written too, so that every name that is known is there */
    RequiredUnlessOptional(boolean everything) {
        this.everything = everything;
    }

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? Boolean.valueOf(required(parameter)) : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter && leftOut(parameter.getDeclaringClass(), component(parameter))) {
            return JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        }
        return annotated instanceof AnnotatedParameter parameter && required(parameter)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        return !everything && annotated instanceof AnnotatedMember member && leftOut(member.getDeclaringClass(), member.getName())
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)
                : super.findPropertyInclusion(config, annotated);
    }

    private static boolean leftOut(Class<?> type, String component) {
        return LEFT_OUT_WHEN_EMPTY.getOrDefault(type, Set.of()).contains(component);
    }

    private static String component(AnnotatedParameter parameter) {
        var components = parameter.getDeclaringClass().getRecordComponents();
        return components != null && parameter.getIndex() < components.length ? components[parameter.getIndex()].getName() : "";
    }

    private static boolean required(AnnotatedParameter parameter) {
        Class<?> type = parameter.getRawType();
        boolean ofMeasurement = parameter.getDeclaringClass() == Measurement.class;
        return !OPTIONAL.contains(type) && !leftOut(parameter.getDeclaringClass(), component(parameter))
                && !(ofMeasurement && OPTIONAL_IN_MEASUREMENT.contains(type));
    }
}
