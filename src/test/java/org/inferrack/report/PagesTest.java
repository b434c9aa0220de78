package org.inferrack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Precision;
import org.inferrack.engine.outcome.Outcome;
import org.inferrack.fixture.CpuWorld;
import org.inferrack.fixture.Gate;
import org.inferrack.fixture.OutcomeFixtures;
import org.inferrack.fixture.PlanFixtures;
import org.inferrack.plan.Plan;
import org.inferrack.plan.ServerGroup;
import org.junit.jupiter.api.Test;

/** Each page of a {@link Proposal} by itself, as the words that stand on it. */
class PagesTest {

    private static final Plan PLAN = PlanFixtures.plan();

    private static Proposal proposal(Plan plan, Outcome outcome) {
        return Proposal.of(Gate.checked(plan), outcome, new Knowledge("2026.11", Catalog.EMPTY));
    }

    private static String words(BiConsumer<Html, Proposal> page, Plan plan, Outcome outcome) {
        var html = new Html();
        page.accept(html, proposal(plan, outcome));
        return html.toString().replaceAll("<[^>]*>", " ").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ");
    }

    private static String summary(Outcome outcome) {
        return words(Summary::write, PLAN, outcome);
    }

    @Test
    void the_summary_recommends_says_which_promise_fails_and_compares_with_the_baseline() {
        assertThat(summary(OutcomeFixtures.outcome())).contains("We recommend “L4 in DL380 Gen11”: 9 servers with 54 accelerators in 2 racks",
                "Against the baseline “A100 servers”",
                "The target “TCO at least 35 % below the baseline” is not met", "One target holds for the expected figures");
    }

    @Test
    void the_summary_of_what_cannot_be_built_recommends_nothing() {
        assertThat(summary(OutcomeFixtures.infeasible())).contains("No proposal can be recommended", "cooling binds", "Add a rack.")
                .doesNotContain("We recommend");
    }

    @Test
    void the_summary_of_a_plan_without_scenarios_or_with_unknown_cost_says_so() {
        assertThat(summary(new Outcome("", List.of(), List.of(), List.of(), Optional.empty()))).contains("no scenarios yet");
        assertThat(summary(OutcomeFixtures.withUnknowns())).contains("The total cost of ownership cannot be told: n/a (no price for NVIDIA L4)");
    }

    @Test
    void the_baseline_is_not_compared_with_itself() {
        Outcome alone = new Outcome("", List.of(OutcomeFixtures.outcome().scenarios().getFirst()), List.of(), List.of(), Optional.empty());
        assertThat(proposal(PLAN, alone).baseline()).isEmpty();
        assertThat(proposal(PLAN, alone).shown()).isPresent();
        assertThat(proposal(PLAN, OutcomeFixtures.outcome()).baseline()).isPresent();
    }

    @Test
    void assumptions_name_who_stated_them() {
        assertThat(words(Assumptions::write, PLAN, OutcomeFixtures.outcome())).contains("400 cameras", "analysed by RetinaNet, " + Precision.INT8.label(),
                "growth 10 % a year, headroom 15 %",
                "Client, workshop of 2026-10-12", "Utility contract 2026", "PUE 1.4", "1 EUR = USD 1.08", "ECB reference rate, 2026-10-30",
                "Source of the economics: Finance department of the client");
    }

    @Test
    void a_demand_charge_is_told_only_where_there_is_one() {
        var charged = PLAN.withSites(List.of(PLAN.sites().getFirst().withTariff(PLAN.sites().getFirst().tariff().withDemandChargePerKwMonth(12))));
        assertThat(words(Assumptions::write, charged, OutcomeFixtures.outcome())).contains("demand charge");
        assertThat(words(Assumptions::write, PLAN, OutcomeFixtures.outcome())).doesNotContain("demand charge");
    }

    @Test
    void a_configuration_lists_parts_swap_and_ownership() {
        BiConsumer<Html, Proposal> page = (html, proposal) -> Configuration.write(html, proposal, proposal.shown().orElseThrow());
        assertThat(words(page, PLAN, OutcomeFixtures.outcome()))
                .contains("HPE ProLiant DL380 Gen11", "6 × NVIDIA L4", "256 GB in 16 modules", "2 × 1,800 W titanium, 1+1",
                        "accelerators replaced by NVIDIA L4 in month 18")
                .doesNotContain("already bought");
        var owned = PLAN.withScenarios(PLAN.scenarios().stream()
                .map(scenario -> scenario.withGroups(scenario.groups().stream().map((ServerGroup group) -> group.withOwned(true)).toList())).toList());
        assertThat(words(page, owned, OutcomeFixtures.outcome(owned))).contains("already bought");
    }

