/** The window: a JavaFX face over the same engine as the command line. */
package org.inferrack.desktop;
