package org.inferrack.catalog.classes;

import static org.inferrack.catalog.classes.Prior.around0;
import static org.inferrack.catalog.classes.Prior.of;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.inferrack.catalog.Item;
import org.inferrack.catalog.Spec;

/**
 * What a class can say of an item: on what it depends, and what is assumed before an item was seen. Deviations are of natural logarithms, save for
 * temperatures. Chassis are servers, or boxes around a soldered module, which have no sockets.
 */
public enum ClassAttribute {
    SERVER_HEIGHT("server-height", Spec.RACK_UNITS, Scale.LOGARITHM, new Prior(0.2, 3), ServerClasses::height,
            Map.of("intercept", Prior.NONE, "cards", of(0.4, 0.3), "modules", of(0.6, 0.3), "liquid", of(-0.3, 0.4))),
    /** Makers state a chassis bare or full, which alone is a factor of 1.6 (37.5 to 62.5 kg of a DL380a Gen12). */
    SERVER_MASS("server-mass", Spec.MASS, Scale.LOGARITHM, new Prior(0.3, 3), ServerClasses::mass,
            Map.of("intercept", Prior.NONE, "height", of(1, 0.3), "height unknown", around0(0.4), "modules", of(0.3, 0.3), "edge", of(-0.3, 0.4))),
    SERVER_DEPTH("server-depth", Spec.DEPTH, Scale.LOGARITHM, new Prior(0.1, 3), ServerClasses::depth,
            Map.of("intercept", Prior.NONE, "cards", around0(0.1), "modules", around0(0.15), "edge", of(-0.5, 0.4))),
    /**
     * 35 °C is the upper end of ASHRAE TC 9.9 class A2, what makers usually state for servers, and 25 °C that of H1 (Thermal Guidelines, 5th ed., 2021), the
     * strictest class there is.
     */
    SERVER_INLET("server-inlet", Spec.INLET_LIMIT, Scale.PLAIN, new Prior(5, 3), ServerClasses::inlet,
            Map.of("intercept", of(35, 3), "dense", of(-3, 5), "edge", of(10, 10))),
    /** Those that state it are of one maker with eight modules: others may differ more. */
    SERVER_POWER("server-power", Spec.MAX_POWER, Scale.LOGARITHM, new Prior(0.25, 4), ServerClasses::power,
            Map.of("intercept", of(0.35, 0.3))),
    SERVER_PRICE("server-price", null, Scale.LOGARITHM, new Prior(0.3, 3), ServerClasses::price,
            Map.of("intercept", Prior.NONE, "cards", of(0.3, 0.3), "modules", of(0.8, 0.6), "brand", of(0.3, 0.4), "single-socket", around0(0.3),
                    "edge", around0(0.4))),
    BOX_MASS("box-mass", Spec.MASS, Scale.LOGARITHM, new Prior(0.6, 3), BoxClasses::any, Map.of("intercept", of(Math.log(2), 1))),
    BOX_DEPTH("box-depth", Spec.DEPTH, Scale.LOGARITHM, new Prior(0.3, 3), BoxClasses::any, Map.of("intercept", of(Math.log(180), 0.5))),
    /** Of the four edge machines of 2026 that state it: 45, 45, 55 and 60 °C. */
    BOX_INLET("box-inlet", Spec.INLET_LIMIT, Scale.PLAIN, new Prior(7, 3), BoxClasses::any, Map.of("intercept", of(50, 4))),
    BOX_POWER("box-power", Spec.MAX_POWER, Scale.LOGARITHM, new Prior(0.4, 3), BoxClasses::any, Map.of("intercept", of(Math.log(120), 1))),
    /** Carrier board, case and adapter without the module: no offer is known, so this is our assumption of 100 to 900 USD. */
    BOX_PRICE("box-price", null, Scale.LOGARITHM, new Prior(0.4, 4), BoxClasses::any, Map.of("intercept", of(Math.log(300), 0.6))),
    ACCELERATOR_PRICE("accelerator-price", null, Scale.LOGARITHM, new Prior(0.3, 3), PartClasses::accelerator,
            Map.ofEntries(Map.entry("intercept", Prior.NONE), Map.entry("size", of(1, 0.4)), Map.entry("size unknown", around0(1.5)),
                    Map.entry("memory", around0(0.4)), Map.entry("bandwidth", around0(0.4)), Map.entry("peak", around0(0.4)),
                    Map.entry("memory unknown", around0(0.4)), Map.entry("bandwidth unknown", around0(0.4)), Map.entry("peak unknown", around0(0.4)),
                    Map.entry("segment *", around0(0.5)), Map.entry("maker *", around0(0.4)))),
    CPU_PRICE("cpu-price", null, Scale.LOGARITHM, new Prior(0.25, 3), PartClasses::cpu,
            Map.of("intercept", Prior.NONE, "cores", of(0.8, 0.4), "cores unknown", around0(0.7), "tdp", of(0.5, 0.5), "tdp unknown", around0(0.3),
                    "socket *", around0(0.4), "maker *", around0(0.3))),
    MEMORY_PRICE("memory-price", null, Scale.LOGARITHM, new Prior(0.3, 3), PartClasses::memory,
            Map.of("intercept", Prior.NONE, "capacity", of(1, 0.15), "capacity unknown", around0(0.7), "generation *", around0(0.5))),
    ADAPTER_PRICE("adapter-price", null, Scale.LOGARITHM, new Prior(0.5, 3), PartClasses::adapter,
            Map.of("intercept", Prior.NONE, "speed", of(0.6, 0.3), "speed unknown", around0(0.7), "kind *", around0(0.5)));

    private static final double STRICTEST_INLET = 25;

    private final String key;
    private final Spec spec;
    private final Scale scale;
    private final Prior noise;
    private final Function<Item, Optional<ClassTerms>> describe;
    private final Map<String, Prior> priors;

    ClassAttribute(String key, Spec spec, Scale scale, Prior noise, Function<Item, Optional<ClassTerms>> describe, Map<String, Prior> priors) {
        this.key = key;
        this.spec = spec;
        this.scale = scale;
        this.noise = noise;
        this.describe = describe;
        this.priors = priors;
    }

    /** Its name in files: "server-mass". */
    public String key() {
        return key;
    }

    /** Whose values are learned from: "servers". */
    public String members() {
        String subject = key.substring(0, key.indexOf('-'));
        return switch (subject) {
            case "box" -> "boxes";
            case "memory" -> "memory modules";
            case "cpu" -> "CPUs";
            default -> subject + "s";
        };
    }

    /** Empty for a price. */
    public Optional<Spec> spec() {
        return Optional.ofNullable(spec);
    }

    public Scale scale() {
        return scale;
    }

    /** What no item of the class lies below, whatever the range says. */
    public double least() {
        return this == SERVER_INLET ? STRICTEST_INLET : 0;
    }

    /** By how much items of one class differ, before any was seen: the mean is a standard deviation, the other says as how many items it counts. */
    public Prior noise() {
        return noise;
    }

    /** By term; "BLOCK *" is for every level of a block. */
    public Map<String, Prior> priors() {
        return priors;
    }

    /** Empty for an item that the attribute is not about. */
    public Optional<ClassTerms> describe(Item item) {
        return describe.apply(item);
    }
}
