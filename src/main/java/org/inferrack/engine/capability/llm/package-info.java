/** Serving of large language models: physics of decode and prefill, the fit to published results, a user's own runs. */
package org.inferrack.engine.capability.llm;
