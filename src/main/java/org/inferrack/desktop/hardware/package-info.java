/** The screen of the hardware: what is known, with sources; own entries and prices; what newer knowledge changes. */
package org.inferrack.desktop.hardware;
