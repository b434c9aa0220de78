package org.inferrack.desktop;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.inferrack.plan.Plan;
import org.junit.jupiter.api.Test;

/** Everything that a plan can state has a control, and no two controls share an id. */
class EveryFieldTest extends ScreenTest {

    /** Keys are made by the program; what contains other records is edited through these. */
    private static final Set<
            String> NOT_TYPED = Set.of("Plan.carried", "Plan.cover", "Plan.sites", "Plan.workloads", "Plan.scenarios", "Plan.economics", "Site.id",
                    "Site.tariff",
                    "RackGroup.id", "VideoAnalytics.id", "LlmServing.id", "ModelInference.id", "Scenario.id", "Scenario.policies", "ServerGroup.id",
                    "ServerGroup.configuration",
                    "ServerConfiguration.powerSupplies", "VideoAnalytics.demand", "LlmServing.demand", "ModelInference.demand",
                    // stamped by the program when it plans and saves
                    "Plan.knowledgeVersion");

    private static final Map<String, String> CONTROLS = Map.ofEntries(
            entry("Cover.title", "cover-title"), entry("Cover.client", "cover-client"), entry("Cover.author", "cover-author"),
            entry("Cover.date", "cover-date"),
            entry("Cover.notes", "cover-notes"),
            entry("Plan.currency", "plan-currency"), entry("Plan.startMonth", "plan-start"), entry("Plan.horizonMonths", "plan-horizon"),
            entry("Plan.seed", "plan-seed"),
            entry("Plan.targets", "targets-add"), entry("Plan.library", "servers-own-price"),
            entry("Economics.discountRatePerYear", "economics-discount"), entry("Economics.supportSharePerYear", "economics-support"),
            entry("Economics.licencePerAcceleratorYear", "economics-licence"), entry("Economics.rackRentPerMonth", "economics-rent"),
            entry("Economics.installationShare", "economics-installation"), entry("Economics.contingencyShare", "economics-contingency"),
            entry("Economics.residualShare", "economics-residual"), entry("Economics.exchangeRates", "economics-exchange"),
            entry("Economics.source", "economics-source"),
            entry("ExchangeRate.currency", "economics-exchange-0-currency"), entry("ExchangeRate.rate", "economics-exchange-0-rate"),
            entry("ExchangeRate.date", "economics-exchange-0-date"), entry("ExchangeRate.source", "economics-exchange-0-source"),
            entry("Site.name", "site-name"), entry("Site.region", "site-region"), entry("Site.pue", "site-pue"), entry("Site.ambientC", "site-ambient"),
            entry("Site.electricalLimitKw", "site-electrical"), entry("Site.coolingLimitKw", "site-cooling"), entry("Site.housing", "site-housing"),
            entry("Tariff.pricePerKwh", "site-price"), entry("Tariff.demandChargePerKwMonth", "site-demand-charge"),
            entry("Tariff.escalationPerYear", "site-escalation"),
            entry("Tariff.source", "site-tariff-source"),
            entry("Edge.locations", "site-locations"), entry("Edge.boxesPerLocation", "site-boxes"), entry("Edge.wattsPerBox", "site-watts"),
            entry("Edge.fanless", "site-fanless"),
            entry("Racks.groups", "rack-groups-add"),
            entry("RackGroup.name", "rack-name"), entry("RackGroup.count", "rack-count"), entry("RackGroup.heightU", "rack-height"),
            entry("RackGroup.reservedU", "rack-reserved"),
            entry("RackGroup.feeds", "rack-feeds"), entry("RackGroup.redundancy", "rack-redundancy"), entry("RackGroup.coolingKw", "rack-cooling"),
            entry("RackGroup.cooling", "rack-cooling-kind"), entry("RackGroup.massLimitKg", "rack-mass"), entry("RackGroup.networkPorts", "rack-ports"),
            entry("RackGroup.depthMm", "rack-depth"), entry("RackGroup.airflowM3PerHour", "rack-airflow"), entry("RackGroup.outlets", "rack-outlets"),
            entry("RackGroup.existing", "rack-existing"), entry("RackGroup.locked", "rack-locked"), entry("RackGroup.further", "rack-further-add"),
            entry("ExistingLoad.name", "rack-existing-0-name"), entry("ExistingLoad.racks", "rack-existing-0-racks"),
            entry("ExistingLoad.units", "rack-existing-0-units"),
            entry("ExistingLoad.powerWatts", "rack-existing-0-watts"), entry("ExistingLoad.massKg", "rack-existing-0-mass"),
            entry("ExistingLoad.ports", "rack-existing-0-ports"), entry("Racks.rows", "site-rows"), entry("RowFeed.name", "site-rows-0-name"),
            entry("RowFeed.rackGroupIds", "site-rows-0-groups"), entry("RowFeed.feed", "site-rows-0-amps"),
            entry("Policies.loss", "scenario-loss"), entry("ServerGroup.mostPerRack", "group-most-per-rack"), entry("ServerGroup.pins", "group-pins"),
            entry("Pin.siteId", "group-pins-0-place"), entry("Pin.rackGroupId", "group-pins-0-place"), entry("Pin.rack", "group-pins-0-rack"),
            entry("Pin.servers", "group-pins-0-servers"),
            entry("Feed.name", "rack-feeds-0-name"), entry("Feed.volts", "rack-feeds-0-volts"), entry("Feed.amps", "rack-feeds-0-amps"),
            entry("Feed.phases", "rack-feeds-0-phases"), entry("Feed.derating", "rack-feeds-0-derating"), entry("Feed.powerFactor", "rack-feeds-0-pf"),
            entry("Demand.profile", "video-profile"), entry("Demand.growthPerYear", "video-growth"), entry("Demand.headroom", "video-headroom"),
            entry("Demand.siteShares", "video-sites"), entry("Demand.source", "video-source"),
            entry("Profile.hours", "video-profile-hour-0"), entry("Profile.days", "video-profile-day-0"),
            entry("VideoAnalytics.name", "video-name"), entry("VideoAnalytics.precisions", "video-precisions"),
            entry("VideoAnalytics.cameras", "video-cameras"),
            entry("VideoAnalytics.codec", "video-codec"), entry("VideoAnalytics.widthPx", "video-width"), entry("VideoAnalytics.heightPx", "video-height"),
            entry("VideoAnalytics.streamFps", "video-stream-fps"), entry("VideoAnalytics.analysedFps", "video-analysed-fps"),
            entry("VideoAnalytics.megabitsPerSecond", "video-mbps"), entry("VideoAnalytics.detectorId", "video-detector"),
            entry("VideoAnalytics.tracker", "video-tracker"),
            entry("VideoAnalytics.secondStages", "video-stages"), entry("SecondStage.modelId", "video-stages-0-model"),
            entry("SecondStage.objectsPerFrame", "video-stages-0-objects"),
            entry("LlmServing.name", "llm-name"), entry("LlmServing.precisions", "llm-precisions"), entry("LlmServing.modelId", "llm-model"),
            entry("LlmServing.load", "llm-load"),
            entry("LlmServing.inputTokens", "llm-input"), entry("LlmServing.outputTokens", "llm-output"), entry("LlmServing.prefixHitShare", "llm-prefix"),
            entry("LlmServing.ttftLimitMs", "llm-ttft"), entry("LlmServing.tpotLimitMs", "llm-tpot"), entry("Users.users", "llm-users"),
            entry("Users.activeShare", "llm-active"),
            entry("Requests.perSecond", "llm-rate"),
            entry("ModelInference.name", "inference-name"), entry("ModelInference.precisions", "inference-precisions"),
            entry("ModelInference.modelId", "inference-model"),
            entry("ModelInference.requestsPerSecond", "inference-rate"), entry("ModelInference.p99LimitMs", "inference-p99"),
            entry("Scenario.name", "scenario-name"), entry("Scenario.role", "scenario-role"), entry("Scenario.groups", "groups-add"),
            entry("Policies.spareServers", "scenario-spare"), entry("Policies.utilisationCap", "scenario-cap"),
            entry("Policies.powerMargin", "scenario-margin"),
            entry("ServerGroup.name", "group-name"), entry("ServerGroup.count", "group-count"), entry("ServerGroup.siteId", "group-site"),
            entry("ServerGroup.workloadIds", "group-workloads"), entry("ServerGroup.precision", "group-precision"), entry("ServerGroup.owned", "group-owned"),
            entry("ServerGroup.swap", "group-swap"),
            entry("ServerGroup.fromMonth", "group-from"),
            entry("Plan.candidates", "candidates-servers-add"), entry("Candidates.serverIds", "candidates-servers"),
            entry("Candidates.acceleratorIds", "candidates-accelerators"), entry("Candidates.fills", "candidates-fills"),
            entry("Candidates.hosts", "candidates-hosts"),
            entry("Host.cpuId", "candidates-hosts-0-cpu"), entry("Host.cpus", "candidates-hosts-0-cpus"), entry("Host.memoryGb", "candidates-hosts-0-memory"),
            entry("Host.dimms", "candidates-hosts-0-dimms"), entry("Candidates.stock", "candidates-stock"), entry("Stock.itemId", "candidates-stock-0-item"),
            entry("Stock.pieces", "candidates-stock-0-pieces"), entry("Candidates.mostModels", "candidates-models"),
            entry("Candidates.sharing", "candidates-sharing"), entry("Candidates.purchaseMonths", "candidates-purchases"),
            entry("Candidates.swapMonths", "candidates-swaps"), entry("Candidates.from", "candidates-from"),
            entry("Swap.month", "group-swap-month"), entry("Swap.acceleratorId", "group-swap-accelerator"),
            entry("ServerConfiguration.serverId", "group-chassis"), entry("ServerConfiguration.cpuId", "group-cpu"),
            entry("ServerConfiguration.cpus", "group-cpus"),
            entry("ServerConfiguration.memoryGb", "group-memory"), entry("ServerConfiguration.dimms", "group-dimms"),
            entry("ServerConfiguration.acceleratorId", "group-accelerator"),
            entry("ServerConfiguration.accelerators", "group-accelerators"), entry("ServerConfiguration.acceleratorCapWatts", "group-cap"),
            entry("ServerConfiguration.adapters", "group-adapters"), entry("Fitted.componentId", "group-adapters-0-item"),
            entry("Fitted.count", "group-adapters-0-count"),
            entry("PowerSupplies.ratedWatts", "group-psu-watts"), entry("PowerSupplies.efficiency", "group-psu-class"),
            entry("PowerSupplies.count", "group-psu-count"),
            entry("PowerSupplies.redundant", "group-psu-redundant"),
            entry("Target.name", "targets-0-name"), entry("Target.metric", "targets-0-metric"), entry("Target.comparison", "targets-0-comparison"),
            entry("Target.basis", "targets-0-basis"), entry("Target.value", "targets-0-value"), entry("Target.workloadId", "targets-0-workload"));

