/** Dantzig-Wolfe decomposition by demand: the Lagrangian dual of the limits, the restricted master over the patterns known, and label setting that recombines them. */
package org.inferrack.optimise.decomposition;
