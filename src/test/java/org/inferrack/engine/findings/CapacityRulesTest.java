package org.inferrack.engine.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.findings.Finding.Severity;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.sizing.Sizing;
import org.inferrack.fixture.Uncertain;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Metric;
import org.inferrack.plan.ModelInference;
import org.inferrack.plan.Target;
import org.inferrack.plan.Workload;
import org.junit.jupiter.api.Test;

class CapacityRulesTest {

    @Test
    void a_plan_with_nothing_wrong_is_left_alone() {
        new FindingsWorld().isSilent();
    }

    @Test
    void demand_that_nobody_serves_blocks() {
        var world = new FindingsWorld();
        world.sizing = new Sizing(world.sizing.fleets(), world.sizing.demands(),
                List.of(new Sizing.Shortfall("w", "dc", 120, "Out of memory: needs 81 GB of 24 GB.", "Use a larger card.")));
        world.says(new ShortfallRule(), Severity.BLOCKER, "shortfall", "Scoring", "Hall", "120 inferences/s not served", "81 GB");
    }

    @Test
    void servers_that_fit_nowhere_block() {
        var world = new FindingsWorld();
        world.placement = new Placement(world.placement.racks(), List.of(), List.of(new Placement.Unplaced("g", "dc", 12, "feed A/B 5.9 kW.", "Add 2 racks.")),
                List.of());
        world.says(new UnplacedRule(), Severity.BLOCKER, "unplaced", "12 servers of Group g", "Hall", "feed A/B");
    }

    @Test
    void parts_that_do_not_fit_block_and_unchecked_ones_are_named_once() {
        var world = new FindingsWorld();
        world.misfits = List.of(new FindingContext.Misfit("g", Severity.BLOCKER, "slots", "Server takes 2, not 3.", "Use fewer."),
                new FindingContext.Misfit("g", Severity.WARNING, "memory slots", "Not checked.", "Look it up."),
                new FindingContext.Misfit("g", Severity.WARNING, "sockets", "Not checked.", "Look it up."));
        world.says(new MisfitRule(), Severity.BLOCKER, "incompatible", "Group g", "takes 2, not 3");
        world.says(new MisfitRule(), Severity.NOTE, "compatibility-unchecked", "memory slots, sockets");
        assertThat(world.findings()).hasSize(2);
    }

    @Test
    void overload_is_shown_as_it_is_and_blocks() {
        new FindingsWorld().fleet(2, 1, 1.18, 0.6).says(new OverloadRule(), Severity.BLOCKER, "overloaded", "118 %");
        assertThat(new FindingsWorld().fleet(2, 1, 1.18, 0.6).findings().getFirst().advice()).contains("from 3 to 5");
    }

    @Test
    void more_than_the_cap_is_a_warning() {
        new FindingsWorld().fleet(2, 1, 0.9, 0.6).says(new OverloadRule(), Severity.WARNING, "over-utilised", "90 %", "80 %");
        new FindingsWorld().fleet(2, 1, 0.8, 0.6).isSilent();
    }

    @Test
    void no_demand_blocks_only_if_there_is_none_at_all() {
        var world = new FindingsWorld();
        world.sizing = new Sizing(List.of(), List.of(new Sizing.SiteDemand("w", "dc", 0, 0, 0)), List.of());
        world.says(new ZeroDemandRule(), Severity.BLOCKER, "zero-demand", "Scoring");
        var none = new FindingsWorld().plan(plan -> plan.withWorkloads(List.of()));
        none.sizing = TinyFleet.sizing();
        none.says(new ZeroDemandRule(), Severity.BLOCKER, "zero-demand", "no workloads");
    }

    @Test
    void stated_servers_without_any_work_are_a_note() {
        var world = new FindingsWorld().group(group -> group.withCount(OptionalInt.of(3))).plan(plan -> plan.withWorkloads(List.of()));
        world.says(new ZeroDemandRule(), Severity.NOTE, "zero-demand", "serve nothing");
    }

    @Test
    void one_idle_workload_of_several_is_a_warning() {
        var world = new FindingsWorld().plan(plan -> plan.withWorkloads(List.of(plan.workloads().getFirst(), idle(plan.workloads().getFirst()))));
        world.sizing = new Sizing(world.sizing.fleets(), List.of(world.sizing.demands().getFirst(), new Sizing.SiteDemand("idle", "dc", 0, 0, 0)), List.of());
        world.says(new ZeroDemandRule(), Severity.WARNING, "zero-demand", "Night shift asks for nothing");
    }

