package org.inferrack.engine.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement.Metric;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.capability.CapabilityWorld;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.engine.outcome.ScenarioOutcome;
import org.inferrack.fixture.Gate;
import org.inferrack.plan.LlmServing;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Plan;
import org.inferrack.plan.Policies;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

/** {@link PrecisionUse}: an A100, which has no FP8, beside an H100, which has it, in one plan. */
class PrecisionUseTest {

    private static final Knowledge KNOWLEDGE = new Knowledge("test", CapabilityWorld.catalog(
            CapabilityWorld.measured("m1", "a100", 1, "bert", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 3_000),
            CapabilityWorld.measured("m2", "h100", 1, "bert", Precision.FP8, Metric.OFFLINE_THROUGHPUT, 9_000),
            CapabilityWorld.measured("m3", "h100", 1, "bert", Precision.INT8, Metric.OFFLINE_THROUGHPUT, 8_000)));

    private static ServerGroup group(String accelerator, int accelerators) {
        return new ServerGroup(accelerator, accelerator, CapabilityWorld.configuration(accelerator, accelerators), OptionalInt.empty(), "", List.of(), false,
                Optional.empty());
    }

    private static Scenario scenario(String id, ServerGroup... groups) {
        return new Scenario(id, id, id.equals("today") ? Scenario.Role.BASELINE : Scenario.Role.PROPOSAL, List.of(groups), new Policies(0, 1, 0));
    }

    private static ModelInference scoring(double perSecond, Precision... accepted) {
        return new ModelInference("scoring", "Scoring", Set.of(accepted), CapabilityWorld.demand(0, 0), "bert", perSecond, OptionalDouble.empty());
    }

    private static LlmServing chat(Precision... accepted) {
        return CapabilityWorld.chat("llama-8b", Precision.FP16, 1_000, 200).withPrecisions(Set.of(accepted)).withLoad(new LlmServing.Load.Requests(4));
    }

    private static Plan plan(List<Workload> workloads, Scenario... scenarios) {
        return TinyFleet.plan(scenarios).withWorkloads(workloads);
    }

    private static Outcome outcome(List<Workload> workloads, Scenario... scenarios) {
        return Gate.evaluate(plan(workloads, scenarios), KNOWLEDGE);
    }

    private static String words(ScenarioOutcome outcome, List<Workload> workloads) {
        return PrecisionUse.words(outcome.sizing().fleets(), plan(workloads));
    }

    /** 24,000/s take eight A100 at 3,000/s in INT8, or 2.67 H100 at 9,000/s in FP8. */
    @Test
    void an_a100_in_int8_stands_beside_an_h100_in_fp8_in_one_comparison() {
        List<Workload> work = List.of(scoring(24_000, Precision.FP8, Precision.INT8));
        Outcome outcome = outcome(work, scenario("today", group("a100", 4)), scenario("proposal", group("h100", 1)));
        ScenarioOutcome today = outcome.scenario("today").orElseThrow();
        ScenarioOutcome proposal = outcome.scenario("proposal").orElseThrow();
        assertThat(words(today, work)).isEqualTo("INT8");
        assertThat(words(proposal, work)).isEqualTo("FP8");
        assertThat(today.sizing().servers()).isEqualTo(2);
        assertThat(proposal.sizing().servers()).isEqualTo(3);
        assertThat(outcome.scenarios()).allMatch(each -> each.sizing().shortfalls().isEmpty());
    }

    @Test
    void the_choice_of_a_group_changes_that_group_alone() {
        List<Workload> work = List.of(scoring(24_000, Precision.FP8, Precision.INT8));
        Outcome outcome = outcome(work, scenario("today", group("h100", 1)), scenario("proposal", group("h100", 1).withPrecision(Optional.of(Precision.INT8))));
        assertThat(words(outcome.scenario("today").orElseThrow(), work)).isEqualTo("FP8");
        assertThat(words(outcome.scenario("proposal").orElseThrow(), work)).isEqualTo("INT8");
        assertThat(perServer(outcome.scenario("proposal").orElseThrow())).isEqualTo(8_000);
    }

    private static double perServer(ScenarioOutcome outcome) {
        return outcome.sizing().fleets().getFirst().loads().getFirst().capability().perServer().amount().orElseThrow();
    }

    /** Three at once: one H100 of 9,000/s, and of what is left one A100 after the other; stated groups of one kind count as one unless told apart. */
    @Test
    void groups_that_serve_one_workload_compute_each_in_its_own() {
        List<Workload> work = List.of(scoring(15_000, Precision.FP8, Precision.INT8));
        ScenarioOutcome both = outcome(work, scenario("s", group("h100", 1).withCount(OptionalInt.of(1)), group("a100", 1))).scenario("s").orElseThrow();
        assertThat(both.sizing().fleets()).flatExtracting(PrecisionUse::of).extracting(PrecisionUse::precision).containsExactly(Precision.FP8, Precision.INT8);
        assertThat(both.sizing().fleets()).extracting(Sizing.Fleet::servers).containsExactly(1, 2);
        assertThat(words(both, work)).isEqualTo("FP8 and INT8");
        var told = group("h100", 1).withId("told").withPrecision(Optional.of(Precision.INT8)).withCount(OptionalInt.of(1));
        ScenarioOutcome apart = outcome(work, scenario("s", group("h100", 1).withCount(OptionalInt.of(1)), told)).scenario("s").orElseThrow();
        assertThat(apart.sizing().fleets()).flatExtracting(PrecisionUse::of).extracting(PrecisionUse::precision).containsExactly(Precision.FP8, Precision.INT8);
    }

