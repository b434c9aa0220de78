package org.inferrack.engine.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Source;
import org.inferrack.engine.advice.Lever.Setting;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Scenario;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.Site;
import org.inferrack.plan.Workload;

/** What can be tried out on a scenario. A lever moves every place of the plan that it is about; places that differ move in proportion. */
public final class Levers {

    private static final double SAME = 1e-9;

    private final Plan plan;
    private final List<Lever> levers = new ArrayList<>();

    private Levers(Plan plan) {
        this.plan = plan;
    }

    /** Those that the plan has something for: no PUE without a site. */
    public static List<Lever> of(Plan plan, Scenario scenario, Catalog catalog) {
        var found = new Levers(plan);
        if (!plan.workloads().isEmpty()) {
            found.demand();
        }
        found.add("cap", "Utilisation cap", "%", scenario.policies().utilisationCap(), 0.3, 1, 0.01,
                (changed, value) -> PlanEdits.policies(changed, scenario.id(), each -> each.withUtilisationCap(value)));
        if (!plan.sites().isEmpty()) {
            found.sites();
        }
        found.add("horizon", "Horizon", "months", plan.horizonMonths(), Math.max(12, found.lastMonth()), 96, 1,
                (changed, value) -> changed.withHorizonMonths((int) Math.round(value)));
        scenario.groups().stream().map(group -> group.configuration()).filter(each -> each.accelerators() > 0).map(each -> each.acceleratorId()).distinct()
                .flatMap(id -> catalog.accelerator(id).stream()).forEach(chip -> found.price(chip, catalog));
        return found.levers;
    }

    /** The levers that were moved, as one change; none moved leaves the plan as it is. */
    public static Change change(List<Setting> settings) {
        var moved = settings.stream().filter(setting -> Math.abs(setting.value() - setting.lever().value()) > SAME).toList();
        String label = moved.stream().map(setting -> setting.lever().label() + " " + setting.lever().words(setting.value()) + " instead of "
                + setting.lever().words(setting.lever().value())).collect(Collectors.joining("; "));
        String id = moved.stream().map(setting -> setting.lever().id() + "=" + setting.value()).collect(Collectors.joining(","));
        return new Change("what-if/" + id, Change.Kind.DEMAND, label, "", plan -> {
            Plan changed = plan;
            for (Setting setting : moved) {
                changed = setting.lever().edit().with(changed, setting.value());
            }
            return changed;
        });
    }

    /** Of purchases and swaps, of which the horizon takes in all. */
    private int lastMonth() {
        int stated = plan.scenarios().stream().flatMap(scenario -> scenario.groups().stream())
                .mapToInt(group -> Math.max(group.firstMonth(), group.swap().map(ServerGroup.Swap::month).orElse(1))).max().orElse(1);
        return plan.candidates().map(candidates -> Stream.concat(candidates.purchaseMonths().stream(), candidates.swapMonths().stream())
                .mapToInt(Integer::intValue).max().orElse(1)).filter(month -> month > stated).orElse(stated);
    }

    private void demand() {
        add("demand", "Demand", "%", 1, 0.1, 4, 0.05, (changed, factor) -> changed.withWorkloads(changed.workloads().stream()
                .map(workload -> Amounts.with(workload, Amounts.of(workload) * factor)).toList()));
        workloads("growth", "Growth a year", "%", -0.5, 1.5, workload -> workload.demand().growthPerYear(),
                (workload, value) -> PlanEdits.withDemand(workload, workload.demand().withGrowthPerYear(value)));
        workloads("headroom", "Headroom", "%", 0, 0.8, workload -> workload.demand().headroom(),
                (workload, value) -> PlanEdits.withDemand(workload, workload.demand().withHeadroom(value)));
    }

    private void sites() {
        sites("energy-price", "Energy price per kWh", "", 0, Math.max(0.5, 4 * most(plan.sites(), site -> site.tariff().pricePerKwh())), 0.005,
                site -> site.tariff().pricePerKwh(),
                (site, value) -> site.withTariff(site.tariff().withPricePerKwh(value)));
        sites("pue", "PUE", "", 1, 3, 0.01, Site::pue, Site::withPue);
        if (plan.sites().stream().anyMatch(site -> site.housing() instanceof Housing.Racks racks && !racks.groups().isEmpty())) {
            add("rack-power", "Power and cooling of each rack", "%", 1, 0.2, 4, 0.05, Levers::withRackPower);
        }
    }

