/** Servers and sites together; the door of the room is Power. */
package org.inferrack.engine.power.fleet;
