package org.inferrack.desktop.form.list;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.desktop.form.field.Words;
import org.inferrack.engine.figure.FigureFormat;

/** The specs by which people tell items of one kind apart, in one line. What is unknown is left out. */
public final class KeySpecs {

    private KeySpecs() {
    }

    public static String of(Item item) {
        return switch (item) {
            case Accelerator accelerator -> line(item, List.of(Spec.MEMORY, Spec.MEMORY_BANDWIDTH, Spec.TDP), accelerator.architecture());
            case ServerModel server -> line(item, List.of(Spec.RACK_UNITS, Spec.MAX_DOUBLE_WIDTH, Spec.MAX_SINGLE_WIDTH, Spec.MAX_MODULES), server.vendor());
            case Component component -> line(item, List.of(Spec.CORES, Spec.CAPACITY, Spec.PORTS, Spec.PORT_SPEED, Spec.TDP), component.vendor());
            case AiModel model ->
                    line(item, List.of(Spec.PARAMETERS, Spec.ACTIVE_PARAMETERS, Spec.WORK, Spec.INPUT_WIDTH, Spec.INPUT_HEIGHT), Words.of(model.family()));
            case Region _ -> line(item, List.of(Spec.ELECTRICITY_PRICE, Spec.GRID_CARBON), "");
            default -> "";
        };
    }

    private static String line(Item item, List<Spec> specs, String first) {
        return Stream.concat(Stream.of(first), specs.stream().map(spec -> spec(item, spec)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String spec(Item item, Spec spec) {
        var value = item.facts().value(spec);
        if (value.isEmpty() || value.getAsDouble() == 0) {
            return "";
        }
        String number = FigureFormat.number(value.getAsDouble());
        return switch (spec) {
            case MAX_DOUBLE_WIDTH -> number + " double-width";
            case MAX_SINGLE_WIDTH -> number + " single-width";
            case MAX_MODULES -> number + " modules";
            case CORES -> number + " cores";
            case PORTS -> number + " ports";
            case INPUT_WIDTH, INPUT_HEIGHT -> number + " px";
            case PARAMETERS -> number + " B parameters";
            case ACTIVE_PARAMETERS -> number + " B active";
            default -> (number + " " + spec.unit()).strip();
        };
    }
}
