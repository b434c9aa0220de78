package org.inferrack.cli;

import org.inferrack.engine.findings.Finding;

/** A finding as one paragraph: what is the case, then what to do. */
final class FindingText {

    private FindingText() {
    }

    static String of(Finding finding) {
        String message = finding.message().strip();
        String stop = message.isEmpty() || ".!?:".indexOf(message.charAt(message.length() - 1)) >= 0 ? " " : ". ";
        return (message + stop + finding.advice()).strip();
    }
}
