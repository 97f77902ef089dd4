package org.dateline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A shell of this machine, called in a folder.
 *
 * @param start the program and the options with which it reads none of the user's files
 */
record RealShell(List<String> start, Path folder) {

    static RealShell bash(Path folder) {
        return new RealShell(List.of("bash", "--norc", "--noprofile", "-u", "-c"), folder);
    }

    static RealShell zsh(Path folder) {
        return new RealShell(List.of("zsh", "-f", "-c"), folder);
    }

    boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, start.getFirst())));
    }

    /** Runs a script with arguments; what it printed, both streams in one, when it has ended well. */
    String run(Map<String, String> environment, String script, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of(script, "test"));
        command.addAll(arguments);
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().remove("DATELINE_STORE");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("hangs: " + command);
        }
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with %s: %s".formatted(command, process.exitValue(), text));
        }
        return text;
    }
}
