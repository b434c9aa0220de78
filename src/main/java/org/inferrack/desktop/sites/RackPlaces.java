package org.inferrack.desktop.sites;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.ParsedField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.plan.ExistingLoad;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;

/** What is said of single racks of a group: their outlets, what stands in them already, which are locked, and own resources. */
final class RackPlaces {

    private RackPlaces() {
    }

    static void add(Form<RackGroup> form) {
        form.add(new ChoiceField<>("rack-outlets", "Outlets", RackPlaces::outlets, RackPlaces::words, RackGroup::outlets, RackGroup::withOutlets)
                .hint("of three-phase feeds"));
        form.section("What stands there already");
        form.add(new EntryRows<>("rack-existing", "load", RackGroup::existing, RackGroup::withExisting, RackPlaces::existing, RackPlaces::added));
        form.add(ParsedField.wholeNumbers("rack-locked", "Locked racks", Limit.RACK_NUMBER, RackGroup::locked, RackGroup::withLocked)
                .hint("take no further server"));
        form.section("Own resources of a rack");
        form.add(new EntryRows<>("rack-further", "resource",
                group -> group.further().entrySet().stream().map(entry -> new Own(entry.getKey(), entry.getValue())).toList(),
                (group, own) -> group.withFurther(map(own)), RackPlaces::own, RackPlaces::another));
    }

    /** The plan {@code after} an edit, without pins to racks that went by it, and without row feeds of racks that are not there. */
    static Plan withoutGone(Plan before, Plan after) {
        var gone = places(before);
        gone.removeAll(places(after));
        if (gone.isEmpty()) {
            return after;
        }
        return after.withSites(after.sites().stream().map(RackPlaces::fed).toList())
                .withScenarios(after.scenarios().stream().map(scenario -> scenario.withGroups(scenario.groups().stream()
                        .map(group -> group.withPins(group.pins().stream().filter(pin -> !gone.contains(new Place(pin.siteId(), pin.rackGroupId()))).toList()))
                        .toList())).toList());
    }

    private record Place(String siteId, String rackGroupId) {
    }

    private static Set<Place> places(Plan plan) {
        var places = new HashSet<Place>();
        plan.sites().forEach(site -> {
            if (site.housing() instanceof Housing.Racks racks) {
                racks.groups().forEach(group -> places.add(new Place(site.id(), group.id())));
            }
        });
        return places;
    }

    private static Site fed(Site site) {
        if (!(site.housing() instanceof Housing.Racks racks)) {
            return site;
        }
        var ids = racks.groups().stream().map(RackGroup::id).toList();
        return site
                .withHousing(racks.withRows(racks.rows().stream().map(row -> row.withRackGroupIds(row.rackGroupIds().stream().filter(ids::contains).toList()))
                        .filter(row -> !row.rackGroupIds().isEmpty()).toList()));
    }

    private static List<Optional<RackGroup.Outlets>> outlets() {
        return List.of(Optional.empty(), Optional.of(RackGroup.Outlets.SINGLE_PHASE), Optional.of(RackGroup.Outlets.THREE_PHASE));
    }

    private static String words(Optional<RackGroup.Outlets> outlets) {
        return outlets.map(chosen -> switch (chosen) {
            case SINGLE_PHASE -> "Single-phase: each phase is balanced";
            case THREE_PHASE -> "Three-phase";
        }).orElse("Not stated");
    }

    private static List<FormField<ExistingLoad, ?>> existing(String row) {
        return List.of(
                WordsField.name(row + "-name", "Load", ExistingLoad::name, ExistingLoad::withName),
                ParsedField.wholeNumbers(row + "-racks", "Racks (none: all)", Limit.RACK_NUMBER, ExistingLoad::racks, ExistingLoad::withRacks),
                new NumberField<>(row + "-units", "Height", NumberRange.whole(Limit.EXISTING_UNITS), ExistingLoad::units,
                        (load, value) -> load.withUnits(value.intValue())),
                new NumberField<>(row + "-watts", "Power", NumberRange.real(Limit.EXISTING_WATTS), ExistingLoad::powerWatts, ExistingLoad::withPowerWatts),
                new NumberField<>(row + "-mass", "Weight", NumberRange.real(Limit.RACK_MASS), ExistingLoad::massKg, ExistingLoad::withMassKg),
                new NumberField<>(row + "-ports", "Ports", NumberRange.whole(Limit.PORTS), ExistingLoad::ports,
                        (load, value) -> load.withPorts(value.intValue())));
    }

    private static List<ExistingLoad> added(List<ExistingLoad> loads) {
        var all = new ArrayList<>(loads);
        all.add(new ExistingLoad("Existing equipment", List.of(1), 4, 1000, 60, 4));
        return all;
    }

    /** A resource that servers of the plan's own hardware take, and how much of it a rack has. */
    private record Own(String name, double limit) {
    }

    private static List<FormField<Own, ?>> own(String row) {
        return List.of(WordsField.name(row + "-name", "Resource", Own::name, (own, name) -> new Own(name, own.limit)),
                new NumberField<>(row + "-limit", "A rack has", NumberRange.real(Limit.FURTHER), Own::limit, (own, limit) -> new Own(own.name, limit)));
    }

    private static List<Own> another(List<Own> own) {
        var all = new ArrayList<>(own);
        int number = own.size() + 1;
        while (own.stream().map(Own::name).toList().contains("Resource " + number)) {
            number++;
        }
        all.add(new Own("Resource " + number, 100));
        return all;
    }

    private static Map<String, Double> map(List<Own> own) {
        var map = new LinkedHashMap<String, Double>();
        own.forEach(each -> map.put(each.name, each.limit));
        return map;
    }
}
