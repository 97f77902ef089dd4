package org.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A call of the tool in memory and what came of it.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Call(int code, String out, String err) {

    /** Calls the tool as users do. */
    static Call of(String... args) {
        return on(Map.of(), console -> Main.run(console, args));
    }

    /** Calls the tool with one command of the test's own. */
    static Call with(Callable<ExitCode> command, String... args) {
        return on(Map.of(), console -> Main.run(console, List.of(command), args));
    }

    /** Runs something on a console in memory, with the given environment. */
    static Call on(Map<String, String> environment, Function<Console, Integer> run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Path.of("").toAbsolutePath(),
                false);
        int code = run.apply(console);
        return new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
