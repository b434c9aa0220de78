package org.inferrack.accuracy;

import java.util.List;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;
import org.inferrack.engine.capability.llm.LlmModel;

/** The engine's physics of one deployment, as the fit wants it. */
record LlmPhysicsOfRow(LlmModel.Physics physics) implements FittedPhysics {

    @Override
    public List<Term> constants() {
        return physics.constants();
    }

    @Override
    public int constant(int term) {
        return LlmModel.Physics.constant(term);
    }

    @Override
    public double[] plain() {
        return LlmModel.Physics.plain();
    }

    @Override
    public double log(double[] constants) {
        return physics.log(constants);
    }

    @Override
    public double[] changes(double[] constants) {
        return physics.changes(constants);
    }

    @Override
    public double log(MixedModel model) {
        return physics.log(model);
    }
}
