package org.inferrack.desktop.optimise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.desktop.form.field.CheckField;
import org.inferrack.desktop.form.field.ChoiceField;
import org.inferrack.desktop.form.field.Focus;
import org.inferrack.desktop.form.field.FormField;
import org.inferrack.desktop.form.field.NumberField;
import org.inferrack.desktop.form.field.NumberRange;
import org.inferrack.desktop.form.field.OptionalNumberField;
import org.inferrack.desktop.form.field.ParsedField;
import org.inferrack.desktop.form.layout.Form;
import org.inferrack.desktop.form.list.EntryRows;
import org.inferrack.desktop.form.list.ItemPicker;
import org.inferrack.desktop.session.PlanSession;
import org.inferrack.desktop.session.Reservations;
import org.inferrack.engine.advice.FirstServer;
import org.inferrack.plan.Candidates;
import org.inferrack.plan.Candidates.From;
import org.inferrack.plan.Candidates.Host;
import org.inferrack.plan.Candidates.Stock;
import org.inferrack.plan.Limit;
import org.inferrack.plan.Plan;

/** What the optimiser may choose from. A plan that states nothing of it has no candidates of its own. */
final class CandidatesForm {

    private static final Focus<Candidates> CANDIDATES = Focus.plan().at(Candidates::of, CandidatesForm::with);

    private static final List<Optional<From>> ORIGINS = List.of(Optional.empty(), Optional.of(From.SCENARIOS), Optional.of(From.CATALOGUE));

    private CandidatesForm() {
    }

    static Form<Candidates> of(PlanSession session) {
        var form = new Form<Candidates>(session).section("What is not listed");
        form.add(new ChoiceField<>("candidates-from", "Comes from", () -> ORIGINS, CandidatesForm::words, Candidates::from, Candidates::withFrom));
        form.section("Chassis");
        form.add(items("candidates-servers", "chassis", () -> session.catalog().servers(), Candidates::serverIds, Candidates::withServerIds, session));
        form.section("Accelerators");
        form.add(items("candidates-accelerators", "accelerator", () -> session.catalog().accelerators(), Candidates::acceleratorIds,
                Candidates::withAcceleratorIds, session));
        form.add(ParsedField.wholeNumbers("candidates-fills", "In one server", Limit.FILL, Candidates::fills, Candidates::withFills)
                .hint("such as 2, 4, 8; empty for any number that fits"));
        form.section("Processors and memory");
        form.add(new EntryRows<>("candidates-hosts", "host", Candidates::hosts, Candidates::withHosts, row -> host(row, session),
                hosts -> added(hosts, session)));
        form.section("What is short");
        form.add(new EntryRows<>("candidates-stock", "stock limit", Candidates::stock, Candidates::withStock, row -> stock(row, session),
                stock -> added(stock, session.catalog().accelerators(),
                        item -> new Stock(item, 100), session)));
        form.section("How");
        form.add(new OptionalNumberField<Candidates>("candidates-models", "Server models", NumberRange.whole(Limit.MODELS), "any number",
                candidates -> number(candidates.mostModels()), (candidates, value) -> candidates.withMostModels(whole(value)))
                .hint("most different chassis in a fleet"));
        form.add(new CheckField<>("candidates-sharing", "Sharing", "One server may run several workloads, where all are bought at once", Candidates::sharing,
                Candidates::withSharing));
        form.add(ParsedField.wholeNumbers("candidates-purchases", "Purchases in month", Limit.MONTH, Candidates::purchaseMonths, Candidates::withPurchaseMonths)
                .hint("such as 1, 13, 25; empty for the first alone"));
        form.add(ParsedField.wholeNumbers("candidates-swaps", "Accelerator swaps in month", Limit.MONTH, Candidates::swapMonths, Candidates::withSwapMonths)
                .hint("such as 19; empty for none"));
        form.show(CANDIDATES);
        return form;
    }

    private static String words(Optional<From> from) {
        return from.map(stated -> stated == From.SCENARIOS ? "The scenarios' hardware" : "All of the catalogue that fits and has a price")
                .orElse("The scenarios' hardware, or the catalogue without any");
    }

