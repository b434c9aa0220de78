/** Charts and rack elevations, drawn once on {@link java.awt.Graphics2D} for screen, paper and pictures. */
package org.inferrack.drawing;
