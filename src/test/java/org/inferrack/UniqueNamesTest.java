package org.inferrack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A simple class name means one thing in the whole project, so that a reader who meets it need not look at the imports. */
class UniqueNamesTest {

    @Test
    void no_simple_class_name_occurs_twice() throws IOException {
        Map<String, List<String>> files = Stream.concat(sources(Path.of("src/main/java")), sources(Path.of("src/test/java")))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString(), TreeMap::new, Collectors.mapping(Path::toString, Collectors.toList())));
        files.remove("package-info.java");
        files.values().removeIf(places -> places.size() == 1);
        assertThat(files).as("names that occur more than once: rename all but one").isEmpty();
    }

    private static Stream<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
