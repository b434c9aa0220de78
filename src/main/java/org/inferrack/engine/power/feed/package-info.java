/** Feeds of racks, heat and air, energy over time. */
package org.inferrack.engine.power.feed;
