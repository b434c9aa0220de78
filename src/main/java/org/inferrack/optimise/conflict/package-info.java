/** Which limits of a model without an answer conflict, and how far each alone would have to give. */
package org.inferrack.optimise.conflict;
