/** The screen "Hardware". */
package org.inferrack.desktop.hardware;
