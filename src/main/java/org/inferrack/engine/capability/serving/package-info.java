/** One server under load, for each kind of workload; the door of the room is Capabilities. */
package org.inferrack.engine.capability.serving;
