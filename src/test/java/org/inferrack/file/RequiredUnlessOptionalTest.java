package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.plan.Policies;
import org.inferrack.plan.RackGroup;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** {@link RequiredUnlessOptional}: what may be left out of a file, and what may not. */
class RequiredUnlessOptionalTest {

    private static ObjectNode written(Object value) {
        return PlanMapper.JSON.valueToTree(value);
    }

    @Test
    void every_number_must_be_there() {
        assertThatThrownBy(() -> PlanMapper.JSON.treeToValue(written(TinyFleet.racks(4)).without("coolingKw"), RackGroup.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("coolingKw");
        assertThatThrownBy(() -> PlanMapper.JSON.treeToValue(written(TinyFleet.racks(4)).putNull("coolingKw"), RackGroup.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void what_may_be_absent_may_be_left_out() {
        assertThat(PlanMapper.JSON.treeToValue(written(new Policies(1, 0.8, 0.1, Optional.of(Policies.Loss.RACK))).without("loss"), Policies.class).loss())
                .isEmpty();
    }

    @Test
    void lists_that_few_plans_have_are_not_written_when_empty_and_are_empty_when_not_there() {
        assertThat(written(TinyFleet.racks(4)).propertyNames()).doesNotContain("existing", "locked", "further");
        assertThat(PlanMapper.JSON.treeToValue(written(TinyFleet.racks(4)), RackGroup.class)).isEqualTo(TinyFleet.racks(4));
        assertThatThrownBy(() -> PlanMapper.JSON.treeToValue(written(TinyFleet.racks(4)).without("feeds"), RackGroup.class))
                .isInstanceOf(JacksonException.class);
    }
}
