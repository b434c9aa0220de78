package org.inferrack.desktop.hardware;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.session.PlanSession;

/**
 * Items that stand in one table.
 *
 * @param specs    in columns of their own
 * @param bought   whether they have prices, watts and a lifecycle
 * @param fitted   what they can go together with, empty where nothing
 * @param fitWords of the choice among these: "Takes", "Fits in"
 */
record Shelf(String key, String title, Function<PlanSession, List<? extends Item>> items, List<Spec> specs, boolean bought,
             Function<PlanSession, List<? extends Item>> fitted, String fitWords) {

    static List<Shelf> all() {
        return List.of(
                new Shelf("servers", "Servers", each -> each.catalog().servers(), List.of(Spec.RACK_UNITS, Spec.MASS), true,
                        each -> Stream.<Item>concat(each.catalog().accelerators().stream(), parts(each, Component.Kind.CPU)).toList(), "Takes"),
                new Shelf("accelerators", "Accelerators", each -> each.catalog().accelerators(),
                        List.of(Spec.MEMORY, Spec.MEMORY_BANDWIDTH, Spec.INT8_RATE, Spec.FP16_RATE), true, each -> each.catalog().servers(), "Fits in"),
                new Shelf("parts", "CPUs, memory, adapters", each -> parts(each, Component.Kind.CPU, Component.Kind.MEMORY, Component.Kind.NIC,
                        Component.Kind.DPU).toList(), List.of(Spec.CORES, Spec.CAPACITY, Spec.PORTS, Spec.PORT_SPEED), true, each -> each.catalog().servers(),
                        "Fits in"),
                new Shelf("racks", "Racks, PDUs", each -> parts(each, Component.Kind.RACK, Component.Kind.PDU).toList(),
                        List.of(Spec.RACK_UNITS, Spec.MAX_LOAD, Spec.PHASES, Spec.CURRENT), true, _ -> List.of(), ""),
                new Shelf("models", "AI models", each -> each.catalog().models(),
                        List.of(Spec.PARAMETERS, Spec.ACTIVE_PARAMETERS, Spec.WORK, Spec.INPUT_WIDTH), false, _ -> List.of(), ""),
                new Shelf("regions", "Regions", each -> each.catalog().regions(), List.of(Spec.ELECTRICITY_PRICE, Spec.GRID_CARBON), false, _ -> List.of(),
                        ""));
    }

    private static Stream<Component> parts(PlanSession session, Component.Kind... kinds) {
        return session.catalog().components().stream().filter(part -> List.of(kinds).contains(part.kind()));
    }
}
