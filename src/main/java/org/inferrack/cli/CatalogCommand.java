package org.inferrack.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.names.ModelNames;
import org.inferrack.store.ShippedKnowledge;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists ids and names.")
    int list(@Option(names = "--kind", description = "Only these: ${COMPLETION-CANDIDATES}.") Kind kind,
             @Option(names = "--find", paramLabel = "TEXT", description = "Only those with this in the id or name.") String find) {
        var table = new TextTable("Id", "Kind", "Name");
        String wanted = find == null ? "" : find.toLowerCase(Locale.ROOT);
        Catalog catalog = ShippedKnowledge.read().catalog();
        Set<String> meant = meant(wanted, catalog);
        for (Item item : catalog.items()) {
            boolean found = (item.id() + " " + item.name()).toLowerCase(Locale.ROOT).contains(wanted) || meant.contains(item.id());
            if (found && (kind == null || kind == kind(item))) {
                table.row(item.id(), singular(kind(item)), item.name());
            }
        }
        table.print(spec.commandLine().getOut(), Terminal.width());
        return CommandLineFace.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows what is known of one entry, with evidence and source.")
    int show(@Parameters(paramLabel = "ID", description = "As catalog list prints it, or a published name of an accelerator or model.") String id)
            throws BadInputException {
        Catalog catalog = ShippedKnowledge.read().catalog();
        Item item = catalog.items().stream().filter(each -> each.id().equals(id)).findFirst()
                .or(() -> catalog.items().stream().filter(each -> meant(id, catalog).contains(each.id())).findFirst()).orElseThrow(() -> unknown(id, catalog));
        new ItemText(spec.commandLine().getOut(), catalog).print(item);
        return CommandLineFace.DONE;
    }

    /** Ids of what a published name means: "RedHatAI/Meta-Llama-3.1-8B-Instruct-FP8", "8x NVIDIA H100 80GB HBM3". */
    private static Set<String> meant(String name, Catalog catalog) {
        return Stream.of(AcceleratorNames.of(catalog).accelerator(name), ModelNames.of(catalog).model(name)).flatMap(Optional::stream).map(Item::id)
                .collect(Collectors.toSet());
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

    private static String singular(Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return name.substring(0, name.length() - 1);
    }
}
