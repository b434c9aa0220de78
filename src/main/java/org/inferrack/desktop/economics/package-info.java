/** The screen "Economics". */
package org.inferrack.desktop.economics;
