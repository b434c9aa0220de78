package org.inferrack.file;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Precision;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Every part of a record must be in the file and not null, unless its type says that it may be absent. */
final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalDouble.class, OptionalInt.class);
    /** A measurement leaves out what its publication does not say. */
    private static final Set<Class<?>> OPTIONAL_IN_MEASUREMENT = Set.of(Precision.class, Measurement.TokenShape.class);

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? Boolean.valueOf(required(parameter)) : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter && required(parameter)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : super.findSetterInfo(config, annotated);
    }

    private static boolean required(AnnotatedParameter parameter) {
        Class<?> type = parameter.getRawType();
        boolean ofMeasurement = parameter.getDeclaringClass() == Measurement.class;
        return !OPTIONAL.contains(type) && !(ofMeasurement && OPTIONAL_IN_MEASUREMENT.contains(type));
    }
}
