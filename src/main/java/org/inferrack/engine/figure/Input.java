package org.inferrack.engine.figure;

/** A named figure that another one was computed from. */
public record Input(String name, Figure figure) {
}
