/** Which rack and which U: space, feeds with failover, cooling, weight, ports, depth. */
package org.inferrack.engine.placement;
