package org.inferrack.catalog.classes;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Accelerator.Form;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;

/** Parts that are sold, by what they can do. */
final class PartClasses {

    /** A usual data-centre card, from which ratios count. */
    private static final double GB = 48;
    private static final double GB_PER_SECOND = 900;
    private static final double TERA_FLOPS = 250;
    private static final double WATTS = 300;

    private PartClasses() {
    }

    /**
     * Its size is the mean of what is known of memory, bandwidth, peak and power, and each of them counts by how far it lies from that; what is
     * not known is taken to be as the rest.
     */
    static Optional<ClassTerms> accelerator(Item item) {
        if (!(item instanceof Accelerator accelerator) || accelerator.form() == Form.CLOUD || accelerator.form() == Form.PROCESSOR) {
            return Optional.empty();
        }
        Facts facts = accelerator.facts();
        OptionalDouble memory = ratio(facts.value(Spec.MEMORY), GB);
        OptionalDouble bandwidth = ratio(facts.value(Spec.MEMORY_BANDWIDTH), GB_PER_SECOND);
        OptionalDouble peak = ratio(peak(facts), TERA_FLOPS);
        OptionalDouble power = ratio(facts.value(Spec.TDP), WATTS);
        OptionalDouble size = Arrays.stream(new OptionalDouble[] {memory, bandwidth, peak, power}).flatMapToDouble(OptionalDouble::stream).average();
        var described = size.isPresent() ? ClassTerms.item().with("size", size.getAsDouble()) : ClassTerms.item().with("size unknown", 1);
        double middle = size.orElse(0);
        return Optional.of(beside(beside(beside(described, "memory", memory, middle), "bandwidth", bandwidth, middle), "peak", peak, middle)
                .level("segment", accelerator.segment().name()).level("maker", accelerator.vendor()));
    }

    static Optional<ClassTerms> cpu(Item item) {
        return component(item, Component.Kind.CPU).map(cpu -> ClassTerms.item().ratio("cores", cpu.facts().value(Spec.CORES), 32)
                .ratio("tdp", cpu.facts().value(Spec.TDP), 250)
                .level("socket", cpu.facts().value(Spec.SOCKET).isPresent() ? whole(cpu.facts().value(Spec.SOCKET).getAsDouble()) : "unknown")
                .level("maker", cpu.vendor()));
    }

    static Optional<ClassTerms> memory(Item item) {
        return component(item, Component.Kind.MEMORY).map(module -> ClassTerms.item().ratio("capacity", module.facts().value(Spec.CAPACITY), 64)
                .level("generation", whole(module.facts().countOr(Spec.MEMORY_GENERATION, 5))));
    }

    static Optional<ClassTerms> adapter(Item item) {
        return component(item, Component.Kind.NIC).or(() -> component(item, Component.Kind.DPU)).map(adapter -> ClassTerms.item()
                .ratio("speed", speed(adapter.facts()), 100).level("kind", adapter.kind().name()));
    }

    private static ClassTerms beside(ClassTerms described, String term, OptionalDouble ratio, double middle) {
        return ratio.isPresent() ? described.with(term, ratio.getAsDouble() - middle) : described.with(term + " unknown", 1);
    }

    /** In FP16; a part that computes in whole numbers alone does twice as many of them as of those. */
    private static OptionalDouble peak(Facts facts) {
        OptionalDouble half = facts.value(Spec.FP16_RATE);
        return half.isPresent() || facts.value(Spec.INT8_RATE).isEmpty() ? half : OptionalDouble.of(facts.value(Spec.INT8_RATE).getAsDouble() / 2);
    }

    private static OptionalDouble speed(Facts facts) {
        OptionalDouble port = facts.value(Spec.PORT_SPEED);
        return port.isPresent() ? OptionalDouble.of(port.getAsDouble() * facts.countOr(Spec.PORTS, 1)) : port;
    }

    private static OptionalDouble ratio(OptionalDouble value, double usual) {
        return value.isPresent() && value.getAsDouble() > 0 ? OptionalDouble.of(Math.log(value.getAsDouble() / usual)) : OptionalDouble.empty();
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    private static Optional<Component> component(Item item, Component.Kind kind) {
        return item instanceof Component component && component.kind() == kind ? Optional.of(component) : Optional.empty();
    }
}
