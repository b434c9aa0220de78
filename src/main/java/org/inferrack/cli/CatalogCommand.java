package org.inferrack.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Lifecycle;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.listing.CatalogFilter;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.names.ModelNames;
import org.inferrack.plan.ReferenceRates;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "catalog", mixinStandardHelpOptions = true, description = "What Inferrack knows of hardware, models and regions.")
final class CatalogCommand implements Callable<Integer> {

    /** What can be listed. */
    enum Kind { SERVERS, ACCELERATORS, COMPONENTS, MODELS, REGIONS }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say list, or show ID.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists entries with price, watts and whether they are sold.")
    int list(@Option(names = "--kind", description = "Only these: ${COMPLETION-CANDIDATES}.") Kind kind,
             @Option(names = "--find", paramLabel = "TEXT", defaultValue = "", description = "Only those with these words in the id or name.") String find,
             @Option(names = "--fits", paramLabel = "ID", description = "Only what goes together with this chassis, CPU or accelerator.") String fits,
             @Option(names = "--min-price", paramLabel = "AMOUNT", description = "Only those that cost as much.") Double minPrice,
             @Option(names = "--max-price", paramLabel = "AMOUNT", description = "Only those that cost no more.") Double maxPrice,
             @Option(names = "--currency", paramLabel = "CODE", defaultValue = "USD",
                     description = "Of the prices; ${DEFAULT-VALUE} if not stated.") String currency,
             @Option(names = "--min-watts", paramLabel = "W", description = "Only those that draw as much.") Double minWatts,
             @Option(names = "--max-watts", paramLabel = "W", description = "Only those that draw no more.") Double maxWatts,
             @Option(names = "--state", split = ",", description = "Only these: current, announced, end-of-sale, discontinued.") List<String> states,
             @Mixin JsonOption json)
            throws BadInputException {
        Catalog catalog = ShippedKnowledge.read().catalog();
        String code = currency(currency);
        var filter = CatalogFilter.all(code, ReferenceRates.into(code)).withWords(find).withStates(states(states))
                .withLeastPrice(bound("--min-price", minPrice)).withMostPrice(bound("--max-price", maxPrice))
                .withLeastWatts(bound("--min-watts", minWatts)).withMostWatts(bound("--max-watts", maxWatts))
                .withFits(fits == null ? Optional.empty() : Optional.of(entry(fits, catalog)));
        Set<String> meant = meant(find, catalog);
        List<Item> found = catalog.items().stream().filter(item -> kind == null || kind == kind(item))
                .filter(item -> (meant.contains(item.id()) ? filter.withWords("") : filter).finds(item, item.id() + " " + item.name(), catalog)).toList();
        var out = spec.commandLine().getOut();
        if (json.wanted()) {
            out.println(CatalogJson.list(found, filter, catalog));
        } else {
            new ItemList(out, catalog, filter).print(found);
        }
        return CommandLineFace.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true,
            description = "Shows what is known of one entry, with evidence and source, and why the rest is not.")
    int show(@Parameters(paramLabel = "ID", description = "As catalog list prints it, or a published name of an accelerator or model.") String id,
             @Mixin JsonOption json)
            throws BadInputException {
        Catalog catalog = ShippedKnowledge.read().catalog();
        Item item = entry(id, catalog);
        var out = spec.commandLine().getOut();
        if (json.wanted()) {
            out.println(CatalogJson.show(item, catalog));
        } else {
            new ItemText(out, catalog).print(item);
        }
        return CommandLineFace.DONE;
    }

    /** Ids of what a published name means: "RedHatAI/Meta-Llama-3.1-8B-Instruct-FP8", "8x NVIDIA H100 80GB HBM3". */
    private static Set<String> meant(String name, Catalog catalog) {
        return Stream.of(AcceleratorNames.of(catalog).accelerator(name), ModelNames.of(catalog).model(name)).flatMap(Optional::stream).map(Item::id)
                .collect(Collectors.toSet());
    }

    private static String currency(String code) throws BadInputException {
        String upper = code.toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z]{3}")) {
            throw new BadInputException("\"" + code + "\" is no currency.\nGive --currency a code of three letters, such as EUR.");
        }
        return upper;
    }

    private static OptionalDouble bound(String option, Double value) throws BadInputException {
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!Double.isFinite(value) || value < 0) {
            throw new BadInputException(option + " must be a number from 0, not " + value + ".");
        }
        return OptionalDouble.of(value);
    }

    private static Set<Lifecycle.State> states(List<String> names) throws BadInputException {
        if (names == null) {
            return CatalogFilter.EVERY_STATE;
        }
        var states = java.util.EnumSet.noneOf(Lifecycle.State.class);
        for (String name : names) {
            String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            states.add(java.util.Arrays.stream(Lifecycle.State.values()).filter(state -> state.name().equals(constant)).findFirst()
                    .orElseThrow(() -> new BadInputException("\"" + name + "\" is no state of a part's life.\n"
                            + "--state takes current, announced, end-of-sale and discontinued.")));
        }
        return states;
    }

    private static Item entry(String id, Catalog catalog) throws BadInputException {
        return catalog.items().stream().filter(each -> each.id().equals(id)).findFirst()
                .or(() -> catalog.items().stream().filter(each -> meant(id, catalog).contains(each.id())).findFirst()).orElseThrow(() -> unknown(id, catalog));
    }

    private static BadInputException unknown(String id, Catalog catalog) {
        var near = catalog.items().stream().map(Item::id).filter(each -> each.contains(id.toLowerCase(Locale.ROOT))).limit(5).toList();
        return new BadInputException("There is no \"" + id + "\" in the catalogue.\n"
                + (near.isEmpty() ? "catalog list prints all ids." : "Maybe you mean " + String.join(", ", near) + "."));
    }

    static Kind kind(Item item) {
        return switch (item) {
            case ServerModel _ -> Kind.SERVERS;
            case Accelerator _ -> Kind.ACCELERATORS;
            case Component _ -> Kind.COMPONENTS;
            case AiModel _ -> Kind.MODELS;
            case Region _ -> Kind.REGIONS;
            default -> throw new IllegalArgumentException("No kind for " + item + ".");
        };
    }

    /** "server", and of a component what it is: "cpu". */
    static String singular(Item item) {
        if (item instanceof Component component) {
            return OutcomeJson.lower(component.kind());
        }
        String name = kind(item).name().toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - 1);
    }
}
