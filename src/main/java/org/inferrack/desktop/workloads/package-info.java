/** The screen "Workloads". */
package org.inferrack.desktop.workloads;
