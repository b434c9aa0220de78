package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Pin;
import org.inferrack.plan.ServerGroup;

/** In which racks the servers of a group must stand, and how many of them may stand in one. */
final class GroupPlaces {

    private GroupPlaces() {
    }

    static void add(Form<ServerGroup> form, PlanSession session) {
        form.section("Racks");
        form.add(new OptionalNumberField<>("group-most-per-rack", "Most in one rack", NumberRange.whole(Limit.PER_RACK), "no limit",
                group -> optional(group.mostPerRack()), (group, value) -> group.withMostPerRack(optional(value))));
        form.when(_ -> !places(session).isEmpty());
        form.add(new EntryRows<>("group-pins", "pin", ServerGroup::pins, ServerGroup::withPins, row -> columns(row, session), pins -> added(pins, session)));
        form.always();
    }

    /** A rack group of a site. */
    private record Place(String siteId, String rackGroupId, String name) {
    }

    private static List<Place> places(PlanSession session) {
        var places = new ArrayList<Place>();
        session.plan().sites().forEach(site -> {
            if (site.housing() instanceof Housing.Racks racks) {
                racks.groups().forEach(group -> places.add(new Place(site.id(), group.id(), site.name() + ": " + group.name())));
            }
        });
        return places;
    }

    private static Place place(Pin pin, PlanSession session) {
        return places(session).stream().filter(place -> place.siteId.equals(pin.siteId()) && place.rackGroupId.equals(pin.rackGroupId())).findFirst()
                .orElse(new Place(pin.siteId(), pin.rackGroupId(), pin.rackGroupId() + " (no longer in the plan)"));
    }

    private static List<FormField<Pin, ?>> columns(String row, PlanSession session) {
        return List.of(
                new NumberField<>(row + "-servers", "Servers", NumberRange.whole(Limit.PINNED), Pin::servers,
                        (pin, value) -> pin.withServers(value.intValue())),
                new ChoiceField<>(row + "-place", "Must stand in", () -> places(session), Place::name, pin -> place(pin, session),
                        (pin, place) -> pin.withSiteId(place.siteId).withRackGroupId(place.rackGroupId)),
                new OptionalNumberField<>(row + "-rack", "Locked to rack", NumberRange.whole(Limit.RACK_NUMBER), "any of them", pin -> optional(pin.rack()),
                        (pin, value) -> pin.withRack(optional(value))));
    }

    private static List<Pin> added(List<Pin> pins, PlanSession session) {
        var all = new ArrayList<>(pins);
        var place = places(session).getFirst();
        all.add(new Pin(place.siteId, place.rackGroupId, OptionalInt.empty(), 1));
        return all;
    }

    private static OptionalDouble optional(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalInt optional(OptionalDouble value) {
        return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
    }
}
