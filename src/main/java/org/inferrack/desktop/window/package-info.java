/** The window around the screens. */
package org.inferrack.desktop.window;
