/** Vector packing as such: counts of kinds into bins with any number of resources, with a bound on how good the result is. */
package org.inferrack.engine.placement.packing;
