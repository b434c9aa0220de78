/** What the engine concluded: values without a calculator. */
package org.inferrack.engine.outcome;
