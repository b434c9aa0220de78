package org.inferrack.desktop.sites;

import java.util.List;
import java.util.OptionalDouble;

import org.inferrack.desktop.form.field.CheckField;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Site;
import org.inferrack.plan.Tariff;

/** The form of a site: place, electricity, limits, and where its servers stand. */
final class SiteForms {

    private static final String RACKS = "Racks";
    private static final String EDGE = "Edge locations without racks";

    private SiteForms() {
    }

    static Form<Site> site(PlanSession session) {
        var form = new Form<Site>(session).section("Place");
        form.add(WordsField.name("site-name", "Name", Site::name, Site::withName));
        form.add(new ItemPicker<>("site-region", "Region", "No region", () -> session.catalog().regions(), Site::region,
                (site, region) -> SiteTariff.withRegion(site, region, facilityMeanKw(session, site), session.catalog(), session.plan())));
        form.add(new NumberField<>("site-pue", "PUE", NumberRange.real(Limit.PUE), Site::pue, Site::withPue).hint("facility power over IT power"));
        form.add(new NumberField<>("site-ambient", "Inlet temperature", NumberRange.real(Limit.AMBIENT), Site::ambientC, Site::withAmbientC));
        form.add(new OptionalNumberField<>("site-electrical", "Electrical limit", NumberRange.real(Limit.SITE_POWER), "no limit",
                Site::electricalLimitKw, Site::withElectricalLimitKw).hint("IT power of the site"));
        form.add(new OptionalNumberField<>("site-cooling", "Cooling limit", NumberRange.real(Limit.SITE_POWER), "no limit",
                Site::coolingLimitKw, Site::withCoolingLimitKw).hint("heat of the site"));
        form.section("Electricity");
        form.add(tariff("site-price", "Price per kWh", NumberRange.real(Limit.ENERGY_PRICE), Tariff::pricePerKwh, SiteTariff::withPrice)
                .hint("in the plan's currency"));
        form.add(tariff("site-demand-charge", "Demand charge", NumberRange.real(Limit.DEMAND_CHARGE), Tariff::demandChargePerKwMonth,
                Tariff::withDemandChargePerKwMonth).hint("per kW and month, 0 if not billed"));
        form.add(tariff("site-escalation", "Yearly rise", NumberRange.percent(Limit.ESCALATION), Tariff::escalationPerYear, Tariff::withEscalationPerYear));
        form.add(WordsField.<Site>line("site-tariff-source", "Source of the price", site -> site.tariff().source(),
                (site, value) -> site.withTariff(site.tariff().withSource(value))));
        form.section("Where the servers stand");
        form.add(new ChoiceField<>("site-housing", "Housing", () -> List.of(RACKS, EDGE), words -> words, SiteForms::kind,
                (site, kind) -> kind.equals(kind(site)) ? site : site.withHousing(fresh(kind))));
        edge(form);
        RowFeeds.add(form);
        return form;
    }

    /** What the site takes with the servers of the scenario that is shown. */
    private static OptionalDouble facilityMeanKw(PlanSession session, Site site) {
        return session.shownScenario().flatMap(scenario -> session.outcome().flatMap(outcome -> outcome.scenario(scenario.id())))
                .flatMap(outcome -> outcome.power().sites().stream().filter(power -> power.siteId().equals(site.id())).findFirst())
                .map(power -> power.facilityMeanKw().amount()).orElse(OptionalDouble.empty());
    }

    private static void edge(Form<Site> form) {
        form.when(site -> site.housing() instanceof Housing.Edge);
        form.add(edge("site-locations", "Locations", NumberRange.whole(Limit.LOCATIONS), Housing.Edge::locations,
                (edge, value) -> edge.withLocations(value.intValue())).hint("clinics, shops, lines"));
        form.add(edge("site-boxes", "Boxes per location", NumberRange.whole(Limit.BOXES), Housing.Edge::boxesPerLocation,
                (edge, value) -> edge.withBoxesPerLocation(value.intValue())).hint("at most"));
        form.add(edge("site-watts", "Wattage per box", NumberRange.real(Limit.BOX_WATTS), Housing.Edge::wattsPerBox, Housing.Edge::withWattsPerBox)
                .hint("hard limit at the wall"));
        form.add(new CheckField<Site>("site-fanless", "Fans", "Only boxes without fans", site -> site.housing() instanceof Housing.Edge edge && edge.fanless(),
                (site, value) -> site.housing() instanceof Housing.Edge edge ? site.withHousing(edge.withFanless(value)) : site));
        form.always();
    }

    private static NumberField<Site> tariff(String id, String label, NumberRange range, java.util.function.ToDoubleFunction<Tariff> get,
                                            java.util.function.BiFunction<Tariff, Double, Tariff> with) {
        return new NumberField<>(id, label, range, site -> get.applyAsDouble(site.tariff()),
                (site, value) -> site.withTariff(with.apply(site.tariff(), value)));
    }

    private static NumberField<Site> edge(String id, String label, NumberRange range, java.util.function.ToDoubleFunction<Housing.Edge> get,
                                          java.util.function.BiFunction<Housing.Edge, Double, Housing.Edge> with) {
        return new NumberField<>(id, label, range, site -> site.housing() instanceof Housing.Edge edge ? get.applyAsDouble(edge) : 0,
                (site, value) -> site.housing() instanceof Housing.Edge edge ? site.withHousing(with.apply(edge, value)) : site);
    }

    private static String kind(Site site) {
        return switch (site.housing()) {
            case Housing.Racks _ -> RACKS;
            case Housing.Edge _ -> EDGE;
        };
    }

    private static Housing fresh(String kind) {
        return kind.equals(RACKS) ? new Housing.Racks(List.of(NewSites.group(java.util.Set.of()))) : new Housing.Edge(10, 1, 100, false);
    }
}
