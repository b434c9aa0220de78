package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.inferrack.desktop.form.field.CheckField;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.SetField;
import org.inferrack.desktop.form.field.WordsField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Reservations;
import org.inferrack.plan.Limit;
import org.inferrack.plan.ServerGroup;
import org.inferrack.plan.ServerGroup.Swap;

/** The form of a server group: how many, where, for what, and what is in each server. */
final class GroupForm {

    private GroupForm() {
    }

    static Form<ServerGroup> of(PlanSession session) {
        var form = new Form<ServerGroup>(session).section("Servers");
        form.add(WordsField.name("group-name", "Name", ServerGroup::name, ServerGroup::withName));
        form.add(new OptionalNumberField<>("group-count", "Servers per site", NumberRange.whole(Limit.SERVERS), "engine decides",
                group -> count(group.count()), (group, value) -> group.withCount(count(value))));
        form.add(new ChoiceField<>("group-site", "Site", () -> sites(session), id -> site(session, id), ServerGroup::siteId, ServerGroup::withSiteId));
        form.add(new SetField<>("group-workloads", "Serves", "Every workload", () -> workloads(session), ServerGroup::workloadIds,
                ServerGroup::withWorkloadIds));
        form.add(new CheckField<>("group-owned", "Owned", "Already bought: no capex, no residual value", ServerGroup::owned, ServerGroup::withOwned));
        form.add(new OptionalNumberField<ServerGroup>("group-from", "Bought in month", NumberRange.whole(Limit.MONTH), "the first",
                group -> count(group.fromMonth()), (group, value) -> group.withFromMonth(count(value))).hint("1 is the plan's first"));
        ConfigurationParts.add(form, session);
        GroupPlaces.add(form, session);
        form.section("Accelerator swap");
        form.add(new CheckField<>("group-swap", "Swap", "Replace every accelerator within the horizon", group -> group.swap().isPresent(),
                (group, on) -> group.withSwap(on ? Optional.of(new Swap(middle(session),
                        NewScenarios.successor(group.configuration(), session.plan(), session.catalog()))) : Optional.empty())));
        form.when(group -> group.swap().isPresent());
        form.add(new NumberField<ServerGroup>("group-swap-month", "Month", NumberRange.whole(Limit.MONTH), group -> group.swap().map(Swap::month).orElse(1),
                (group, value) -> group.withSwap(group.swap().map(swap -> new Swap(value.intValue(), swap.acceleratorId())))).hint("1 is the plan's first"));
        form.add(new ItemPicker<ServerGroup>("group-swap-accelerator", "New accelerator", "", () -> session.catalog().accelerators(),
                group -> group.swap().map(Swap::acceleratorId).orElse(""),
                (group, value) -> group.withSwap(group.swap().map(swap -> new Swap(swap.month(), value)))).reserving(Reservations.of(session)));
        return form.always();
    }

    private static int middle(PlanSession session) {
        return Math.max(1, session.plan().horizonMonths() / 2);
    }

    private static OptionalDouble count(OptionalInt count) {
        return count.isPresent() ? OptionalDouble.of(count.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalInt count(OptionalDouble count) {
        return count.isPresent() ? OptionalInt.of((int) count.getAsDouble()) : OptionalInt.empty();
    }

    private static List<String> sites(PlanSession session) {
        var ids = new ArrayList<String>();
        ids.add("");
        session.plan().sites().forEach(site -> ids.add(site.id()));
        return ids;
    }

    private static String site(PlanSession session, String id) {
        return id.isEmpty() ? "Every site with demand" : session.plan().site(id).map(site -> site.name()).orElse(id + " (no longer in the plan)");
    }

    private static Map<String, String> workloads(PlanSession session) {
        var names = new LinkedHashMap<String, String>();
        session.plan().workloads().forEach(workload -> names.put(workload.id(), workload.name()));
        return names;
    }
}
