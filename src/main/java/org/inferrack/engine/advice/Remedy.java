package org.inferrack.engine.advice;

import org.inferrack.engine.findings.Finding;

/** A change after which a finding is gone, and what else it does. */
public record Remedy(Finding finding, Effect effect) {
}