    private static Workload idle(Workload like) {
        return new ModelInference("idle", "Night shift", like.precisions(), like.demand(), "resnet50", 0, java.util.OptionalDouble.empty());
    }

    @Test
    void a_site_without_locations_or_a_plan_without_sites_takes_no_servers() {
        new FindingsWorld().site(site -> site.withHousing(new Housing.Edge(0, 1, 75, false))).says(new ZeroRacksRule(), Severity.BLOCKER, "zero-racks",
                "no locations for 3 servers");
    }

    @Test
    void no_racks_block_where_servers_should_stand() {
        new FindingsWorld().racks(racks -> racks.withCount(0)).says(new ZeroRacksRule(), Severity.BLOCKER, "zero-racks", "Hall has no racks for 3 servers");
        var empty = new FindingsWorld().racks(racks -> racks.withCount(0));
        empty.sizing = new Sizing(List.of(), empty.sizing.demands(), List.of());
        empty.doesNotSay("zero-racks");
    }

    @Test
    void training_class_parts_that_wait_are_named_with_their_watts() {
        var facts = FindingsWorld.fullCard().with(Spec.TDP, TinyFleet.facts(Spec.TDP, 400).fact(Spec.TDP).orElseThrow());
        new FindingsWorld().card(Accelerator.Segment.TRAINING, List.of("TensorRT"), facts).fleet(2, 1, 0.4, 0.12)
                .says(new TrainingAcceleratorRule(), Severity.WARNING, "training-accelerator-idle", "Card card", "400 W", "12 %", "3 × 2");
        new FindingsWorld().card(Accelerator.Segment.TRAINING, List.of("TensorRT"), facts).fleet(2, 1, 0.7, 0.31).doesNotSay("training-accelerator-idle");
        new FindingsWorld().fleet(2, 1, 0.4, 0.12).doesNotSay("training-accelerator-idle");
    }

    @Test
    void consumer_parts_and_missing_ecc_are_named() {
        new FindingsWorld().card(Accelerator.Segment.CONSUMER, List.of("TensorRT"), FindingsWorld.fullCard()).says(new ConsumerPartRule(), Severity.WARNING,
                "consumer-part", "ECC");
        var withoutEcc = FindingsWorld.fullCard().with(Spec.ECC, TinyFleet.facts(Spec.ECC, 0).fact(Spec.ECC).orElseThrow());
        new FindingsWorld().card(Accelerator.Segment.WORKSTATION, List.of("TensorRT"), withoutEcc).says(new ConsumerPartRule(), Severity.WARNING,
                "consumer-part", "no ECC");
        new FindingsWorld().card(Accelerator.Segment.EDGE, List.of("TensorRT"), withoutEcc).doesNotSay("consumer-part");
    }

    @Test
    void uncommon_software_stacks_are_named() {
        new FindingsWorld().card(Accelerator.Segment.INFERENCE, List.of("Cloud AI SDK"), FindingsWorld.fullCard()).says(new SoftwareStackRule(),
                Severity.WARNING, "software-stack", "Cloud AI SDK");
        new FindingsWorld().card(Accelerator.Segment.INFERENCE, List.of(), FindingsWorld.fullCard()).says(new SoftwareStackRule(), Severity.WARNING,
                "software-stack", "No software stack");
        new FindingsWorld().card(Accelerator.Segment.INFERENCE, List.of("OpenVINO"), FindingsWorld.fullCard()).doesNotSay("software-stack");
    }

    @Test
    void a_precision_without_a_catalogued_rate_is_named() {
        new FindingsWorld().card(Accelerator.Segment.INFERENCE, List.of("TensorRT"), TinyFleet.facts(Spec.TDP, 72))
                .says(new PrecisionRule(), Severity.WARNING, "precision-unsupported", "INT8", "Card card", "Scoring");
    }

    /** A card with FP8 takes the place of one with INT8 in month 19. */
    @Test
    void a_precision_is_held_against_the_accelerator_that_computes_in_it() {
        var int8 = TinyFleet.card("card", Accelerator.Segment.INFERENCE, List.of("TensorRT"), TinyFleet.facts(Spec.INT8_RATE, 242));
        var fp8 = TinyFleet.card("card-new", Accelerator.Segment.INFERENCE, List.of("TensorRT"), TinyFleet.facts(Spec.FP8_RATE, 500));
        var catalog = TinyFleet.catalog(TinyFleet.prices(), TinyFleet.server(FindingsWorld.fullServer()), int8, fp8);
        swapped(catalog, Precision.INT8, Precision.FP8).doesNotSay("precision-unsupported");
        swapped(catalog, Precision.INT8, Precision.INT8).says(new PrecisionRule(), Severity.WARNING, "precision-unsupported", "no INT8 rate", "Card card-new");
        swapped(catalog, Precision.FP8, Precision.FP8).says(new PrecisionRule(), Severity.WARNING, "precision-unsupported", "no FP8 rate", "Card card,");
    }

