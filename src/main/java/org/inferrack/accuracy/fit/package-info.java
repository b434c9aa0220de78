/** Learns the coefficients of {@link org.inferrack.catalog.fitted.MixedModel} from measurements. */
package org.inferrack.accuracy.fit;
