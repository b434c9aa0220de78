/** The page that says how far predictions are off. */
package org.inferrack.desktop.accuracy;
