/** What holds a scenario back, what would help, and trying things out. */
package org.inferrack.desktop.advice;
