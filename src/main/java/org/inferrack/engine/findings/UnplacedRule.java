package org.inferrack.engine.findings;

import java.util.stream.Stream;

import org.inferrack.engine.findings.Finding.Severity;

/** Servers that fit nowhere. */
final class UnplacedRule implements Rule {

    @Override
    public Stream<Finding> check(FindingContext context) {
        return context.placement().unplaced().stream().map(unplaced -> new Finding(Severity.BLOCKER, "unplaced", unplaced.groupId(),
                unplaced.servers() + (unplaced.servers() == 1 ? " server of " : " servers of ") + context.groupName(unplaced.groupId())
                        + " cannot be placed at " + context.siteName(unplaced.siteId()) + ": " + FindingContext.sentence(unplaced.bindingLimit()),
                unplaced.advice()));
    }
}
