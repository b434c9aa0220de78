/** What the phases of a language model draw: prefill, decode, joules a token. */
package org.inferrack.engine.power.tokens;
