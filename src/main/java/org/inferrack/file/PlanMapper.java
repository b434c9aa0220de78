package org.inferrack.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Workload;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How plans become JSON: everything Jackson has to know, and nothing of it in the plan's own classes. Strict: no value is
 * silently turned into another type, no type is chosen by class name.
 */
final class PlanMapper {

    static final JsonMapper JSON = build();

    /** Writes every field that is known, absent ones too: what a file has beyond that is unknown. */
    static final JsonMapper COMPLETE = JSON.rebuild()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .annotationIntrospector(new RequiredUnlessOptional(true)).build();

    private PlanMapper() {
    }

    private static JsonMapper build() {
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits()).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .withCoercionConfigDefaults(coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Textual, coercion -> coercion
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                .annotationIntrospector(new RequiredUnlessOptional(false))
                .addMixIn(Plan.class, MixIns.OfPlan.class)
                .addMixIn(Catalog.class, MixIns.OfCatalog.class)
                .addMixIn(Workload.class, MixIns.OfWorkload.class)
                .addMixIn(Housing.class, MixIns.OfHousing.class)
                .addMixIn(LlmServing.Load.class, MixIns.OfLoad.class)
                .addMixIn(Facts.class, MixIns.OfFacts.class)
                .addMixIn(Spec.class, MixIns.OfSpec.class)
                .addModule(values())
                .build();
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder().maxDocumentLength(PlanFormat.MAX_BYTES).maxNestingDepth(PlanFormat.MAX_DEPTH)
                .maxStringLength(PlanFormat.MAX_TEXT).maxNumberLength(PlanFormat.MAX_NUMBER).maxNameLength(PlanFormat.MAX_NAME)
                .maxTokenCount(PlanFormat.MAX_TOKENS).build();
    }

    private static SimpleModule values() {
        return new SimpleModule("plan values")
                .addDeserializer(Double.class, new StrictNumber<>(Double.class, Double::valueOf, null))
                .addDeserializer(Double.TYPE, new StrictNumber<>(Double.TYPE, Double::valueOf, null))
                .addDeserializer(OptionalDouble.class, new StrictNumber<>(OptionalDouble.class, OptionalDouble::of, OptionalDouble.empty()))
                .addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, text -> sensible(LocalDate.parse(text))))
                .addDeserializer(YearMonth.class, new StrictText<>(YearMonth.class, text -> YearMonth.from(sensible(YearMonth.parse(text).atDay(1)))));
    }

    /** Java's calendar reaches to the year 999,999,999, where adding a horizon of months overflows. */
    private static LocalDate sensible(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new DateTimeException("the year " + date.getYear() + " is not between 1900 and 2200");
        }
        return date;
    }
}
