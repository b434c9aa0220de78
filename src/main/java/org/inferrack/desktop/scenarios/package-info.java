/** The screen of the scenarios: servers and policies, comparison, targets. */
package org.inferrack.desktop.scenarios;
