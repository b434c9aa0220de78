package org.inferrack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Spec;
import org.inferrack.engine.cost.TinyFleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCheckTest {

    private static final Catalog CATALOG = TinyFleet.catalog(TinyFleet.prices())
            .overlaidBy(new Catalog(List.of(), List.of(), List.of(), List.of(new AiModel("llama", "Llama", AiModel.Family.LLM, Facts.NONE)), List.of(),
                    List.of(), List.of()));

    @Test
    void a_sound_plan_has_no_problems() {
        assertThat(PlanCheck.problems(sound(), CATALOG)).isEmpty();
    }

    @Test
    void no_racks_and_no_demand_are_not_wrong_to_state() {
        assertThat(PlanCheck.problems(racks(racks -> racks.withCount(0)).apply(sound()), CATALOG)).isEmpty();
        assertThat(PlanCheck.problems(inference(work -> work.withRequestsPerSecond(0)).apply(sound()), CATALOG)).isEmpty();
        assertThat(PlanCheck.problems(sound().withWorkloads(List.of()).withSites(List.of()), CATALOG)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("spoiled")
    void what_cannot_be_meant_is_refused_at_its_place(String path, UnaryOperator<Plan> change, String words) {
        var problems = PlanCheck.problems(change.apply(sound()), CATALOG);
        assertThat(problems).as("each is told once").doesNotHaveDuplicates().extracting(Problem::path).contains(path);
        assertThat(problems).filteredOn(problem -> problem.path().equals(path)).anySatisfy(problem -> {
            assertThat(problem.message()).contains(words).endsWith(".");
            assertThat(problem.advice()).isNotBlank().endsWith(".");
        });
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                wrong("$.currency", plan -> plan.withCurrency("EURO"), "\"EURO\""),
                wrong("$.startMonth", plan -> plan.withStartMonth(YearMonth.of(26, 1)), "26"),
                wrong("$.horizonMonths", plan -> plan.withHorizonMonths(0), "1 to 120 months"),
                wrong("$.horizonMonths", plan -> plan.withHorizonMonths(121), "121"),
                wrong("$.sites[1]", plan -> plan.withSites(List.of(TinyFleet.site(), TinyFleet.site())), "used twice"),
                wrong("$.sites[0].id", site(site -> site.withId(" ")), "empty"),
                wrong("$.sites[0].region", site(site -> site.withRegion("XX")), "\"XX\""),
                wrong("$.sites[0].pue", site(site -> site.withPue(0.8)), "0.8"),
                wrong("$.sites[0].pue", site(site -> site.withPue(3.1)), "1 to 3"),
                wrong("$.sites[0].ambientC", site(site -> site.withAmbientC(95)), "°C"),
                wrong("$.sites[0].electricalLimitKw", site(site -> site.withElectricalLimitKw(OptionalDouble.of(-1))), "-1"),
                wrong("$.sites[0].tariff.pricePerKwh", site(site -> site.withTariff(new Tariff(-0.1, 0, 0, ""))), "-0.1"),
                wrong("$.sites[0].tariff.escalationPerYear", site(site -> site.withTariff(new Tariff(0.1, 0, 2, ""))), "2"),
                wrong("$.sites[0].housing.groups[0].count", racks(racks -> racks.withCount(-4)), "-4"),
                wrong("$.sites[0].housing.groups[0].heightU", racks(racks -> racks.withHeightU(420)), "420"),
                wrong("$.sites[0].housing.groups[0].reservedU", racks(racks -> racks.withReservedU(43)), "43 U"),
                wrong("$.sites[0].housing.groups[0].feeds", racks(racks -> racks.withFeeds(List.of())), "no power feed"),
                wrong("$.sites[0].housing.groups[0].redundancy", racks(racks -> racks.withFeeds(List.of(racks.feeds().getFirst()))), "TWO_N"),
                wrong("$.sites[0].housing.groups[0].feeds[0].phases", feed(feed -> feed.withPhases(2)), "not 2"),
                wrong("$.sites[0].housing.groups[0].feeds[0].derating", feed(feed -> feed.withDerating(0)), "0.01 to 1"),
                wrong("$.sites[0].housing.groups[0].feeds[0].derating", feed(feed -> feed.withDerating(80)), "80"),
                wrong("$.sites[0].housing.groups[0].feeds[0].powerFactor", feed(feed -> feed.withPowerFactor(1.1)), "1.1"),
                wrong("$.sites[0].housing.groups[0].feeds[0].volts", feed(feed -> feed.withVolts(11_000)), "11000"),
                wrong("$.sites[0].housing.groups[0].feeds[0].amps", feed(feed -> feed.withAmps(0)), "0.1 to 6300 A"),
                wrong("$.sites[0].housing.groups[0].airflowM3PerHour", racks(racks -> racks.withAirflowM3PerHour(OptionalDouble.of(0))), "1 to 100000 m³/h"),
                wrong("$.sites[0].housing.groups[0].locked[1]", racks(racks -> racks.withLocked(List.of(1, -9))), "numbered from 1"),
                wrong("$.sites[0].housing.groups[0].existing[0].racks[0]", racks(racks -> racks.withExisting(List.of(existing(0, 4)))), "numbered from 1"),
                wrong("$.sites[0].housing.groups[0].existing[0].units", racks(racks -> racks.withExisting(List.of(existing(1, 43)))), "43 U"),
                wrong("$.sites[0].housing.groups[0].existing[0].powerWatts",
                        racks(racks -> racks.withExisting(List.of(existing(1, 4).withPowerWatts(-1)))), "-1"),
                wrong("$.sites[0].housing.groups[0].further.slots", racks(racks -> racks.withFurther(Map.of("slots", -3.0))), "-3"),
                wrong("$.sites[0].housing.groups[0].further.Failover", racks(racks -> racks.withFurther(Map.of("Failover", 3.0))), "\"Failover\""),
                wrong("$.sites[0].housing.groups[0].further['feed x']", racks(racks -> racks.withFurther(Map.of("feed x", 3.0))), "\"feed x\""),
                wrong("$.sites[0].housing.rows[0].rackGroupIds[0]", site(site -> ((Housing.Racks) site.housing()).groups().stream().findFirst()
                        .map(group -> site.withHousing(new Housing.Racks(List.of(group), List.of(new RowFeed("A", List.of("moon"), group.feeds().getFirst())))))
                        .orElseThrow()), "\"moon\""),
                wrong("$.scenarios[0].policies.loss", scenario(scenario -> scenario.withPolicies(new Policies(0, 0.8, 0, Optional.of(Policies.Loss.RACK)))),
                        "no spare"),
                wrong("$.scenarios[0].groups[0].mostPerRack", group(group -> group.withMostPerRack(OptionalInt.of(0))), "is 0; it must be 1 to 1000"),
                wrong("$.scenarios[0].groups[0].pins[0].siteId", group(group -> group.withPins(List.of(new Pin("moon", "row", OptionalInt.empty(), 1)))),
                        "\"moon\""),
                wrong("$.scenarios[0].groups[0].pins[0].rack", group(group -> group.withPins(List.of(new Pin("dc", "row", OptionalInt.of(0), 1)))),
                        "numbered from 1"),
                wrong("$.scenarios[0].groups[0].pins[0].servers", group(group -> group.withPins(List.of(new Pin("dc", "row", OptionalInt.of(1), 0)))),
                        "at least one"),
                wrong("$.sites[0].housing.wattsPerBox", site(site -> site.withHousing(new Housing.Edge(40, 1, 0, true))), "1 to 20000 W"),
                wrong("$.workloads[0].modelId", inference(work -> work.withModelId("resnet500")), "\"resnet500\""),
                wrong("$.workloads[0].requestsPerSecond", inference(work -> work.withRequestsPerSecond(-1)), "-1"),
                wrong("$.workloads[0].p99LimitMs", inference(work -> work.withP99LimitMs(OptionalDouble.of(0))), "0.01 to 3600000 ms"),
                wrong("$.workloads[0].demand.growthPerYear", demand(demand -> demand.withGrowthPerYear(-1)), "-0.9 to 10"),
                wrong("$.workloads[0].demand.headroom", demand(demand -> demand.withHeadroom(1)), "0 to 0.95"),
                wrong("$.workloads[0].demand.headroom", demand(demand -> demand.withHeadroom(-0.1)), "-0.1"),
                wrong("$.workloads[0].demand.profile.hours",
                        demand(demand -> demand.withProfile(new Profile(Collections.nCopies(23, 1.0), Profile.CONSTANT.days()))), "23"),
                wrong("$.workloads[0].demand.profile.days[6]",
                        demand(demand -> demand.withProfile(new Profile(Profile.CONSTANT.hours(), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.6)))), "1.6"),
                wrong("$.workloads[0].demand.profile.hours[0]", demand(demand -> demand.withProfile(new Profile(nanFirst(), Profile.CONSTANT.days()))), "NaN"),
                wrong("$.workloads[0].demand.siteShares", demand(demand -> demand.withSiteShares(Map.of("dc", 0.9))), "sum to 0.9"),
                wrong("$.workloads[0].demand.siteShares.moon", demand(demand -> demand.withSiteShares(Map.of("dc", 0.5, "moon", 0.5))), "\"moon\""),
                wrong("$.workloads[0].cameras", video(video -> video.withCameras(10_000_001)), "10000001"),
                wrong("$.workloads[0].streamFps", video(video -> video.withStreamFps(0)), "0.001 to 1000"),
                wrong("$.workloads[0].analysedFps", video(video -> video.withAnalysedFps(30)), "30 frames/s"),
                wrong("$.workloads[0].secondStages[0].modelId", video(video -> video.withSecondStages(List.of(new VideoAnalytics.SecondStage("x", 1)))),
                        "\"x\""),
                wrong("$.workloads[0].modelId", llm(llm -> llm.withModelId("resnet50")), "not a language model"),
                wrong("$.workloads[0].load.activeShare", llm(llm -> llm.withLoad(new LlmServing.Load.Users(100, 10))), "10"),
                wrong("$.workloads[0].outputTokens", llm(llm -> llm.withOutputTokens(0)), "at least one"),
                wrong("$.scenarios", plan -> plan.withScenarios(List.of(baseline("a"), baseline("b"))), "2 scenarios"),
                wrong("$.scenarios[0].policies.utilisationCap", scenario(scenario -> scenario.withPolicies(new Policies(1, 0, 0))), "0.01 to 1"),
                wrong("$.scenarios[0].policies.utilisationCap", scenario(scenario -> scenario.withPolicies(new Policies(1, 80, 0))), "80"),
                wrong("$.scenarios[0].groups[1]", scenario(scenario -> scenario.withGroups(List.of(TinyFleet.group("g"), TinyFleet.group("g")))), "used twice"),
                wrong("$.scenarios[0].groups[0].count", group(group -> group.withCount(OptionalInt.of(1_000_001))), "1000001"),
                wrong("$.scenarios[0].groups[0].siteId", group(group -> group.withSiteId("moon")), "\"moon\""),
                wrong("$.scenarios[0].groups[0].workloadIds[0]", group(group -> group.withWorkloadIds(List.of("x"))), "\"x\""),
                wrong("$.scenarios[0].groups[0].swap.month", group(group -> group.withSwap(Optional.of(new ServerGroup.Swap(37, "card-new")))), "37"),
                wrong("$.scenarios[0].groups[0].swap.acceleratorId", group(group -> group.withSwap(Optional.of(new ServerGroup.Swap(18, "card-9")))), "card-9"),
                wrong("$.scenarios[0].groups[0].configuration.acceleratorId", configuration(with -> with.withAcceleratorId("nvidia-l5")), "nvidia-l5"),
                wrong("$.scenarios[0].groups[0].configuration.serverId", configuration(with -> with.withServerId("")), "not stated"),
                wrong("$.scenarios[0].groups[0].configuration.cpuId", configuration(with -> with.withCpuId("z80")), "z80"),
                wrong("$.scenarios[0].groups[0].configuration.accelerators", configuration(with -> with.withAccelerators(-2)), "-2"),
                wrong("$.scenarios[0].groups[0].configuration.acceleratorCapWatts",
                        configuration(with -> with.withAcceleratorCapWatts(OptionalDouble.of(72_000))), "milliwatts"),
                wrong("$.scenarios[0].groups[0].configuration.powerSupplies.redundant",
                        configuration(with -> with.withPowerSupplies(new ServerConfiguration.PowerSupplies(2400, TinyFleet.SUPPLY.efficiency(), 2, 2))),
                        "2 of 2"),
                wrong("$.economics.discountRatePerYear", economics(economics -> economics.withDiscountRatePerYear(8)), "8 %"),
                wrong("$.economics.residualShare", economics(economics -> economics.withResidualShare(-0.1)), "-0.1"),
                wrong("$.economics.exchangeRates[0].currency", economics(economics -> economics.withExchangeRates(List.of(rate("XYZ", 1)))), "XYZ"),
                wrong("$.economics.exchangeRates[0].rate", economics(economics -> economics.withExchangeRates(List.of(rate("EUR", 0)))), "0.000001 to 1000000"),
                wrong("$.economics.exchangeRates[0].rate", economics(economics -> economics.withExchangeRates(List.of(rate("USD", 2)))), "One USD is 2 USD"),
                wrong("$.targets[0].workloadId", plan -> plan.withTargets(List.of(target(Target.Basis.ABSOLUTE, 1, "x"))), "\"x\""),
                wrong("$.targets[0].basis", plan -> plan.withTargets(List.of(target(Target.Basis.BELOW_BASELINE, 0.3, ""))), "baseline"),
                wrong("$.targets[0].value", plan -> plan.withTargets(List.of(target(Target.Basis.BELOW_BASELINE, 35, ""))), "35"),
                wrong("$.candidates.serverIds[0]", candidates(with -> with.withServerIds(List.of("no-such"))), "\"no-such\""),
                wrong("$.candidates.acceleratorIds[0]", candidates(with -> with.withAcceleratorIds(List.of("card-9"))), "card-9"),
                wrong("$.candidates.fills[1]", candidates(with -> with.withFills(List.of(2, 0))), "1 to 128"),
                wrong("$.candidates.hosts[0].cpuId", candidates(with -> with.withHosts(List.of(new Candidates.Host("z80", 2, 512, 16)))), "z80"),
                wrong("$.candidates.stock[0].pieces", candidates(with -> with.withStock(List.of(new Candidates.Stock("card", -1)))), "-1"),
                wrong("$.candidates.stock[1]", candidates(with -> with.withStock(List.of(new Candidates.Stock("card", 1), new Candidates.Stock("card", 2)))),
                        "used twice"),
                wrong("$.candidates.mostModels", candidates(with -> with.withMostModels(OptionalInt.of(0))), "1 to 1000"),
                wrong("$.candidates.purchaseMonths[1]", candidates(with -> with.withPurchaseMonths(List.of(1, 37))), "Month 37"),
                wrong("$.candidates.swapMonths[0]", candidates(with -> with.withSwapMonths(List.of(1))), "Month 1 "),
                wrong("$.library.accelerators[0].facts.tdp", library(new Catalog(List.of(), List.of(TinyFleet.card("card", Accelerator.Segment.INFERENCE,
                        List.of(), TinyFleet.facts(Spec.TDP, 72_000))), List.of(), List.of(), List.of(), List.of(), List.of())), "72000 W"),
                wrong("$.library.prices[1].amount", library(new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(new Price("card", Price.Kind.USER, BigDecimal.ONE, "USD", TinyFleet.SOURCE),
                                new Price("card", Price.Kind.USER, BigDecimal.TEN, "USD", TinyFleet.SOURCE)),
                        List.of())), "1 USD and 10 USD"),
                wrong("$.library.prices[0].currency", library(new Catalog(List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(new Price("card", Price.Kind.USER, BigDecimal.ONE, "$", TinyFleet.SOURCE)), List.of())), "\"$\""));
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void a_limit_allows_what_it_says(Limit limit) {
        assertThat(limit.least()).isLessThan(limit.most());
        assertThat(limit.allows(limit.least())).isTrue();
        assertThat(limit.allows(limit.most())).isTrue();
        assertThat(limit.allows(Math.nextDown(limit.least()))).isFalse();
        assertThat(limit.allows(Math.nextUp(limit.most()))).isFalse();
        assertThat(limit.allows(Double.NaN)).isFalse();
        assertThat(limit.range()).matches("-?[0-9.]+ to [0-9.]+.*");
        assertThat(limit.reason()).isNotBlank();
    }

    private static Arguments wrong(String path, UnaryOperator<Plan> change, String words) {
        return Arguments.of(path, change, words);
    }

    private static Plan sound() {
        return TinyFleet.plan(TinyFleet.scenario(TinyFleet.group("g")));
    }

    private static UnaryOperator<Plan> candidates(UnaryOperator<Candidates> change) {
        return plan -> plan.withCandidates(Optional.of(change.apply(Candidates.OF_SCENARIOS)));
    }

    private static UnaryOperator<Plan> site(UnaryOperator<Site> change) {
        return plan -> plan.withSites(List.of(change.apply(TinyFleet.site())));
    }

    private static UnaryOperator<Plan> racks(UnaryOperator<RackGroup> change) {
        return site(site -> site.withHousing(new Housing.Racks(List.of(change.apply(TinyFleet.racks(4))))));
    }

    private static UnaryOperator<Plan> feed(UnaryOperator<Feed> change) {
        return racks(racks -> {
            var feeds = new ArrayList<>(racks.feeds());
            feeds.set(0, change.apply(feeds.getFirst()));
            return racks.withFeeds(feeds);
        });
    }

    private static UnaryOperator<Plan> inference(UnaryOperator<ModelInference> change) {
        return plan -> plan.withWorkloads(List.of(change.apply((ModelInference) plan.workloads().getFirst())));
    }

    private static UnaryOperator<Plan> demand(UnaryOperator<Demand> change) {
        return inference(work -> work.withDemand(change.apply(work.demand())));
    }

    private static UnaryOperator<Plan> video(UnaryOperator<VideoAnalytics> change) {
        return plan -> plan
                .withWorkloads(List.of(change.apply(new VideoAnalytics("w", "Cameras", Set.of(Precision.INT8), plan.workloads().getFirst().demand(), 400,
                        VideoAnalytics.Codec.H264, 1920, 1080, 25, 25, 4, "resnet50", VideoAnalytics.Tracker.IOU, List.of()))));
    }

    private static UnaryOperator<Plan> llm(UnaryOperator<LlmServing> change) {
        return plan -> plan.withWorkloads(List.of(change.apply(new LlmServing("w", "Chat", Set.of(Precision.FP8), plan.workloads().getFirst().demand(), "llama",
                new LlmServing.Load.Users(5_000, 0.1), 1_000, 300, 0, OptionalDouble.empty(), OptionalDouble.empty()))));
    }

    private static UnaryOperator<Plan> scenario(UnaryOperator<Scenario> change) {
        return plan -> plan.withScenarios(List.of(change.apply(plan.scenarios().getFirst())));
    }

    private static UnaryOperator<Plan> group(UnaryOperator<ServerGroup> change) {
        return scenario(scenario -> scenario.withGroups(List.of(change.apply(scenario.groups().getFirst()))));
    }

    private static UnaryOperator<Plan> configuration(UnaryOperator<ServerConfiguration> change) {
        return group(group -> group.withConfiguration(change.apply(group.configuration())));
    }

    private static UnaryOperator<Plan> economics(UnaryOperator<Economics> change) {
        return plan -> plan.withEconomics(change.apply(plan.economics()));
    }

    private static UnaryOperator<Plan> library(Catalog library) {
        return plan -> plan.withLibrary(library);
    }

    private static Scenario baseline(String id) {
        return TinyFleet.scenario(TinyFleet.group("g")).withId(id).withRole(Scenario.Role.BASELINE);
    }

    private static Economics.ExchangeRate rate(String currency, double rate) {
        return new Economics.ExchangeRate(currency, rate, "2026-11-01", "bank");
    }

    private static Target target(Target.Basis basis, double value, String workloadId) {
        return new Target("t", Metric.TCO, Target.Comparison.AT_MOST, basis, value, workloadId);
    }

    private static List<Double> nanFirst() {
        var hours = new ArrayList<>(Profile.CONSTANT.hours());
        hours.set(0, Double.NaN);
        return hours;
    }

    private static ExistingLoad existing(int rack, int units) {
        return new ExistingLoad("switches", List.of(rack), units, 500, 20, 2);
    }
}
