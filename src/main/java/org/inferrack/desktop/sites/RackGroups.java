package org.inferrack.desktop.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.layout.Panes;
import org.inferrack.desktop.form.list.EntryList;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.form.list.Ids;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.plan.Feed;
import org.inferrack.plan.Housing;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.Site;
import org.kordamp.ikonli.feather.Feather;

/** The groups of equal racks at the selected site: list and form. */
final class RackGroups {

    private final EntryList<RackGroup> list;
    private final Form<RackGroup> form;
    private final StackPane right = new StackPane();
    private final Node content;
    private final Node empty = Panes.empty(Feather.SERVER, "No racks here", "Add a group of equal racks, or choose edge locations on the Site tab.");
    private final Node view;

    RackGroups(PlanSession session, Supplier<Focus<Site>> site) {
        Supplier<Focus<List<RackGroup>>> groups = () -> site.get().at(Site::housing, Site::withHousing).as(Housing.Racks.class)
                .at(Housing.Racks::groups, (racks, changed) -> racks.withGroups(changed));
        var kind = new EntryList.Kind<>("rack group", groups, RackGroup::id, RackGroup::name,
                group -> group.count() + " × " + group.heightU() + " U", (group, plan) -> copy(group, groups.get(), plan),
                (plan, group) -> groups.get().write(plan, groups.get().read(plan).orElse(List.of()).stream()
                        .filter(other -> !other.id().equals(group.id())).toList()));
        list = new EntryList<>(session, "rack-groups", kind, List.of(new EntryList.Adder<>("racks", "Rack group",
                plan -> NewSites.group(groups.get().read(plan).orElse(List.of()).stream().map(RackGroup::id).collect(Collectors.toSet())))));
        form = form(session);
        var box = new VBox(form.view());
        box.getStyleClass().addAll("screen-body");
        content = Panes.scroll(box);
        list.onSelect(this::show);
        view = Panes.beside(list.view(), right);
    }

    private static RackGroup copy(RackGroup group, Focus<List<RackGroup>> groups, Plan plan) {
        var all = groups.read(plan).orElse(List.of());
        return group.withId(Ids.fresh(group.id(), all.stream().map(RackGroup::id).toList()))
                .withName(Ids.freshName(group.name() + " copy", all.stream().map(RackGroup::name).toList()));
    }

    private static Form<RackGroup> form(PlanSession session) {
        var form = new Form<RackGroup>(session).section("Racks");
        form.add(WordsField.name("rack-name", "Name", RackGroup::name, RackGroup::withName));
        form.add(new NumberField<>("rack-count", "Racks", NumberRange.whole(Limit.RACKS), RackGroup::count,
                (group, value) -> group.withCount(value.intValue())));
        form.add(new NumberField<>("rack-height", "Height", NumberRange.whole(Limit.RACK_HEIGHT), RackGroup::heightU,
                (group, value) -> group.withHeightU(value.intValue())));
        form.add(new NumberField<>("rack-reserved", "Reserved", NumberRange.whole(Limit.RESERVED), RackGroup::reservedU,
                (group, value) -> group.withReservedU(value.intValue())).hint("at the top, for switches and panels"));
        form.add(new OptionalNumberField<>("rack-depth", "Usable depth", NumberRange.real(Limit.DEPTH), "no limit", RackGroup::depthMm,
                RackGroup::withDepthMm));
        form.add(new NumberField<>("rack-mass", "Weight limit", NumberRange.real(Limit.RACK_MASS), RackGroup::massLimitKg,
                RackGroup::withMassLimitKg).hint("equipment"));
        form.add(new NumberField<>("rack-ports", "Network ports", NumberRange.whole(Limit.PORTS), RackGroup::networkPorts,
                (group, value) -> group.withNetworkPorts(value.intValue())).hint("for servers, a rack"));
        form.section("Cooling");
        form.add(new NumberField<>("rack-cooling", "Cooling", NumberRange.real(Limit.RACK_COOLING), RackGroup::coolingKw, RackGroup::withCoolingKw)
                .hint("a rack"));
        form.add(new OptionalNumberField<>("rack-airflow", "Airflow", NumberRange.real(Limit.AIRFLOW), "no limit", RackGroup::airflowM3PerHour,
                RackGroup::withAirflowM3PerHour).hint("that the room gives a rack"));
        form.add(ChoiceField.of("rack-cooling-kind", "Cooling kind", RackGroup.Cooling.class, Words::of, RackGroup::cooling, RackGroup::withCooling));
        form.section("Power feeds of one rack");
        form.add(ChoiceField.of("rack-redundancy", "Redundancy", RackGroup.Redundancy.class, RackGroups::words, RackGroup::redundancy,
                RackGroup::withRedundancy));
        form.add(new EntryRows<>("rack-feeds", "feed", RackGroup::feeds, RackGroup::withFeeds, RackGroups::feed, RackGroups::added));
        RackPlaces.add(form);
        return form;
    }

    private static String words(RackGroup.Redundancy redundancy) {
        return redundancy == RackGroup.Redundancy.NONE ? "None: feeds add up" : Words.of(redundancy);
    }

    static List<FormField<Feed, ?>> feed(String row) {
        return List.of(
                WordsField.name(row + "-name", "Feed", Feed::name, Feed::withName),
                new NumberField<>(row + "-volts", "Voltage", NumberRange.real(Limit.VOLTS), Feed::volts, Feed::withVolts),
                new NumberField<>(row + "-amps", "Current", NumberRange.real(Limit.AMPS), Feed::amps, Feed::withAmps),
                new ChoiceField<>(row + "-phases", "Phases", () -> List.of(1, 3), String::valueOf, Feed::phases, Feed::withPhases),
                new NumberField<>(row + "-derating", "Usable", NumberRange.percent(Limit.DERATING), Feed::derating, Feed::withDerating),
                new NumberField<>(row + "-pf", "Power factor", NumberRange.real(Limit.POWER_FACTOR), Feed::powerFactor, Feed::withPowerFactor));
    }

    private static List<Feed> added(List<Feed> feeds) {
        var all = new ArrayList<>(feeds);
        String name = String.valueOf((char) ('A' + Math.min(feeds.size(), 25)));
        all.add(feeds.isEmpty() ? NewSites.feed(name) : feeds.getLast().withName(name));
        return all;
    }

    Node view() {
        return view;
    }

    void show() {
        right.getChildren().setAll(list.selected().isPresent() ? content : empty);
        form.show(list.focus());
    }

    void refresh() {
        list.refresh();
        right.getChildren().setAll(list.selected().isPresent() ? content : empty);
        form.refresh();
    }
}
