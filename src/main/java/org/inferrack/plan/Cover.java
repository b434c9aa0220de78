package org.inferrack.plan;

import java.time.LocalDate;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Who the plan is for and by whom; {@code date} is printed on the proposal. */
@RecordBuilder
public record Cover(String title, String client, String author, LocalDate date, @AtMost(AtMost.NOTES) String notes) implements CoverBuilder.With {
}
