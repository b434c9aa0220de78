/** The optimiser in the window: what it may choose from, the search in the background, its answer. */
package org.inferrack.desktop.optimise;
