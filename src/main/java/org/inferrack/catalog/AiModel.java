package org.inferrack.catalog;

/** A neural network that a workload runs; LLMs carry their shape in {@link Facts}. */
public record AiModel(String id, String name, Family family, Facts facts) implements Item {

    public enum Family { CLASSIFICATION, DETECTION, SEGMENTATION, SPEECH, ENCODER, RECOMMENDER, DIFFUSION, LLM }
}
