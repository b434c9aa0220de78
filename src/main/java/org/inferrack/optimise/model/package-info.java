/** The integer programme of a choice (servers that carry demands within limits), what is sought in it and for how long, and what of it is never needed. */
package org.inferrack.optimise.model;
