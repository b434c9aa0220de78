/** Which servers can be built or kept, and what one of each carries, draws, takes of a rack and costs. */
package org.inferrack.optimise.candidates;
