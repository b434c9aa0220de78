/** One server: its parts, supplies and fans, idle to full load. */
package org.inferrack.engine.power.server;
