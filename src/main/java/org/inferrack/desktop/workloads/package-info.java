/** The screen of the workloads: list, a form a kind, result. */
package org.inferrack.desktop.workloads;
