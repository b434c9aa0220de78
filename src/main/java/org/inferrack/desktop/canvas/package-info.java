/** Charts and drawings of the lower rooms on the toolkit's canvas. */
package org.inferrack.desktop.canvas;
