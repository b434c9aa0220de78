package org.inferrack.accuracy;

import java.util.List;
import java.util.Map;

import org.inferrack.catalog.fitted.MixedModel;
import org.inferrack.catalog.fitted.Term;

/** A kind of measurement file: how its lines become cases. */
interface Kind {

    /** Its name on the command line and in file names: "mlperf". */
    String name();

    /** Columns without which a line says nothing. */
    List<String> columns();

    Case read(Cells cells);

    /** How near a row is to what a model was fitted on. */
    String tier(MixedModel model, List<Term> terms);

    /** Variance of one measurement in squared log units. */
    double noise();

    /** Which axis is left out to learn the spread of each tier. */
    Map<String, Axis> tiers();
}
