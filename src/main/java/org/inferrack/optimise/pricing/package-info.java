/** Pricing problems: the cheapest servers that cover one demand, or one that grows over successive purchases, when every limit has its price. */
package org.inferrack.optimise.pricing;
