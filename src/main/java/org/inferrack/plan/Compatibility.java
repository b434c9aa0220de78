package org.inferrack.plan;

import java.util.List;
import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;

/**
 * Whether the parts of a server fit together: kinds as well as counts. The check of a plan, the forms, the findings and the candidates of the
 * optimiser ask here alone. What the catalogue does not know is reported as unchecked, never passed in silence.
 */
public final class Compatibility {

    private Compatibility() {
    }

    /** Everything that speaks against the configuration, refusals first; empty if all is known and fits. */
    public static List<Incompatibility> of(ServerConfiguration configuration, Catalog catalog) {
        var misfits = new Misfits(catalog.annotations());
        Optional<ServerModel> server = known(misfits, "server", "serverId", configuration.serverId(), catalog.server(configuration.serverId()));
        Optional<Accelerator> accelerator = configuration.accelerators() <= 0 ? Optional.empty()
                : known(misfits, "accelerator", "acceleratorId", configuration.acceleratorId(), catalog.accelerator(configuration.acceleratorId()));
        Optional<Component> cpu = configuration.cpuId().isBlank() ? Optional.empty()
                : known(misfits, "CPU", "cpuId", configuration.cpuId(), catalog.component(configuration.cpuId()));
        configuration.adapters().forEach(fitted -> adapter(misfits, fitted.componentId(), catalog));
        server.ifPresent(chassis -> {
            accelerator.ifPresent(card -> new AcceleratorFit(configuration, chassis, card, catalog, misfits).check());
            new HostFit(configuration, chassis, catalog, misfits).check(cpu);
        });
        return misfits.sorted();
    }

    private static void adapter(Misfits misfits, String id, Catalog catalog) {
        known(misfits, "adapter", "adapters", id, catalog.component(id)).filter(part -> part.kind() != Component.Kind.NIC && part.kind() != Component.Kind.DPU)
                .ifPresent(part -> misfits.refuse("catalogue", "adapters", part.name() + " is a " + part.kind() + ", no network adapter.",
                        "Choose a network adapter or a DPU."));
    }

    private static <T extends Item> Optional<T> known(Misfits misfits, String what, String field, String id, Optional<T> item) {
        if (item.isEmpty()) {
            misfits.refuse("catalogue", field, "The " + what + " \"" + id + "\" is not in the catalogue.",
                    "Choose one that is, or add it to the plan's own library.");
        }
        return item;
    }
}