    @Test
    void the_precisions_that_are_accepted_and_those_in_use_are_told() {
        var several = PLAN.withWorkloads(List.of(((org.inferrack.plan.VideoAnalytics) PLAN.workloads().getFirst())
                .withPrecisions(java.util.Set.of(Precision.INT8, Precision.FP16))));
        assertThat(words(Assumptions::write, several, OutcomeFixtures.outcome())).contains("analysed by RetinaNet, FP16 or INT8");
        assertThat(words(ComparisonPages::write, PLAN, OutcomeFixtures.outcome())).contains("Precision");
    }

    @Test
    void costs_that_are_not_known_are_not_summed_up() {
        BiConsumer<Html, Proposal> page = (html, proposal) -> CostPages.write(html, proposal, proposal.shown().orElseThrow());
        assertThat(words(page, PLAN, OutcomeFixtures.withUnknowns())).contains("The costs cannot be told: n/a (no price for NVIDIA L4).");
        assertThat(words(page, PLAN, OutcomeFixtures.outcome())).contains("Net present cost at 8 %", "Year", "A100 servers (baseline)")
                .doesNotContain("cannot be told");
    }

    @Test
    void a_comparison_is_of_every_scenario() {
        assertThat(words(ComparisonPages::write, PLAN, OutcomeFixtures.outcome())).contains("A100 servers", "L4 in DL380 Gen11", "Streams per rack", "24",
                "96");
    }

    @Test
    void sources_of_the_shown_figures_are_listed_once() {
        String words = words(SourcePages::write, PLAN, OutcomeFixtures.outcome());
        assertThat(words).contains("[1]", PlanFixtures.MARKET.citation());
        assertThat(words.indexOf(PlanFixtures.MARKET.citation())).isEqualTo(words.lastIndexOf(PlanFixtures.MARKET.citation()));
    }

    @Test
    void power_that_is_not_known_has_its_reason() {
        BiConsumer<Html, Proposal> page = (html, proposal) -> PowerPages.write(html, proposal, proposal.shown().orElseThrow());
        assertThat(words(page, PLAN, OutcomeFixtures.outcome())).contains("IT power at peak 7.92 kW", "Facility power at peak", "Heat to remove at peak",
                "no temperature rise stated");
    }

    @Test
    void the_cover_names_both_parties_and_cuts_what_does_not_fit_the_running_line() {
        assertThat(words(CoverPage::write, PLAN, OutcomeFixtures.outcome())).contains("Prepared for Metropolitan Transport Authority", "Prepared by P. Sales",
                "Date 2 November 2026", "Prices without VAT.");
        var nameless = PLAN.withCover(new org.inferrack.plan.Cover("T".repeat(200), "", "", PLAN.cover().date(), ""));
        assertThat(words(CoverPage::write, nameless, OutcomeFixtures.outcome())).contains("T…").doesNotContain("Prepared for");
    }

    @Test
    void the_whole_document_keeps_its_order_and_draws_every_picture_it_names() {
        var proposal = proposal(PLAN, OutcomeFixtures.outcome());
        String html = ProposalPages.write(proposal);
        assertThat(html).containsSubsequence("Executive summary", "Recommended configuration", "Charts", "Total cost of ownership", "Assumptions",
                "Evidence and sources", "monthly cash flow");
        long named = html.split("<object ", -1).length - 1L;
        assertThat(proposal.drawings().add((g, bounds) -> {})).as("ids are counted").isEqualTo("drawing-" + (named + 1));
    }

    /** Nothing is bought beside the processors: neither a second line nor "0 accelerators". */
    @Test
    void processors_that_do_the_work_are_named_once() {
        var plan = CpuWorld.plan(CpuWorld.group(CpuWorld.onCpus()), 100);
        var outcome = Gate.evaluate(plan, CpuWorld.KNOWLEDGE);
        var proposal = Proposal.of(Gate.checked(plan, CpuWorld.KNOWLEDGE), outcome, CpuWorld.KNOWLEDGE);
        var html = new Html();
        Configuration.write(html, proposal, proposal.shown().orElseThrow());
        assertThat(html.toString()).contains("2 × Cpu", "the processors do the work").doesNotContain("CPU alone");
        var summary = new Html();
        Summary.write(summary, proposal);
        assertThat(summary.toString()).contains("2 servers without accelerators");
    }
}
