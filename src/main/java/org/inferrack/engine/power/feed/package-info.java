/** Feeds of racks, heat and air. */
package org.inferrack.engine.power.feed;
