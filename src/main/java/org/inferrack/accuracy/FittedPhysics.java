package org.inferrack.accuracy;

import org.inferrack.accuracy.fit.Curve;
import org.inferrack.catalog.fitted.MixedModel;

/** Physics of one row whose constants are fitted: not linear in them. */
interface FittedPhysics extends Curve {

    /** Natural logarithm of what it says with a model's constants. */
    double log(MixedModel model);
}
