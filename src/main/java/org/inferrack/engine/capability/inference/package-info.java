/** Single inferences: the fitted model of published throughput and latency, term by term. */
package org.inferrack.engine.capability.inference;
