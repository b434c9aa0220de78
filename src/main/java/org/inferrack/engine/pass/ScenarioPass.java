package org.inferrack.engine.pass;

import java.util.Optional;

import org.inferrack.engine.context.ScenarioContext;
import org.inferrack.engine.cost.Costing;
import org.inferrack.engine.cost.ScenarioCosts;
import org.inferrack.engine.placement.Placement;
import org.inferrack.engine.placement.site.Placer;
import org.inferrack.engine.power.ScenarioPower;
import org.inferrack.engine.power.fleet.Power;
import org.inferrack.engine.sizing.Sizer;
import org.inferrack.engine.sizing.Sizing;

/** One scenario after sizing, power, placement and cost: what risk, metrics and findings read. */
public record ScenarioPass(ScenarioContext context, Sizing sizing, ScenarioPower power, Placement placement, ScenarioCosts money) {

    /** @param earlier where the servers of this scenario stood before the last change of the plan, if they did */
    public static ScenarioPass of(ScenarioContext context, Optional<Placement> earlier) {
        Sizing sizing = Sizer.size(context);
        ScenarioPower power = Power.of(context, sizing);
        Placement placement = Placer.place(context, sizing, power, earlier);
        return new ScenarioPass(context, sizing, power, placement, Costing.cost(context, sizing, power.phases(), placement));
    }

    /** Demand is there but no server that could carry any of it: then no figure means anything. */
    public boolean carriesNothing() {
        return sizing.servers() == 0 && !sizing.shortfalls().isEmpty();
    }

    public boolean carriesEverything() {
        return sizing.shortfalls().isEmpty();
    }
}