    private static FindingsWorld swapped(Catalog catalog, Precision before, Precision after) {
        var world = new FindingsWorld().group(group -> group.withSwap(java.util.Optional.of(new org.inferrack.plan.ServerGroup.Swap(19, "card-new"))));
        world.catalog = catalog;
        world.sizing = TinyFleet.sizing(new Sizing.Fleet("g", "dc", 2, 0, List.of(load(after)), 0.5, 0.5,
                List.of(new Sizing.Span(1, 0.5, 0.5, List.of(load(before))), new Sizing.Span(19, 0.5, 0.5, List.of(load(after))))));
        return world;
    }

    private static Sizing.Load load(Precision precision) {
        var like = TinyFleet.capability(500);
        return new Sizing.Load("w", 700, 500, new org.inferrack.engine.capability.Capability("w", java.util.Optional.of(precision), like.unit(),
                like.perAccelerator(), like.perServer(), 1, 0, 1, like.latencies(), List.of(), 1));
    }

    @Test
    void weak_evidence_is_a_warning_from_data_sheets_and_a_note_when_scaled() {
        new FindingsWorld().load(figure(Evidence.SPECIFIED)).says(new EvidenceRule(), Severity.WARNING, "weak-evidence", "from specification", "500",
                "250 to 750");
        new FindingsWorld().load(figure(Evidence.SCALED)).says(new EvidenceRule(), Severity.NOTE, "weak-evidence", "scaled");
        assertThat(new FindingsWorld().load(figure(Evidence.SCALED)).finding().subject()).isEqualTo("w");
        new FindingsWorld().load(figure(Evidence.INTERPOLATED)).isSilent();
    }

    @Test
    void a_slow_end_that_serves_nothing_within_limits_is_explained() {
        var none = Uncertain.known(500, 0, 525, "", Evidence.SCALED, new Basis("a test", List.of(), List.of(), Basis.Ends.NONE_WITHIN_LIMITS));
        new FindingsWorld().load(none).says(new EvidenceRule(), Severity.NOTE, "weak-evidence", "none within limits to 525", "however many servers",
                "no upper end");
        assertThat(new FindingsWorld().load(figure(Evidence.SCALED)).finding().message()).doesNotContain("within limits");
    }

    @Test
    void throughput_claims_that_rest_on_scaling_say_that_rates_are_dense() {
        var target = new Target("4x", Metric.STREAMS_PER_RACK, Target.Comparison.AT_LEAST, Target.Basis.ABSOLUTE, 4, "");
        new FindingsWorld().load(figure(Evidence.SCALED)).plan(plan -> plan.withTargets(List.of(target))).says(new SparsityRule(), Severity.NOTE, "dense-rates",
                "dense");
        new FindingsWorld().load(figure(Evidence.MEASURED)).plan(plan -> plan.withTargets(List.of(target))).isSilent();
        new FindingsWorld().load(figure(Evidence.SCALED)).doesNotSay("dense-rates");
    }

    @Test
    void stated_counts_far_above_the_need_are_named() {
        new FindingsWorld().group(group -> group.withCount(OptionalInt.of(12))).fleet(12, 0, 0.2, 0.1).says(new OversizeRule(), Severity.NOTE, "oversized",
                "20 %");
        new FindingsWorld().group(group -> group.withCount(OptionalInt.of(12))).fleet(12, 0, 0.5, 0.3).doesNotSay("oversized");
        new FindingsWorld().fleet(11, 1, 0.2, 0.1).doesNotSay("oversized");
    }

    private static Figure figure(Evidence evidence) {
        return Uncertain.within(500, 0.5, 0.5, "inferences/s", evidence, "test", List.of());
    }

    /** Every framework runs on a CPU: nothing has to be ported. */
    @Test
    void the_software_of_a_cpu_is_not_uncommon() {
        var world = new FindingsWorld();
        var cpu = new Accelerator("card", "Cpu", "Maker", Accelerator.Form.PROCESSOR, "", Accelerator.Segment.INFERENCE, List.of("vLLM"),
                FindingsWorld.fullCard());
        world.catalog(world.catalog.servers().getFirst(), cpu).doesNotSay("software-stack");
    }
}
