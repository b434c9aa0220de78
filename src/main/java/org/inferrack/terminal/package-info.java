/** The way to a terminal: the only room that writes to standard output and standard error. */
package org.inferrack.terminal;
