package org.inferrack.engine.pass;

import java.util.Optional;
import java.util.function.Supplier;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.cost.ScenarioCosts;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.site.Placer;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing;

/**
 * One scenario after sizing, power, placement and cost: what risk, metrics and findings read. Each room is entered once, when somebody first
 * asks for what it makes: whoever only wants to know whether a scenario can be built never pays for its cash flows. For one thread.
 */
public final class ScenarioPass {

    private final ScenarioContext context;
    private final Once<Sizing> sizing;
    private final Once<ScenarioPower> power;
    private final Once<Placement> placement;
    private final Once<ScenarioCosts> money;

    private ScenarioPass(ScenarioContext context, Once<Sizing> sizing, Once<ScenarioPower> power, Once<Placement> placement) {
        this.context = context;
        this.sizing = sizing;
        this.power = power;
        this.placement = placement;
        this.money = new Once<>(() -> Costing.cost(context, sizing.get(), power.get().phases(), placement.get()));
    }

    /** @param earlier where the servers of this scenario stood before the last change of the plan, if they did */
    public static ScenarioPass of(ScenarioContext context, Optional<Placement> earlier) {
        var sizing = new Once<>(() -> Sizer.size(context));
        var power = new Once<>(() -> Power.of(context, sizing.get()));
        return new ScenarioPass(context, sizing, power, new Once<>(() -> Placer.place(context, sizing.get(), power.get(), earlier)));
    }

    /** The way on from where it is settled which servers stand where and what they draw. */
    public static ScenarioPass from(ScenarioContext context, Sizing sizing, ScenarioPower power, Placement placement) {
        return new ScenarioPass(context, new Once<>(() -> sizing), new Once<>(() -> power), new Once<>(() -> placement));
    }

    public ScenarioContext context() {
        return context;
    }

    public Sizing sizing() {
        return sizing.get();
    }

    public ScenarioPower power() {
        return power.get();
    }

    public Placement placement() {
        return placement.get();
    }

    public ScenarioCosts money() {
        return money.get();
    }

    /** Demand is there but no server that could carry any of it: then no figure means anything. */
    public boolean carriesNothing() {
        return sizing().servers() == 0 && !sizing().shortfalls().isEmpty();
    }

    public boolean carriesEverything() {
        return sizing().shortfalls().isEmpty();
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            if (made == null) {
                made = maker.get();
            }
            return made;
        }
    }
}
