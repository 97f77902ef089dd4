package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ExecutionException;

/**
 * Why a command did not end by itself: says it on stderr and chooses the exit code. An {@link IOException} is the
 * world's fault, anything that nobody foresaw is ours.
 */
final class Failure {
    private static final int DEEPEST_CAUSE = 20;

    private final Console console;
    private final Throwable thrown;

    Failure(Console console, Throwable thrown) {
        this.console = console;
        // picocli wraps what a command throws
        this.thrown = thrown instanceof ExecutionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
    }

    /** Prints the message, if there is one, and gives the code to end with. */
    ExitCode report() {
        if (find(CheckedOutput.ReaderGone.class).isPresent()) {
            return ExitCode.DONE;
        }
        if (find(InterruptedException.class).isPresent()) {
            return ExitCode.INTERRUPTED;
        }
        ExitCode code = say();
        if (console.variable("DATELINE_DEBUG").isPresent()) {
            thrown.printStackTrace(console.err());
        }
        return code;
    }

    private ExitCode say() {
        if (thrown instanceof IOException failure) {
            return world(words(failure));
        }
        if (thrown instanceof UncheckedIOException failure) {
            return world(words(Objects.requireNonNull(failure.getCause())));
        }
        if (find(OutOfMemoryError.class).isPresent()) {
            return world("not enough memory; give more, e.g. DATELINE_JAVA_OPTS=-Xmx4g");
        }
        console.err().println("dateline: this is a bug in dateline, not in your facts: " + thrown);
        console.err().println("Please report it, with what the same call prints under DATELINE_DEBUG=1.");
        return ExitCode.BUG;
    }

    private ExitCode world(String words) {
        console.err().println("dateline: " + words);
        return ExitCode.WORLD;
    }

    /** The JDK's exceptions about files carry the path alone: the kind of the exception is the message. */
    private static String words(IOException failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        if (!(failure instanceof FileSystemException onFile) || onFile.getReason() != null) {
            return message;
        }
        return switch (onFile) {
            case NoSuchFileException missing -> "no such file or folder: " + message;
            case AccessDeniedException denied -> "no permission for " + message;
            case FileAlreadyExistsException existing -> "exists already: " + message;
            case NotDirectoryException file -> "not a folder: " + message;
            case DirectoryNotEmptyException folder -> "this folder is not empty: " + message;
            default -> "cannot use " + message;
        };
    }

    private <T extends Throwable> Optional<T> find(Class<T> kind) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
