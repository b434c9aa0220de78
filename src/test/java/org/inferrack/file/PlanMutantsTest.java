package org.inferrack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.inferrack.file.Gauntlet.End;
import org.inferrack.plan.Plan;
import org.inferrack.plan.StatedNumbers;
import org.inferrack.samples.SampleProjects;
import org.inferrack.store.ShippedKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a file says, it is refused with words or planned. {@link PlanFuzz} looks at far more of them. */
class PlanMutantsTest {

    private static final int MUTANTS = 150;
    /** Of the numbers of a sample, in a build; all of them with {@code -Dextremes=1}. */
    private static final int ONE_OF = Integer.getInteger("extremes", 101);

    @TempDir
    private Path folder;

    private Gauntlet gauntlet() {
        return new Gauntlet(ShippedKnowledge.read(), folder);
    }

    @Test
    void a_mutant_is_refused_or_planned() throws IOException {
        var ends = EnumSet.noneOf(End.class);
        for (long seed = 0; seed < MUTANTS; seed++) {
            ends.add(gauntlet().run(PlanMutants.draw(seed), seed % 100 == 0));
        }
        assertThat(ends).as("mutants come to every end").containsExactlyInAnyOrder(End.values());
    }

    @ParameterizedTest
    @EnumSource(SampleProjects.class)
    void every_number_at_its_ends_is_planned_or_refused_and_beyond_them_refused(SampleProjects sample) throws IOException {
        Plan plan = sample.plan();
        List<StatedNumbers.Place> places = StatedNumbers.of(plan);
        assertThat(places).hasSizeGreaterThan(100);
        var wrong = new ArrayList<String>();
        for (int i = sample.ordinal() % ONE_OF; i < places.size(); i += ONE_OF) {
            StatedNumbers.Place place = places.get(i);
            double step = place.whole() ? 1 : Math.max(1e-9, Math.abs(place.least()) / 1000);
            for (double value : new double[] {place.least(), place.most(), place.least() - step, place.most() + (place.whole() ? 1 : place.most() / 1000)}) {
                run(plan, place, value, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void run(Plan plan, StatedNumbers.Place place, double value, List<String> wrong) throws IOException {
        String text = with(plan, place.steps(), value);
        boolean beyond = value < place.least() || value > place.most();
        try {
            End end = gauntlet().run(text, false);
            if (beyond && end == End.PLANNED) {
                wrong.add(place.steps() + " = " + value + " was planned");
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            wrong.add(place.steps() + " = " + value + ": " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private static String with(Plan plan, List<Object> steps, double value) {
        JsonNode root = PlanMapper.JSON.readTree(PlanFiles.text(plan));
        JsonNode at = root;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            at = step instanceof Integer index ? at.get(index) : at.get((String) step);
        }
        var number = Math.rint(value) == value && Math.abs(value) < 1e18 ? PlanMapper.JSON.getNodeFactory().numberNode((long) value)
                : PlanMapper.JSON.getNodeFactory().numberNode(value);
        switch (at) {
            case ObjectNode object -> object.set((String) steps.getLast(), number);
            case ArrayNode array -> array.set((Integer) steps.getLast(), number);
            default -> throw new AssertionError(steps + " leads to " + at);
        }
        return root.toString();
    }
}
