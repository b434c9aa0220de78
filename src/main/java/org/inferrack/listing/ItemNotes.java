package org.inferrack.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.ExportControl;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Reservation;
import org.inferrack.catalog.ServerModel;
import org.inferrack.plan.ItemFit;

/** What is to be known of an entry before it is offered. */
public final class ItemNotes {

    private static final Set<Reservation.Kind> OF_ITSELF = Set.of(Reservation.Kind.RENTED_ONLY, Reservation.Kind.CONSUMER, Reservation.Kind.WORKSTATION);

    /**
     * "Lifecycle", what there is to say of it, and who says so.
     *
     * @param source empty for what follows from the catalogue itself
     */
    public record Note(String title, String text, String source) {
    }

    private ItemNotes() {
    }

    /** Lifecycle, for whom it is made, export control, what it goes with; each only where there is something to say. */
    public static List<Note> of(Item item, Catalog catalog) {
        var notes = new ArrayList<Note>();
        catalog.annotations().lifecycle(item.id())
                .ifPresent(lifecycle -> notes.add(new Note("Lifecycle", lifecycle.words(), ListedValue.words(lifecycle.source()))));
        Reservation.of(item, catalog, Set.of()).filter(reason -> OF_ITSELF.contains(reason.kind()))
                .ifPresent(reason -> notes.add(new Note("Not offered unasked", reason.words(), "")));
        catalog.annotations().exportControls(item.id()).forEach(control -> notes.add(new Note("Export control",
                (control.state() == ExportControl.State.PROHIBITED ? "prohibited to " : "licence needed for ")
                        + String.join(", ", new TreeSet<>(control.countries())),
                ListedValue.words(control.source()))));
        var fitting = fitting(item, catalog);
        if (item instanceof ServerModel || item instanceof Accelerator || item instanceof Component part && part.kind() == Component.Kind.CPU) {
            notes.add(new Note(item instanceof ServerModel ? "Takes" : "Fits in", fitting.isEmpty() ? "nothing in the catalogue that is known to fit"
                    : String.join(", ", fitting), ""));
        }
        return notes;
    }

    /** Accelerators that a chassis takes, "4 × NVIDIA L40S"; chassis that take an accelerator or a CPU. Parts that are offered unasked come first. */
    public static List<String> fitting(Item item, Catalog catalog) {
        return switch (item) {
            case ServerModel server -> ordered(catalog.accelerators(), catalog).map(chip -> counted(ItemFit.most(server, chip, catalog), chip.name()))
                    .filter(text -> !text.isEmpty()).toList();
            case Accelerator chip -> ordered(catalog.servers(), catalog).map(server -> counted(ItemFit.most(server, chip, catalog), server.name()))
                    .filter(text -> !text.isEmpty()).toList();
            case Component part -> ordered(catalog.servers(), catalog).filter(server -> ItemFit.takes(server, part, catalog)).map(ServerModel::name).toList();
            default -> List.of();
        };
    }

    private static <T extends Item> Stream<T> ordered(List<T> items, Catalog catalog) {
        var unasked = items.stream().collect(Collectors.partitioningBy(item -> Reservation.of(item, catalog, Set.of()).isEmpty()));
        return Stream.concat(unasked.get(true).stream(), unasked.get(false).stream());
    }

    private static String counted(int count, String name) {
        return count == 0 ? "" : count + " × " + name;
    }
}
