/** The best fleet for a plan, with a certificate of how good it is: a plan becomes a model, the model is solved exactly, and the planner checks the fleet. */
package org.inferrack.optimise;
