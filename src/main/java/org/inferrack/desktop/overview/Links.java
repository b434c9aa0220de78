package org.inferrack.desktop.overview;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where the overview leads.
 *
 * @param open   asks for a plan file
 * @param sample opens a sample project
 * @param go     shows the screen with a title
 */
public record Links(Runnable open, Consumer<Path> sample, Consumer<String> go) {
}
