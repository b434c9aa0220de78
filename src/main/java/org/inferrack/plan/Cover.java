package org.inferrack.plan;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.LocalDate;

/** Who the plan is for and by whom; {@code date} is printed on the proposal. */
@RecordBuilder
public record Cover(String title, String client, String author, LocalDate date, String notes) implements CoverBuilder.With {
}