    @Test
    void every_component_of_every_record_of_a_plan_has_an_editor_and_ids_are_unique() {
        var missing = new TreeSet<>(components());
        missing.removeAll(NOT_TYPED);
        missing.removeAll(CONTROLS.keySet());
        assertThat(missing).as("components of the plan without a control").isEmpty();

        var seen = walk();
        var absent = CONTROLS.entrySet().stream().filter(control -> !seen.contains(control.getValue())).map(Object::toString).sorted().toList();
        assertThat(absent).as("controls that are on no screen").isEmpty();
    }

    private Set<String> walk() {
        var seen = new LinkedHashSet<String>();
        open(ScreenPlan.full(), "workloads");
        look(seen);
        choose("workloads-list", 1);
        look(seen);
        ui.select("llm-load", "Requests per second");
        look(seen);
        choose("workloads-list", 2);
        look(seen);
        ui.click("go-sites-and-racks");
        look(seen);
        ui.click("sites-tab-groups");
        look(seen);
        ui.click("sites-tab-site");
        look(seen);
        choose("sites-list", 1);
        look(seen);
        ui.click("go-scenarios");
        choose("scenarios-list", 1);
        look(seen);
        for (String stop : List.of("scenarios-tab-comparison", "scenarios-tab-targets", "scenarios-tab-optimise", "go-economics", "go-hardware",
                "hardware-tab-accelerators",
                "hardware-tab-changes", "go-report")) {
            ui.click(stop);
            look(seen);
        }
        return seen;
    }

    private void look(Set<String> seen) {
        var ids = ids();
        var twice = ids.stream().filter(id -> Collections.frequency(ids, id) > 1).collect(Collectors.toCollection(TreeSet::new));
        assertThat(twice).as("ids that occur more than once on one screen").isEmpty();
        seen.addAll(ids);
    }

    private static List<String> components() {
        var records = new LinkedHashSet<Class<?>>();
        collect(Plan.class, records);
        var names = new ArrayList<String>();
        for (Class<?> each : records) {
            Arrays.stream(each.getRecordComponents()).forEach(component -> names.add(each.getSimpleName() + "." + component.getName()));
        }
        return names;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> kind && kind.getPackageName().equals(Plan.class.getPackageName())) {
            if (kind.isSealed()) {
                Arrays.stream(kind.getPermittedSubclasses()).forEach(permitted -> collect(permitted, records));
            } else if (kind.isRecord() && records.add(kind)) {
                Arrays.stream(kind.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
            }
        }
    }
}
