package org.inferrack.engine.capability.measured;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.engine.figure.Driver;
import org.inferrack.engine.figure.Driver.Kind;

/** What a prediction for an accelerator and a network may be off by, whatever the precision, the server and the way of asking. */
public final class Causes {

    private Causes() {
    }

    /** How fast the network runs on the accelerator. */
    public static Driver throughput(Accelerator accelerator, AiModel model) {
        return of(Kind.THROUGHPUT, "throughput of ", accelerator, model);
    }

    /** How long one request alone takes. */
    public static Driver oneRequest(Accelerator accelerator, AiModel model) {
        return of(Kind.ONE_REQUEST, "time of one request to ", accelerator, model);
    }

    /** How long a prompt waits for the first token. */
    public static Driver firstToken(Accelerator accelerator, AiModel model) {
        return of(Kind.FIRST_TOKEN, "time to the first token of ", accelerator, model);
    }

    /** What a request under a latency limit leaves of the throughput of full batches. */
    public static Driver onlineShare(Accelerator accelerator, AiModel model) {
        return of(Kind.ONLINE_SHARE, "online share of the throughput of ", accelerator, model);
    }

    /** What a pipeline around a network leaves of its bare rate. */
    public static Driver pipelineShare(Accelerator accelerator, AiModel model) {
        return of(Kind.PIPELINE_SHARE, "share of a pipeline around ", accelerator, model);
    }

    private static Driver of(Kind kind, String what, Accelerator accelerator, AiModel model) {
        return Driver.of(kind, accelerator.id() + "/" + model.id(), what + model.name() + " on " + accelerator.name());
    }
}
