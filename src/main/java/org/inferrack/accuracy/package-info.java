/** How far predictions are from what was measured: cross-validation, comparison with a file, and the fit itself. */
package org.inferrack.accuracy;
