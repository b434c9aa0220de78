/** The screen of the economics: rates, bill of materials, TCO by year, cash flow, sensitivities. */
package org.inferrack.desktop.economics;
