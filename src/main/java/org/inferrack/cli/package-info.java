/** The same engine without a screen: plan, compare, report, validate, catalog. */
package org.inferrack.cli;
