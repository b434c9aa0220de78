package org.inferrack.file;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Housing;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.VideoAnalytics;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Annotations for classes that must not carry any themselves. The names here are part of the file format. */
final class MixIns {

    private static final String KIND = "kind";

    private MixIns() {
    }

    /** What is carried stands in the file at its own places, see {@link CarriedFields}. */
    @JsonIgnoreProperties("carried")
    interface OfPlan {
    }

    /** The annotations belong to the knowledge, and is in no plan file. */
    @JsonIgnoreProperties("annotations")
    abstract static class OfCatalog {
        @JsonCreator
        @SuppressWarnings("unused")
        OfCatalog(@JsonProperty("servers") List<ServerModel> servers, @JsonProperty("accelerators") List<Accelerator> accelerators,
                  @JsonProperty("components") List<Component> components, @JsonProperty("models") List<AiModel> models,
                  @JsonProperty("regions") List<Region> regions, @JsonProperty("prices") List<Price> prices,
                  @JsonProperty("measurements") List<Measurement> measurements) {
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({@Type(value = VideoAnalytics.class, name = "video-analytics"), @Type(value = LlmServing.class, name = "llm-serving"),
            @Type(value = ModelInference.class, name = "model-inference")})
    interface OfWorkload {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({@Type(value = Housing.Racks.class, name = "racks"), @Type(value = Housing.Edge.class, name = "edge")})
    interface OfHousing {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({@Type(value = LlmServing.Load.Users.class, name = "users"), @Type(value = LlmServing.Load.Requests.class, name = "requests")})
    interface OfLoad {
    }

    /** Written as an object by spec name, without a level of its own. */
    abstract static class OfFacts {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        OfFacts(@SuppressWarnings("unused") Map<Spec, Fact> bySpec) {
        }

        @JsonValue
        abstract Map<Spec, Fact> bySpec();
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum OfSpec {
    }

    /** The kinds that a sealed type may have, for messages; empty for any other type. */
    static String kinds(Class<?> sealed) {
        Class<?> mixIn = PlanMapper.JSON.deserializationConfig().findMixInClassFor(sealed);
        JsonSubTypes types = mixIn == null ? null : mixIn.getAnnotation(JsonSubTypes.class);
        return types == null ? "" : String.join(", ", java.util.Arrays.stream(types.value()).map(Type::name).toList());
    }
}
