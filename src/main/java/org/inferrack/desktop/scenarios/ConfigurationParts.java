package org.inferrack.desktop.scenarios;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.PowerSupply;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Reservations;
import org.inferrack.plan.Limit;
import org.inferrack.plan.ServerConfiguration;
import org.inferrack.plan.ServerConfiguration.Fitted;
import org.inferrack.plan.ServerConfiguration.PowerSupplies;
import org.inferrack.plan.ServerGroup;

/** The part of a group's form that says what is in each server. */
final class ConfigurationParts {

    private ConfigurationParts() {
    }

    static void add(Form<ServerGroup> form, PlanSession session) {
        var reserved = Reservations.of(session);
        form.section("In each server");
        form.add(new ItemPicker<ServerGroup>("group-chassis", "Chassis", "", () -> session.catalog().servers(), group -> group.configuration().serverId(),
                (group, value) -> group.withConfiguration(NewScenarios.withServer(group.configuration(), value, session.catalog())))
                .reserving(reserved));
        form.add(new ItemPicker<ServerGroup>("group-accelerator", "Accelerator", "No accelerator", () -> session.catalog().accelerators(),
                group -> group.configuration().acceleratorId(), (group, value) -> group.withConfiguration(group.configuration().withAcceleratorId(value)))
                .reserving(reserved));
        form.add(number("group-accelerators", "Accelerators", NumberRange.whole(Limit.ACCELERATORS), ServerConfiguration::accelerators,
                (configuration, value) -> configuration.withAccelerators(value.intValue())));
        form.add(new OptionalNumberField<ServerGroup>("group-cap", "Power limit", NumberRange.real(Limit.CAP_WATTS), "the board's own",
                group -> group.configuration().acceleratorCapWatts(),
                (group, value) -> group.withConfiguration(group.configuration().withAcceleratorCapWatts(value))).hint("set per accelerator"));
        form.add(new ItemPicker<ServerGroup>("group-cpu", "CPU", "Not stated", parts(session, Set.of(Component.Kind.CPU)),
                group -> group.configuration().cpuId(),
                (group, value) -> group.withConfiguration(group.configuration().withCpuId(value))).reserving(reserved));
        form.add(number("group-cpus", "CPUs", NumberRange.whole(Limit.CPUS), ServerConfiguration::cpus,
                (configuration, value) -> configuration.withCpus(value.intValue())));
        form.add(number("group-memory", "Memory", NumberRange.whole(Limit.SERVER_MEMORY), ServerConfiguration::memoryGb,
                (configuration, value) -> configuration.withMemoryGb(value.intValue())).hint("in total"));
        form.add(number("group-dimms", "Memory modules", NumberRange.whole(Limit.DIMMS), ServerConfiguration::dimms,
                (configuration, value) -> configuration.withDimms(value.intValue())));
        form.section("Network adapters and DPUs");
        form.add(new EntryRows<>("group-adapters", "adapter", group -> group.configuration().adapters(),
                (group, adapters) -> group.withConfiguration(group.configuration().withAdapters(adapters)),
                row -> adapter(row, session), adapters -> added(adapters, session)));
        form.section("Power supplies");
        form.add(supplies("group-psu-watts", "Rating", NumberRange.real(Limit.SUPPLY_WATTS), PowerSupplies::ratedWatts,
                (now, value) -> new PowerSupplies(value, now.efficiency(), now.count(), now.redundant())).hint("each"));
        form.add(ChoiceField.of("group-psu-class", "Efficiency", PowerSupply.Efficiency.class, Words::of,
                (ServerGroup group) -> group.configuration().powerSupplies().efficiency(), (group, value) -> with(group,
                        new PowerSupplies(now(group).ratedWatts(), value, now(group).count(), now(group).redundant()))));
        form.add(supplies("group-psu-count", "Supplies", NumberRange.whole(Limit.SUPPLIES), PowerSupplies::count,
                (now, value) -> new PowerSupplies(now.ratedWatts(), now.efficiency(), value.intValue(), now.redundant())));
        form.add(supplies("group-psu-redundant", "Of them redundant", NumberRange.whole(Limit.REDUNDANT), PowerSupplies::redundant,
                (now, value) -> new PowerSupplies(now.ratedWatts(), now.efficiency(), now.count(), value.intValue())).hint("may fail without loss"));
    }

    private static Supplier<List<? extends Item>> parts(PlanSession session, Set<Component.Kind> kinds) {
        return () -> session.catalog().components().stream().filter(part -> kinds.contains(part.kind())).toList();
    }

    private static List<FormField<Fitted, ?>> adapter(String row, PlanSession session) {
        return List.of(
                new ItemPicker<>(row + "-item", "Adapter", "", parts(session, Set.of(Component.Kind.NIC, Component.Kind.DPU)), Fitted::componentId,
                        (fitted, value) -> new Fitted(value, fitted.count())),
                new NumberField<>(row + "-count", "Count", NumberRange.whole(Limit.ADAPTERS), Fitted::count,
                        (fitted, value) -> new Fitted(fitted.componentId(), value.intValue())));
    }

    private static List<Fitted> added(List<Fitted> adapters, PlanSession session) {
        var all = new ArrayList<>(adapters);
        all.add(new Fitted(parts(session, Set.of(Component.Kind.NIC, Component.Kind.DPU)).get().stream()
                .min(Comparator.<Item, Boolean>comparing(part -> Reservations.of(session).apply(part).isPresent())
                        .thenComparing(part -> session.catalog().price(part.id()).isEmpty()))
                .map(Item::id).orElse(""), 1));
        return all;
    }

    private static PowerSupplies now(ServerGroup group) {
        return group.configuration().powerSupplies();
    }

    private static ServerGroup with(ServerGroup group, PowerSupplies supplies) {
        return group.withConfiguration(group.configuration().withPowerSupplies(supplies));
    }

    private static NumberField<ServerGroup> supplies(String id, String label, NumberRange range, ToDoubleFunction<PowerSupplies> get,
                                                     BiFunction<PowerSupplies, Double, PowerSupplies> with) {
        return new NumberField<>(id, label, range, group -> get.applyAsDouble(now(group)), (group, value) -> with(group, with.apply(now(group), value)));
    }

    private static NumberField<ServerGroup> number(String id, String label, NumberRange range, ToDoubleFunction<ServerConfiguration> get,
                                                   BiFunction<ServerConfiguration, Double, ServerConfiguration> with) {
        return new NumberField<>(id, label, range, group -> get.applyAsDouble(group.configuration()),
                (group, value) -> group.withConfiguration(with.apply(group.configuration(), value)));
    }
}
