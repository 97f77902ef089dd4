package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

final class MainTest {

    @Test
    void showsTheVersionOnOneLine() {
        Call call = Call.of("--version");

        assertThat(call.out()).matches("dateline \\d+\\.\\d+\\.\\d+(-\\w+)?\\R");
        assertThat(call.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void showsTheHelpOnStandardOutput(String argument) {
        Call call = argument.isEmpty() ? Call.of() : Call.of(argument);

        assertThat(call.out()).startsWith("Usage: dateline").contains("Commands:", "help", "DATELINE_JAVA");
        assertThat(call.err()).isEmpty();
        assertThat(call.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void theHelpExplainsEachExitCode(ExitCode code) {
        assertThat(Call.of("--help").out())
                .containsPattern("(?m)^ *" + code.code() + " +\\Q" + code.meaning() + "\\E$");
    }

    @ParameterizedTest
    @MethodSource("callsForTheHelpOfProbe")
    void showsTheHelpOfACommand(List<String> args) {
        Call call = Call.with(new Probe(() -> ExitCode.BUG), args.toArray(String[]::new));

        assertThat(call.out()).startsWith("Usage: dateline probe").contains("--store=");
        assertThat(call.code()).isZero();
    }

    static Stream<List<String>> callsForTheHelpOfProbe() {
        return Stream.of(List.of("help", "probe"), List.of("probe", "--help"), List.of("probe", "-h"));
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void endsWithTheCodeOfTheCommand(ExitCode code) {
        assertThat(Call.with(new Probe(() -> code), "probe").code()).isEqualTo(code.code());
    }

    @Test
    void namesTheNearestCommand() {
        Call call = Call.with(new Probe(() -> ExitCode.DONE), "prob");

        assertThat(call.err()).isEqualToNormalizingNewlines("""
                        dateline: there is no command 'prob'
                        Did you mean probe?
                        Try 'dateline help'.
                        """);
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void namesTheNearestOption() {
        Call call = Call.with(new Probe(() -> ExitCode.DONE), "probe", "--stor=x");

        assertThat(call.err()).isEqualToNormalizingNewlines("""
                        dateline probe: Unknown option: '--stor=x'
                        Did you mean --store?
                        Try 'dateline help probe'.
                        """);
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void refusesHelpForACommandThatIsNone() {
        Call call = Call.of("help", "nothing-like-it");

        assertThat(call.err()).startsWith("dateline: there is no command 'nothing-like-it'");
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void aMissingValueIsAWrongCall() {
        Call call = Call.with(new Probe(() -> ExitCode.DONE), "probe", "--store");

        assertThat(call.err()).contains("--store").endsWith("Try 'dateline help probe'." + System.lineSeparator());
        assertThat(call.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheWorld")
    void aFailureOfTheWorldIsOneLine(Exception failure, String line) {
        Call call = Call.with(
                new Probe(() -> {
                    throw failure;
                }),
                "probe");

        assertThat(call.err().lines()).containsExactly("dateline: " + line);
        assertThat(call.code()).isEqualTo(3);
    }

    static Stream<Arguments> failuresOfTheWorld() {
        return Stream.of(
                Arguments.of(new IOException("the store is in use"), "the store is in use"),
                Arguments.of(new UncheckedIOException(new IOException("torn")), "torn"),
                Arguments.of(new IOException(), "IOException"),
                Arguments.of(new NoSuchFileException("a.yaml"), "no such file or folder: a.yaml"),
                Arguments.of(new AccessDeniedException("a.yaml"), "no permission for a.yaml"),
                Arguments.of(new FileSystemException("a", null, "No space left"), "a: No space left"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void whatNobodyForesawIsOurBug(Throwable bug) {
        Call call = Call.with(new Probe(() -> raise(bug)), "probe");

        assertThat(call.err()).startsWith("dateline: this is a bug in dateline").contains(bug.toString());
        assertThat(call.err()).doesNotContain("\tat ");
        assertThat(call.code()).isEqualTo(4);
    }

    static Stream<Throwable> bugs() {
        return Stream.of(new IllegalStateException("never"), new Exception("checked"), new StackOverflowError());
    }

    @Test
    void tooLittleMemoryIsNoBug() {
        Call call = Call.with(new Probe(() -> raise(new OutOfMemoryError("heap"))), "probe");

        assertThat(call.err()).contains("not enough memory", "DATELINE_JAVA_OPTS");
        assertThat(call.code()).isEqualTo(3);
    }

    @Test
    void anInterruptedCommandSaysNothing() {
        Call call = Call.with(
                new Probe(() -> {
                    throw new InterruptedException();
                }),
                "probe");

        assertThat(call).isEqualTo(new Call(130, "", ""));
    }

    @Test
    void theStackTraceIsShownWhenAskedFor() {
        Probe probe = new Probe(() -> {
            throw new IllegalStateException("never");
        });
        Call call = Call.on(Map.of("DATELINE_DEBUG", "1"), console -> Main.run(console, List.of(probe), "probe"));

        assertThat(call.err()).contains("\tat " + MainTest.class.getName());
    }

    @Test
    void aReaderGoneAwayIsNoFailure() {
        Call call = Call.on(Map.of(), console -> Main.run(writingTo(console, "Broken pipe"), "--help"));

        assertThat(call).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void aFullDiskIsAFailure() {
        Call call = Call.on(Map.of(), console -> Main.run(writingTo(console, "No space left on device"), "--help"));

        assertThat(call.err().lines())
                .containsExactly("dateline: cannot write to standard output: No space left on device");
        assertThat(call.code()).isEqualTo(3);
    }

    private static Console writingTo(Console console, String failure) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(failure);
            }
        };
        PrintStream out = new PrintStream(new CheckedOutput(broken), false, StandardCharsets.UTF_8);
        return new Console(console.in(), out, console.err(), Map.of(), console.directory(), false);
    }

    private static ExitCode raise(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }

    /** A command that does as the test says. */
    @Command(name = "probe", description = "For tests.")
    private static final class Probe implements Callable<ExitCode> {
        private final Callable<ExitCode> body;

        @SuppressWarnings("UnusedVariable") // only its name counts
        @Option(names = "--store", description = "Where.")
        private String store = "";

        private Probe(Callable<ExitCode> body) {
            this.body = body;
        }

        @Override
        public ExitCode call() throws Exception {
            return body.call();
        }
    }
}
