/** How many servers of which kind: demand, growth, headroom, utilisation cap, spares, whole servers. */
package org.inferrack.engine.sizing;
