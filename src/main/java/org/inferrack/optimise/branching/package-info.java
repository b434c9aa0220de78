/** Branch and price over the decomposition, branch and bound over linear relaxations, and the exact solver that takes the one that fits a model. */
package org.inferrack.optimise.branching;
