package org.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that a command sees of the process around it: streams, environment, working directory. Tests give their own.
 *
 * @param in standard input
 * @param out standard output, for data only; UTF-8 whatever the locale
 * @param err standard error, for everything else; UTF-8 whatever the locale
 * @param environment the variables of the environment
 * @param directory the working directory, absolute: relative paths in arguments are resolved against it
 * @param terminal whether somebody types: standard input is a terminal, neither a pipe nor a file
 * @param columns of the terminal that standard output is; 0 where it is none or its width is not known
 * @param watched whether standard error is a terminal, so that somebody sees how far a long work is
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path directory,
        boolean terminal,
        int columns,
        boolean watched) {
    private static final int OUT_BUFFER_BYTES = 1 << 16;

    public Console {
        environment = Map.copyOf(environment);
        if (!directory.isAbsolute()) {
            throw new IllegalStateException("The working directory is not absolute: " + directory);
        }
    }

    /** One whose standard error is no terminal. */
    public Console(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory,
            boolean terminal,
            int columns) {
        this(in, out, err, environment, directory, terminal, columns, false);
    }

    /** One whose standard output is no terminal, and whose standard error is none. */
    public Console(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory,
            boolean terminal) {
        this(in, out, err, environment, directory, terminal, 0);
    }

    /** The console of this process. */
    static Console ofProcess() {
        boolean terminal = somebodyTypes();
        OutputStream data =
                new BufferedOutputStream(new CheckedOutput(new FileOutputStream(FileDescriptor.out)), OUT_BUFFER_BYTES);
        return new Console(
                System.in,
                new PrintStream(data, terminal, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                terminal,
                columnsOfTerminal(),
                Boolean.getBoolean("dateline.watched"));
    }

    /** Java cannot ask a terminal for its width: the launcher does. */
    private static int columnsOfTerminal() {
        String told = System.getProperty("dateline.columns", "");
        return told.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(told) : 0;
    }

    /** The launcher knows; without it the JDK's console is asked, which wants a terminal on both sides. */
    @SuppressWarnings("SystemConsoleNull") // JDK 21 gives null, and so do later ones with the property set here
    private static boolean somebodyTypes() {
        String told = System.getProperty("dateline.terminal");
        if (told != null) {
            return told.equals("true");
        }
        // from JDK 22 on the default console is there even in a pipe; this one is not
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** The value of a variable; an empty one is none. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** The path of an argument, against the working directory. */
    Path resolve(String argument) {
        return directory.resolve(argument);
    }

    /** A path as messages show it: relative where it lies below the working directory. */
    String shown(Path path) {
        Path shown = path.startsWith(directory) && !path.equals(directory) ? directory.relativize(path) : path;
        return shown.toString();
    }
}
