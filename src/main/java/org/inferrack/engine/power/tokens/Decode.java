package org.inferrack.engine.power.tokens;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.Source;
import org.inferrack.catalog.fitted.Fitted;
import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.engine.figure.Basis;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;
import org.inferrack.engine.power.Allowances;
import org.inferrack.engine.power.learned.BoardLoad;
import org.inferrack.engine.power.learned.PowerModel;

/**
 * Boards that write answers.
 *
 * @param parameters of the model, billion
 * @param active     of these on a token, billion
 * @param replica    boards that work together
 * @param inFlight   requests on each board
 */
record Decode(Accelerator accelerator, double parameters, double active, int replica, double inFlight) {

    /** ML.ENERGY v3's task of short prompts and answers of thousands of tokens: nearly nothing but decode. */
    private static final String LONG_ANSWERS = "gpqa";
    private static final double LEAST = 0.15;
    /** Where the allowance holds, and how it grows: {@link Allowances#DECODE_DRAW}. */
    private static final double ALLOWANCE_IN_FLIGHT = 32;
    private static final double GROWTH_PER_DOUBLING = 0.04;
    private static final double MOST_IN_FLIGHT = 512;

    /** Share of the board's limit; from measured boards where the fit knows how saturated boards draw, else typical. */
    static Figure draw(Decode decode, Fitted fitted) {
        return fitted.wall().flatMap(decode::learned).orElseGet(decode::typical);
    }

    private double within() {
        return Math.clamp(inFlight, 1, MOST_IN_FLIGHT);
    }

    private Optional<Figure> learned(MixedModel fit) {
        var model = new PowerModel(fit);
        OptionalDouble some = active < parameters ? OptionalDouble.of(active) : OptionalDouble.empty();
        return BoardLoad.of(accelerator, replica, LONG_ANSWERS, "", OptionalDouble.of(parameters), some, within() * replica, BoardLoad.SATURATED)
                .filter(model::knowsMode)
                .flatMap(load -> model.spread(model.tier(load)).map(spread -> figure(load, model, spread)));
    }

    private Figure figure(BoardLoad load, PowerModel model, MixedModel.Spread spread) {
        double share = Math.clamp(load.baseWatts() * model.factor(load) / (load.boards() * load.limitWatts()), LEAST, 1);
        return Figure.caused(
                Driver.of(Driver.Kind.BOARD_POWER, "decode-draw/" + accelerator.id(), "draw of " + accelerator.name() + " while answers are written"), share,
                Math.clamp(share * Math.exp(Math.min(0, spread.low())), LEAST, share),
                Math.clamp(share * Math.exp(Math.max(0, spread.high())), share, 1),
                "", model.tier(load).evidence(),
                new Basis("share of the limit that measured boards drew in decode at so many requests in flight; 90 % of " + spread.count()
                        + " left-out values lie in the range (" + model.tier(load).key() + ")", List.of(),
                        List.of(new Source("fitted to " + model.provenance(), ""))));
    }

    private Figure typical() {
        double doublings = Math.log(within() / ALLOWANCE_IN_FLIGHT) / Math.log(2);
        return Figure.derive("share at 32 in flight on a board + growth x doublings", "",
                List.of(new Input("share at 32 in flight", Allowances.DECODE_DRAW.figure(accelerator.id()))),
                v -> Math.clamp(v[0] + GROWTH_PER_DOUBLING * doublings, LEAST, 1));
    }
}