    @Test
    void a_swap_changes_the_precision_from_its_month_on() {
        List<Workload> work = List.of(scoring(3_000, Precision.FP8, Precision.INT8));
        var swapped = group("a100", 1).withSwap(Optional.of(new ServerGroup.Swap(19, "h100")));
        var planned = outcome(work, scenario("s", swapped)).scenario("s").orElseThrow().sizing().fleets().getFirst();
        assertThat(PrecisionUse.of(planned)).containsExactly(new PrecisionUse("scoring", 1, Precision.INT8), new PrecisionUse("scoring", 19, Precision.FP8));
        assertThat(PrecisionUse.words(List.of(planned), plan(work))).isEqualTo("INT8 and FP8");
        assertThat(swapped.acceleratorIn(18)).isEqualTo("a100");
        assertThat(swapped.acceleratorIn(19)).isEqualTo("h100");
    }

    @Test
    void a_swap_that_changes_no_precision_is_not_told() {
        var same = new Sizing.Fleet("g", "dc", 1, 0, List.of(load(Precision.INT8)), 0.5, 0.5,
                List.of(new Sizing.Span(1, 0.5, 0.5, List.of(load(Precision.INT8))), new Sizing.Span(19, 0.5, 0.5, List.of(load(Precision.INT8)))));
        assertThat(PrecisionUse.of(same)).containsExactly(new PrecisionUse("scoring", 1, Precision.INT8));
    }

    private static Sizing.Load load(Precision precision) {
        var like = TinyFleet.capability(500);
        return new Sizing.Load("scoring", 1, 1, new org.inferrack.engine.capability.Capability("scoring", Optional.of(precision), like.unit(),
                like.perAccelerator(), like.perServer(), 1, 0, 1, like.latencies(), List.of(), 1));
    }

    @Test
    void several_workloads_are_told_apart_where_they_differ() {
        List<Workload> work = List.of(scoring(100, Precision.INT8), chat(Precision.FP8, Precision.INT8));
        ScenarioOutcome outcome = outcome(work, scenario("s", group("h100", 8))).scenario("s").orElseThrow();
        assertThat(words(outcome, work)).isEqualTo("Scoring INT8, Chat FP8");
        ScenarioOutcome older = outcome(work, scenario("s", group("a100", 4))).scenario("s").orElseThrow();
        assertThat(PrecisionUse.compared(List.of(older.sizing(), outcome.sizing()), plan(work))).containsExactly(
                new PrecisionUse.Compared("Scoring", List.of("INT8", "INT8")), new PrecisionUse.Compared("Chat", List.of("INT8", "FP8")));
        assertThat(PrecisionUse.compared(List.of(older.sizing()), plan(work))).as("one line where nothing differs")
                .containsExactly(new PrecisionUse.Compared("", List.of("INT8")));
    }

    /** Nothing but the field is another: one accepted precision plans as it did when there was but one. */
    @Test
    void accepting_what_is_not_used_changes_no_figure() {
        List<Workload> one = List.of(scoring(24_000, Precision.FP8), chat(Precision.FP8));
        List<Workload> more = List.of(scoring(24_000, Precision.FP8, Precision.FP16, Precision.FP32), chat(Precision.FP8, Precision.FP16));
        ScenarioOutcome before = outcome(one, scenario("s", group("h100", 8))).scenario("s").orElseThrow();
        ScenarioOutcome after = outcome(more, scenario("s", group("h100", 8))).scenario("s").orElseThrow();
        assertThat(after.sizing()).isEqualTo(before.sizing());
        assertThat(after.metrics()).isEqualTo(before.metrics());
        assertThat(after.findings()).isEqualTo(before.findings());
    }

    @Test
    void what_no_accepted_precision_lets_a_group_serve_is_a_shortfall_that_names_them() {
        List<Workload> work = List.of(chat(Precision.FP8, Precision.FP4));
        ScenarioOutcome outcome = outcome(work, scenario("s", group("a100", 4))).scenario("s").orElseThrow();
        assertThat(outcome.feasible()).isFalse();
        assertThat(outcome.sizing().shortfalls()).singleElement().satisfies(shortfall -> assertThat(shortfall.reason()).contains("FP8", "FP4"));
        assertThat(words(outcome, work)).isEmpty();
        assertThat(outcome.metric(org.inferrack.plan.Metric.SERVERS)).isInstanceOf(Figure.class);
    }
}
