package org.dateline.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own on a free loopback port. It ends when closed, and with this JVM whatever happens. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ASKS_WHO = 401;
    private static final int SHOWN_LINES = 15;
    private static final Path JAVAS = Path.of("/usr/lib/jvm");

    private final Process process;
    private final Path log;
    private final URI root;
    private final Thread atExit;

    private ServerProcess(Process process, Path log, URI root) {
        this.process = process;
        this.log = log;
        this.root = root;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** What to run, and the path under which it answers once it is ready: 200, or 401 to those it does not know. */
    interface Program {

        String name();

        /** The arguments of {@code java}, or the whole command of a program that is not one of Java's. */
        List<String> arguments(int port);

        String health();

        default boolean isJava() {
            return true;
        }

        /** Writes into its folder what it wants to find there. */
        default void prepareFolder(Path folder, int port) throws IOException {
            // most find what they need in their arguments
        }
    }

    /** Starts it in a folder with the Java that runs this, else with another of this machine, and waits until it answers. */
    static ServerProcess start(Program program, Path folder) throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (Path java : program.isJava() ? javas() : List.of(Path.of("no Java"))) {
            ServerProcess started = launch(java, program, folder);
            Optional<String> failure = started.waitUntilReady(program.health());
            if (failure.isEmpty()) {
                return started;
            }
            started.close();
            failures.add(java + ": " + failure.get());
        }
        throw new IOException("%s does not start with any Java that was found here:%n%s"
                .formatted(program.name(), String.join("\n", failures)));
    }

    /** Where it listens, with a slash at the end. */
    URI root() {
        return root;
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static List<Path> javas() throws IOException {
        Path bin = Path.of("bin", "java");
        List<Path> javas =
                new ArrayList<>(List.of(Path.of(System.getProperty("java.home")).resolve(bin)));
        if (Files.isDirectory(JAVAS)) {
            try (Stream<Path> homes = Files.list(JAVAS)) {
                homes.sorted().map(home -> home.resolve(bin)).forEach(javas::add);
            }
        }
        return javas.stream().filter(Files::isExecutable).distinct().toList();
    }

    private static ServerProcess launch(Path java, Program program, Path folder) throws IOException {
        int port = freePort();
        Path log = Files.createDirectories(folder).resolve("log");
        program.prepareFolder(folder, port);
        List<String> command = new ArrayList<>(
                program.isJava() ? List.of(java.toString(), "-Xmx512m", "-Djava.io.tmpdir=" + folder) : List.of());
        command.addAll(program.arguments(port));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log, URI.create("http://127.0.0.1:" + port + "/"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers; what went wrong if it ended instead. */
    private Optional<String> waitUntilReady(String health) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(root.resolve(health)).timeout(LIMIT).build();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (answers(client, question)) {
                    return Optional.empty();
                }
                if (process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return Optional.of("ended with %s%n%s".formatted(process.exitValue(), lastLines()));
                }
            }
        }
        return Optional.of("silent for %s seconds%n%s".formatted(LIMIT.toSeconds(), lastLines()));
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            int status = client.send(question, BodyHandlers.discarding()).statusCode();
            return status == 200 || status == ASKS_WHO;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
}
