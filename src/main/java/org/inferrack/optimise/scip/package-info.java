/** SCIP by way of OR-Tools, where that is on the class path: the only place that knows it. */
package org.inferrack.optimise.scip;
