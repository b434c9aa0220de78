package org.inferrack.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

import org.inferrack.catalog.Measurement;
import org.inferrack.exchange.run.Given;
import org.inferrack.exchange.source.ImportException;
import org.inferrack.exchange.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every form, spoiled: each is refused with a reason or gives results that are numbers, and nothing else happens. */
class ImportFuzzTest {

    private static final int MUTANTS_OF_A_FILE = Integer.getInteger("import.mutants", 40);
    private static final String[] HOSTILE = {"1e308", "-1", "0", "NaN", "Infinity", "-Infinity", "null", "\"\"", "1e-320", "99999999999999999999", "[]", "{}",
            "true", "\u202e", "\"", "\\", "\n",
            "[[[[[[[[[[[[", "{\"a\":", "9,9", "%s", "=1+1", "\u0000", "0x1F", "1_000", ";", "\t", "&a [*a]"};
    private static final Given EVERYTHING = Imports.LLAMA.withBatch(OptionalInt.of(4)).withInputTokens(OptionalDouble.of(100))
            .withOutputTokens(OptionalDouble.of(100));

    @TempDir
    private Path folder;

    @Test
    void a_spoiled_file_is_refused_or_read() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Imports.file("vllm-array.json").getParent())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(35);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            var random = new Random(file.getFileName().toString().hashCode());
            for (int i = 0; i < MUTANTS_OF_A_FILE; i++) {
                byte[] mutant = mutant(whole, random);
                read(Files.write(folder.resolve("mutant"), mutant), file + " mutant " + i);
            }
        }
    }

    private static void read(Path mutant, String which) {
        try {
            for (Measurement row : BenchmarkResults.read(mutant, EVERYTHING, Imports.CATALOG).measurements()) {
                assertThat(row.value()).as(which).isPositive().isFinite();
                row.p99Ms().ifPresent(value -> assertThat(value).as(which).isPositive().isFinite());
                row.wallWatts().ifPresent(value -> assertThat(value).as(which).isPositive().isFinite());
                if (row.streamShape() != null) {
                    assertThat(List.of(row.streamShape().inputTokens(), row.streamShape().outputTokens(), row.streamShape().concurrency())).as(which)
                            .allMatch(count -> count >= 1);
                }
            }
        } catch (ImportException refused) {
            assertThat(refused.getMessage()).as(which).contains("mutant").hasSizeLessThan(2_000);
        } catch (RuntimeException | StackOverflowError broken) {
            fail(which, broken);
        }
    }

    private static byte[] mutant(byte[] whole, Random random) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(Math.max(1, text.length()));
            String hostile = HOSTILE[random.nextInt(HOSTILE.length)];
            text = switch (random.nextInt(6)) {
                case 0 -> text.substring(0, at);
                case 1 -> text.substring(0, at) + hostile + text.substring(at);
                case 2 -> replacedNumber(text, at, hostile);
                case 3 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(Math.min(text.length(), at + 1));
                case 4 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(40)));
                default -> text.substring(0, at) + text.substring(at / 2, at) + text.substring(at);
            };
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first number behind a place becomes something else. */
    private static String replacedNumber(String text, int from, String by) {
        var number = java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?").matcher(text);
        return number.find(from) ? text.substring(0, number.start()) + by + text.substring(number.end()) : by;
    }

    @Test
    void a_bomb_is_refused_soon() {
        for (String bomb : List.of("[".repeat(1_000_000), "{\"a\":".repeat(500_000), "[" + "1,".repeat(9_000_000) + "1]",
                "a: &a [b]\nbenchmarks:\n" + "- *a\n".repeat(100_000),
                "{\"output_throughput\":" + "9".repeat(100_000) + "}", "x,".repeat(2_000_000) + "\n", "**PERF: " + "1 (".repeat(500_000),
                "Metric,avg\n" + "Output Token Throughput (".repeat(100_000))) {
            try {
                assertThat(BenchmarkResults.read(new SourceText("mutant", bomb, StandardCharsets.UTF_8), EVERYTHING, Imports.CATALOG).measurements()).isEmpty();
            } catch (ImportException refused) {
                assertThat(refused.getMessage()).hasSizeLessThan(2_000);
            }
        }
    }
}
