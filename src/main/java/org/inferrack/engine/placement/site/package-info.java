/** The racks and edge locations of a site; the door of the room is Placer. */
package org.inferrack.engine.placement.site;
