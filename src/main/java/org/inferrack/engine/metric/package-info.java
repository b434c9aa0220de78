/** The figures of a scenario, and whether the plan's targets are met. */
package org.inferrack.engine.metric;
