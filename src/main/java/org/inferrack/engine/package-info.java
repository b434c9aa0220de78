/** {@link org.inferrack.engine.Planner} and its rooms: Plan in, Outcome out; pure. */
package org.inferrack.engine;
