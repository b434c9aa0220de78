package org.inferrack.catalog.classes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.Spec;

/** Chassis with sockets, by height, accelerators and sockets. */
final class ServerClasses {

    /** Makers that sell under a list of their own, above what a barebone costs. */
    private static final Set<String> BRANDS = Set.of("Dell", "HPE", "Lenovo", "NVIDIA");
    /** Double-width cards, from which on air arrives warm at what stands behind them. */
    private static final double DENSE = 4;
    /** Of a card or module whose limit nobody states, W: most double-width cards, most modules of the same years, and what a slot alone gives. */
    private static final double USUAL_CARD_WATTS = 350;
    private static final double USUAL_MODULE_WATTS = 700;
    private static final double SLOT_WATTS = 75;
    /** Of a socket with its memory and disks, W. */
    private static final double SOCKET_WATTS = 500;
    private static final double USUAL_SOCKETS = 2;
    private static final double USUAL_UNITS = 2;
    private static final Source POSSIBLE = new Source("what the class has", "");

    /** Where nobody says what places a chassis has for accelerators: double-width cards of most, and the most cards and modules that any has. */
    private static final double USUAL_CARDS = 4;
    private static final double MOST_CARDS = 10;
    private static final double MOST_MODULES = 8;

    private ServerClasses() {
    }

    /**
     * What a chassis may be as far as its facts go, the usual first: of a height that is itself a class value, anything between its ends, and without a word of
     * places for accelerators, anything from none of them to a board of modules.
     */
    static List<ServerModel> possible(ServerModel server) {
        return places(server).flatMap(each -> heights(each).stream()).toList();
    }

    private static Stream<ServerModel> places(ServerModel server) {
        Facts facts = server.facts();
        boolean noWord = server.kind() == ServerModel.Kind.RACK && cards(facts) + modules(facts) == 0;
        boolean cards = noWord && facts.value(Spec.MAX_DOUBLE_WIDTH).isEmpty() && facts.value(Spec.MAX_SINGLE_WIDTH).isEmpty();
        boolean modules = noWord && facts.value(Spec.MAX_MODULES).isEmpty();
        return Stream.of(cards ? Stream.of(with(server, Spec.MAX_DOUBLE_WIDTH, USUAL_CARDS), with(server, Spec.MAX_DOUBLE_WIDTH, MOST_CARDS))
                : Stream.<ServerModel>of(), Stream.of(server),
                modules ? Stream.of(with(server, Spec.MAX_MODULES, MOST_MODULES)) : Stream.<ServerModel>of()).flatMap(each -> each);
    }

    private static List<ServerModel> heights(ServerModel server) {
        return server.facts().fact(Spec.RACK_UNITS).filter(height -> height.low() < height.high())
                .map(height -> List.of(server, with(server, Spec.RACK_UNITS, height.low()), with(server, Spec.RACK_UNITS, height.high())))
                .orElse(List.of(server));
    }

    private static ServerModel with(ServerModel server, Spec spec, double value) {
        return server.withFacts(server.facts().with(spec, new Fact(value, Evidence.ESTIMATED, POSSIBLE)));
    }

    static Optional<ClassTerms> height(Item item) {
        return server(item).filter(server -> server.kind() == ServerModel.Kind.RACK).map(server -> ClassTerms.item()
                .with("cards", Math.log1p(cards(server.facts())))
                .with("modules", Math.log1p(modules(server.facts())))
                .flag("liquid", server.cooling() == ServerModel.Cooling.LIQUID));
    }

    static Optional<ClassTerms> mass(Item item) {
        return server(item).map(server -> ClassTerms.item().ratio("height", server.facts().value(Spec.RACK_UNITS), USUAL_UNITS)
                .flag("modules", modules(server.facts()) > 0).flag("edge", edge(server)));
    }

    static Optional<ClassTerms> depth(Item item) {
        return server(item).map(server -> ClassTerms.item().with("cards", Math.log1p(cards(server.facts())))
                .flag("modules", modules(server.facts()) > 0).flag("edge", edge(server)));
    }

    static Optional<ClassTerms> inlet(Item item) {
        return server(item).map(server -> ClassTerms.item()
                .flag("dense", modules(server.facts()) + cards(server.facts()) >= DENSE).flag("edge", edge(server)));
    }

    /** Over what accelerators and sockets draw, for fans, losses and margin. */
    static Optional<ClassTerms> power(Item item) {
        return server(item).map(server -> ClassTerms.item().from(Math.log(acceleratorWatts(server.facts())
                + SOCKET_WATTS * server.facts().countOr(Spec.CPU_SOCKETS, USUAL_SOCKETS))));
    }

    static Optional<ClassTerms> price(Item item) {
        return server(item).map(server -> price(cards(server.facts()), modules(server.facts()), server.facts().value(Spec.CPU_SOCKETS), server.vendor())
                .flag("edge", edge(server)));
    }

    /** Of a chassis of which an offer says no more. */
    static ClassTerms price(double cards, double modules, OptionalDouble sockets, String maker) {
        return ClassTerms.item().with("cards", Math.log1p(cards)).flag("modules", modules > 0).flag("brand", BRANDS.contains(maker))
                .flag("single-socket", sockets.orElse(USUAL_SOCKETS) == 1);
    }

    private static double acceleratorWatts(Facts facts) {
        OptionalDouble limit = facts.value(Spec.ACCELERATOR_POWER_LIMIT);
        double wide = Math.max(facts.countOr(Spec.MAX_DOUBLE_WIDTH, 0) * limit.orElse(USUAL_CARD_WATTS), modules(facts) * limit.orElse(USUAL_MODULE_WATTS));
        double narrow = facts.countOr(Spec.MAX_SINGLE_WIDTH, 0) * facts.countOr(Spec.SINGLE_WIDTH_POWER_LIMIT, SLOT_WATTS);
        return Math.max(wide, narrow);
    }

    /** Positions for cards, counted as those of double width. */
    private static double cards(Facts facts) {
        return Math.max(facts.countOr(Spec.MAX_DOUBLE_WIDTH, 0), facts.countOr(Spec.MAX_SINGLE_WIDTH, 0) / 2);
    }

    private static double modules(Facts facts) {
        return facts.countOr(Spec.MAX_MODULES, 0);
    }

    private static boolean edge(ServerModel server) {
        return server.kind() == ServerModel.Kind.EDGE;
    }

    private static Optional<ServerModel> server(Item item) {
        return item instanceof ServerModel server && !BoxClasses.box(server) ? Optional.of(server) : Optional.empty();
    }
}
