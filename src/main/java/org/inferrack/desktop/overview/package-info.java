/** The screen "Overview". */
package org.inferrack.desktop.overview;
