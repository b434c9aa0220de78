/** Background work of the desktop and the threads it runs on. */
package org.inferrack.desktop.tasks;
