/** Which servers to buy: the cheapest mix of candidates that carries the demand within the limits, with a certificate of how good it is. */
package org.inferrack.engine.choice;
