package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.export.GraphFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden cases. Each folder below {@code src/test/resources/cases} holds facts, perhaps texts named after their articles
 * and an extension in {@code ontology/}; beside them what these come to: {@code expected.trig} (absent when there are
 * errors) and {@code expected.txt} (the findings as printed; absent when there are none).
 *
 * <p>{@code mvn test -Dtest=CasesTest -Dcases.rewrite=true} writes the expectations anew. Read what has changed line by
 * line before you keep it: the test believes whatever stands there.
 */
class CasesTest {

    static final Path CASES = Path.of("src/test/resources/cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToWhatIsExpected(Path folder) throws IOException {
        Built built = Built.once(folder);
        compare(built.findings(), folder.resolve("expected.txt"));
        compare(built.written(GraphFormat.TRIG), folder.resolve("expected.trig"));
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(20);
    }

    @Test
    void findsEachOfTwelveMistakesInOneRunAtItsPlaceAndNothingElse() {
        Built built = Built.once(CASES.resolve("errors-twelve"));

        assertThat(built.report().findings())
                .extracting(f -> f.place().line() + ":" + f.place().column() + " "
                        + f.problem().label())
                .containsExactly(
                        "7:1 unknown-section",
                        "10:27 unknown-key",
                        "11:42 unknown-code",
                        "11:57 bad-date",
                        "12:27 unknown-id",
                        "13:34 bad-count",
                        "14:3 missing-quote",
                        "15:29 role-on-claim",
                        "16:4 missing-speaker",
                        "17:3 missing-stance",
                        "18:3 missing-tie",
                        "19:8 duplicate-id");
        assertThat(built.report().quads()).isZero();
    }

    private static void compare(String actual, Path file) throws IOException {
        if (!Boolean.getBoolean("cases.rewrite")) {
            assertThat(actual).as(file.toString()).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } else if (actual.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, actual);
        }
    }
}
