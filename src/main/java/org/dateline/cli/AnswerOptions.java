package org.dateline.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import org.dateline.Questions.Manner;
import org.dateline.Questions.Outcome;
import org.dateline.answer.ResultFormat;
import picocli.CommandLine.Option;

/** How an answer is written, how much of it, and when it is a failure. Wrong values are {@link IllegalArgumentException}. */
final class AnswerOptions {

    /** What {@code -f} takes. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ResultFormat.allNames().iterator();
        }
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = {
                "Of rows: table (labels), csv, tsv, json, xml (complete IRIs), markdown (labels).",
                "Of graphs: turtle, trig, nt. Default: table, or turtle"
            })
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Stop after N rows or triples, and say so if there are more.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--evidence",
            description = {
                "Add to each row the words that support it, their article, and a link to the words",
                "where the article has an address."
            })
    private boolean evidence;

    @Option(names = "--fail-on-empty", description = "End with 1 when there is no row, or the answer is no.")
    private boolean failOnEmpty;

    @Option(names = "--fail-on-rows", description = "End with 1 when there are rows, or the answer is yes.")
    private boolean failOnRows;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up after this time. Default: ${DEFAULT-VALUE}")
    private int timeout;

    @Option(names = "--lang", paramLabel = "TAG", description = "Preferred language of labels, such as ar.")
    private Optional<String> language = Optional.empty();

    Manner manner(Console console) {
        require(limit > 0, "--limit takes a number from 1 on; found " + limit);
        require(timeout > 0, "--timeout takes seconds from 1 on; found " + timeout);
        require(!failOnEmpty || !failOnRows, "--fail-on-empty with --fail-on-rows would always fail; give one of them");
        return new Manner(
                format.map(AnswerOptions::named),
                Duration.ofSeconds(timeout),
                language,
                limit,
                console.columns(),
                evidence);
    }

    private static ResultFormat named(String name) {
        return ResultFormat.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "-f is one of %s; found %s".formatted(String.join(", ", new Formats()), name)));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    ExitCode code(Outcome outcome) {
        boolean failed = outcome.count() == 0 ? failOnEmpty : failOnRows;
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
