/** One rack: units, resources, phases, which limit binds, and what does not fit. */
package org.inferrack.engine.placement.rack;
