/** Models from the {@code config.json} of a Hugging Face repository: their weights, and what they keep of a request, counted from their shapes. */
package org.inferrack.exchange.model;
