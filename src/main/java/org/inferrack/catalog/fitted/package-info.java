/** Fitted log-linear models: physics gives the terms, published measurements give the coefficients. */
package org.inferrack.catalog.fitted;