    private static Plan with(Plan plan, Candidates candidates) {
        return plan.withCandidates(candidates.equals(Candidates.ofScenarios(plan)) ? Optional.empty() : Optional.of(candidates));
    }

    private static EntryRows<Candidates, String> items(String id, String noun, Supplier<List<? extends Item>> items, Function<Candidates, List<String>> get,
                                                       java.util.function.BiFunction<Candidates, List<String>, Candidates> with, PlanSession session) {
        return new EntryRows<>(id, noun, get, with,
                row -> List.of(new ItemPicker<String>(row + "-item", Character.toUpperCase(noun.charAt(0)) + noun.substring(1), "", items,
                        chosen -> chosen, (_, chosen) -> chosen).reserving(Reservations.of(session))),
                chosen -> added(chosen, items.get(), item -> item, session));
    }

    /** The first item that is not listed yet, one that is offered unasked and has a price before others. */
    private static <R> List<R> added(List<R> rows, List<? extends Item> items, Function<String, R> row, PlanSession session) {
        var reserved = Reservations.of(session);
        return Stream.concat(rows.stream(), items.stream()
                .sorted(Comparator.<Item, Boolean>comparing(item -> reserved.apply(item).isPresent())
                        .thenComparing(item -> session.catalog().price(item.id()).isEmpty()))
                .map(Item::id).map(row)
                .filter(made -> rows.stream().noneMatch(other -> key(other).equals(key(made)))).limit(1)).toList();
    }

    private static Object key(Object row) {
        return row instanceof Stock stock ? stock.itemId() : row;
    }

    private static List<FormField<Host, ?>> host(String row, PlanSession session) {
        return List.of(
                new ItemPicker<>(row + "-cpu", "CPU", "Not stated", () -> cpus(session), Host::cpuId,
                        (host, value) -> new Host(value, host.cpus(), host.memoryGb(), host.dimms())),
                new NumberField<>(row + "-cpus", "CPUs", NumberRange.whole(Limit.CPUS), Host::cpus,
                        (host, value) -> new Host(host.cpuId(), value.intValue(), host.memoryGb(), host.dimms())),
                new NumberField<>(row + "-memory", "Memory", NumberRange.whole(Limit.SERVER_MEMORY), Host::memoryGb,
                        (host, value) -> new Host(host.cpuId(), host.cpus(), value.intValue(), host.dimms())),
                new NumberField<>(row + "-dimms", "Modules", NumberRange.whole(Limit.DIMMS), Host::dimms,
                        (host, value) -> new Host(host.cpuId(), host.cpus(), host.memoryGb(), value.intValue())));
    }

    /** As the first server of the scenarios has it, to be changed. */
    private static List<Host> added(List<Host> hosts, PlanSession session) {
        var all = new ArrayList<>(hosts);
        all.add(session.plan().scenarios().stream().flatMap(scenario -> scenario.groups().stream()).map(group -> group.configuration()).findFirst()
                .or(() -> session.catalog().servers().isEmpty() ? Optional.empty() : Optional.of(FirstServer.of(session.plan(), session.catalog())))
                .map(like -> new Host(like.cpuId(), like.cpus(), like.memoryGb(), like.dimms())).orElse(new Host("", 2, 512, 16)));
        return all;
    }

    private static List<Component> cpus(PlanSession session) {
        return session.catalog().components().stream().filter(part -> Set.of(Component.Kind.CPU).contains(part.kind())).toList();
    }

    private static List<FormField<Stock, ?>> stock(String row, PlanSession session) {
        return List.of(
                new ItemPicker<>(row + "-item", "Chassis or accelerator", "",
                        () -> Stream.<Item>concat(session.catalog().accelerators().stream(), session.catalog().servers().stream()).toList(),
                        Stock::itemId, (stock, value) -> new Stock(value, stock.pieces())),
                new NumberField<>(row + "-pieces", "Pieces", NumberRange.whole(Limit.PIECES), Stock::pieces,
                        (stock, value) -> new Stock(stock.itemId(), value.intValue())));
    }

    private static OptionalDouble number(OptionalInt value) {
        return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalInt whole(OptionalDouble value) {
        return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
    }
}
