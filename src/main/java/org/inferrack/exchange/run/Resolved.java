package org.inferrack.exchange.run;

import java.util.Optional;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Measurement.PowerMode;
import org.inferrack.catalog.Precision;

/** What a run was taken on, in entries of the catalogue. {@code added}: the model is new. */
record Resolved(Accelerator accelerator, int accelerators, AiModel model, boolean added, Optional<Precision> precision, String software, String system,
                String date, Optional<PowerMode> powerMode) {
}
