/** What a page of the window is, and parts that several pages use. */
package org.inferrack.desktop.screen;