    private static Plan withRackPower(Plan plan, double factor) {
        return plan.withSites(plan.sites().stream().map(site -> site.housing() instanceof Housing.Racks racks
                ? site.withHousing(racks.withGroups(racks.groups().stream().map(group -> withPower(group, factor)).toList())
                        .withRows(racks.rows().stream().map(row -> row.withFeed(row.feed().withAmps(row.feed().amps() * factor))).toList()))
                : site).toList());
    }

    private static RackGroup withPower(RackGroup group, double factor) {
        return group.withCoolingKw(group.coolingKw() * factor).withFeeds(group.feeds().stream().map(feed -> feed.withAmps(feed.amps() * factor)).toList());
    }

    private void price(Accelerator chip, Catalog catalog) {
        catalog.price(chip.id()).filter(price -> price.amount().signum() > 0).ifPresent(price -> {
            double amount = price.amount().doubleValue();
            double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(amount)) - 1));
            add("price/" + chip.id(), "Price of " + chip.name(), price.currency(), amount, 0, Math.ceil(amount * 3 / step) * step, step,
                    (changed, value) -> changed.withLibrary(withPrice(changed.library(), price, value, changed)));
        });
    }

    private static Catalog withPrice(Catalog library, Price like, double amount, Plan plan) {
        var prices = new ArrayList<>(library.prices().stream().filter(price -> !price.itemId().equals(like.itemId())).toList());
        prices.add(new Price(like.itemId(), Price.Kind.USER, BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP), like.currency(), like.contents(),
                new Source("Tried out in the plan, not a quote", plan.startMonth().toString())));
        return new Catalog(library.servers(), library.accelerators(), library.components(), library.models(), library.regions(), prices,
                library.measurements());
    }

    private void workloads(String id, String label, String unit, double least, double most, ToDoubleFunction<Workload> get,
                           BiFunction<Workload, Double, Workload> with) {
        everywhere(id, label, unit, least, most, 0.005, plan.workloads(), get, (changed, edit) -> changed.withWorkloads(changed.workloads().stream()
                .map(each -> with.apply(each, edit.of(get.applyAsDouble(each)))).toList()));
    }

    private void sites(String id, String label, String unit, double least, double most, double step, ToDoubleFunction<Site> get,
                       BiFunction<Site, Double, Site> with) {
        everywhere(id, label, unit, least, most, step, plan.sites(), get, (changed, edit) -> changed.withSites(changed.sites().stream()
                .map(each -> with.apply(each, edit.of(get.applyAsDouble(each)))).toList()));
    }

    private interface Amend {
        double of(double old);
    }

    /** Equal values are set, different ones scaled; never out of the range. */
    private <T> void everywhere(String id, String label, String unit, double least, double most, double step, List<T> places, ToDoubleFunction<T> get,
                                BiFunction<Plan, Amend, Plan> edit) {
        double first = get.applyAsDouble(places.getFirst());
        if (places.stream().allMatch(place -> Math.abs(get.applyAsDouble(place) - first) < SAME)) {
            add(id, label, unit, first, Math.min(least, first), Math.max(most, first), step, (changed, value) -> edit.apply(changed, _ -> value));
        } else {
            add(id, label + ", of what is stated", "%", 1, 0.1, 3, 0.05,
                    (changed, factor) -> edit.apply(changed, old -> Math.clamp(old * factor, least, Math.max(most, old))));
        }
    }

    private static <T> double most(List<T> places, ToDoubleFunction<T> get) {
        return places.stream().mapToDouble(get).max().orElse(0);
    }

    private void add(String id, String label, String unit, double value, double least, double most, double step, Lever.Edit edit) {
        levers.add(new Lever(id, label, unit, value, Math.min(least, value), Math.max(most, value), step, edit));
    }
}
